import { type WardList, wardsFrom } from '@wardmote/domain/ward-list';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const ferndale = { code: 'E05000420', name: 'Ferndale' } as const;
const oval = { code: 'E05000426', name: 'Oval' } as const;
const list = (on: string, ...wards: WardList['wards']): WardList => ({ on, wards });

describe('the wards of a borough', () => {
  it('hold from the first list that names them to the first later one that does not', () => {
    const lists = [list('2013-01-01', ferndale, oval), list('2018-01-01', ferndale), list('2022-05-05', ferndale)];
    expect(wardsFrom(lists)).toEqual([
      { ...ferndale, from: '2013-01-01' },
      { ...oval, from: '2013-01-01', until: '2018-01-01' },
    ]);
  });

  it('have the name of the latest list', () => {
    const renamed = { ...oval, name: 'Oval and Vassall' };
    expect(wardsFrom([list('2013-01-01', oval), list('2018-01-01', renamed)])).toEqual([
      { ...renamed, from: '2013-01-01' },
    ]);
  });

  it('have the middle that a list gave last, also where a later list gives none', () => {
    const centre = { latitude: '51.48', longitude: '-0.11' };
    const lists = [list('2013-01-01', oval), list('2018-01-01', { ...oval, centre }), list('2022-05-05', oval)];
    expect(wardsFrom(lists)).toEqual([{ ...oval, from: '2013-01-01', centre }]);
  });

  it('are there again when a later list names them again', () => {
    const lists = [list('2013-01-01', oval), list('2014-01-01'), list('2015-01-01', oval)];
    expect(wardsFrom(lists)).toEqual([{ ...oval, from: '2013-01-01' }]);
  });

  it('are the same in whatever order the lists were imported', () => {
    const lists = [list('2013-01-01', ferndale, oval), list('2018-01-01', ferndale), list('2022-05-05', oval)];
    const byCode = (one: readonly { code: string }[]) => one.toSorted((a, b) => a.code.localeCompare(b.code));
    fc.assert(
      fc.property(fc.shuffledSubarray(lists, { minLength: 3 }), (shuffled) => {
        expect(byCode(wardsFrom(shuffled))).toEqual(byCode(wardsFrom(lists)));
      }),
    );
  });
});
