import { isRefusal } from '@wardmote/domain/refusal';
import * as z from 'zod';
import * as inputs from './agenda-inputs.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { idOf } from './input-parts.ts';
import { meetingAnswer, ofMeeting } from './meetings.ts';

const evidenceAnswer = z.object({ evidenceId: idOf('evidence') });

/** The agenda of a meeting that lies ahead, and what it rests on. */
export const agendaEndpoints: readonly Endpoint[] = [
  endpoint({
    method: 'put',
    path: '/panels/{panelId}/meetings/{meetingId}/agenda',
    operationId: 'changeAgenda',
    summary: 'The whole agenda in its new order; after its deadline what is new or different says why',
    action: 'agenda.change',
    params: ofMeeting,
    body: inputs.changeAgenda,
    answer: meetingAnswer,
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.changeAgenda(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
  endpoint({
    method: 'put',
    path: '/panels/{panelId}/agenda-deadline',
    operationId: 'setAgendaDeadline',
    summary: 'How many working days before a meeting its agenda is settled',
    action: 'agenda.keep',
    params: z.object({ panelId: idOf('panel') }),
    body: inputs.agendaDeadline,
    answer: inputs.agendaDeadline,
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.setAgendaDeadline(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/meetings/{meetingId}/evidence',
    operationId: 'attachEvidence',
    summary: 'A link that the panel looks at before it agrees priorities',
    action: 'evidence.attach',
    params: ofMeeting,
    body: inputs.attachEvidence,
    answer: evidenceAnswer,
    status: 201,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.attachEvidence(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
  endpoint({
    method: 'delete',
    path: '/panels/{panelId}/meetings/{meetingId}/evidence/{evidenceId}',
    operationId: 'removeEvidence',
    summary: 'A link leaves the evidence pack again',
    action: 'evidence.attach',
    params: ofMeeting.extend({ evidenceId: idOf('evidence') }),
    answer: evidenceAnswer,
    status: 200,
    run: async ({ services, request, params }) => {
      const outcome = await services.useCases.removeEvidence(request, params);
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/meetings/{meetingId}/agenda/carried',
    operationId: 'carryForward',
    summary: 'Items that an earlier meeting did not come to, with where they come from',
    action: 'agenda.change',
    params: ofMeeting,
    body: inputs.carryForward,
    answer: meetingAnswer,
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.carryForward(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
  endpoint({
    method: 'put',
    path: '/panels/{panelId}/meetings/{meetingId}/agenda/usual',
    operationId: 'saveUsualAgenda',
    summary: 'The agenda of this meeting becomes the one that the panel usually has',
    action: 'agenda.keep',
    params: ofMeeting,
    answer: z.object({ items: z.int() }),
    status: 200,
    run: async ({ services, request, params }) => {
      const outcome = await services.useCases.saveUsualAgenda(request, params);
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
];
