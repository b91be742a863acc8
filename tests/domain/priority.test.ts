import { adoptPriorities, type Priority } from '@wardmote/domain/priority';
import { isRefusal } from '@wardmote/domain/refusal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPriority, aProposal, proposals } from '../builders/priority.ts';

const june = { meetingId: 'meeting_june', on: '2026-06-10' } as const;

describe('adopting priorities', () => {
  it.each([3, 4, 5])('takes %i of them', (count) => {
    expect(adoptPriorities(proposals(count), [], june)).toHaveLength(count);
  });

  it.each([0, 1, 2, 6, 12])('refuses %i of them, and says how many there may be', (given) => {
    expect(adoptPriorities(proposals(given), [], june)).toEqual({
      refused: 'priorities-number',
      facts: { given, from: 3, to: 5 },
    });
  });

  it.each(['', '  \n'])('refuses one that rests on nothing (%j), and names it', (grounds) => {
    const groundless = aProposal({ id: 'priority_9', title: 'Parking', grounds });
    expect(adoptPriorities([...proposals(3), groundless], [], june)).toEqual({
      refused: 'priority-needs-grounds',
      facts: { title: 'Parking' },
    });
  });

  it('notes the meeting and its day on each', () => {
    expect(adoptPriorities(proposals(3), [], june)).toEqual(
      proposals(3).map((one) => ({ ...one, agreedOn: '2026-06-10', agreedAt: 'meeting_june', since: '2026-06-10' })),
    );
  });

  it('keeps the first day of one that was there, and begins a new one today', () => {
    const known = [aPriority({ id: 'priority_1', since: '2026-01-14' })];
    expect(adoptPriorities(proposals(3), known, june)).toMatchObject([
      { id: 'priority_1', since: '2026-01-14', agreedOn: '2026-06-10' },
      { id: 'priority_2', since: '2026-06-10' },
      { id: 'priority_3', since: '2026-06-10' },
    ]);
  });

  it('adds concerns to one that goes on, and drops none', () => {
    const known = [aPriority({ id: 'priority_1', concernIds: ['concern_1'] })];
    const asked = proposals(3).map((one) => ({ ...one, concernIds: ['concern_2', 'concern_1'] as const }));
    expect(adoptPriorities(asked, known, june)).toMatchObject([{ concernIds: ['concern_1', 'concern_2'] }, {}, {}]);
    expect(adoptPriorities(proposals(3), known, june)).toMatchObject([{ concernIds: ['concern_1'] }, {}, {}]);
  });

  it('marks what was said while it was about persons when it is worded otherwise (row 82)', () => {
    const reviews = [{ meetingId: 'meeting_may', on: '2026-05-06', progress: 'CANARY' }] as const;
    const known = [aPriority({ id: 'priority_1', scope: 'persons', reviews })];
    expect(adoptPriorities(proposals(3), known, june)).toMatchObject([{ reviews: [{ aboutPersons: true }] }, {}, {}]);
    const still = adoptPriorities(
      proposals(3).map((one) => ({ ...one, scope: 'persons' })),
      known,
      june,
    );
    expect(still).toMatchObject([{ reviews }, {}, {}]);
  });

  it('leaves a panel with 3 to 5 after any sequence of attempts, and a refused one changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 })), (attempts) => {
        let current: readonly Priority[] = [];
        for (const count of attempts) {
          const outcome = adoptPriorities(proposals(count), current, june);
          if (!isRefusal(outcome)) current = outcome;
        }
        const decided = attempts.some((count) => count >= 3 && count <= 5);
        expect(current.length >= 3 && current.length <= 5).toBe(decided);
      }),
    );
  });
});
