import { type ActionTally, closeAction, talliedAction, workKinds } from '@wardmote/domain/action';
import { talliedWork, type WorkTally, workShares } from '@wardmote/domain/work-shares';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAction } from '../builders/action.ts';

const ofNoKind = anAction({ kind: undefined });
const shareOf = (shares: ReturnType<typeof workShares>, kind: string) => shares.kinds.find((one) => one.kind === kind);

describe('what a panel asks for by kind of work (row 90)', () => {
  it('is told in percent of the actions that have a kind, beside the number of those that have none', () => {
    const open = [anAction(), anAction(), anAction({ kind: 'education' }), ofNoKind];
    const shares = workShares(open, { closedActions: { done: 3, 'not-fixed': 1 }, closedWork: { enforcement: 1 } });
    expect(shares).toMatchObject({ told: 4, untold: 4 });
    expect(shareOf(shares, 'prevention')).toEqual({ kind: 'prevention', count: 2, percent: 50 });
    expect(shareOf(shares, 'enforcement')).toEqual({ kind: 'enforcement', count: 1, percent: 25 });
    expect(shareOf(shares, 'diversion')).toEqual({ kind: 'diversion', count: 0, percent: 0 });
  });

  it('counts no question, for it asks for no work', () => {
    const question = anAction({ kind: 'question' });
    expect(workShares([question], {})).toMatchObject({ told: 0, untold: 0 });
    expect(talliedWork(undefined, question)).toBeUndefined();
  });

  it('does not change when an action is closed', () => {
    const kinds = fc.array(
      fc.record({ kind: fc.option(fc.constantFrom(...workKinds), { nil: undefined }), closes: fc.boolean() }),
    );
    fc.assert(
      fc.property(kinds, (all) => {
        const actions = all.map(({ kind }) => anAction({ kind }));
        let [closedActions, closedWork]: [ActionTally | undefined, WorkTally | undefined] = [undefined, undefined];
        for (const [index, action] of actions.entries())
          if (all[index]?.closes && !('refused' in closeAction(action, 'done', '2026-06-01'))) {
            closedActions = talliedAction(closedActions, 'done');
            closedWork = talliedWork(closedWork, action);
          }
        const open = actions.filter((_, index) => !all[index]?.closes);
        const after = workShares(open, { ...(closedActions && { closedActions }), ...(closedWork && { closedWork }) });
        expect(after).toEqual(workShares(actions, {}));
      }),
    );
  });
});
