import { isRefusal } from '@wardmote/domain/refusal';
import * as inputs from './agenda-inputs.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { meetingAnswer, ofMeeting } from './meetings.ts';

/** The agenda of a meeting that lies ahead. */
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
];
