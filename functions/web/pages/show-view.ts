import { isRefusal, type Refusal } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import type { Context } from 'hono';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { answerRefusal } from './answer-refusal.ts';
import { pageFor } from './page-for.ts';

/** A page that only shows something: what a view use case gave, or the page for its refusal. */
export const showView = (
  c: Context<Env>,
  services: Services,
  template: string,
  view: object | Refusal,
  status: 200 | 400 = 200,
) => {
  if (!isRefusal(view)) return pageFor(c, services, template, view, status);
  const refused = answerRefusal(c, services, view);
  return refused ?? pageFor(c, services, 'problem/not-allowed', { error: explain(view) }, 403);
};
