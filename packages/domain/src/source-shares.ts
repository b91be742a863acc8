import { isCited, type Priority } from './priority.ts';
import { type Source, sources } from './priority-kinds.ts';

/** Whose worry priorities rest on (rows 81, 83), in whole percent, and how many name what they rest on (row 7). */
export type SourceShares = {
  readonly sources: readonly { readonly source: Source; readonly count: number; readonly percent: number }[];
  readonly total: number;
  /** Those that cite a concern, a survey, figures or something else. */
  readonly cited: number;
};

export const sourceShares = (
  priorities: readonly Pick<Priority, 'source' | 'concernIds' | 'citations'>[],
): SourceShares => {
  const total = priorities.length;
  const counted = sources.map((source) => ({
    source,
    count: priorities.filter((one) => one.source === source).length,
  }));
  return {
    sources: counted.map((one) => ({ ...one, percent: total === 0 ? 0 : Math.round((one.count / total) * 100) })),
    total,
    cited: priorities.filter(isCited).length,
  };
};
