import type { Attendance } from '@wardmote/domain/attendance';
import { addDays } from '@wardmote/domain/day';
import { publicRecord } from '@wardmote/domain/item-record';
import type { JointPanel } from '@wardmote/domain/joint';
import { heldOn, type Invitation, type Meeting } from '@wardmote/domain/meeting';
import { standardProfile } from '@wardmote/domain/profile';
import * as z from 'zod';
import { arrangements } from './arrangements-schema.ts';
import { decision, quorumCount } from './decision-schema.ts';
import { guest } from './guest-schema.ts';
import { inOrder } from './in-order.ts';
import { keys, queues } from './keys.ts';
import { evidenceIn, packItems } from './pack-items.ts';
import type { Item } from './query.ts';
import {
  agendaItem,
  amendment,
  attendance,
  correction,
  day,
  id,
  invitation,
  minutes,
  partyOrPublic as party,
} from './schemas.ts';

const jointPanel = z.object({
  panelId: id('panel'),
  name: z.string(),
  answer: z.enum(['asked', 'accepted', 'declined']),
  answeredOn: day.optional(),
  quorum: quorumCount.optional(),
}) satisfies z.ZodType<JointPanel>;

export const meetingKind = z.enum(['inaugural', 'ordinary', 'annual', 'extraordinary']);
export const meetingStatus = z.enum(['scheduled', 'called', 'held', 'cancelled']);

const root = z.object({
  id: id('meeting'),
  panelId: id('panel'),
  version: z.number(),
  kind: meetingKind,
  status: meetingStatus,
  start: z.string(),
  end: z.string(),
  place: z.string(),
  agenda: z.array(agendaItem),
  agendaFrozenOn: day.optional(),
  sequence: z.number(),
  quorum: quorumCount.optional(),
  presentBy: z.partialRecord(party, z.number()).transform(inOrder).optional(),
  prioritiesDeferred: z.string().optional(),
  evidenceSeen: z.literal(true).optional(),
  evidenceNotSeen: z.string().optional(),
  nextOn: day.optional(),
  calledOn: day.optional(),
  movedFrom: z.string().optional(),
  placeBefore: z.string().optional(),
  told: z.object({ start: z.string(), place: z.string(), at: z.string() }).optional(),
  cancelled: z.string().optional(),
  bulletinOn: day.optional(),
  briefOn: day.optional(),
  minutesHeldBack: z.object({ reason: z.string(), since: day }).optional(),
  ...arrangements,
  jointWith: z.array(jointPanel).optional(),
  hostName: z.string().optional(),
}) satisfies z.ZodType<
  Omit<
    Meeting,
    | 'invitations'
    | 'attendance'
    | 'guests'
    | 'withdrawnGuests'
    | 'evidence'
    | 'decisions'
    | 'minutes'
    | 'corrections'
    | 'amendments'
    | 'closedText'
  >
>;

/** Who has not answered is reminded two days before (a civil day, not 24 hours: reliability.md E3). */
const reminderDays = 2;
/** Minutes that do not go round in time are asked for (U19); whoever circulates them takes the meeting out of the queue. */
const waiting = (meeting: Meeting): Item => {
  const on = heldOn(meeting);
  if (meeting.status === 'called')
    return { queuePk: queues.reminders(addDays(on, -reminderDays)), queueSk: meeting.id };
  if (meeting.status !== 'held' || (meeting.minutes && meeting.minutes.status !== 'draft')) return {};
  return { queuePk: queues.chase, queueSk: `${addDays(on, standardProfile.minutesCirculatedDays + 1)}#${meeting.id}` };
};

export const invitationItem = (meeting: Pick<Meeting, 'id'>, one: Invitation): Item => ({
  ...keys.invitation(meeting.id, one.personId),
  entity: 'invitation',
  ...one,
});

/**
 * A meeting as its items. What anybody may read lies under `OPEN#`: the meeting itself, and the minutes once they are published.
 * What the panel reads lies under `PANEL#`, and each closed text by itself under `SHUT#`.
 */
