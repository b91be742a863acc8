import type { Attendance } from '@wardmote/domain/attendance';
import { itemRecord, publicRecord, recordLines, takingPart } from '@wardmote/domain/item-record';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAgenda, anAttendance, here } from '../builders/meeting.ts';
import { members } from '../builders/member.ts';

const agenda = anAgenda();
const item = { id: 'item_5', heading: 'Concerns' } as const;
const rule = { share: 1 / 3, atLeast: 3 };
const whole = { present: 6, quorum: 4, quorate: true };
const six = here(6);

const record = (asked: Parameters<typeof itemRecord>[1], attendance: readonly Attendance[] = six) =>
  itemRecord(item, asked, { attendance, members: members(10), agenda, rule, whole });
const interest = (personId: `person_${string}`, tookNoPart = true) => ({ personId, interest: 'My shop', tookNoPart });

describe('who takes part in an item', () => {
  const late = anAttendance({ personId: 'person_01', presence: 'late', fromItem: 'item_4' });
  const left = anAttendance({ personId: 'person_02', presence: 'left-early', untilItem: 'item_4' });
  const guest = anAttendance({ personId: undefined, name: 'A guest', party: 'public', forItem: 'item_4' });
  const at = (itemId: `item_${string}`) => takingPart([late, left, guest], agenda, itemId).map(({ name }) => name);

  it('is there from the item at which they came, until the last at which they still were', () => {
    const names = (itemId: `item_${string}`) =>
      takingPart([late, left], agenda, itemId).map(({ personId }) => personId);
    expect(names('item_3')).toEqual(['person_02']);
    expect(names('item_4')).toEqual(['person_01', 'person_02']);
    expect(names('item_5')).toEqual(['person_01']);
  });

  it('is a guest of that item, and not who only declared an interest in it', () => {
    expect(at('item_4')).toContain('A guest');
    expect(at('item_5')).not.toContain('A guest');
    expect(takingPart(six, agenda, 'item_5', [{ ...interest('person_01'), name: 'x' }])).toHaveLength(5);
    expect(takingPart(six, agenda, 'item_5', [{ ...interest('person_01', false), name: 'x' }])).toHaveLength(6);
  });
});

describe('how an item was decided', () => {
  it('keeps who moved and seconded it, and the votes', () => {
    expect(
      record({ movedBy: 'person_01', secondedBy: 'person_02', votesFor: 4, votesAgainst: 1, votesAbstained: 1 }),
    ).toEqual({
      movedBy: { personId: 'person_01', name: 'Member 01' },
      secondedBy: { personId: 'person_02', name: 'Member 02' },
      votesFor: 4,
      votesAgainst: 1,
      votesAbstained: 1,
    });
  });

  it('has the quorum of that moment where it was another: who took no part does not count', () => {
    const out = ['person_01', 'person_02', 'person_03'] as const;
    expect(record({ declarations: out.map((one) => interest(one)) })).toMatchObject({
      tookNoPart: 3,
      quorum: { present: 3, quorum: 4, quorate: false },
    });
    expect(record({})).toEqual({});
  });

  it.each([
    ['somebody who was not there', { movedBy: 'person_09' }, 'mover-not-there'],
    ['a police officer, who does not vote', { secondedBy: 'person_police' }, 'mover-not-there'],
    ['one who took no part', { movedBy: 'person_01', declarations: [interest('person_01')] }, 'mover-not-there'],
    ['the same person twice', { movedBy: 'person_01', secondedBy: 'person_01' }, 'mover-seconds'],
    ['more votes than voters', { votesFor: 6, votesAbstained: 1 }, 'votes-too-many'],
    ['a vote of one who took no part', { votesFor: 6, declarations: [interest('person_01')] }, 'votes-too-many'],
    ['an interest of somebody absent', { declarations: [interest('person_09')] }, 'interest-of-absent'],
  ] as const)('is refused with %s', (_, asked, refused) => {
    const police = anAttendance({ personId: 'person_police', name: 'Sergeant', party: 'police' });
    expect(record(asked, [...six, police])).toMatchObject({ refused });
  });

  it('counts who was in the room and took part, whoever comes late, leaves early or declares an interest', () => {
    const place = fc.option(fc.nat(agenda.length - 1), { nil: undefined });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place, fc.boolean()), { minLength: 6, maxLength: 6 }), (moments) => {
        const attendance = six.map((line, index) => {
          const [from, until] = moments[index] ?? [];
          return { ...line, fromItem: agenda[from ?? -1]?.id, untilItem: agenda[until ?? -1]?.id };
        });
        const out = six.filter((_, index) => moments[index]?.[2]).flatMap(({ personId }) => personId ?? []);
        const inRoom = moments.filter(([from = 0, until = 99, tookNoPart]) => from <= 4 && until >= 4 && !tookNoPart);
        const decided = record({ declarations: out.map((one) => interest(one)) }, attendance);
        expect('refused' in decided ? decided : (decided.quorum?.present ?? whole.present)).toBe(inRoom.length);
      }),
    );
  });
});

describe('what the public reads of it', () => {
  const decided = record({
    movedBy: 'person_01',
    secondedBy: 'person_02',
    votesFor: 3,
    adviceFor: 2,
    declarations: [interest('person_03'), interest('person_04'), interest('person_05', false)],
  });
  if ('refused' in decided) throw new Error(decided.refused);

  it('has the counts and no name', () => {
    const told = JSON.stringify(publicRecord(decided));
    expect(told).not.toMatch(/Member|person_|My shop/);
    expect(publicRecord(decided)).toMatchObject({ moved: true, seconded: true, tookNoPart: 2, votesFor: 3 });
  });

  it('is the same lines as the panel’s own draft', () => {
    const lines = [
      '2 members declared an interest and took no part.',
      'Moved and seconded.',
      'Votes: 3 for, 0 against.',
      'Police, partners and observers advised: 2 for, 0 against.',
      'At this item 4 members with a vote took part; a decision needed 4.',
    ];
    expect(recordLines(decided)).toEqual(lines);
    expect(recordLines(publicRecord(decided))).toEqual(lines);
  });
});
