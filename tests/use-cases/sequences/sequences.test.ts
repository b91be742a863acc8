import { anonymous } from '@wardmote/domain/actor';
import type { MeetingId } from '@wardmote/domain/id';
import type { Meeting } from '@wardmote/domain/meeting';
import { isRefusal } from '@wardmote/domain/refusal';
import { type UseCases, useCases } from '@wardmote/runtime/use-cases';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { anInvitation } from '../../builders/meeting.ts';
import { openScenes } from '../../support/scene.ts';
import { type Modelled, mayAtAll, type Op, predicted, roles, type Step, scheduledFor, today } from './model.ts';
import { perform, type Scene } from './perform.ts';

/**
 * Any sequence of commands on meetings and their minutes, by whoever tries them, keeps the rules: what is accepted and what comes of it
 * is what a model of a hundred lines says, over the real store.
 */

type Scenes = Awaited<ReturnType<typeof openScenes>>;

let scenes: Scenes;
let app: UseCases;
let clock = Date.parse(`${today}T10:00:00Z`);
const later = (): Date => {
  clock += 5;
  return new Date(clock);
};
beforeAll(async () => {
  scenes = await openScenes();
  // The log of a panel is in the order of its events, to the millisecond.
  app = useCases({ table: scenes.table, now: later });
}, 60_000);

const inDays = fc.integer({ min: 12, max: 60 });
const op: fc.Arbitrary<Op> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('schedule' as const), inDays }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('change' as const), inDays }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('close' as const), came: fc.integer({ min: 1, max: 10 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('save' as const), stale: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('approve' as const), heldBack: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('amend' as const) }) },
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constantFrom('call', 'cancel', 'reply', 'circulate', 'correct', 'settle', 'restore', 'release'),
    }),
  },
);

const step: fc.Arbitrary<Step> = fc.record({
  op,
  role: fc.oneof({ weight: 5, arbitrary: fc.constant('secretary' as const) }, fc.constantFrom(...roles)),
  on: fc.nat(2),
  at: fc.nat(2),
});

/** The whole life of a meeting and its minutes, so that each command is accepted at least once whatever else is drawn. */
const wholeLife: readonly Step[] = (
  [
    [{ do: 'close', came: 6 }, 1, 0],
    [{ do: 'approve', heldBack: true }, 0, 1],
    [{ do: 'release' }, 0, 1],
    [{ do: 'amend' }, 0, 1],
    [{ do: 'save', stale: false }, 1, 0],
    [{ do: 'restore' }, 1, 0],
    [{ do: 'circulate' }, 1, 0],
    [{ do: 'correct' }, 1, 0],
    [{ do: 'settle' }, 1, 0],
    [{ do: 'schedule', inDays: 20 }, 0, 0],
    [{ do: 'call' }, 2, 0],
    [{ do: 'change', inDays: 21 }, 2, 0],
    [{ do: 'cancel' }, 2, 0],
  ] as const
).map(([op, on, at]) => ({ op, on, at, role: 'secretary' }));

/** What the rules turn away, each where only one rule stands in its way: chance alone finds these too seldom. */
const turnedAway: readonly Step[] = (
  [
    [{ do: 'approve', heldBack: false }, 0, 0],
    [{ do: 'release' }, 0, 0],
    [{ do: 'amend' }, 0, 0],
    [{ do: 'call' }, 1, 0],
    [{ do: 'approve', heldBack: false }, 0, 1],
    [{ do: 'close', came: 3 }, 1, 0],
    [{ do: 'approve', heldBack: false }, 0, 1],
    [{ do: 'close', came: 6 }, 1, 0],
    [{ do: 'cancel' }, 1, 0],
    [{ do: 'change', inDays: 20 }, 1, 0],
    [{ do: 'reply' }, 1, 0],
    [{ do: 'correct' }, 1, 0],
    [{ do: 'save', stale: true }, 1, 0],
    [{ do: 'circulate' }, 1, 0],
    [{ do: 'approve', heldBack: false }, 1, 0],
    [{ do: 'schedule', inDays: 20 }, 0, 0],
    [{ do: 'reply' }, 2, 0],
    [{ do: 'close', came: 6 }, 2, 0],
    [{ do: 'call' }, 2, 0],
    [{ do: 'close', came: 6 }, 2, 0],
  ] as const
).map(([op, on, at]) => ({ op, on, at, role: 'secretary' }));

