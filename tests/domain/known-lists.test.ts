import { type ActionTally, actionTotals, closeAction, raiseAction, talliedAction } from '@wardmote/domain/action';
import { adoptPriorities } from '@wardmote/domain/priority';
import { changeInPercent, closePriority } from '@wardmote/domain/priority-result';
import { isRefusal } from '@wardmote/domain/refusal';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAction } from '../builders/action.ts';
import { haringey, lambeth } from '../builders/lists-2006.ts';
import { aPriority } from '../builders/priority.ts';

/** Lists that panels really had in 2006, held to the rules: what they decided then could be recorded here. */

const at = { meetingId: 'meeting_2006', on: '2006-10-04' } as const;
describe('lists of 2006', () => {
  it('Haringey’s three priorities are a valid set (row 84)', () => {
    const adopted = adoptPriorities(haringey, [], at);
    expect(isRefusal(adopted) ? adopted : adopted.map(({ title }) => title)).toEqual(
      haringey.map(({ title }) => title),
    );
  });

  it('what Lambeth’s panels brought about is told, each with its outcome (rows 95, 154)', () => {
    const ended = lambeth.map(({ priority, result }) => closePriority(aPriority(priority), result, at));
    expect(ended).toHaveLength(5);
    expect(ended.filter(isRefusal)).toEqual([]);
    const figures = ended.flatMap((one) => (isRefusal(one) || !one.result.figures ? [] : [one.result.figures]));
    expect(figures.map(changeInPercent)).toEqual([-66.7]);
  });
});

it('all actions are what ended in each way, what is disputed and what is open; nothing counts as done because it is closed (U36, U37)', () => {
  const outcome = fc.constantFrom('done', 'not-fixed', 'not-ours', 'duplicate', 'superseded');
  const stand = fc.oneof(outcome, fc.constantFrom('open', 'disputed'));
  fc.assert(
    fc.property(fc.array(stand, { maxLength: 40 }), (stands) => {
      let tally: ActionTally | undefined;
      const open = stands.flatMap((one) => {
        const raised = raiseAction({ ...anAction(), owner: { kind: 'partner', name: 'Council', linkKey: 'k' } }, at);
        if (isRefusal(raised)) throw new Error(raised.refused);
        if (one === 'open') return [raised];
        if (one === 'disputed') return [{ ...raised, disputed: { at: '2026-01-01T00:00:00.000Z', why: 'x' } }];
        const closed = closeAction(raised, one, at.on);
        if (isRefusal(closed) || !closed.outcome) throw new Error('it was open');
        tally = talliedAction(tally, closed.outcome);
        return [];
      });
      const totals = actionTotals(open, tally);
      const { total, ...parts } = totals;
      expect(total).toBe(stands.length);
      expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(total);
      expect(totals.done).toBe(stands.filter((one) => one === 'done').length);
    }),
  );
});
