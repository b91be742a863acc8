import { difference } from '@wardmote/store/difference';
import { itemsOfPanel } from '@wardmote/store/panel-items';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPanel } from '../builders/panel.ts';
import { priorities } from '../builders/priority.ts';

const item = (sk: string, more: object = {}) => ({ pk: 'PANEL#1', sk, ...more });

describe('the difference of two states', () => {
  it('writes what is new or changed, and removes what is gone', () => {
    const before = [item('a', { n: 1 }), item('b', { n: 1 }), item('c')];
    const after = [item('a', { n: 1 }), item('b', { n: 2 }), item('d')];
    expect(difference(before, after)).toEqual({ written: [item('b', { n: 2 }), item('d')], removed: [item('c')] });
  });

  it('is nothing between a state and itself', () => {
    const items = itemsOfPanel(aPanel());
    expect(difference(items, structuredClone(items))).toEqual({ written: [], removed: [] });
  });

  it('takes “undefined” for “not there”', () => {
    expect(difference([item('a')], [item('a', { dueOn: undefined })])).toEqual({ written: [], removed: [] });
  });

  it('looks into lists and maps', () => {
    const before = [item('a', { answers: [{ text: 'x' }] })];
    expect(difference(before, [item('a', { answers: [{ text: 'y' }] })]).written).toHaveLength(1);
    expect(difference(before, [item('a', { answers: [{ text: 'x' }] })]).written).toHaveLength(0);
  });

  it('sees that priorities changed places', () => {
    const before = itemsOfPanel(aPanel({ priorities: priorities(4) }));
    const after = itemsOfPanel(aPanel({ priorities: priorities(4).toReversed() }));
    const written = difference(before, after).written.map(({ entity }) => entity);
    // The desk of the team shows them in their order too.
    expect(written.toSorted()).toEqual(['panel-of-team', 'priority', 'priority', 'priority', 'priority']);
  });

  it('applied to the one state gives the other', () => {
    const states = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(2)), {
      selector: ([sk]) => sk,
    });
    const items = (state: readonly (readonly [string, number])[]) => state.map(([sk, n]) => item(sk, { n }));
    fc.assert(
      fc.property(states, states, (from, to) => {
        const { written, removed } = difference(items(from), items(to));
        const applied = new Map(items(from).map((one) => [one.sk, one as object]));
        for (const { sk } of removed) applied.delete(String(sk));
        for (const one of written) applied.set(String(one.sk), one);
        expect(applied).toEqual(new Map(items(to).map((one) => [one.sk, one])));
      }),
    );
  });
});
