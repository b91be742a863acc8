import {
  checkDisplaced,
  isCurrent,
  openDisplacements,
  seenDisplacement,
  toldNeighbours,
} from '@wardmote/domain/displacement';
import type { NearWard } from '@wardmote/domain/place';
import { describe, expect, it } from 'vitest';
import { aDisplacement } from '../builders/displacement.ts';
import { aPanel } from '../builders/panel.ts';
import { aPriority } from '../builders/priority.ts';

const lambeth = { code: 'E09000022', slug: 'lambeth', name: 'Lambeth', force: 'metropolitan' } as const;
const southwark = { code: 'E09000028', slug: 'southwark', name: 'Southwark', force: 'metropolitan' } as const;
const on = (ward: `E05${string}`, number = 1) => [{ ward, number, wardName: 'A ward' }];
const hill = aPanel({
  id: 'panel_hill',
  borough: lambeth,
  patches: on('E05000417'),
  priorities: [aPriority({ id: 'priority_open' }), aPriority({ id: 'priority_shut', scope: 'persons' })],
  backlog: ['concern_lamp'],
});
const college = aPanel({ id: 'panel_college', name: 'College panel', borough: southwark, patches: on('E05000536') });
const bishops = aPanel({ id: 'panel_bishops', name: 'Bishop’s panel', borough: lambeth, patches: on('E05000415') });
const second = aPanel({ id: 'panel_second', borough: lambeth, patches: on('E05000417', 2) });
const near: readonly NearWard[] = [{ code: 'E05000536', name: 'College', borough: southwark }];
const said = { displacedId: 'priority_open', kind: 'may-move', words: 'It may.', saidOn: '2026-06-12' } as const;
const tell = (
  others: Parameters<typeof toldNeighbours>[1]['others'],
  more: Partial<Parameters<typeof toldNeighbours>[1]> = {},
) => toldNeighbours(hill, { near, others, before: [], ...more }, said);

describe('what a panel tells its neighbours', () => {
  it('is told to panels of wards that touch its own, across the borough too, and to another panel of its own ward', () => {
    expect(tell([college, second])).toMatchObject([
      { after: { ...said, from: { id: 'panel_hill' }, to: { id: 'panel_college', name: 'College panel' } } },
      { after: { to: { id: 'panel_second' } } },
    ]);
    expect(tell([bishops])).toEqual({ refused: 'not-a-neighbour', facts: { name: 'Bishop’s panel' } });
    expect(tell([hill])).toMatchObject({ refused: 'not-a-neighbour' });
  });

  it('is told to panels of the borough where no borders were imported', () => {
    expect(tell([bishops], { near: [] })).toMatchObject([{ after: { to: { id: 'panel_bishops' } } }]);
    expect(tell([college], { near: [] })).toMatchObject({ refused: 'not-a-neighbour' });
  });

  it('is told to none that is gone or has ended', () => {
    expect(tell([undefined])).toMatchObject({ refused: 'no-panel-there' });
    expect(tell([{ ...college, dissolvedOn: '2026-01-01' }])).toMatchObject({ refused: 'no-panel-there' });
  });

  it('is of an open priority or of what is on the list, and of nothing about persons', () => {
    expect(checkDisplaced(hill, 'priority_open')).toBeUndefined();
    expect(checkDisplaced(hill, 'concern_lamp')).toBeUndefined();
    expect(checkDisplaced(hill, 'priority_shut')).toMatchObject({ refused: 'displaced-about-persons' });
    expect(checkDisplaced(hill, 'priority_gone')).toMatchObject({ refused: 'displaced-unknown' });
    expect(checkDisplaced(hill, 'concern_gone')).toMatchObject({ refused: 'displaced-unknown' });
  });

  it('stands in place of what was said before, and is asked anew', () => {
    const before = aDisplacement({
      displacedId: 'priority_open',
      to: { id: 'panel_college', name: 'College panel' },
      version: 3,
      seen: { on: '2026-06-01', answer: 'not-seen' },
    });
    const [change] = [tell([college], { before: [before] })].flat();
    expect(change).toMatchObject({ before, after: { version: 3, words: 'It may.' } });
    expect(change && 'after' in change && change.after.seen).toBeUndefined();
  });

  it('is not told of any more once it is about persons, nor are the concerns under it', () => {
    const panel = aPanel({
      priorities: [
        aPriority({ id: 'priority_1', scope: 'persons', concernIds: ['concern_1'] }),
        aPriority({ id: 'priority_2', scope: 'place' }),
      ],
    });
    const told = [
      aDisplacement(),
      aDisplacement({ displacedId: 'concern_1' }),
      aDisplacement({ displacedId: 'priority_2' }),
    ];
    expect(openDisplacements(panel, told).map(({ displacedId }) => displacedId)).toEqual(['priority_2']);
    // Nor once that priority has ended, and is not among the panel's any more.
    const later = { ...panel, priorities: panel.priorities.slice(1), backlog: [] };
    expect(openDisplacements(later, told).map(({ displacedId }) => displacedId)).toEqual(['priority_2']);
  });
});

describe('what the panel that is told says to it', () => {
  it('may be that it has seen it and no more, and may be said anew, for a hundred days', () => {
    const found = aDisplacement({ saidOn: '2026-03-01' });
    expect(isCurrent(found, '2026-06-09')).toBe(true);
    expect(seenDisplacement(found, undefined, '2026-06-09')).toEqual({ ...found, seen: { on: '2026-06-09' } });
    const answered = seenDisplacement(found, 'reached', '2026-06-09');
    expect(answered).toMatchObject({ seen: { on: '2026-06-09', answer: 'reached' } });
    expect(seenDisplacement(found, 'reached', '2026-06-10')).toMatchObject({ refused: 'displacement-over' });
    expect(seenDisplacement(undefined, 'reached', '2026-06-09')).toMatchObject({ refused: 'displacement-over' });
  });
});
