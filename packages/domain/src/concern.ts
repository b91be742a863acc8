import { type AffectedGroup, affectedGroups } from './affected-group.ts';
import { addDays, type Day, type Instant } from './day.ts';
import type { ActionId, ConcernId, PanelId, PersonId, PriorityId } from './id.ts';
import { type HeardAt, heardTogether } from './outreach-session.ts';
import type { Priority } from './priority.ts';
import type { Category } from './priority-kinds.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Where a concern comes from (row 87): somebody raises it, or a panel or its team has heard it of many. */
export const concernSources = ['member', 'resident', 'outreach', 'survey', 'police'] as const;
export type ConcernSource = (typeof concernSources)[number];

/** Whose it is to deal with (row 56): much that is raised is not police work. */
export const remits = ['police', 'council', 'other', 'joint'] as const;
export type Remit = (typeof remits)[number];

/** What an officer makes of it: into the backlog under public words, to another one that says the same, to somebody else, or nowhere. */
export const concernOutcomes = ['taken', 'merged', 'elsewhere', 'declined'] as const;
export type ConcernOutcome = (typeof concernOutcomes)[number];

/** What residents read of a concern that the panel has taken: its own words, and never those of whoever raised it. */
export type Taken = {
  readonly title: string;
  readonly remit: Remit;
  readonly category: Category;
  /** An area or a street, in the officer's words, and nobody's home: where the raiser says it is stays closed. */
  readonly place?: string;
};

export type Triage = {
  readonly outcome: ConcernOutcome;
  readonly on: Day;
  /** To whoever raised it. */
  readonly words?: string;
  /** What is on the panel's list; with another outcome, what was on it until then. */
  readonly taken?: Taken;
  /** Of what goes elsewhere: whose it is. */
  readonly remit?: Remit;
  readonly mergedInto?: ConcernId;
};

/** Something that worries people (rows 7, 87). Its text is closed, whoever wrote it: it may speak of a neighbour. */
export type Concern = {
  readonly id: ConcernId;
  readonly panelId: PanelId;
  readonly version: number;
  readonly from: ConcernSource;
  readonly personId?: PersonId;
  readonly name?: string;
  readonly email?: string;
  readonly linkKey: string;
  readonly text: string;
  readonly place?: string;
  readonly groups: readonly AffectedGroup[];
  /** Whom it touches in the words of whoever raised it: as closed as the text, and in no count (row 123). */
  readonly ownGroup?: string;
  /** How many have said it: one, or as many as were heard. */
  readonly voices: number;
  /** At which sessions it was heard, as far as anybody wrote it down; closed until the panel takes it on. */
  readonly heardAt?: readonly HeardAt[];
  readonly raisedAt: Instant;
  readonly raisedOn: Day;
  readonly answerBy: Day;
  readonly triage?: Triage;
  /** The others that were put to this one; their raisers hear what becomes of it. */
  readonly mergedFrom?: readonly ConcernId[];
  /** What the panel has asked for because of it, the last ones; none that is about persons (row 82). */
  readonly actions?: readonly { readonly id: ActionId; readonly what: string }[];
  /** The priority that rests on it. */
  readonly priorityId?: PriorityId;
  /** When that priority ended and no other took the concern up; it goes by itself some time after. */
  readonly endedOn?: Day;
  /** That priority was about persons: nobody outside the panel learns that it rested on this (row 82). */
  readonly aboutPersons?: true;
};

const answerWithinDays = 14;
/** More in a day than these are not neighbours. */
export const mostConcernsADay = 30;
/** As many as can be put to one, those among them to which others were put before. */
export const mostMerged = 40;
/** On which the priorities of a panel rest together: as many as begin and end in one decision. */
export const mostConcernsUnder = 15;
/** As many of those that wait as stand on one page; the others follow. */
export const waitingOnAPage = 20;
/** A page of what waits, the soonest due first, and the place behind which the next one begins. */
export type WaitingPage<One = Concern> = { readonly concerns: readonly One[]; readonly next?: string };
/** More than any panel works through; what is over goes elsewhere or waits. */
export const mostInBacklog = 60;

export const concernAnswerBy = (raisedOn: Day): Day => addDays(raisedOn, answerWithinDays);

export const isTaken = ({ triage }: Concern): boolean => triage?.outcome === 'taken';

/** Nobody has said what becomes of it, and somebody should have. */
export const isConcernOverdue = ({ answerBy, triage }: Pick<Concern, 'answerBy' | 'triage'>, today: Day): boolean =>
  triage === undefined && answerBy < today;

type Judged = {
  readonly outcome: ConcernOutcome;
  readonly words?: string | undefined;
  readonly taken?: Taken;
  readonly remit?: Remit | undefined;
  readonly on: Day;
};

const answered = (
  concern: Concern,
  { outcome, words: typed, taken, remit, on }: Judged,
  into: Concern | undefined,
): Concern | Refusal<'concern-needs-words'> => {
  const words = typed?.trim();
  if ((outcome === 'elsewhere' || outcome === 'declined') && !words) return refuse('concern-needs-words', {});
  const triage = {
    outcome,
    on,
    ...(words && { words }),
    ...(taken && { taken }),
    ...(outcome === 'elsewhere' && remit && { remit }),
    ...(into && { mergedInto: into.id }),
  };
  return { ...concern, triage };
};

/**
 * What becomes of a concern, once. Refuses `concern-triaged`, and `concern-needs-words` where it goes elsewhere or nowhere and nothing
 * says why.
 */
