import { actionKinds, workKinds } from '@wardmote/domain/action';
import { closingReasons } from '@wardmote/domain/agenda';
import { clauseTopics } from '@wardmote/domain/governing-document';
import { postcodeIn } from '@wardmote/domain/postcode';
import * as z from 'zod';
import { evidenceSeen, items, proposedItem } from './agenda-inputs.ts';
import { itemRecord } from './decision-parts.ts';
import { civilTime, clean, day, email, idOf, optional, slug, typed, wardCode, whole } from './input-parts.ts';
import { endedPriorities, priorities, review } from './priority-inputs.ts';
import { hasPlace, needsPlace, where } from './where-inputs.ts';

/** The input of every command, checked the same for a form and for JSON. Unknown fields are refused (reliability.md G5). */

const party = z.enum(['community', 'police', 'partner', 'councillor'], 'Choose whom they come from');
const reason = z.enum(closingReasons, 'Choose why the item is closed');
const openness = z.enum(['open', 'closed']);

export const foundPanel = z.strictObject({
  borough: slug,
  ward: wardCode,
  patch: z.int().min(1).max(9).default(1),
  name: typed(120, 'Enter the name of the panel'),
  localName: typed(60, 'Enter what such a panel is called locally').default('Safer Neighbourhoods Panel'),
  kind: z.enum(['ward', 'youth', 'business']).default('ward'),
  convener: z.strictObject({ name: typed(120, 'Enter the name of who gets the panel going'), email }),
});

export const findWard = z.strictObject({
  postcode: typed(12, 'Enter your postcode').refine(
    (written) => postcodeIn(written) !== undefined,
    'Enter the whole postcode, like SW1A 1AA',
  ),
});

const topic = z.enum(clauseTopics);

export const draftDocument = z.strictObject({
  kind: z.enum(['constitution', 'terms-of-reference', 'ground-rules'], 'Choose what kind of document it is'),
  title: typed(120, 'Enter the title of the document'),
  clauses: z
    .array(z.strictObject({ number: typed(10, 'Number the clause'), topic, text: typed(4_000, 'Write the clause') }))
    .min(1, 'Write at least one clause')
    .max(60, 'Use 60 clauses or fewer'),
  settings: z
    .strictObject({
      quorum: z
        .strictObject({ share: z.number('Choose how many must be there').min(0.1).max(1), atLeast: whole(1, 30) })
        .optional(),
      cadence: z.strictObject({ fromDays: z.int().min(7).max(180), toDays: z.int().min(7).max(400) }).optional(),
      noticeDays: whole(0, 60).optional(),
      termMonths: whole(1, 60).optional(),
      reviewMonths: z.int().min(1).max(120).optional(),
    })
    .optional(),
});

export const adoptDocument = z.strictObject({ meetingId: idOf('meeting', 'Choose the meeting that adopted it') });

export const admitMember = z.strictObject({
  name: typed(120, 'Enter the full name'),
  email,
  party,
  kind: z.enum(['member', 'substitute', 'observer', 'adviser']).default('member'),
  represents: optional(120),
  joined: z.enum(['nominated', 'elected', 'founding', 'ex-officio', 'police-selected'], 'Choose how they joined'),
  meetingId: idOf('meeting').optional(),
});

export const endMembership = z.strictObject({ how: z.enum(['resigned', 'term-ended'], 'Choose how it ended') });

export const excludeMember = z.strictObject({
  meetingId: idOf('meeting', 'Choose the meeting that decided it'),
  /** Left out or empty is refused by the rule (`exclusion-needs-clause`), which says why. */
  clause: z.string().max(10).transform(clean).default(''),
  votesFor: whole(0, 999, 'Enter how many voted for it, as a whole number'),
  votesAgainst: whole(0, 999, 'Enter how many voted against it, as a whole number'),
  ground: typed(4_000, 'Write why the member was excluded'),
});

export const office = z.enum(['chair', 'vice-chair', 'secretary', 'treasurer'], 'Choose an office');

export const fillOffice = z.strictObject({
  personId: idOf('person', 'Choose a member'),
  meetingId: idOf('meeting').optional(),
  until: day.optional(),
  handOverBy: day.optional(),
});

export const recordBreak = z.strictObject({
  from: day,
  to: day,
  reason: typed(200, 'Say why the panel does not meet then'),
});

const endsAfterItStarts = {
  message: 'The meeting must end after it starts',
  path: ['end'],
};

const time = { start: civilTime, end: civilTime, ...where };

export const scheduleMeeting = z
  .strictObject({
    kind: z.enum(['inaugural', 'ordinary', 'annual', 'extraordinary']).default('ordinary'),
    ...time,
    agenda: items(z.strictObject(proposedItem)).optional(),
  })
  .refine(({ start, end }) => start < end, endsAfterItStarts)
  .refine(hasPlace, needsPlace());

