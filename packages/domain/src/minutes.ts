import type { Action } from './action.ts';
import type { AgendaItem } from './agenda.ts';
import type { BallotMethod, LastBallot } from './ballot.ts';
import type { Day } from './day.ts';
import { shortDay } from './day-in-words.ts';
import { evidenceLine } from './evidence.ts';
import { citationInWords } from './figures-in-words.ts';
import type { AgendaItemId, MeetingId } from './id.ts';
import { recordLines } from './item-record.ts';
import { checkDecided, type Decision, heldOn, type Meeting } from './meeting.ts';
import type { Priority } from './priority.ts';
import type { ClosedPriority, PriorityOutcome } from './priority-result.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import { reviewLines } from './review-lines.ts';
import { beginSitting, endSitting, goingOn, type Saver, type Sitting } from './sitting.ts';

/**
 * draft → circulated to those present → approved at a later quorate meeting, and published by itself. `approved` alone: the panel holds
 * them back, with a reason that everybody can read (`Meeting.minutesHeldBack`).
 */
export type MinutesStatus = 'draft' | 'circulated' | 'approved' | 'published';

/** The text of one agenda item. The text of closed items lies apart (`Meeting.closedText`). */
export type Section = { readonly itemId: AgendaItemId; readonly text: string };

export type Minutes = {
  readonly status: MinutesStatus;
  /** Counts saves of the text; a save names the revision it started from. */
  readonly revision: number;
  readonly sections: readonly Section[];
  /** The sitting in which this text was saved, until something else is done with it. */
  readonly sitting?: Sitting;
  readonly circulatedOn?: Day;
  readonly approvedAt?: MeetingId;
  readonly approvedOn?: Day;
  readonly publishedOn?: Day;
  /** The items whose text the approving meeting itself amended (domain.md 2.4: agreed subject to amendments). */
  readonly amended?: readonly AgendaItemId[];
};

/** Agreed by a later meeting: from then on no word of the text changes (U26). */
export const isApproved = (minutes: Minutes | undefined): boolean =>
  minutes?.status === 'approved' || minutes?.status === 'published';

/** A DynamoDB item holds 400 KB; what else lies beside the text fits into the rest. Counted in bytes of UTF-8, as DynamoDB does. */
const mostBytes = 300_000;

const bytesOf = (sections: readonly Section[]): number =>
  sections.reduce((sum, { text }) => sum + new TextEncoder().encode(text).length, 0);

/** Told before it is lost (reliability.md D3): the whole text in bytes, and how many there may be. */
export const checkLength = (sections: readonly Section[]): Refusal<'minutes-too-long'> | undefined => {
  const bytes = bytesOf(sections);
  return bytes > mostBytes ? refuse('minutes-too-long', { bytes, most: mostBytes }) : undefined;
};

/**
 * A save of the draft names the revision that its writer saw; a different one is refused with `changed-meanwhile`, and the page
 * shows both texts (promise 1). Approved text is immutable. The text before it stays, whoever's it was; `saveInSitting` says when not.
 */
export const saveDraft = (
  minutes: Minutes | undefined,
  sections: readonly Section[],
  from: number,
): Minutes | Refusal<'minutes-already-approved' | 'changed-meanwhile'> => {
  if (isApproved(minutes)) return refuse('minutes-already-approved', {});
  const revision = minutes?.revision ?? 0;
  if (from !== revision) return refuse('changed-meanwhile', { savedVersion: revision });
  return { ...(minutes ? endSitting(minutes) : { status: 'draft' }), sections, revision: revision + 1 };
};

/** A text of the draft, and the number of the kept one that it takes the place of. */
export type SavedInSitting = { readonly minutes: Minutes; readonly replaces?: number };

/**
 * A save of the draft by the person who writes it: the saves of a sitting are kept as one text, the last of them. The first of a sitting
 * replaces nothing, so that the text before it can be taken back; `newSitting` where the writer wants it so. Refuses what `saveDraft` refuses.
 */
