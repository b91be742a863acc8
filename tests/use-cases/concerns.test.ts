import { anonymous } from '@wardmote/domain/actor';
import { mostConcernsADay } from '@wardmote/domain/concern';
import type { ConcernId } from '@wardmote/domain/id';
import { mostFromOneADay } from '@wardmote/domain/sender';
import { beforeAll, describe, expect, it } from 'vitest';
import { here as present } from '../builders/meeting.ts';
import { proposals } from '../builders/priority.ts';
import { openScenes, request } from '../support/scene.ts';
import { granted } from '../support/world.ts';

let { app, scene }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene } = await openScenes());
});

type Scene = Awaited<ReturnType<typeof scene>>;
const text = 'CANARY Number 12 sells from the window';
const raise = async ({ panelId }: Scene, more: object = {}) =>
  granted(await app.raiseConcern(request(anonymous), { panelId, text, groups: [], ...more }));
const taken = { outcome: 'taken', title: 'Drug dealing in the square', remit: 'police', category: 'drugs' } as const;
const triage = ({ panelId, secretary }: Scene, concernId: `concern_${string}`, how: object = taken) =>
  app.triageConcern(request(secretary), { panelId, concernId, ...how } as Parameters<typeof app.triageConcern>[1]);
const fresh = (count: number) => proposals(count).map(({ id: _none, ...rest }) => rest);

describe('a concern', () => {
  it('is raised without an account, read by the officers, and by its raiser with the link alone', async () => {
    const here = await scene();
    const { concernId, linkKey } = await raise(here, { email: 'resident@example.org' });
    const { waiting } = granted(await app.viewConcerns(here.secretary, here.panelId));
    expect(waiting?.concerns).toMatchObject([
      { id: concernId, from: 'resident', text, answeredByMail: true, groups: ['everybody'] },
    ]);
    expect(JSON.stringify(waiting)).not.toMatch(/@|link/i);
    for (const actor of [anonymous, here.as('member', 'person_09'), here.sergeant])
      expect(granted(await app.viewConcerns(actor, here.panelId))).toMatchObject({ waiting: undefined, backlog: [] });
    expect(granted(await app.viewOwnConcern(here.panelId, concernId, linkKey)).concern.text).toBe(text);
    expect(await app.viewOwnConcern(here.panelId, concernId, 'another')).toMatchObject({ refused: 'not-found' });
  });

  it('says whom it touches in the raiser’s own words, to the officers and to the raiser alone (row 123)', async () => {
    const here = await scene();
    const { concernId, linkKey } = await raise(here, { ownGroup: 'CANARY night workers', groups: ['faith-community'] });
    const { waiting } = granted(await app.viewConcerns(here.secretary, here.panelId));
    expect(waiting?.concerns).toMatchObject([{ ownGroup: 'CANARY night workers', groups: ['faith-community'] }]);
    const own = granted(await app.viewOwnConcern(here.panelId, concernId, linkKey));
    expect(own.concern.ownGroup).toBe('CANARY night workers');
    granted(await triage(here, concernId));
    const open = granted(await app.viewConcerns(anonymous, here.panelId));
    expect(open).toMatchObject({ backlog: [{ groups: ['faith-community'] }], voicesByGroup: { 'faith-community': 1 } });
    expect(JSON.stringify(open)).not.toContain('CANARY');
  });

  it('reads and counts what was said when faith and ethnic community were one group', async () => {
    const here = await scene();
    const { concernId } = await raise(here, { groups: ['faith-or-ethnic-community'] });
    granted(await triage(here, concernId));
    expect(granted(await app.viewConcerns(anonymous, here.panelId))).toMatchObject({
      backlog: [{ groups: ['faith-or-ethnic-community'] }],
      voicesByGroup: { 'faith-or-ethnic-community': 1 },
    });
  });

  it('is known as a member’s where a member raises it; what was heard elsewhere is an officer’s to write down', async () => {
    const here = await scene();
    const { panelId } = here;
    const member = here.as('member', 'person_09', 'Member 09');
    granted(await app.raiseConcern(request(member), { panelId, text, groups: [] }));
    const heard = { from: 'outreach', voices: 12, session: { on: '2026-01-12', where: 'The library' } } as const;
    expect(await app.raiseConcern(request(member), { panelId, text, groups: [], heard })).toMatchObject({
      refused: 'not-your-part',
    });
    granted(await app.raiseConcern(request(here.secretary), { panelId, text, groups: ['young-people'], heard }));
    const { waiting } = granted(await app.viewConcerns(here.secretary, panelId));
    expect(waiting?.concerns.map(({ from, voices, name }) => [from, voices, name]).toSorted()).toEqual([
      ['member', 1, 'Member 09'],
      ['outreach', 12, 'Member 02'],
    ]);
  });

  it('becomes public in the words of the panel, and in no others', async () => {
    const here = await scene();
    const { concernId } = await raise(here);
    expect(await triage({ ...here, secretary: here.as('member', 'person_09') }, concernId)).toMatchObject({
      refused: 'not-your-part',
    });
    granted(await triage(here, concernId));
    const view = granted(await app.viewConcerns(anonymous, here.panelId));
    expect(view.backlog).toMatchObject([{ title: 'Drug dealing in the square', remit: 'police', voices: 1 }]);
    expect(JSON.stringify(view)).not.toContain('CANARY');
    expect((await here.panel()).backlog).toEqual([concernId]);
  });

  it('that says the same as another is counted with it, and its raiser follows the other', async () => {
    const here = await scene();
    const [one, two] = [await raise(here), await raise(here, { groups: ['businesses'] })];
    granted(await triage(here, one.concernId));
    granted(await triage(here, two.concernId, { outcome: 'merged', into: one.concernId }));
    expect(granted(await app.viewConcerns(anonymous, here.panelId)).backlog).toMatchObject([{ voices: 2 }]);
    const own = granted(await app.viewOwnConcern(here.panelId, two.concernId, two.linkKey));
    expect(own.same).toMatchObject({ title: 'Drug dealing in the square' });
  });

  it('keeps its place in the order of the panel', async () => {
    const here = await scene();
    const ids: `concern_${string}`[] = [];
    for (const _ of [1, 2, 3]) {
      const { concernId } = await raise(here);
      granted(await triage(here, concernId));
      ids.push(concernId);
    }
    const [first, second, third] = ids;
    if (!first || !second || !third) throw new Error('three were raised');
    granted(await app.rankConcern(request(here.secretary), { panelId: here.panelId, concernId: third, move: 'up' }));
    expect((await here.panel()).backlog).toEqual([first, third, second]);
  });
});

