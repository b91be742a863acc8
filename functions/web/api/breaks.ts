import { isRefusal } from '@wardmote/domain/refusal';
import * as z from 'zod';
import { type Endpoint, endpoint } from './endpoint.ts';
import { idOf } from './input-parts.ts';
import { recordBreak } from './inputs.ts';
import { ofPanel } from './panels.ts';

const ofBreak = ofPanel.extend({ breakId: idOf('break') });

/** When a panel does not meet: its next meeting is due so much later. */
export const breaks: readonly Endpoint[] = [
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/breaks',
    operationId: 'recordBreak',
    summary: 'Say when the panel does not meet, and why: its next meeting is due so much later',
    action: 'break.record',
    params: ofPanel,
    body: recordBreak,
    answer: z.object({ breakId: idOf('break') }),
    status: 201,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.recordBreak(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome, location: `/panels/${params.panelId}` };
    },
  }),
  endpoint({
    method: 'delete',
    path: '/panels/{panelId}/breaks/{breakId}',
    operationId: 'removeBreak',
    summary: 'Take a recorded break back',
    action: 'break.remove',
    params: ofBreak,
    answer: ofBreak,
    status: 200,
    run: async ({ services, request, params }) => {
      const outcome = await services.useCases.removeBreak(request, params);
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
];