export const callMeeting = z.strictObject({
  capacities: z.record(idOf('person'), z.string().max(120).transform(clean)).optional(),
});

export const changeMeeting = z
  .strictObject(time)
  .refine(({ start, end }) => start < end, endsAfterItStarts)
  .refine(hasPlace, needsPlace());

export const cancelMeeting = z.strictObject({ reason: typed(500, 'Say why the meeting is cancelled') });

const owner = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('team') }),
  z.strictObject({ kind: z.literal('person'), personId: idOf('person') }),
  z.strictObject({ kind: z.literal('partner'), name: typed(120, 'Enter whom you ask'), email }),
  z.strictObject({ kind: z.literal('registered'), partnerId: idOf('partner') }),
]);

const asked = z.strictObject({
  what: typed(500, 'Write what you ask for'),
  kind: z.enum(actionKinds).optional(),
  owner: owner.optional(),
  dueOn: day.optional(),
  priorityId: idOf('priority').optional(),
});

/** By a meeting, because of a concern, or both. */
export const askAction = asked
  .extend({ meetingId: idOf('meeting').optional(), concernId: idOf('concern').optional() })
  .refine(({ meetingId, concernId }) => meetingId !== undefined || concernId !== undefined, {
    message: 'Name the meeting that asked for it, or the concern',
    path: ['meetingId'],
  });

export const actionOfMeeting = asked.extend({ concernId: idOf('concern').optional() });

export const closeMeeting = z.strictObject({
  attendance: z
    .array(
      z.strictObject({
        personId: idOf('person').optional(),
        name: typed(120, 'Enter the name'),
        party: z.enum(['community', 'police', 'partner', 'councillor', 'public']),
        presence: z.enum(['present', 'late', 'left-early', 'apologies', 'absent'], 'Choose whether they came'),
        standsFor: idOf('person').optional(),
        forItem: idOf('item').optional(),
        fromItem: idOf('item').optional(),
        untilItem: idOf('item').optional(),
      }),
    )
    .max(200, 'Use 200 names or fewer'),
  outcomes: z
    .array(
      z.strictObject({
        itemId: idOf('item'),
        openness: openness.default('open'),
        reason: reason.optional(),
        text: z.string().max(8_000, 'Use 8,000 characters or fewer for one item').transform(clean),
        ...itemRecord,
      }),
    )
    .max(40)
    .default([]),
  priorities: z
    .discriminatedUnion('decision', [
      z.strictObject({ decision: z.literal('set'), priorities, ended: endedPriorities }),
      z.strictObject({ decision: z.literal('keep') }),
      z.strictObject({ decision: z.literal('defer'), reason: z.string().max(500).transform(clean) }),
    ])
    .optional(),
  reviews: z.array(review).max(20).optional(),
  /** One reason for every priority of which nothing is said; none where one is wanted is refused by the rule (`priority-not-reviewed`). */
  notReviewed: optional(500),
  evidence: evidenceSeen.optional(),
  actions: z.array(asked).max(30, 'Ask for 30 actions or fewer').default([]),
  nextOn: day.optional(),
});

const answer = z.strictObject({
  status: z.enum(['accepted', 'in-progress', 'answered'], 'Choose how far it is'),
  text: z.string().max(2_000, 'Use 2,000 characters or fewer').transform(clean),
});

export const answerAction = answer.extend({ kind: z.enum(workKinds).optional(), reportBackOn: day.optional() });

const whichAction = z.strictObject({ panelId: idOf('panel'), actionId: idOf('action') });

/** One answer for several; which of them may be answered is the rules' to say. */
export const answerActions = answer.extend({
  actions: z
    .array(whichAction, 'Choose at least one action')
    .min(1, 'Choose at least one action')
    .max(30, 'Choose 30 actions or fewer'),
});

/** One of the partner register, or any other body by its name. */
export const handAction = z
  .strictObject({
    partnerId: idOf('partner').optional(),
    name: optional(120),
    email,
    /** Empty is refused by the rule (`answer-needs-text`), which says why. */
    text: z.string().max(2_000, 'Use 2,000 characters or fewer').transform(clean),
  })
  .transform(({ partnerId, name = '', email: address, text }) => ({
    to: partnerId ? { partnerId } : { name, email: address },
    text,
  }))
  .refine(({ to }) => to.partnerId !== undefined || to.name !== '', {
    message: 'Enter whose it is to do',
    path: ['name'],
  });

export const disputeAction = z.strictObject({ why: typed(1_000, 'Say why this is not an answer') });

export const closeAction = z.strictObject({
  outcome: z.enum(['done', 'not-fixed', 'not-ours', 'duplicate', 'superseded'], 'Choose how it ended'),
});
