import { matches } from '@wardmote/domain/calendar-filter';
import { isRefusal } from '@wardmote/domain/refusal';
import * as z from 'zod';
import * as answers from './answers-when.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { slug } from './input-parts.ts';

/** The meetings to come, as the calendar pages list them. */
export const calendar: readonly Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/meetings',
    operationId: 'listMeetings',
    summary: 'The open meetings to come in London or in a borough, those that were called off among them',
    action: 'record.read',
    params: z.object({}),
    query: z.object({
      borough: slug.optional(),
      when: z.enum(['day', 'evening']).optional(),
      how: z.enum(['in-person', 'online']).optional(),
      theme: z.string().max(120).optional(),
    }),
    answer: answers.listedMeetings,
    status: 200,
    run: async ({ services, query }) => {
      const view = await services.useCases.viewCalendar(query.borough);
      if (isRefusal(view)) return view;
      const meetings = view.meetings.filter(matches(query)).map((meeting) => ({
        id: meeting.id,
        panelId: meeting.panelId,
        panelName: meeting.panelName,
        borough: meeting.borough.slug,
        kind: meeting.kind,
        status: meeting.status,
        start: meeting.start,
        end: meeting.end,
        place: meeting.place,
        how: meeting.how,
        theme: meeting.theme,
        stepFree: meeting.stepFree,
        movedFrom: meeting.movedFrom,
      }));
      return { body: { meetings } };
    },
  }),
];
