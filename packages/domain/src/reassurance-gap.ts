import type { Category } from './priority-kinds.ts';
import type { RecordedTheme } from './ward-figures.ts';

/** What people say of a theme: concerns that the panel has taken, counted by their voices, and surveys. */
export type Perceived = {
  readonly voices: number;
  /** In percent of those who answered the last survey that asked, and the one before it. */
  readonly worried?: number;
  readonly worriedBefore?: number;
};

/**
 * How what was recorded and what people say stand to each other (rows 93, 153). `gap`: less was recorded and more are worried.
 * `not-counted`: people speak of it, and recorded crime has no such category. `ranks-higher`, `ranks-lower`: its place in what people
 * say is two or more above or below its place in what was recorded.
 */
export type Divergence = 'gap' | 'more-recorded-less-worry' | 'ranks-higher' | 'ranks-lower' | 'alike' | 'not-counted';

export type ThemeCompared = {
  readonly theme: Category;
  readonly recorded?: RecordedTheme & { readonly rank: number };
  readonly perceived?: Perceived & { readonly rank: number };
  readonly divergence?: Divergence;
};

/** A change smaller than this is none: in percent of what was recorded, and in points of a survey. */
const recordedMoves = 5;
const worryMoves = 5;
const ranksApart = 2;

const ranked = <One>(all: readonly One[], weight: (one: One) => number): readonly (One & { readonly rank: number })[] =>
  all.map((one) => ({ ...one, rank: 1 + all.filter((other) => weight(other) > weight(one)).length }));

type Sides = Pick<ThemeCompared, 'recorded' | 'perceived'>;

const byDirection = ({ recorded, perceived }: Sides): Divergence | undefined => {
  const { change } = recorded ?? {};
  const { worried, worriedBefore } = perceived ?? {};
  if (change === undefined || worried === undefined || worriedBefore === undefined) return undefined;
  const worry = worried - worriedBefore;
  if (change <= -recordedMoves && worry >= worryMoves) return 'gap';
  return change >= recordedMoves && worry <= -worryMoves ? 'more-recorded-less-worry' : undefined;
};

const divergenceOf = (sides: Sides, sameTime: boolean): Divergence | undefined => {
  const { recorded, perceived } = sides;
  if (!perceived) return undefined;
  if (!recorded) return 'not-counted';
  const direction = sameTime ? byDirection(sides) : undefined;
  if (direction) return direction;
  const apart = recorded.rank - perceived.rank;
  if (Math.abs(apart) < ranksApart) return 'alike';
  return apart > 0 ? 'ranks-higher' : 'ranks-lower';
};

/**
 * Theme by theme, what was recorded beside what people say, and where the two part. People's side ranks by the survey where it asked of
 * any theme, else by the voices. Neither side corrects the other. Where the records are
 * two years or more older than what people say, which way each moved is not compared.
 */
export const compareThemes = (
  recorded: readonly RecordedTheme[],
  said: Readonly<Partial<Record<Category, Perceived>>>,
  yearsApart = 0,
): readonly ThemeCompared[] => {
  const sides = Object.entries(said).map(([theme, one]) => ({ theme: theme as Category, ...one }));
  const asked = sides.some(({ worried }) => worried !== undefined);
  const perceivedRanks = ranked(
    sides.filter(({ worried }) => !asked || worried !== undefined),
    ({ worried, voices }) => (asked ? (worried ?? 0) : voices),
  );
  const unasked = sides.filter(({ worried }) => asked && worried === undefined);
  const people = [...perceivedRanks, ...unasked.map((one) => ({ ...one, rank: perceivedRanks.length + 1 }))];
  const counted = ranked(recorded, ({ count }) => count).toSorted((one, other) => one.rank - other.rank);
  const names = [...new Set([...counted.map(({ theme }) => theme), ...people.map(({ theme }) => theme)])];
  return names.map((theme) => {
    const one = counted.find((each) => each.theme === theme);
    const found = people.find((each) => each.theme === theme);
    const { theme: _name, ...perceived } = found ?? { theme, voices: 0, rank: 0 };
    const both = { ...(one && { recorded: one }), ...(found && { perceived }) };
    const divergence = divergenceOf(both, yearsApart < 2);
    return { theme, ...both, ...(divergence && { divergence }) };
  });
};
