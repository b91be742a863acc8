import { actionOutcomes, actionTotals } from '@wardmote/domain/action';
import { anonymous } from '@wardmote/domain/actor';
import type { PriorityId } from '@wardmote/domain/id';
import type { Panel } from '@wardmote/domain/panel';
import { isCited } from '@wardmote/domain/priority';
import { priorityOutcomes } from '@wardmote/domain/priority-result';
import { coverageOver } from '@wardmote/domain/priority-review';
import { isQuestion } from '@wardmote/domain/question';
import { type UseCases, useCases } from '@wardmote/runtime/use-cases';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { priorities } from '../../builders/priority.ts';
import { openScenes } from '../../support/scene.ts';
import { granted } from '../../support/world.ts';
import { today } from './model.ts';
import type { Scene } from './perform.ts';
import { type Asked, type Op, type Proposed, predicted, roles, type Step, type Work } from './work-model.ts';
import { type Meetings, perform } from './work-perform.ts';

/**
 * Any sequence of commands on priorities and actions, by whoever tries them: a panel adopts three to five or none, each of which names what
 * it rests on, nothing that it had or
 * asked for is lost or counted twice, and closed is not fixed (rows 7, 86, 137; U36, U37).
 */

let scenes: Awaited<ReturnType<typeof openScenes>>;
let app: UseCases;
let clock = Date.parse(`${today}T10:00:00Z`);
beforeAll(async () => {
  scenes = await openScenes();
  app = useCases({
    table: scenes.table,
    now: () => {
      clock += 5;
      return new Date(clock);
    },
  });
}, 60_000);

const proposed: fc.Arbitrary<Proposed> = fc.record(
  {
    keep: fc.nat(5),
    add: fc.nat(4),
    cites: fc.constantFrom(true, true, true, false),
    end: fc.constantFrom(...priorityOutcomes),
  },
  { requiredKeys: ['keep', 'add', 'cites'] },
);
const on = fc.nat(9);
const op: fc.Arbitrary<Op> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('meet' as const),
      came: fc.integer({ min: 2, max: 7 }),
      decision: fc.constantFrom('set', 'set', 'keep', 'defer', 'nothing'),
      proposed,
      said: fc.record({ of: fc.nat(5), why: fc.boolean() }),
      asks: fc.nat(2),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('set' as const), proposed }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('ask' as const),
      kind: fc.constantFrom('prevention', 'prevention', 'question'),
      of: fc.constantFrom('team', 'partner', 'partner', 'nobody'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      on,
      status: fc.constantFrom('answered', 'answered', 'in-progress'),
      text: fc.constantFrom('Done', 'Done', ''),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('close' as const), on, outcome: fc.constantFrom(...actionOutcomes) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('dispute', 'dispute', 'hand'), on }) },
);
const step: fc.Arbitrary<Step> = fc.record({
  op,
  role: fc.oneof({ weight: 4, arbitrary: fc.constant('secretary' as const) }, fc.constantFrom(...roles)),
});

const of = (role: Step['role'], ...ops: readonly Op[]): readonly Step[] => ops.map((one) => ({ op: one, role }));

const meet = (changes: Partial<Extract<Op, { do: 'meet' }>>): Op => ({
  do: 'meet',
  came: 5,
  decision: 'set',
  proposed: { keep: 0, add: 0, cites: true },
  said: { of: 0, why: true },
  asks: 1,
  ...changes,
});

/** Each command accepted at least once, whatever else is drawn; and each number of priorities on both sides of the rule. */
const cycle: readonly Step[] = [
  ...of('secretary', { do: 'ask', kind: 'question', of: 'partner' }, { do: 'ask', kind: 'prevention', of: 'team' }),
  ...of('sergeant', { do: 'answer', on: 0, status: 'answered', text: 'Done' }, { do: 'hand', on: 2 }),
  ...of('secretary', { do: 'dispute', on: 0 }, { do: 'close', on: 1, outcome: 'done' }),
  ...of('secretary', { do: 'answer', on: 1, status: 'answered', text: 'Eleven' }),
  ...of('secretary', { do: 'close', on: 1, outcome: 'done' }, { do: 'close', on: 2, outcome: 'not-ours' }),
  ...of('secretary', { do: 'set', proposed: { keep: 4, add: 0, cites: false } }),
  ...of('secretary', { do: 'set', proposed: { keep: 4, add: 0, cites: true } }),
  ...of('secretary', { do: 'set', proposed: { keep: 4, add: 0, cites: false } }),
  ...of('secretary', { do: 'set', proposed: { keep: 4, add: 1, cites: false } }),
  ...[2, 6, 3, 5].flatMap((add) => of('secretary', { do: 'set', proposed: { keep: 0, add, cites: true } })),
  // Of those that end, their result is said; of the two that go on, how far they are, or why not.
  ...of(
    'secretary',
    meet({ proposed: { keep: 2, add: 1, cites: true, end: 'met' }, said: { of: 1, why: false } }),
    meet({ proposed: { keep: 2, add: 1, cites: true, end: 'met' }, said: { of: 2, why: false } }),
    meet({ proposed: { keep: 2, add: 1, cites: true }, said: { of: 0, why: false } }),
    meet({ proposed: { keep: 2, add: 1, cites: true, end: 'not-met' }, said: { of: 1, why: true } }),
    meet({ came: 3, proposed: { keep: 3, add: 0, cites: true } }),
    meet({ came: 3, decision: 'defer', said: { of: 1, why: false } }),
    meet({ came: 3, decision: 'defer', said: { of: 2, why: false } }),
  ),
  ...of('secretary', { do: 'set', proposed: { keep: 2, add: 2, cites: true } }),
];

