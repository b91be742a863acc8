import type { Refusal } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import type { Context } from 'hono';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { statusOf } from '../status-of.ts';
import { sendAgain } from './error-pages.ts';
import { pageFor } from './page-for.ts';

/** The rule's no, in its sentence. */
export const notAllowed = (c: Context<Env>, services: Services, refusal: Refusal) =>
  pageFor(c, services, 'problem/not-allowed', { error: explain(refusal) }, 403);

/**
 * The page for a refusal that no form can answer: sign in first (and come back here, or send again what was typed), you cannot do this here, or nothing is there.
 * Nothing for any other: the form is shown again with the sentence and with all that was typed.
 */
export const answerRefusal = (c: Context<Env>, services: Services, refusal: Refusal) => {
  const status = statusOf(refusal.refused, 'page');
  if (status === 401 && c.get('sent')) return sendAgain(c, services, status);
  if (status === 401) {
    const to = c.req.method === 'GET' ? c.req.path : '/home';
    return c.redirect(`/sign-in?to=${encodeURIComponent(to)}`, 303);
  }
  if (status === 404) return pageFor(c, services, 'problem/not-found', {}, 404);
  if (status === 403) return notAllowed(c, services, refusal);
  return undefined;
};