export const triaged = (
  concern: Concern,
  judged: Judged,
  into?: Concern,
): Concern | Refusal<'concern-triaged' | 'concern-needs-words'> =>
  concern.triage ? refuse('concern-triaged', { on: concern.triage.on }) : answered(concern, judged, into);

/** How a concern leaves the list on which the panel had it. */
export type OffList = Omit<Judged, 'outcome' | 'taken'> & { readonly outcome: Exclude<ConcernOutcome, 'taken'> };

/** Whether it may leave the panel's list: it is there, and no priority rests on it. */
export const checkOnList = ({
  triage,
  priorityId,
  endedOn,
}: Pick<Concern, 'triage' | 'priorityId' | 'endedOn'>):
  | Refusal<'concern-not-on-list' | 'concern-under-priority'>
  | undefined => {
  if (triage?.outcome !== 'taken' || endedOn) return refuse('concern-not-on-list', {});
  return priorityId ? refuse('concern-under-priority', {}) : undefined;
};

/**
 * What was on the panel's list is so no more: it is the same as another there, somebody else deals with it, or the panel does not go on
 * with it. The words under which it was there stay with it. Refuses `concern-not-on-list` of what nobody has taken on, and of what has
 * left the list; `concern-under-priority`; `concern-needs-words`.
 */
export const takenOff = (
  concern: Concern,
  judged: OffList,
  into?: Concern,
): Concern | Refusal<'concern-not-on-list' | 'concern-under-priority' | 'concern-needs-words'> => {
  const taken = concern.triage?.taken;
  return checkOnList(concern) ?? answered(concern, { ...judged, ...(taken && { taken }) }, into);
};

/**
 * The one that stays, with the voices of both (row 97), and with those that were put to the other before. Refuses `concern-not-open` of
 * one that is not in the backlog itself, and `too-many-merged`.
 */
export const withMerged = (into: Concern, one: Concern): Concern | Refusal<'concern-not-open' | 'too-many-merged'> => {
  if (!isTaken(into) || into.priorityId || into.id === one.id) return refuse('concern-not-open', {});
  const mergedFrom = [...(into.mergedFrom ?? []), one.id, ...(one.mergedFrom ?? [])];
  if (mergedFrom.length > mostMerged) return refuse('too-many-merged', { most: mostMerged });
  const groups = affectedGroups.filter((group) => into.groups.includes(group) || one.groups.includes(group));
  const heardAt = heardTogether(into.heardAt, one.heardAt);
  const voices = into.voices + one.voices;
  return { ...into, voices, groups, mergedFrom, ...(heardAt.length > 0 && { heardAt }) };
};

/**
 * Something may be asked for because of what the panel has taken. Refuses `concern-not-taken` of one that waits, was put to another, or
 * that the panel does not deal with.
 */
export const checkTaken = (concern: Pick<Concern, 'triage'>): Refusal<'concern-not-taken'> | undefined => {
  const outcome = concern.triage?.outcome;
  return outcome === 'taken' ? undefined : refuse('concern-not-taken', { became: outcome ?? 'waiting' });
};

/** More are found by the list of what the panel has asked for. */
const actionsKept = 10;

export const withAction = (concern: Concern, action: NonNullable<Concern['actions']>[number]): Concern => ({
  ...concern,
  actions: [...(concern.actions ?? []), action].slice(-actionsKept),
});

/** The priority that rests on it, or rested, is about persons: so is what is asked because of it (row 82). */
export const restsUnderPersons = (
  { priorityId, aboutPersons }: Pick<Concern, 'priorityId' | 'aboutPersons'>,
  priorities: readonly Pick<Priority, 'id' | 'scope'>[],
): boolean => aboutPersons === true || priorities.some(({ id, scope }) => id === priorityId && scope === 'persons');

/** One place up or down in the order that the panel keeps, which lasts from one cycle to the next (row 156). */
export const moved = (backlog: readonly ConcernId[], id: ConcernId, by: 'up' | 'down'): readonly ConcernId[] => {
  const at = backlog.indexOf(id);
  const other = by === 'up' ? at - 1 : at + 1;
  const [one, two] = [backlog[at], backlog[other]];
  if (one === undefined || two === undefined) return backlog;
  return backlog.map((each, index) => (index === at ? two : index === other ? one : each));
};

/** Whose it is to deal with, as far as the panel has said: of what goes elsewhere, somebody other than the police where it does not say. */
const remitOf = ({ triage }: Concern): Remit | undefined => {
  if (triage?.outcome === 'taken') return triage.taken?.remit;
  return triage?.outcome === 'elsewhere' ? (triage.remit ?? triage.taken?.remit ?? 'other') : undefined;
};

/**
 * How much of what was raised is not for the police alone, in percent of the voices (row 56): of what the panel took, and of what it sent
 * elsewhere, which is most often the council's. Nothing where neither was.
 */
export const nonPoliceShare = (concerns: readonly Concern[]): number | undefined => {
  const voices = (all: readonly Concern[]) => all.reduce((sum, one) => sum + one.voices, 0);
  const judged = concerns.filter((one) => remitOf(one) !== undefined);
  const all = voices(judged);
  const others = voices(judged.filter((one) => remitOf(one) !== 'police'));
  return all === 0 ? undefined : Math.round((others / all) * 100);
};

/** How many voices each group has (row 26); those that none has raised are left out. */
export const voicesByGroup = (concerns: readonly Concern[]): Readonly<Partial<Record<AffectedGroup, number>>> => {
  const counts: Partial<Record<AffectedGroup, number>> = {};
  for (const { groups, voices } of concerns) for (const group of groups) counts[group] = (counts[group] ?? 0) + voices;
  return counts;
};
