import type { Day } from './day.ts';
import type { PriorityId, PublishedId } from './id.ts';
import type { Panel } from './panel.ts';
import type { Priority } from './priority.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Where it is from. `demo` is invented, and says so wherever it is shown. */
export const publishedSources = ['police-uk', 'demo'] as const;

/** A priority as the police team of a ward publishes it: its words, and the days that it gives. */
export type PublishedPriority = {
  readonly id: PublishedId;
  readonly issue: string;
  readonly issuedOn: Day;
  /** What the team says it does, where it says so. */
  readonly action?: string;
  readonly actedOn?: Day;
};

/** What the team of a ward published as its priorities (row 122), as it was brought in on a day; that may be none. */
export type PublishedList = {
  readonly source: (typeof publishedSources)[number];
  readonly on: Day;
  /** The latest first. */
  readonly priorities: readonly PublishedPriority[];
};

/** The source keeps what it ever published; of those the latest. */
export const mostPublished = 12;

/** One that the team publishes, and which of the panel's it is; none of them where it has no `priorityId`. */
export type PublishedMatch = { readonly publishedId: PublishedId; readonly priorityId?: PriorityId };

/** What an officer of the panel has said of all of them: which is which is for people to say, and never guessed by words. */
export type PublishedMatches = { readonly on: Day; readonly matches: readonly PublishedMatch[] };

/** What is about persons is compared with nothing (row 82). */
export const comparable = ({ priorities }: Pick<Panel, 'priorities'>): readonly Priority[] =>
  priorities.filter(({ scope }) => scope !== 'persons');

const all = (lists: readonly PublishedList[]): readonly PublishedPriority[] =>
  lists.flatMap(({ priorities }) => priorities);

/** Refuses `published-unknown` of what is on no list of the panel's wards, and `priority-unknown` of a priority that the panel has not, or that is about persons. */
export const checkMatches = (
  panel: Pick<Panel, 'priorities'>,
  lists: readonly PublishedList[],
  matches: readonly PublishedMatch[],
): Refusal<'published-unknown' | 'priority-unknown'> | undefined => {
  const [published, own] = [new Set(all(lists).map(({ id }) => id)), new Set(comparable(panel).map(({ id }) => id))];
  if (matches.some(({ publishedId }) => !published.has(publishedId))) return refuse('published-unknown', {});
  return matches.some(({ priorityId }) => priorityId && !own.has(priorityId))
    ? refuse('priority-unknown', {})
    : undefined;
};

/** How many of the panel's priorities the team publishes too, by what the panel said on a day. */
export type MatchRate = {
  readonly matched: number;
  /** All of the panel's, but for those about persons. */
  readonly of: number;
  readonly on: Day;
  /** Published ones that were not there, or that nobody compared. */
  readonly notCompared: number;
  /** Priorities of the panel that are younger than the comparison. */
  readonly agreedSince: number;
};

/** Nothing until somebody has compared them. */
export const matchRate = (
  panel: Pick<Panel, 'priorities' | 'publishedMatches'>,
  lists: readonly PublishedList[],
): MatchRate | undefined => {
  const { publishedMatches: said } = panel;
  const published = all(lists);
  if (!said || published.length === 0) return undefined;
  const own = comparable(panel);
  const compared = said.matches.filter(({ publishedId }) => published.some(({ id }) => id === publishedId));
  const matched = own.filter(({ id }) => compared.some(({ priorityId }) => priorityId === id));
  return {
    matched: matched.length,
    of: own.length,
    on: said.on,
    notCompared: published.length - compared.length,
    agreedSince: own.filter(({ since }) => since > said.on).length,
  };
};
