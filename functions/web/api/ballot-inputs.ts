import { ballotMethods, mostEach, mostVoters, tieRules } from '@wardmote/domain/ballot';
import { mostInBacklog } from '@wardmote/domain/concern';
import * as z from 'zod';
import { idOf, whole } from './input-parts.ts';

const concernId = idOf('concern');
const people = whole(0, mostVoters);
const each = whole(1, mostEach);
const votes = z
  .array(z.strictObject({ concernId, votes: whole(0, mostVoters * mostEach) }), 'Enter the votes for each')
  .max(mostInBacklog);

const papers = z
  .array(z.array(concernId).max(mostInBacklog), 'Write one paper a line, with the numbers of the list')
  .max(mostVoters);

/** What was voted: the limits of one person, and the votes for each or the papers. */
export const cast = z.discriminatedUnion(
  'method',
  [
    z.strictObject({ method: z.literal('dots'), each, onOne: each, votes }),
    z.strictObject({ method: z.literal('hands'), each, votes }),
    z.strictObject({ method: z.literal('ranked'), each, papers }),
  ],
  'Choose how the panel voted',
);

export const voters = z.strictObject({
  members: people,
  substitutes: people.default(0),
  residents: people.default(0),
});

export const recordBallot = z.strictObject({
  voters,
  cast,
  tie: z.strictObject({
    rule: z.enum(tieRules, 'Choose what settles a tie'),
    order: z.array(concernId).max(mostInBacklog).optional(),
  }),
  shortlist: whole(1, mostEach),
});

export const methodAsked = z.enum(ballotMethods).optional().catch(undefined);
