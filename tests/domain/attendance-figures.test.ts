import { attendanceFigures } from '@wardmote/domain/attendance-figures';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAttendance } from '../builders/meeting.ts';
import { aMember, members } from '../builders/member.ts';

const ann = aMember({ personId: 'person_01', name: 'Ann', from: '2026-01-01' });
const on = (day: string, ...lines: Parameters<typeof anAttendance>[0][]) => ({
  on: day,
  attendance: lines.map((line) => anAttendance(line)),
});
const of = (...held: Parameters<typeof attendanceFigures>[1]) => attendanceFigures([ann], held)[0];

describe('how somebody came to meetings', () => {
  it('counts each way of coming and not coming', () => {
    expect(
      of(
        on('2026-05-01', { presence: 'apologies' }),
        on('2026-04-01', { presence: 'late' }),
        on('2026-03-01', { personId: 'person_99', standsFor: 'person_01', presence: 'present' }),
        on('2026-02-01', { presence: 'absent' }),
        on('2026-01-10', { personId: 'person_02', presence: 'present' }),
      ),
    ).toMatchObject({
      meetings: 5,
      came: 1,
      represented: 1,
      apologies: 1,
      absent: 2,
      missedInARow: 1,
      lastCame: '2026-04-01',
    });
  });

  it('counts no meeting before they joined, and none for somebody who has just joined', () => {
    expect(of(on('2025-12-31', { presence: 'absent' }))).toMatchObject({ meetings: 0, absent: 0, missedInARow: 0 });
    expect(of(on('2025-12-31', { presence: 'present' }))).not.toHaveProperty('lastCame');
  });

  it('says how many of the latest were missed in a row, in whatever order the meetings come', () => {
    const held = [
      on('2026-02-01', {}),
      on('2026-04-01', { presence: 'absent' }),
      on('2026-03-01', { presence: 'apologies' }),
    ];
    expect(of(...held)).toMatchObject({ missedInARow: 2, lastCame: '2026-02-01' });
  });

  it('adds up to the meetings that there were, for everybody', () => {
    const presence = fc.constantFrom('present', 'late', 'left-early', 'apologies', 'absent', undefined);
    fc.assert(
      fc.property(fc.array(fc.array(presence, { maxLength: 10 }), { maxLength: 12 }), (lists) => {
        const held = lists.map((list, index) => ({
          on: `2026-${String(index + 1).padStart(2, '0')}-15`,
          attendance: list.flatMap((one, number) =>
            one ? [anAttendance({ personId: `person_${String(number + 1).padStart(2, '0')}`, presence: one })] : [],
          ),
        }));
        for (const one of attendanceFigures(members(10), held)) {
          expect(one.came + one.represented + one.apologies + one.absent).toBe(one.meetings);
          expect(one.missedInARow).toBeLessThanOrEqual(one.meetings - one.came);
        }
      }),
    );
  });
});
