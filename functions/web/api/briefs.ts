import { isRefusal } from '@wardmote/domain/refusal';
import * as z from 'zod';
import { type Endpoint, endpoint } from './endpoint.ts';
import { day, idOf } from './input-parts.ts';
import { ofMeeting } from './meetings.ts';
import { saveBrief } from './minutes-inputs.ts';

const meetingAnswer = z.object({ meetingId: idOf('meeting') });

/** What the police team tells the panel before a meeting. */
export const briefs: readonly Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/panels/{panelId}/meetings/{meetingId}/brief',
    operationId: 'getBrief',
    summary: 'What the police team did since the meeting before, as it told the panel',
    action: 'brief.read',
    params: ofMeeting,
    answer: z.object({ text: z.string(), sentOn: day }),
    status: 200,
    run: async ({ services, actor, params }) => {
      const view = await services.useCases.viewBrief(actor, params.panelId, params.meetingId);
      if (isRefusal(view)) return view;
      const { text, sentOn, version } = view.brief;
      return { body: { text, sentOn }, version };
    },
  }),
  endpoint({
    method: 'put',
    path: '/panels/{panelId}/meetings/{meetingId}/brief',
    operationId: 'saveBrief',
    summary: 'What the team will tell the panel; it goes nowhere yet',
    action: 'brief.write',
    params: ofMeeting,
    body: saveBrief,
    answer: meetingAnswer,
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.saveBrief(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/meetings/{meetingId}/brief/send',
    operationId: 'sendBrief',
    summary: 'The panel reads it from now on, and its members are told by mail; once',
    action: 'brief.send',
    params: ofMeeting,
    answer: meetingAnswer,
    status: 200,
    run: async ({ services, request, params }) => {
      const outcome = await services.useCases.sendBrief(request, params);
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
];
