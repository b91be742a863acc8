import type { AffectedGroup } from '@wardmote/domain/affected-group';
import { isAmong, placesOf, voicesByPlace } from '@wardmote/domain/concern-tags';
import type { Category } from '@wardmote/domain/priority-kinds';
import { describe, expect, it } from 'vitest';

const one = (
  changes: { place?: string; category?: Category; groups?: readonly AffectedGroup[]; voices?: number } = {},
) => ({
  category: 'drugs' as Category,
  groups: ['everybody'] as readonly AffectedGroup[],
  voices: 1,
  ...changes,
});
const onEstate = one({ place: 'Brixton Hill Estate', groups: ['young-people', 'older-people'], voices: 3 });
const spelledElse = one({ place: ' brixton  hill estate', category: 'environment', voices: 4 });
const onLane = one({ place: 'Acre Lane', voices: 2 });
const nowhere = one({ groups: ['older-people'], voices: 9 });
const all = [onLane, onEstate, spelledElse, nowhere];

describe('the list of a panel', () => {
  it('is whole where nothing is asked', () => {
    expect(all.filter(isAmong({}))).toEqual(all);
  });

  it('is narrowed by theme, group and place, each further than the other', () => {
    expect(all.filter(isAmong({ theme: 'drugs' }))).toEqual([onLane, onEstate, nowhere]);
    expect(all.filter(isAmong({ group: 'older-people' }))).toEqual([onEstate, nowhere]);
    expect(all.filter(isAmong({ place: 'BRIXTON HILL ESTATE' }))).toEqual([onEstate, spelledElse]);
    expect(all.filter(isAmong({ theme: 'drugs', group: 'older-people', place: 'Brixton Hill Estate' }))).toEqual([
      onEstate,
    ]);
    expect(all.filter(isAmong({ place: 'Elsewhere' }))).toEqual([]);
  });
});

it('a place counts once however it was typed, with the voices of all that is there', () => {
  expect(placesOf(all)).toEqual(['Acre Lane', 'Brixton Hill Estate']);
  expect(voicesByPlace(all)).toEqual([
    { place: 'Brixton Hill Estate', voices: 7 },
    { place: 'Acre Lane', voices: 2 },
  ]);
  expect(voicesByPlace([nowhere])).toEqual([]);
});