/** The first of them was adopted before a priority had to name what it rests on. */
const fromBefore = priorities(4).map(({ citations, ...one }, index) => (index === 0 ? one : { ...one, citations }));

const begun: Work = {
  priorities: [false, true, true, true].map((isCited) => ({ isCited, isDue: true })),
  ended: [],
  asked: [{ id: 'action_1', kind: 'prevention', of: 'team', stands: 'open' }],
  quorate: true,
  isOfToday: false,
};

/** How many stand in each way, and all of them. */
const countsOf = (asked: readonly Asked[]): Record<string, number> => {
  const counts = { done: 0, 'not-fixed': 0, 'not-ours': 0, duplicate: 0, superseded: 0, disputed: 0, open: 0 };
  for (const { stands } of asked) counts[stands === 'answered' ? 'open' : stands] += 1;
  return { ...counts, total: asked.length };
};

const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** What anybody reads of it, against the model; `known` are the ids of all priorities that the panel has ever had. */
const check = async (scene: Scene, { priorities, ended, asked }: Work, known: Set<PriorityId>) => {
  const [panel, view] = [await scene.panel(), granted(await app.viewResults(anonymous, scene.panelId))];
  expect(panel.priorities.map(isCited)).toEqual(priorities.map((one) => one.isCited));
  for (const { id } of panel.priorities) known.add(id);
  const all = [...panel.priorities, ...view.ended].map(({ id }) => id);
  expect(all.toSorted()).toEqual([...known].toSorted());
  expect(view.ended.map(({ result }) => result.outcome).toSorted()).toEqual(ended.toSorted());
  for (const outcome of priorityOutcomes)
    expect(view.panel.results?.[outcome] ?? 0).toBe(ended.filter((one) => one === outcome).length);

  const { totals } = view;
  expect(totals).toEqual(countsOf(asked.filter((one) => !isQuestion(one))));
  const { total, ...parts } = totals;
  expect(sumOf(parts)).toBe(total);

  const questions = granted(await app.viewQuestions(anonymous, scene.panelId));
  const { open, closed } = questions;
  const toldOf = actionTotals(panel.actions.filter(isQuestion), questions.panel.closedQuestions);
  expect(toldOf).toEqual(countsOf(asked.filter(isQuestion)));
  expect(open.length + closed.length).toBe(toldOf.total);
  expect(closed.filter(({ verdict }) => verdict === 'accepted')).toHaveLength(toldOf.done);
};

/** The priorities without what was said of them. */
const unsaid = ({ priorities }: Panel) => priorities.map(({ reviews: _said, ...one }) => one);

/** What the last meeting said of each that was there before it, or why not (row 138). */
const checkCovered = ({ priorities }: Panel, { held }: Meetings) => {
  const { of, looked, explained } = coverageOver(priorities, [{ meetingId: held, on: today }]);
  expect(looked + explained).toBe(of);
  expect(of).toBe(priorities.filter(({ since }) => since < today).length);
};

const adopts = ({ op }: Step): boolean => op.do === 'set' || (op.do === 'meet' && op.decision === 'set');

/** What a step has asked for, by the ids in its answer. */
const newlyAsked = ({ op }: Step, answer: object): readonly Asked[] => {
  if (op.do === 'meet' && 'actionIds' in answer)
    return (answer.actionIds as Asked['id'][]).map((id) => ({ id, kind: 'prevention', of: 'team', stands: 'open' }));
  if (op.do !== 'ask' || op.of === 'nobody' || !('actionId' in answer)) return [];
  return [{ id: answer.actionId as Asked['id'], kind: op.kind, of: op.of, stands: 'open' }];
};

it('holds for any sequence of commands, by anybody', async () => {
  const runs = { count: 0, steps: 0, accepted: new Set<string>(), refused: new Set<string>() };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 20 }), async (steps) => {
      const scene = await scenes.scene({ panel: { priorities: fromBefore } });
      const meetings: Meetings = { held: scene.may };
      const known = new Set((await scene.panel()).priorities.map(({ id }) => id));
      let work = begun;
      runs.count += 1;
      for (const one of steps) {
        const before = await scene.panel();
        const answer = await perform(app, scene, one, work, meetings);
        const expected = predicted(one, work);
        expect('refused' in answer ? answer : 'accepted', JSON.stringify(one)).toEqual(
          expected === 'refused' ? expect.objectContaining({ refused: expect.anything() }) : 'accepted',
        );
        const after = await scene.panel();
        if (adopts(one) && expected !== 'refused') {
          expect(after.priorities.length).toBeGreaterThanOrEqual(3);
          expect(after.priorities.length).toBeLessThanOrEqual(5);
          for (const { concernIds = [], citations = [] } of after.priorities)
            expect(concernIds.length + citations.length).toBeGreaterThan(0);
        } else if (expected === 'refused') expect(after.priorities).toEqual(before.priorities);
        else expect(unsaid(after)).toEqual(unsaid(before));
        if (meetings.held !== scene.may) checkCovered(after, meetings);
        if (expected !== 'refused') work = { ...expected, asked: [...expected.asked, ...newlyAsked(one, answer)] };
        await check(scene, work, known);
        runs.steps += 1;
        runs[expected === 'refused' ? 'refused' : 'accepted'].add(one.op.do);
      }
    }),
    { numRuns: 25, examples: [[[...cycle]]] },
  );
  // A model that refuses everything, or nothing, would prove nothing.
  for (const seen of [runs.accepted, runs.refused])
    expect([...seen].toSorted()).toEqual(['answer', 'ask', 'close', 'dispute', 'hand', 'meet', 'set']);
  process.stdout.write(`work: ${runs.steps} commands in ${runs.count} sequences, each as the model says\n`);
}, 120_000);
