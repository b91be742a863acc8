import { compareTexts } from '@wardmote/pages/compare-texts';
import { describe, expect, it } from 'vitest';

const items = [
  { id: 'item_1', heading: 'Welcome' },
  { id: 'item_2', heading: 'Concerns' },
];
const text = (itemId: string, words: string) => ({ itemId, text: words });

describe('two texts of the minutes', () => {
  it('are told apart word by word, and where nothing changed', () => {
    const [welcome, concerns] = compareTexts(
      items,
      [text('item_1', 'We met.'), text('item_2', 'It was Mill Road again.')],
      [text('item_1', 'We met.'), text('item_2', 'It was Hill Road again.')],
    );
    expect(welcome).toMatchObject({ same: true, pieces: [] });
    expect(concerns?.pieces).toEqual([
      { text: 'It was ' },
      { text: 'Mill', change: 'removed' },
      { text: 'Hill', change: 'added' },
      { text: ' Road again.' },
    ]);
  });

  it('put together give both texts back', () => {
    const [one, other] = ['a b c\n\nd', 'a x c\ne d'];
    const [, concerns] = compareTexts(items, [text('item_2', one)], [text('item_2', other)]);
    const without = (change: string) =>
      concerns?.pieces
        .filter((piece) => piece.change !== change)
        .map((piece) => piece.text)
        .join('');
    expect(without('added')).toBe(one);
    expect(without('removed')).toBe(other);
  });

  it('show an item that only one of them has', () => {
    const [welcome] = compareTexts(items, [], [text('item_1', 'New')]);
    expect(welcome?.pieces).toEqual([{ text: 'New', change: 'added' }]);
  });
});
