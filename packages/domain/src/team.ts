import { addDays, type Day, daysBetween } from './day.ts';
import type { TeamId } from './id.ts';
import { type Refusal, refuse } from './refusal.ts';

export const ranks = ['sergeant', 'constable', 'pcso'] as const;
export type Rank = (typeof ranks)[number];

/** What a Safer Neighbourhoods Team was to have (row 130): a sergeant, two constables, three community support officers. */
export const establishment: readonly Rank[] = ['sergeant', 'constable', 'constable', 'pcso', 'pcso', 'pcso'];

/** A post of a team: filled or vacant since a day. Only who agreed to be public has a name here, a surname as police.uk tells it. */
export type Post = {
  readonly rank: Rank;
  readonly vacant: boolean;
  readonly since: Day;
  readonly name?: string;
  readonly about?: string;
};

/** A team as its sergeant keeps it, once, whichever panels it answers to (rows 104, 106, 130). Everybody reads all of it. */
export type Team = {
  readonly id: TeamId;
  readonly version: number;
  readonly posts: readonly Post[];
  /** When they are on duty, in words. */
  readonly duty: string;
  /** The mailbox of the team; never somebody's own. */
  readonly email?: string;
  /** How else to reach them. */
  readonly reach?: string;
  readonly keptOn: Day;
};

export type TeamAsked = Pick<Team, 'id' | 'posts' | 'duty'> & {
  readonly email?: string | undefined;
  readonly reach?: string | undefined;
};

const latestSince = (posts: readonly Post[]): Day =>
  posts.map(({ since }) => since).reduce((a, b) => (a > b ? a : b), '');

/** What is known of a team now, over what was before. Refuses `post-after-today`. */
export const keptTeam = (
  before: Team | undefined,
  { id, posts, duty, email, reach }: TeamAsked,
  today: Day,
): Team | Refusal<'post-after-today'> => {
  const latest = latestSince(posts);
  if (latest > today) return refuse('post-after-today', { on: latest });
  return {
    id,
    version: before?.version ?? 0,
    posts,
    duty,
    ...(email && { email }),
    ...(reach && { reach }),
    keptOn: today,
  };
};

/** Whole months from one day to another; none where it lies ahead. */
export const monthsBetween = (from: Day, to: Day): number => {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return Math.max(0, (toYear - year) * 12 + toMonth - month - (toDay < day ? 1 : 0));
};

/** A team in the roll-up: numbers and a day, so that what depends on today is computed when it is read. */
export type TeamFigures = {
  readonly posts: number;
  readonly vacant: number;
  /** The first day of the month since when those in post are there, on average; none where all posts are vacant. */
  readonly since?: Day;
};

export const figuresOf = ({ posts }: Pick<Team, 'posts'>): TeamFigures => {
  const filled = posts.filter(({ vacant }) => !vacant);
  const [first] = filled;
  const figures = { posts: posts.length, vacant: posts.length - filled.length };
  if (!first) return figures;
  const days = filled.reduce((sum, { since }) => sum + daysBetween(first.since, since), 0);
  const since = addDays(first.since, Math.round(days / filled.length));
  return { ...figures, since: `${since.slice(0, 8)}01` };
};

/** How steady a team is (row 104): who came or went in a year, and how many posts have had the same person for a year or longer. */
export const continuity = (
  { posts }: Pick<Team, 'posts'>,
  today: Day,
): { readonly changesInAYear: number; readonly steady: number } => {
  const yearAgo = posts.map(({ since, vacant }) => ({ months: monthsBetween(since, today), vacant }));
  return {
    changesInAYear: yearAgo.filter(({ months }) => months < 12).length,
    steady: yearAgo.filter(({ months, vacant }) => !vacant && months >= 12).length,
  };
};
