import { escalationStates, groupAnswers, type PublicEscalation } from '@wardmote/domain/escalation';
import { isRefusal } from '@wardmote/domain/refusal';
import * as z from 'zod';
import { type Endpoint, endpoint } from './endpoint.ts';
import { answerEscalation, putToBorough } from './escalation-inputs.ts';
import { day, idOf, slug } from './input-parts.ts';

const ofPanel = z.object({ panelId: idOf('panel') });
const ofEscalation = ofPanel.extend({ escalationId: idOf('escalation') });
const done = z.object({ escalationId: idOf('escalation') });
const about = z.object({ kind: z.enum(['priority', 'action']), id: z.string(), title: z.string() });
const escalation = z.object({
  id: idOf('escalation'),
  panelId: idOf('panel'),
  panelName: z.string(),
  borough: z.string(),
  what: z.string(),
  why: z.string(),
  about: about.optional(),
  putOn: day,
  state: z.enum(escalationStates),
  changedOn: day,
  answers: z.array(
    z.object({ state: z.enum(groupAnswers), on: day, words: z.string().optional(), pounds: z.int().optional() }),
  ),
});
const list = z.object({ escalations: z.array(escalation) });
const boroughList = list.extend({
  influence: z
    .object({ put: z.int(), since: day.optional(), done: z.int(), notTakenUp: z.int(), pounds: z.int() })
    .describe(
      'Counted from the matters in this answer, `since` only where they are all; whole pounds, as the group says',
    ),
  onlyLast: z
    .object({ open: z.int().optional(), settled: z.int().optional() })
    .optional()
    .describe('There may be more: of those that are not settled (`open`), or of those that are, only so many are here'),
});
/** Its version goes as the ETag of the one. */
const told = <One extends Omit<PublicEscalation, 'about'>>({ version: _seen, ...one }: One) => one;

/** What panels put to their borough group, and what the group makes of it (row 46). */
export const escalationEndpoints: readonly Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/boroughs/{borough}/escalations',
    operationId: 'listBoroughEscalations',
    summary: 'What the panels of a borough have put to its group, what is not settled first',
    action: 'record.read',
    params: z.object({ borough: slug }),
    answer: boroughList,
    status: 200,
    run: async ({ services, params }) => {
      const view = await services.useCases.viewBoroughEscalations(params.borough);
      if (isRefusal(view)) return view;
      const { escalations, influence, onlyLast } = view;
      return { body: { escalations: escalations.map(told), influence, onlyLast } };
    },
  }),
  endpoint({
    method: 'get',
    path: '/panels/{panelId}/escalations',
    operationId: 'listEscalations',
    summary: 'What a panel has put to its borough group, the latest first',
    action: 'record.read',
    params: ofPanel,
    answer: list,
    status: 200,
    run: async ({ services, actor, params }) => {
      const view = await services.useCases.viewEscalations(actor, params.panelId);
      return isRefusal(view) ? view : { body: { escalations: view.escalations.map(told) } };
    },
  }),
  endpoint({
    method: 'get',
    path: '/panels/{panelId}/escalations/{escalationId}',
    operationId: 'getEscalation',
    summary: 'One matter that a panel has put to its borough group, with all that the group has said',
    action: 'record.read',
    params: ofEscalation,
    answer: escalation,
    status: 200,
    run: async ({ services, actor, params }) => {
      const view = await services.useCases.viewEscalation(actor, params.panelId, params.escalationId);
      return isRefusal(view) ? view : { body: told(view.escalation), version: view.escalation.version };
    },
  }),
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/escalations',
    operationId: 'putToBorough',
    summary: 'Put to the borough group what the panel cannot settle in its ward; everybody reads it',
    action: 'escalation.put',
    params: ofPanel,
    body: putToBorough,
    answer: done,
    status: 201,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.putToBorough(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/escalations/{escalationId}/answers',
    operationId: 'answerEscalation',
    summary: 'The borough group says that it has it, what it decided, or what came of it',
    action: 'escalation.answer',
    params: ofEscalation,
    body: answerEscalation,
    answer: done,
    status: 201,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.answerEscalation(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
];
