import { isRefusal } from '@wardmote/domain/refusal';
import * as z from 'zod';
import { type Endpoint, endpoint } from './endpoint.ts';
import { idOf } from './input-parts.ts';
import { ofMeeting } from './meetings.ts';

const answered = z.object({ meetingId: idOf('meeting') });

export const askToJoin = z.strictObject({ otherPanelId: idOf('panel', 'Choose the panel that you ask') });
export const answerToJoin = z.strictObject({
  answer: z.enum(['accepted', 'declined'], 'Choose whether your panel joins'),
});

/** Meetings that several panels hold together. */
export const joint: readonly Endpoint[] = [
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/meetings/{meetingId}/joint',
    operationId: 'askToJoin',
    summary: 'Ask another panel of the borough to hold a meeting together, before the invitations are out',
    action: 'joint.ask',
    params: ofMeeting,
    body: askToJoin,
    answer: answered,
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.askToJoin(request, { ...body, ...params });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
  endpoint({
    method: 'put',
    path: '/panels/{panelId}/joining/{meetingId}',
    operationId: 'answerToJoin',
    summary: 'Whether the panel that was asked joins the meeting',
    action: 'joint.answer',
    params: ofMeeting,
    body: answerToJoin,
    answer: answered,
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.answerToJoin(request, { ...body, ...params });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
];
