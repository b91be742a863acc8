import { type Ballot, ballotMethods, type LastBallot, tieRules } from '@wardmote/domain/ballot';
import * as z from 'zod';
import { day, id } from './schemas.ts';

const concernId = id('concern');
const votes = z.array(z.object({ concernId, votes: z.number() }));

export const ballot = z.object({
  panelId: id('panel'),
  meetingId: id('meeting'),
  version: z.number(),
  on: day,
  recordedAt: z.string(),
  choices: z.array(z.object({ concernId, title: z.string(), voices: z.number() })),
  voters: z.object({ members: z.number(), substitutes: z.number(), residents: z.number() }),
  cast: z.discriminatedUnion('method', [
    z.object({ method: z.literal('dots'), each: z.number(), onOne: z.number(), votes }),
    z.object({ method: z.literal('hands'), each: z.number(), votes }),
    z.object({ method: z.literal('ranked'), each: z.number(), papers: z.array(z.array(concernId)) }),
  ]),
  tie: z.object({ rule: z.enum(tieRules), order: z.array(concernId).optional() }),
  shortlist: z.number(),
  before: z.object({ meetingId: id('meeting'), on: day }).optional(),
}) satisfies z.ZodType<Ballot>;

/** As the panel keeps it. */
export const lastBallot = z.object({
  meetingId: id('meeting'),
  on: day,
  method: z.enum(ballotMethods),
  voters: z.number(),
  concerns: z.number(),
  shortlist: z.array(z.object({ concernId, title: z.string(), votes: z.number() })),
}) satisfies z.ZodType<LastBallot>;
