import { ballotMethods, tieRules, votersOf } from '@wardmote/domain/ballot';
import { isRefusal } from '@wardmote/domain/refusal';
import * as z from 'zod';
import { cast, recordBallot, voters } from './ballot-inputs.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { day, idOf } from './input-parts.ts';

const ofMeeting = z.object({ panelId: idOf('panel'), meetingId: idOf('meeting') });
const placed = z.object({
  concernId: idOf('concern'),
  title: z.string(),
  voices: z.int(),
  votes: z.int(),
  tied: z.boolean(),
});

/** The last ballot of a panel, as its list of concerns names it. */
export const lastBallot = z.object({
  meetingId: idOf('meeting'),
  on: day,
  method: z.enum(ballotMethods),
  voters: z.int(),
  concerns: z.int(),
  shortlist: z.array(placed.pick({ concernId: true, title: true, votes: true })),
});

/** How a panel put its concerns in an order at a meeting: open to everybody, and silent about how anybody voted. */
export const ballotEndpoints: readonly Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/panels/{panelId}/meetings/{meetingId}/ballot',
    operationId: 'getBallot',
    summary: 'What was voted on the concerns at a meeting, the order that came of it, and what settled a tie',
    action: 'record.read',
    params: ofMeeting,
    answer: z.object({
      on: day,
      voters,
      couldVote: z.int(),
      cast,
      tie: z.object({ rule: z.enum(tieRules), order: z.array(idOf('concern')).optional() }),
      order: z.array(placed),
      shortlist: z.array(idOf('concern')),
      version: z.int(),
      before: z.object({ meetingId: idOf('meeting'), on: day }).optional(),
    }),
    status: 200,
    run: async ({ services, actor, params }) => {
      const view = await services.useCases.viewBallot(actor, params.panelId, params.meetingId);
      if (isRefusal(view)) return view;
      const { on, voters: who, cast: was, tie, version, before } = view.ballot;
      const shortlist = view.shortlist.map(({ concernId }) => concernId);
      const outcome = { couldVote: votersOf(who), order: view.places, shortlist };
      return { body: { on, voters: who, cast: was, tie, ...outcome, version, ...(before && { before }) }, version };
    },
  }),
  endpoint({
    method: 'put',
    path: '/panels/{panelId}/meetings/{meetingId}/ballot',
    operationId: 'recordBallot',
    summary: 'Record what was voted on the concerns at a meeting, or put it right until the meeting is closed',
    action: 'ballot.record',
    params: ofMeeting,
    body: recordBallot,
    answer: z.object({ meetingId: idOf('meeting'), shortlist: z.int() }),
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.recordBallot(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
];
