import { isRefusal, type Refusal } from '@wardmote/domain/refusal';
import type { Context } from 'hono';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { pageFor } from './page-for.ts';

/** A page that only shows something: what a view use case gave, or the page for its refusal, with the sentences loaded for it. */
export const showView = async (
  c: Context<Env>,
  services: Services,
  template: string,
  view: object | Refusal,
  status: 200 | 400 = 200,
) => {
  if (!isRefusal(view)) return pageFor(c, services, template, view, status);
  const { answerRefusal, notAllowed } = await import('./answer-refusal.ts');
  return answerRefusal(c, services, view) ?? notAllowed(c, services, view);
};
