import type { Actor } from '@wardmote/domain/actor';
import type { PolicyAction } from '@wardmote/domain/policy';
import { isRefusal, refuse } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import { paths } from '@wardmote/pages/paths';
import { Hono } from 'hono';
import { closeAction, disputeAction } from '../api/inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { allowed } from './allowed.ts';
import { text, textIfAny } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { idIn } from './id-in.ts';

const idsIn = (params: Params) => ({
  panelId: idIn(params, 'panelId', 'panel'),
  actionId: idIn(params, 'actionId', 'action'),
});

const viewFor = async ({ useCases }: Services, action: PolicyAction, actor: Actor, params: Params) => {
  const { panelId, actionId } = idsIn(params);
  return allowed(actor, action, await useCases.viewAction(actor, panelId, actionId));
};

const viewDispute = async (services: Services, actor: Actor, params: Params) => {
  const view = await viewFor(services, 'action.dispute', actor, params);
  if (isRefusal(view) || view.action.status === 'answered') return view;
  return { ...view, instead: explain(refuse('action-not-answered', {})).text };
};

const dispute = (services: Services): FormPage<typeof disputeAction, object> => ({
  path: paths.disputeAction.pattern,
  template: 'action/dispute',
  view: (actor, params) => viewDispute(services, actor, params),
  read: (fields) => ({ why: text(fields, 'why') }),
  schema: disputeAction,
  publishes: ({ why }) => [{ heading: 'What is missing from the answer?', text: why }],
  command: (request, { why }, params) => services.useCases.disputeAction(request, { ...idsIn(params), why }),
  thenGoTo: (_outcome, params) => paths.action.to(idsIn(params)),
});

/** A closed action leaves the list of open ones, and its page with it: one goes on to the panel. */
const close = (services: Services): FormPage<typeof closeAction, object> => ({
  path: paths.closeAction.pattern,
  template: 'action/close',
  view: (actor, params) => viewFor(services, 'action.close', actor, params),
  read: (fields) => ({ outcome: textIfAny(fields, 'outcome') }),
  schema: closeAction,
  command: (request, { outcome }, params) => services.useCases.closeAction(request, { ...idsIn(params), outcome }),
  thenGoTo: (_outcome, params) => paths.panel.to(idsIn(params)),
});

/** What the panel says to an answer: it is not one, or that is the end of it (U36, U38). */
export const actionDecisionPages = (services: Services) =>
  new Hono<Env>().route('/', formPage(services, dispute(services))).route('/', formPage(services, close(services)));
