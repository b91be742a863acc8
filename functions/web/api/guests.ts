import { isRefusal } from '@wardmote/domain/refusal';
import * as z from 'zod';
import { type Endpoint, endpoint } from './endpoint.ts';
import { email, idOf, optional, typed } from './input-parts.ts';
import { ofMeeting } from './meetings.ts';

const ofGuest = ofMeeting.extend({ guestId: idOf('guest') });
const path = '/panels/{panelId}/meetings/{meetingId}/guests';

export const inviteGuest = z.strictObject({
  itemId: idOf('item', 'Choose the item'),
  name: typed(120, 'Enter the name of the guest'),
  organisation: optional(120),
  email,
  about: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time with am or pm, for example 8:15pm')
    .optional(),
});

/** Who is asked to a meeting for one item only. */
export const guests: readonly Endpoint[] = [
  endpoint({
    method: 'post',
    path,
    operationId: 'inviteGuest',
    summary: 'Ask somebody to come for one item: not on the panel, no vote, not counted',
    action: 'guest.invite',
    params: ofMeeting,
    body: inviteGuest,
    answer: z.object({ guestId: idOf('guest') }),
    status: 201,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.inviteGuest(request, { ...body, ...params });
      if (isRefusal(outcome)) return outcome;
      return { body: outcome, location: `/panels/${params.panelId}/meetings/${params.meetingId}` };
    },
  }),
  endpoint({
    method: 'delete',
    path: `${path}/{guestId}`,
    operationId: 'withdrawGuest',
    summary: 'A guest is not asked any more',
    action: 'guest.withdraw',
    params: ofGuest,
    answer: z.object({ meetingId: idOf('meeting') }),
    status: 200,
    run: async ({ services, request, params }) => {
      const outcome = await services.useCases.withdrawGuest(request, params);
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
];
