import { adoptPriorities, type Priority } from '@wardmote/domain/priority';
import { isRefusal } from '@wardmote/domain/refusal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPriority, aProposed, proposed } from '../builders/priority.ts';

const june = { meetingId: 'meeting_june', on: '2026-06-10' } as const;

describe('adopting priorities', () => {
  it.each([3, 4, 5])('takes %i of them', (count) => {
    expect(adoptPriorities(proposed(count), [], june)).toHaveLength(count);
  });

  it.each([0, 1, 2, 6, 12])('refuses %i of them, and says how many there may be', (given) => {
    expect(adoptPriorities(proposed(given), [], june)).toEqual({
      refused: 'priorities-number',
      facts: { given, from: 3, to: 5 },
    });
  });

  it('asks for no words of the panel where what it names says enough', () => {
    const wordless = aProposed({ id: 'priority_9', title: 'Parking', grounds: '' });
    expect(adoptPriorities([...proposed(3), wordless], [], june)).toHaveLength(4);
  });

  it.each([{}, { concernIds: [], citations: [] }])(
    'refuses one that names nothing that shows it, and names it (row 7)',
    (none) => {
      const { citations: _none, ...uncited } = aProposed({ id: 'priority_9', title: 'Parking' });
      expect(adoptPriorities([...proposed(3), { ...uncited, ...none }], [], june)).toEqual({
        refused: 'priority-needs-citation',
        facts: { title: 'Parking' },
      });
      expect(adoptPriorities([...proposed(3), { ...uncited, concernIds: ['concern_1'] }], [], june)).toHaveLength(4);
    },
  );

  it('asks for nothing more of one that goes on and rested on something, and for something of one that did not', () => {
    const { citations: _none, ...uncited } = aProposed();
    const asked = [uncited, ...proposed(3).slice(1)];
    expect(adoptPriorities(asked, [aPriority()], june)).toMatchObject([{ citations: [{ kind: 'other' }] }, {}, {}]);
    expect(adoptPriorities(asked, [aPriority({ concernIds: ['concern_1'], citations: [] })], june)).toHaveLength(3);
    expect(adoptPriorities(asked, [aPriority({ citations: [] })], june)).toMatchObject({
      refused: 'priority-needs-citation',
    });
  });

  it('notes the meeting and its day on each', () => {
    expect(adoptPriorities(proposed(3), [], june)).toEqual(
      proposed(3).map((one) => ({ ...one, agreedOn: '2026-06-10', agreedAt: 'meeting_june', since: '2026-06-10' })),
    );
  });

  it('keeps the first day of one that was there, and begins a new one today', () => {
    const known = [aPriority({ id: 'priority_1', since: '2026-01-14' })];
    expect(adoptPriorities(proposed(3), known, june)).toMatchObject([
      { id: 'priority_1', since: '2026-01-14', agreedOn: '2026-06-10' },
      { id: 'priority_2', since: '2026-06-10' },
      { id: 'priority_3', since: '2026-06-10' },
    ]);
  });

  it('adds concerns to one that goes on, and drops none', () => {
    const known = [aPriority({ id: 'priority_1', concernIds: ['concern_1'] })];
    const asked = proposed(3).map((one) => ({ ...one, concernIds: ['concern_2', 'concern_1'] as const }));
    expect(adoptPriorities(asked, known, june)).toMatchObject([{ concernIds: ['concern_1', 'concern_2'] }, {}, {}]);
    expect(adoptPriorities(proposed(3), known, june)).toMatchObject([{ concernIds: ['concern_1'] }, {}, {}]);
  });

  it('marks what was said while it was about persons when it is worded otherwise (row 82)', () => {
    const reviews = [{ meetingId: 'meeting_may', on: '2026-05-06', progress: 'CANARY' }] as const;
    const known = [aPriority({ id: 'priority_1', scope: 'persons', reviews })];
    expect(adoptPriorities(proposed(3), known, june)).toMatchObject([{ reviews: [{ aboutPersons: true }] }, {}, {}]);
    const still = adoptPriorities(
      proposed(3).map((one) => ({ ...one, scope: 'persons' })),
      known,
      june,
    );
    expect(still).toMatchObject([{ reviews }, {}, {}]);
  });

  it('leaves behind what was named in words while it was about persons, and asks for another source (row 82)', () => {
    const named = { kind: 'other', source: 'CANARY', citedOn: '2026-05-06' } as const;
    const known = [aPriority({ id: 'priority_1', scope: 'persons', citations: [named] })];
    const { citations: _none, ...bare } = aProposed();
    const others = proposed(3).slice(1);
    expect(adoptPriorities([bare, ...others], known, june)).toMatchObject({ refused: 'priority-needs-citation' });
    expect(JSON.stringify(adoptPriorities(proposed(3), known, june))).not.toContain('CANARY');
    const still = adoptPriorities([{ ...bare, scope: 'persons' }, ...others], known, june);
    expect(still).toMatchObject([{ citations: [named] }, {}, {}]);
  });

  it('leaves a panel with 3 to 5 after any sequence of attempts, and a refused one changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 })), (attempts) => {
        let current: readonly Priority[] = [];
        for (const count of attempts) {
          const outcome = adoptPriorities(proposed(count), current, june);
          if (!isRefusal(outcome)) current = outcome;
        }
        const decided = attempts.some((count) => count >= 3 && count <= 5);
        expect(current.length >= 3 && current.length <= 5).toBe(decided);
      }),
    );
  });
});
