import { checkAttendance, countByParty, countQuorum, quorumOf } from '@wardmote/domain/attendance';
import { standardProfile } from '@wardmote/domain/profile';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAttendance, here } from '../builders/meeting.ts';
import { aCouncillor, aMember, aSergeantOnThePanel, members } from '../builders/member.ts';

const { quorum: aThird } = standardProfile;
const ten = members(10);
const police = aSergeantOnThePanel();
const councillor = aCouncillor();
const partner = aMember({ personId: 'person_housing', party: 'partner', kind: 'adviser' });
const everybody = [...ten, police, councillor, partner];
const present = (attendance: Parameters<typeof countQuorum>[0]) => countQuorum(attendance, everybody, aThird).present;

describe('a quorum', () => {
  it.each([
    [0, 3],
    [6, 3],
    [9, 3],
    [10, 4],
    [12, 4],
    [13, 5],
    [15, 5],
    [16, 6],
  ])('of %i voting members is a third of them, rounded up, and three at least: %i', (count, expected) => {
    expect(quorumOf(members(count), aThird)).toBe(expected);
  });

  it('is the number that the document sets instead', () => {
    expect(quorumOf(ten, { share: 0.5, atLeast: 4 })).toBe(5);
    expect(quorumOf(ten, { share: 0.1, atLeast: 4 })).toBe(4);
  });

  it('is not raised by police, councillors, partners or substitutes on the list', () => {
    const substitute = aMember({ kind: 'substitute' });
    expect(quorumOf([...everybody, substitute], aThird)).toBe(4);
  });

  it.each([
    [3, false],
    [4, true],
    [5, true],
  ])('with %i of ten there is met: %s', (count, quorate) => {
    expect(countQuorum(here(count), everybody, aThird)).toEqual({ present: count, quorum: 4, quorate });
  });
});

describe('who counts for quorum', () => {
  it.each([
    ['present', 1],
    ['late', 1],
    ['left-early', 1],
    ['apologies', 0],
    ['absent', 0],
  ] as const)('a member who was %s: %i', (presence, count) => {
    expect(present([anAttendance({ presence })])).toBe(count);
  });

  it.each([
    ['police', police],
    ['a councillor', councillor],
    ['a partner', partner],
  ])('never %s', (_, { personId, name, party }) => {
    expect(present([anAttendance({ personId, name, party })])).toBe(0);
  });

  it('nobody from the public', () => {
    expect(present([anAttendance({ personId: undefined, name: 'A resident', party: 'public' })])).toBe(0);
  });

  const forTen = { name: 'A neighbour', party: 'community', presence: 'present', standsFor: 'person_10' } as const;

  it('a substitute, in the seat of a member who is not there', () => {
    expect(present([...here(2), forTen])).toBe(3);
  });

  it('a substitute not beside the member whose seat it is', () => {
    expect(present([anAttendance({ personId: 'person_10' }), forTen])).toBe(1);
    expect(present([forTen, { ...forTen, name: 'Another neighbour' }])).toBe(1);
  });

  it('no substitute for somebody without a vote', () => {
    expect(present([{ ...forTen, standsFor: police.personId }])).toBe(0);
  });

  it.each(['police', 'partner', 'councillor', 'public'] as const)('no substitute from the %s', (party) => {
    expect(present([{ ...forTen, party }])).toBe(0);
  });

  it('no police officer whom the list calls a member of the community', () => {
    expect(present([{ ...forTen, personId: police.personId, name: police.name }])).toBe(0);
  });

  it('one person for one seat, whoever they say they stand for', () => {
    const twice = { ...forTen, personId: 'person_substitute' } as const;
    expect(present([twice, { ...twice, standsFor: 'person_09' }])).toBe(1);
  });

  it('nobody twice, and never more than there are seats', () => {
    const lines = fc.record({
      personId: fc.option(fc.constantFrom(...everybody.map(({ personId }) => personId)), { nil: undefined }),
      name: fc.constant('Somebody'),
      party: fc.constantFrom('community', 'police', 'partner', 'councillor', 'public'),
      presence: fc.constantFrom('present', 'late', 'left-early', 'apologies', 'absent'),
      standsFor: fc.option(fc.constantFrom(...everybody.map(({ personId }) => personId)), { nil: undefined }),
    } as const);
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 30 }), (attendance) => {
        const counted = present(attendance);
        expect(counted).toBeLessThanOrEqual(ten.length);
        expect(present([...attendance, ...attendance])).toBeGreaterThanOrEqual(counted);
        expect(present(attendance.filter(({ presence }) => presence !== 'absent'))).toBe(counted);
      }),
    );
  });
});

describe('an attendance list', () => {
  it('is refused when nobody was there', () => {
    expect(checkAttendance([anAttendance({ presence: 'apologies' })], everybody)).toEqual({
      refused: 'nobody-present',
      facts: {},
    });
  });

  it('is refused when a substitute stands for somebody who is not on the panel', () => {
    const lost = anAttendance({ personId: undefined, standsFor: 'person_unknown' });
    expect(checkAttendance([...here(3), lost], everybody)).toEqual({ refused: 'substitute-needs-person', facts: {} });
  });

  it('stands with a guest whom nobody knows', () => {
    const guest = anAttendance({ personId: undefined, party: 'public' });
    expect(checkAttendance([guest], everybody)).toBeUndefined();
  });

  it('is counted by party, and a party that sent nobody is missing', () => {
    const apologies = anAttendance({ party: 'partner', presence: 'apologies' });
    expect(countByParty([...here(3), anAttendance({ party: 'police' }), apologies])).toEqual({
      community: 3,
      police: 1,
    });
  });
});