it('a command sent again gets its first answer though the day is full; what was heard elsewhere is not counted', async () => {
  const here = await scene();
  const { panelId } = here;
  const first = request(anonymous);
  const command = { panelId, text, groups: [] };
  const made = granted(await app.raiseConcern(first, command));
  for (let count = 1; count < mostConcernsADay; count += 1) await raise(here);
  expect(await app.raiseConcern(request(anonymous), command)).toMatchObject({ refused: 'too-many-concerns' });
  expect(await app.raiseConcern(first, command)).toEqual(made);
  const heard = { from: 'survey', voices: 12 } as const;
  granted(await app.raiseConcern(request(here.secretary), { ...command, heard }));
});

it('a command sent again gets its first answer though its sender may send no more; one who is signed in may', async () => {
  const here = await scene();
  const command = { panelId: here.panelId, text, groups: [] };
  const from = { network: '203.0.113.7' };
  const first = { ...request(anonymous), ...from };
  const made = granted(await app.raiseConcern(first, command));
  for (let count = 1; count < mostFromOneADay; count += 1)
    granted(await app.raiseConcern({ ...request(anonymous), ...from }, command));
  expect(await app.raiseConcern({ ...request(anonymous), ...from }, command)).toEqual({
    refused: 'too-many-concerns-from-you',
    facts: { most: mostFromOneADay, to: 'panel' },
  });
  expect(await app.raiseConcern(first, command)).toEqual(made);
  granted(await app.raiseConcern({ ...request(here.as('member', 'person_09', 'Member 09')), ...from }, command));
  granted(await app.raiseConcern({ ...request(anonymous), network: '203.0.113.8' }, command));
});