export const saveInSitting = (
  before: Minutes | undefined,
  sections: readonly Section[],
  { from, newSitting, ...saver }: Saver & { readonly from: number; readonly newSitting?: boolean },
): SavedInSitting | Refusal<'minutes-already-approved' | 'changed-meanwhile'> => {
  const minutes = saveDraft(before, sections, from);
  if (isRefusal(minutes)) return minutes;
  const sitting = newSitting ? undefined : goingOn(before?.sitting, saver);
  return sitting
    ? { minutes: { ...minutes, sitting }, replaces: from }
    : { minutes: { ...minutes, sitting: beginSitting(saver) } };
};

/**
 * Sent to those who were there, so that they can correct it (U14); that ends a sitting, so that what went round stays. A meeting may have
 * been closed from its first item to its last.
 */
export const circulate = (
  { minutes, closedText }: Pick<Meeting, 'minutes' | 'closedText'>,
  today: Day,
): Minutes | Refusal<'minutes-already-approved' | 'minutes-empty'> => {
  if (isApproved(minutes)) return refuse('minutes-already-approved', {});
  const texts = [...(minutes?.sections ?? []).map(({ text }) => text), ...Object.values(closedText)];
  if (!minutes || !texts.some((text) => text.trim() !== '')) return refuse('minutes-empty', {});
  return { ...endSitting(minutes), status: 'circulated', circulatedOn: today };
};

/** How a meeting agreed the minutes of an earlier one. */
export type Approval = {
  readonly today: Day;
  /** The text of the items that it amended before it agreed; the others stand as they went round. */
  readonly amended?: readonly Section[];
  /** Agreed, and kept from the public for now, because of this. */
  readonly heldBack?: string;
};

const withAmended = (
  minutes: Minutes,
  amended: readonly Section[],
): Pick<Minutes, 'sections' | 'amended' | 'revision'> => {
  const texts = new Map(amended.map((section) => [section.itemId, section]));
  const known = new Set(minutes.sections.map(({ itemId }) => itemId));
  return {
    sections: [
      ...minutes.sections.map((section) => texts.get(section.itemId) ?? section),
      ...amended.filter(({ itemId }) => !known.has(itemId)),
    ],
    amended: [...texts.keys()],
    revision: minutes.revision + 1,
  };
};

/**
 * Minutes stand once a later, quorate meeting has agreed them (domain.md 2.3), as they went round or as it amended them; from then on
 * they are public, unless they are held back. Refuses `minutes-of-own-meeting`, `not-a-later-meeting`, `meeting-not-held`, `not-quorate`,
 * `minutes-not-circulated`, `minutes-already-approved` and `agenda-item-unknown`.
 */
export const approve = (of: Meeting, at: Meeting, { today, amended = [], heldBack }: Approval): Minutes | Refusal => {
  if (of.id === at.id) return refuse('minutes-of-own-meeting', {});
  if (isApproved(of.minutes)) return refuse('minutes-already-approved', {});
  if (of.minutes?.status !== 'circulated')
    return refuse('minutes-not-circulated', { status: of.minutes?.status ?? 'none' });
  if (at.start <= of.start) return refuse('not-a-later-meeting', { heldOn: heldOn(at), minutesOf: heldOn(of) });
  const undecided = checkDecided(at);
  if (undecided) return undecided;
  const stray = amended.find(({ itemId }) => !of.agenda.some(({ id, closed }) => id === itemId && !closed));
  if (stray) return refuse('agenda-item-unknown', { item: stray.itemId });
  const agreed = { ...endSitting(of.minutes), approvedAt: at.id, approvedOn: heldOn(at) };
  const text = amended.length > 0 ? withAmended(of.minutes, amended) : {};
  return { ...agreed, ...text, ...(heldBack ? { status: 'approved' } : { status: 'published', publishedOn: today }) };
};

/** What was held back is let go, and public from then on. Refuses `minutes-not-held-back`. */
export const release = (minutes: Minutes | undefined, today: Day): Minutes | Refusal<'minutes-not-held-back'> =>
  minutes?.status === 'approved'
    ? { ...minutes, status: 'published', publishedOn: today }
    : refuse('minutes-not-held-back', { status: minutes?.status ?? 'none' });

type Recorded = {
  readonly priorities: readonly Priority[];
  readonly actions: readonly Action[];
  readonly closed?: readonly ClosedPriority[];
  /** The priorities with what was said of them, at this meeting and before. */
  readonly reviewed?: readonly Priority[];
  /** What was voted on the concerns of the panel. */
  readonly ballot?: LastBallot;
};

