import { diffWordsWithSpace } from 'diff';

/** A piece of two texts: in both, only in the earlier, or only in the later. */
export type Piece = { readonly text: string; readonly change?: 'added' | 'removed' };

type Text = { readonly itemId: string; readonly text: string };

/** Two texts word by word, the earlier first. */
const comparePieces = (one: string, other: string): readonly Piece[] =>
  diffWordsWithSpace(one, other).map(({ value, added, removed }) => {
    if (added) return { text: value, change: 'added' };
    return removed ? { text: value, change: 'removed' } : { text: value };
  });

/** Item by item what changed between two revisions (U18); items that are the same in both are told as such. */
export const compareTexts = (
  headings: readonly { readonly id: string; readonly heading: string; readonly closed?: string }[],
  one: readonly Text[],
  other: readonly Text[],
) =>
  headings.map((item) => {
    const of = (texts: readonly Text[]) => texts.find(({ itemId }) => itemId === item.id)?.text ?? '';
    const [before, after] = [of(one), of(other)];
    return { ...item, same: before === after, pieces: before === after ? [] : comparePieces(before, after) };
  });