describe('a priority that rests on a concern', () => {
  it('takes it off the backlog, and tells whoever raised it, and whoever said the same', async () => {
    const here = await scene();
    const { panelId, may, secretary } = here;
    const [one, two, three] = [await raise(here), await raise(here), await raise(here)];
    for (const { concernId } of [one, three]) granted(await triage(here, concernId));
    granted(await triage(here, two.concernId, { outcome: 'merged', into: one.concernId }));
    const [first, ...others] = fresh(3);
    if (!first) throw new Error('three were built');
    const priorities = [{ ...first, concernIds: [one.concernId] }, ...others];
    granted(await app.setPriorities(request(secretary), { panelId, meetingId: may, priorities }));
    const panel = await here.panel();
    expect(panel.backlog).toEqual([three.concernId]);
    const priorityId = panel.priorities[0]?.id;
    const told = (await here.events()).flatMap((event) => (event.type === 'concern-adopted' ? [event.facts] : []));
    // One event for all who said it: the notices find the others.
    expect(told.map(({ concernId }) => concernId)).toEqual([one.concernId]);
    expect(granted(await app.viewOwnConcern(panelId, one.concernId, one.linkKey)).concern.priorityId).toBe(priorityId);
  });

  it('tells them when it ends and no other takes the concern up, once', async () => {
    const here = await scene();
    const { panelId, may, secretary } = here;
    const [one, two, other] = [await raise(here), await raise(here), await raise(here)];
    for (const { concernId } of [one, other]) granted(await triage(here, concernId));
    granted(await triage(here, two.concernId, { outcome: 'merged', into: one.concernId }));
    const set = async (concernIds: readonly ConcernId[]) => {
      const [first, ...others] = fresh(3);
      if (!first) throw new Error('three were built');
      const priorities = [{ ...first, ...(concernIds.length > 0 && { concernIds }) }, ...others];
      granted(await app.setPriorities(request(secretary), { panelId, meetingId: may, priorities }));
    };
    const told = async () =>
      (await here.events()).flatMap((event) => (event.type === 'concern-ended' ? [event.facts] : []));
    await set([one.concernId, other.concernId]);
    await set([other.concernId]);
    const { concern } = granted(await app.viewOwnConcern(panelId, one.concernId, one.linkKey));
    expect(concern.endedOn).toBeDefined();
    const ended = { priorityId: concern.priorityId, outcome: 'dropped' };
    expect(await told()).toEqual([{ concernId: one.concernId, ...ended }]);
    const carried = granted(await app.viewOwnConcern(panelId, other.concernId, other.linkKey)).concern;
    expect([carried.endedOn, carried.priorityId]).toEqual([undefined, (await here.panel()).priorities[0]?.id]);
    expect(granted(await app.viewOwnConcern(panelId, two.concernId, two.linkKey)).same?.endedOn).toBe(concern.endedOn);
    await set([]);
    expect((await told()).map(({ concernId }) => concernId)).toContain(other.concernId);
    expect(await told()).toHaveLength(2);
  });

  it('about persons is not known outside the panel to rest on it, now or when it has ended (row 82)', async () => {
    const here = await scene();
    const { panelId, may, secretary } = here;
    const [one, two] = [await raise(here), await raise(here)];
    granted(await triage(here, one.concernId));
    granted(await triage(here, two.concernId, { outcome: 'merged', into: one.concernId }));
    const [first, ...others] = fresh(3);
    if (!first) throw new Error('three were built');
    const set = async (asked: typeof others) =>
      granted(await app.setPriorities(request(secretary), { panelId, meetingId: may, priorities: asked }));
    await set([{ ...first, scope: 'persons', concernIds: [one.concernId] }, ...others]);
    const priorityId = (await here.panel()).priorities[0]?.id ?? '';
    const outside = async () => {
      const owns = [];
      for (const { concernId, linkKey } of [one, two])
        owns.push(granted(await app.viewOwnConcern(panelId, concernId, linkKey)));
      const { adopted } = granted(await app.viewConcerns(anonymous, panelId));
      const { priorities } = granted(await app.viewPanel(anonymous, panelId));
      expect(adopted).toEqual([]);
      expect(JSON.stringify(priorities)).not.toContain('concern_');
      expect(JSON.stringify(owns)).not.toMatch(new RegExp(`${priorityId}|endedOn|aboutPersons|members`));
      expect(owns.map(({ withPanel }) => withPanel)).toEqual([true, true]);
    };
    await outside();
    await set(fresh(3));
    await outside();
  });

  it('about persons gives away neither its place nor the session at which it was heard (row 82)', async () => {
    const here = await scene();
    const { panelId, may, secretary } = here;
    const heard = { from: 'outreach', voices: 5, session: { on: '2026-01-12', where: 'CANARY lobby' } } as const;
    const { concernId } = granted(
      await app.raiseConcern(request(secretary), { panelId, text, groups: ['lgbt-people'], heard }),
    );
    granted(await triage(here, concernId, { ...taken, place: 'CANARY House' }));
    const [first, ...others] = fresh(3);
    if (!first) throw new Error('three were built');
    const priorities = [{ ...first, scope: 'persons' as const, concernIds: [concernId] }, ...others];
    const seen = async () =>
      JSON.stringify([
        granted(await app.viewConcerns(anonymous, panelId)),
        granted(await app.viewFigures(anonymous, panelId)),
      ]);
    expect((await seen()).match(/CANARY House|CANARY lobby/g)?.length).toBeGreaterThan(3);
    granted(await app.setPriorities(request(secretary), { panelId, meetingId: may, priorities }));
    const nothing = /CANARY|lgbt-people/;
    expect(await seen()).not.toMatch(nothing);
    const { voicesByGroup, nonPoliceShare } = granted(await app.viewConcerns(anonymous, panelId));
    const { voices } = granted(await app.viewFigures(anonymous, panelId));
    expect([voicesByGroup, nonPoliceShare, voices]).toEqual([{}, undefined, {}]);
    granted(await app.setPriorities(request(secretary), { panelId, meetingId: may, priorities: fresh(3) }));
    expect(await seen()).not.toMatch(nothing);
  });

  it('is set at the closing of a meeting too; one that the panel has not taken is refused', async () => {
    const here = await scene();
    const { panelId, june, secretary } = here;
    const { concernId } = await raise(here);
    const [first, ...others] = fresh(3);
    if (!first) throw new Error('three were built');
    const closing = {
      panelId,
      meetingId: june,
      attendance: present(6),
      outcomes: [],
      priorities: { decision: 'set', priorities: [{ ...first, concernIds: [concernId] }, ...others] },
      evidence: { seen: true },
      notReviewed: 'There was no time',
      actions: [],
    } as const;
    expect(await app.closeMeeting(request(secretary), closing)).toMatchObject({ refused: 'concern-not-open' });
    granted(await triage(here, concernId));
    granted(await app.closeMeeting(request(secretary), closing));
    expect(await here.panel()).not.toHaveProperty('backlog');
  });
});
