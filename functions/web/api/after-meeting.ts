import { isRefusal } from '@wardmote/domain/refusal';
import * as z from 'zod';
import { type Endpoint, endpoint } from './endpoint.ts';
import { day, idOf } from './input-parts.ts';
import { ofMeeting } from './meetings.ts';
import { saveBulletin } from './minutes-inputs.ts';

const ofPanel = z.object({ panelId: idOf('panel') });
const meetingAnswer = z.object({ meetingId: idOf('meeting') });

const attendanceFigures = z.object({
  personId: idOf('person'),
  name: z.string(),
  party: z.enum(['community', 'police', 'partner', 'councillor']),
  meetings: z.int(),
  came: z.int(),
  represented: z.int(),
  apologies: z.int(),
  absent: z.int(),
  missedInARow: z.int(),
  lastCame: day.optional(),
});

const count = z.int();
const worthFigures = z.object({
  meetingId: idOf('meeting'),
  on: day,
  answers: count,
  /** From 1 to 5; like the counts, from three answers on. */
  mean: z.number().optional(),
  counts: z.object({ 1: count, 2: count, 3: count, 4: count, 5: count }).optional(),
});

/** What comes of meetings: who came, what residents are told, whether it was worth the time. */
export const afterMeeting: readonly Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/panels/{panelId}/attendance',
    operationId: 'getAttendance',
    summary: 'How the members of a panel came to its last twelve meetings',
    action: 'attendance.read',
    params: ofPanel,
    answer: z.object({ days: z.array(day), figures: z.array(attendanceFigures) }),
    status: 200,
    run: async ({ services, actor, params }) => {
      const view = await services.useCases.viewAttendance(actor, params.panelId);
      return isRefusal(view) ? view : { body: { days: view.days, figures: view.figures } };
    },
  }),
  endpoint({
    method: 'get',
    path: '/panels/{panelId}/worth',
    operationId: 'getWorth',
    summary: 'Whether the last six meetings were worth the time, in numbers from three answers on',
    action: 'worth.read',
    params: ofPanel,
    answer: z.object({ meetings: z.array(worthFigures) }),
    status: 200,
    run: async ({ services, actor, params }) => {
      const view = await services.useCases.viewWorth(actor, params.panelId);
      return isRefusal(view) ? view : { body: { meetings: view.meetings } };
    },
  }),
  endpoint({
    method: 'get',
    path: '/panels/{panelId}/meetings/{meetingId}/bulletin',
    operationId: 'getBulletin',
    summary: 'What residents were told of a meeting',
    action: 'record.read',
    params: ofMeeting,
    answer: z.object({ text: z.string(), sentOn: day }),
    status: 200,
    run: async ({ services, actor, params }) => {
      const view = await services.useCases.viewBulletin(actor, params.panelId, params.meetingId);
      if (isRefusal(view)) return view;
      const { text, sentOn, version } = view.bulletin;
      return { body: { text, sentOn }, version };
    },
  }),
  endpoint({
    method: 'put',
    path: '/panels/{panelId}/meetings/{meetingId}/bulletin',
    operationId: 'saveBulletin',
    summary: 'What residents will be told of a meeting; it goes nowhere yet',
    action: 'bulletin.write',
    params: ofMeeting,
    body: saveBulletin,
    answer: meetingAnswer,
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.saveBulletin(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/meetings/{meetingId}/bulletin/send',
    operationId: 'sendBulletin',
    summary: 'It is public from now on, and goes to those who follow the panel; once',
    action: 'bulletin.send',
    params: ofMeeting,
    answer: meetingAnswer,
    status: 200,
    run: async ({ services, request, params }) => {
      const outcome = await services.useCases.sendBulletin(request, params);
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
];
