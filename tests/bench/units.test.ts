import { describe, expect, it } from 'vitest';
import { getUnits, itemSize, queryUnits, readUnits, writeUnits } from './units.ts';

const ofSize = (bytes: number) => ({ a: 'x'.repeat(bytes - 1) });

describe('the size of an item', () => {
  it('is the names and the texts in UTF-8', () => {
    expect(itemSize({ pk: 'FORCE#met', sk: 'é' })).toBe(2 + 9 + 2 + 2);
  });

  it.each([
    [0, 1],
    [7, 2],
    [42, 2],
    [100, 2],
    [123, 3],
    [10.5, 3],
    [0.05, 2],
    [-42, 3],
    [1_767_225_600, 5],
    [1e21, 2],
  ])('counts the significant digits of %d', (number, bytes) => {
    expect(itemSize({ n: number })).toBe(1 + bytes);
  });

  it('is one byte for true, false and null', () => {
    expect(itemSize({ t: true, f: false, n: null })).toBe(6);
  });

  it('adds three bytes to a list or a map and one to each element', () => {
    expect(itemSize({ l: [] })).toBe(1 + 3);
    expect(itemSize({ l: ['ab', 1] })).toBe(1 + 3 + (1 + 2) + (1 + 2));
    expect(itemSize({ m: { name: 'x' } })).toBe(1 + 3 + (1 + 4 + 1));
  });

  it('refuses what has no rule', () => {
    expect(() => itemSize({ s: new Set(['a']) })).toThrow('No rule');
  });
});

describe('read units', () => {
  it.each([
    [0, 0.5],
    [4096, 0.5],
    [4097, 1],
    [8192, 1],
    [8193, 1.5],
  ])('of %d bytes that may be old are %d', (bytes, units) => {
    expect(readUnits(bytes, false)).toBe(units);
    expect(readUnits(bytes, true)).toBe(units * 2);
  });

  it('of a Query are those of all its items together', () => {
    expect(queryUnits([ofSize(3000), ofSize(1000)], false)).toBe(0.5);
    expect(queryUnits([], true)).toBe(1);
  });

  it('of a BatchGet are those of each item, also of one that is not there', () => {
    expect(getUnits([ofSize(100), ofSize(4097), undefined], true)).toBe(1 + 2 + 1);
  });
});

describe('write units', () => {
  it('are one a kilobyte, and two in a transaction', () => {
    expect(writeUnits(undefined, ofSize(1024), false)).toBe(1);
    expect(writeUnits(undefined, ofSize(1025), false)).toBe(2);
    expect(writeUnits(undefined, ofSize(1025), true)).toBe(4);
  });

  it('count the larger of before and after, so that a removal costs what it removes', () => {
    expect(writeUnits(ofSize(2049), ofSize(10), true)).toBe(6);
    expect(writeUnits(ofSize(2049), undefined, true)).toBe(6);
    expect(writeUnits(undefined, undefined, true)).toBe(2);
  });
});
