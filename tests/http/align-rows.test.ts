import { describe, expect, it } from 'vitest';
import { alignRows } from '../../functions/web/pages/fields/align-rows.ts';

const outcomes = (...ids: string[]) => ({ group: 'outcomes', by: 'itemId', ids, stray: 'text' });
const guests = (...ids: string[]) => ({ group: 'guests', by: 'of', ids, free: true as const });
const typed = {
  'outcomes-0-itemId': ['item_a'],
  'outcomes-0-text': ['Of A'],
  'outcomes-1-itemId': ['item_b'],
  'outcomes-1-text': ['Of B'],
  'outcomes-1-votesFor': ['7'],
  decision: ['keep'],
};

describe('fields of a list that has changed since', () => {
  it('stay with the item that they are of', () => {
    expect(alignRows(typed, [outcomes('item_new', 'item_b', 'item_a')])).toEqual({
      decision: ['keep'],
      'outcomes-2-itemId': ['item_a'],
      'outcomes-2-text': ['Of A'],
      'outcomes-1-itemId': ['item_b'],
      'outcomes-1-text': ['Of B'],
      'outcomes-1-votesFor': ['7'],
    });
  });

  it('are shown by themselves where their item is gone, beside those that were before', () => {
    const before = { ...typed, 'strays-0-text': ['Of something older'] };
    const aligned = alignRows(before, [outcomes('item_a')]);
    expect(aligned).toMatchObject({ 'strays-0-text': ['Of something older'], 'strays-1-text': ['Of B'] });
    expect(Object.keys(aligned).filter((name) => name.startsWith('outcomes-1'))).toEqual([]);
  });

  it('say nothing of a row that was empty, and is gone', () => {
    const { 'outcomes-1-text': _text, ...rest } = typed;
    expect(alignRows(rest, [outcomes('item_a')])).not.toHaveProperty('strays-0-text');
  });

  it('move with the list where they are nobody’s', () => {
    const free = { 'guests-0-of': ['guest_1'], 'guests-0-name': ['Ann'], 'guests-1-name': ['A neighbour'] };
    expect(alignRows(free, [guests('guest_0', 'guest_1')])).toEqual({
      'guests-1-of': ['guest_1'],
      'guests-1-name': ['Ann'],
      'guests-2-name': ['A neighbour'],
    });
  });

  it('stay as they are where nothing changed, and where no row says whose it is', () => {
    expect(alignRows(typed, [outcomes('item_a', 'item_b')])).toEqual(typed);
    expect(alignRows({ 'outcomes-0-text': ['x'] }, [outcomes('item_a')])).toEqual({ 'outcomes-0-text': ['x'] });
  });
});