export const itemsOfMeeting = (meeting: Meeting): readonly Item[] => {
  const {
    invitations,
    attendance: list,
    decisions,
    minutes: text,
    corrections = [],
    evidence = [],
    guests = [],
    withdrawnGuests = [],
    amendments = [],
    ...more
  } = meeting;
  const { closedText, ...rest } = more;
  const published = text?.status === 'published';
  return [
    { ...keys.meeting(meeting.id), entity: 'meeting', ...rest, ...waiting(meeting) },
    ...invitations.map((one) => invitationItem(meeting, one)),
    ...packItems(meeting.id, evidence),
    ...guests.map((one) => ({ ...keys.guest(meeting.id, one.id), entity: 'guest', ...one })),
    ...withdrawnGuests.map((one) => ({ ...keys.guest(meeting.id, one.id), entity: 'withdrawn-guest', ...one })),
    ...(list.length > 0 || decisions.length > 0
      ? [{ ...keys.attendance(meeting.id), entity: 'attendance', list, decisions }]
      : []),
    ...(text && published
      ? [{ ...keys.published(meeting.id), entity: 'minutes', ...text, decisions: decisions.map(publicRecord) }]
      : []),
    ...(text && !published ? [{ ...keys.draft(meeting.id), entity: 'minutes', ...text }] : []),
    ...corrections.map((one) => ({ ...keys.correction(meeting.id, one.id), entity: 'correction', ...one })),
    ...amendments.map((one) => ({ ...keys.amendment(meeting.id, one.id), entity: 'amendment', ...one })),
    ...Object.entries(closedText).map(([itemId, shut]) => ({
      ...keys.closedText(meeting.id, itemId),
      entity: 'closed-text',
      itemId,
      text: shut,
    })),
  ];
};

/** The decisions stand with the attendance for the panel, and again with the published minutes for everybody. */
const attendanceItem = z.object({ list: z.array(attendance).default([]), decisions: z.array(decision).default([]) });
/** Who came to a meeting, from its own item; nothing from any other. */
export const attendanceFrom = (item: Item): readonly Attendance[] =>
  item.entity === 'attendance' ? attendanceItem.parse(item).list : [];

const closedItem = z.object({ itemId: z.string(), text: z.string() });
const named = (items: readonly Item[], entity: string): readonly Item[] =>
  items.filter((item) => item.entity === entity);

/** What a meeting has none of is not said of it at all. */
const some = <Name extends string, Thing>(name: Name, things: readonly Thing[]) =>
  (things.length > 0 ? { [name]: things } : {}) as { readonly [N in Name]?: readonly Thing[] };

/** The meeting from those of its items that were read: from the open ones alone it has no invitations, attendance or closed text. */
export const meetingFrom = (items: readonly Item[]): Meeting | undefined => {
  const [found] = named(items, 'meeting');
  if (!found) return undefined;
  const [text] = named(items, 'minutes');
  const [taken] = named(items, 'attendance');
  const { list, decisions } = attendanceItem.parse(taken ?? text ?? {});
  return {
    ...root.parse(found),
    invitations: named(items, 'invitation').map((item) => invitation.parse(item)),
    attendance: list,
    decisions,
    ...(text && { minutes: minutes.parse(text) }),
    ...some('evidence', evidenceIn(items)),
    ...some(
      'guests',
      named(items, 'guest').map((item) => guest.parse(item)),
    ),
    ...some(
      'withdrawnGuests',
      named(items, 'withdrawn-guest').map((item) => guest.parse(item)),
    ),
    ...some(
      'corrections',
      named(items, 'correction').map((item) => correction.parse(item)),
    ),
    ...some(
      'amendments',
      named(items, 'amendment').map((item) => amendment.parse(item)),
    ),
    closedText: Object.fromEntries(
      named(items, 'closed-text').map((item) => {
        const { itemId, text: shut } = closedItem.parse(item);
        return [itemId, shut];
      }),
    ),
  };
};

export const invitationFrom = (item: Item): Invitation => invitation.parse(item);