const blank: Modelled = scheduledFor(0);
const before = (scene: Scene): Map<MeetingId, Modelled> =>
  new Map<MeetingId, Modelled>([
    [
      scene.may,
      {
        ...blank,
        status: 'held',
        wasCalled: true,
        start: '2026-05-06T19:30',
        came: 7,
        quorate: true,
        minutes: 'circulated',
        revision: 2,
      },
    ],
    [scene.june, { ...blank, status: 'called', wasCalled: true, start: '2026-06-10T19:30' }],
  ]);

/** A meeting on record in the words of the model. */
const seen = (meeting: Meeting, model: Modelled): Modelled => ({
  ...model,
  status: meeting.status,
  start: meeting.start,
  sequence: meeting.sequence,
  quorate: meeting.quorum?.quorate ?? false,
  minutes: meeting.minutes?.status ?? 'none',
  revision: meeting.minutes?.revision ?? 0,
  openCorrections: (meeting.corrections ?? []).filter(({ settled }) => !settled).length,
  amendments: meeting.amendments?.length ?? 0,
});

/** What anybody may see of it: nothing before it was called, and no word of the minutes before they are published. */
const checkPublic = async (scene: Scene, id: MeetingId, model: Modelled) => {
  const view = await app.viewMeeting(anonymous, scene.panelId, id);
  if (!model.wasCalled) return expect(view).toMatchObject({ refused: 'not-found' });
  if (isRefusal(view)) throw new Error(`A meeting that was called is hidden: ${view.refused}`);
  return expect(view.meeting.minutes === undefined).toBe(model.minutes !== 'published');
};

const isApproved = ({ minutes }: Modelled): boolean => minutes === 'approved' || minutes === 'published';

const take = async (scene: Scene, model: Map<MeetingId, Modelled>, one: Step) => {
  const ids = [...model.keys()];
  const [on, at] = [ids[one.on % ids.length], ids[one.at % ids.length]] as [MeetingId, MeetingId];
  const [was, other] = [model.get(on) ?? blank, model.get(at) ?? blank];
  const [recordBefore, eventsBefore] = [await scene.meeting(on), await scene.events()];
  const answer = await perform(app, scene, one, on, at);
  const refused = 'refused' in answer;

  if (one.op.do === 'schedule') {
    expect(refused).toBe(!mayAtAll(one));
    if ('meetingId' in answer) model.set(answer.meetingId as MeetingId, scheduledFor(one.op.inDays));
  } else {
    const expected = predicted(one, was, other);
    expect(refused ? answer : 'accepted').toEqual(expected === 'refused' ? expect.anything() : 'accepted');
    expect(refused).toBe(expected === 'refused');
    if (expected !== 'refused') model.set(on, expected);
  }

  const [record, events] = [await scene.meeting(on), await scene.events()];
  const now = model.get(on) ?? blank;
  expect(seen(record, now)).toEqual(now);
  expect(record.sequence).toBeGreaterThanOrEqual(recordBefore.sequence);
  if (isApproved(was)) expect(record.minutes?.sections).toEqual(recordBefore.minutes?.sections);
  // A reply lies beside the meeting, and so does what was not changed.
  const beside = refused || one.op.do === 'schedule' || one.op.do === 'reply' || now === was;
  expect(record.version - recordBefore.version).toBe(beside ? 0 : 1);
  expect(events.length - eventsBefore.length).toBe(refused || (now === was && one.op.do === 'change') ? 0 : 1);
  expect(events.slice(0, eventsBefore.length)).toEqual(eventsBefore);
  await checkPublic(scene, on, now);
};

it('holds for any sequence of commands, by anybody', async () => {
  const runs = { count: 0, steps: 0, accepted: new Set<string>() };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async (steps) => {
      const scene = await scenes.scene({ june: { calledOn: '2026-05-20', invitations: [anInvitation()] } });
      const model = before(scene);
      runs.count += 1;
      for (const one of steps) {
        const known = new Map(model);
        await take(scene, model, one);
        runs.steps += 1;
        if ([...model].some(([id, now]) => known.get(id) !== now)) runs.accepted.add(one.op.do);
      }
    }),
    { numRuns: 40, examples: [[[...wholeLife]], [[...turnedAway]]] },
  );
  // A model that refuses everything would prove nothing.
  expect([...runs.accepted].toSorted()).toEqual([
    'amend',
    'approve',
    'call',
    'cancel',
    'change',
    'circulate',
    'close',
    'correct',
    'release',
    'restore',
    'save',
    'schedule',
    'settle',
  ]);
  process.stdout.write(`sequences: ${runs.steps} commands in ${runs.count} sequences, each as the model says\n`);
}, 120_000);