const ballotVerb: Readonly<Record<BallotMethod, string>> = {
  dots: 'with dots',
  ranked: 'on papers with first, second and third choices',
  hands: 'by a show of hands',
};

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** The order that the panel voted, and how: its own page has the rest. */
const ballotLines = (ballot: LastBallot | undefined): readonly string[] =>
  ballot
    ? listed(
        `The panel voted on ${counted(ballot.concerns, 'concern')} ${ballotVerb[ballot.method]}; ${ballot.voters} could vote. These came first:`,
        ballot.shortlist.map(({ title, votes }) => `${title} (${counted(votes, 'vote')})`),
      )
    : [];

/** Why a meeting that was to decide on the priorities did not (row 86). */
const deferredLine = ({ prioritiesDeferred: why }: Meeting): readonly string[] =>
  why ? [`The priorities were not decided on. ${why}`] : [];

/** What is about persons is not named in a text that will be public (row 82). */
const particular = 'a matter that concerns particular persons';

const listed = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [[heading, ...lines.map((line) => `- ${line}`)].join('\n')];

/** Who is asked, as the public may know it: a member has no name there. */
const actionLine = ({ what, owner, dueOn, aboutPersons }: Action): string => {
  const asked = owner.kind === 'person' ? 'a member of the panel' : owner.name;
  return `${aboutPersons ? particular : what} (${asked}${dueOn ? `, by ${shortDay(dueOn)}` : ''})`;
};

/** The item under which the priorities and actions of a meeting are told; without one, the last that is open. */
const decidedUnder = (agenda: readonly AgendaItem[]): AgendaItem | undefined =>
  agenda.find(({ kind, closed }) => kind === 'agree-priorities' && !closed) ?? agenda.findLast(({ closed }) => !closed);

/** One that was agreed, and below it what it rests on. */
const agreedLines = ({ title, scope, citations = [] }: Priority): readonly string[] =>
  scope === 'persons' ? [particular] : [title, ...citations.map((one) => `${title} rests on: ${citationInWords(one)}`)];

const resultLine = ({ title, scope, result }: ClosedPriority): string => {
  if (scope === 'persons') return particular;
  const { words, figures } = result;
  const counted =
    figures && `${figures.measure}: ${figures.baseline} before, ${figures.after} after (${figures.source}).`;
  return [`${title}: ${outcomeWords[result.outcome]}.`, words, counted].filter(Boolean).join(' ');
};

/** In the minutes, which say it in a sentence. */
const outcomeWords: Readonly<Record<PriorityOutcome, string>> = {
  met: 'met',
  'partly-met': 'met in part',
  'not-met': 'not met',
  'not-ours': 'not for the police and the panel to do',
  superseded: 'replaced by another',
  dropped: 'no longer a priority',
};

/** A first draft from the agenda and from what was recorded: words, votes, priorities and actions; for the secretary to complete. */
export const firstDraft = (meeting: Meeting, recorded: Recorded): Minutes => {
  const { closed = [], reviewed = [] } = recorded;
  const under = decidedUnder(meeting.agenda);
  const reviewedUnder = meeting.agenda.find(({ kind, closed }) => kind === 'police-on-priorities' && !closed) ?? under;
  const reviews = listed('How the priorities stand:', reviewLines(meeting, [...closed, ...reviewed]));
  const decided = [
    ...evidenceLine(meeting),
    ...ballotLines(recorded.ballot),
    ...deferredLine(meeting),
    ...listed('Priorities agreed:', recorded.priorities.flatMap(agreedLines)),
    ...listed('Priorities that have ended:', closed.map(resultLine)),
    ...listed('Actions asked for:', recorded.actions.map(actionLine)),
  ];
  const said = (itemId: string) => meeting.decisions.filter((one) => one.itemId === itemId).map(decisionLine);
  const told = (id: string) => [
    ...said(id),
    ...(id === reviewedUnder?.id ? reviews : []),
    ...(id === under?.id ? decided : []),
  ];
  const sections = meeting.agenda
    .filter(({ closed }) => !closed)
    .map(({ id }) => ({ itemId: id, text: told(id).join('\n\n') }));
  return { status: 'draft', revision: 1, sections };
};

const decisionLine = ({ text, ...record }: Decision): string => [text, ...recordLines(record)].join('\n').trim();
