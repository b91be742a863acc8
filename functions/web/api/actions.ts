import { isRefusal } from '@wardmote/domain/refusal';
import * as z from 'zod';
import * as answers from './answers.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { idOf } from './input-parts.ts';
import * as inputs from './inputs.ts';
import { ofPanel } from './panels.ts';

const ofAction = ofPanel.extend({ actionId: idOf('action') });
const question = answers.action.extend({
  verdict: z.enum(['waiting', 'to-be-looked-at', 'not-an-answer', 'accepted', 'ended']),
  daysToAnswer: z.int().optional(),
});
const actionAnswer = z.object({ actionId: idOf('action') });

export const actions: readonly Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/panels/{panelId}/actions/{actionId}',
    operationId: 'getAction',
    summary: 'An action and its answers; once closed, how it ended',
    action: 'record.read',
    params: ofAction,
    answer: answers.action,
    status: 200,
    run: async ({ services, actor, params }) => {
      const view = await services.useCases.viewAction(actor, params.panelId, params.actionId);
      return isRefusal(view) ? view : { body: view.action, version: view.panel.version };
    },
  }),
  endpoint({
    method: 'get',
    path: '/panels/{panelId}/questions',
    operationId: 'listQuestions',
    summary:
      'What a panel has asked of police, council and others, with the answers and whether the panel takes them as such',
    action: 'record.read',
    params: ofPanel,
    answer: z.object({ open: z.array(question), closed: z.array(question), typicalDays: z.int().optional() }),
    status: 200,
    run: async ({ services, actor, params }) => {
      const view = await services.useCases.viewQuestions(actor, params.panelId);
      if (isRefusal(view)) return view;
      const { open, closed, typicalDays } = view;
      return { body: { open, closed, ...(typicalDays !== undefined && { typicalDays }) } };
    },
  }),
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/actions',
    operationId: 'askAction',
    summary:
      'One more action that a held meeting asked for, or the officers because of a concern that the panel has taken',
    action: 'action.ask',
    params: ofPanel,
    body: inputs.askAction,
    answer: actionAnswer,
    status: 201,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.askAction(request, { ...params, ...body });
      if (isRefusal(outcome)) return outcome;
      return { body: outcome, location: `/panels/${params.panelId}/actions/${outcome.actionId}` };
    },
  }),
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/actions/{actionId}/answers',
    operationId: 'answerAction',
    summary: 'Its owner says where an action stands',
    action: 'action.answer',
    params: ofAction,
    body: inputs.answerAction,
    answer: actionAnswer.extend({ status: z.string() }),
    status: 201,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.answerAction(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/actions/{actionId}/hand-on',
    operationId: 'handAction',
    summary: 'A team hands what was asked of it to the body whose it is to do; that body is asked by mail',
    action: 'action.answer',
    params: ofAction,
    body: inputs.handAction,
    answer: actionAnswer,
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.handAction(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/actions/{actionId}/dispute',
    operationId: 'disputeAction',
    summary: 'The panel does not take the answer',
    action: 'action.dispute',
    params: ofAction,
    body: inputs.disputeAction,
    answer: actionAnswer,
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.disputeAction(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/actions/{actionId}/close',
    operationId: 'closeAction',
    summary: 'The panel closes an action and says how it ended',
    action: 'action.close',
    params: ofAction,
    body: inputs.closeAction,
    answer: actionAnswer,
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.closeAction(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
];
