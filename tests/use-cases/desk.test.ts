import type { Action } from '@wardmote/domain/action';
import { beforeAll, describe, expect, it } from 'vitest';
import { anAction } from '../builders/action.ts';
import { aPerson } from '../builders/actor.ts';
import { aPriority } from '../builders/priority.ts';
import { openScenes, request } from '../support/scene.ts';
import { granted } from '../support/world.ts';

let { app, scene }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene } = await openScenes());
});

type Scene = Awaited<ReturnType<typeof scene>>;
const july = { kind: 'ordinary', start: '2026-07-15T19:30', end: '2026-07-15T21:00', place: 'The hall' } as const;
const answer = { status: 'answered', text: 'Done on Monday' } as const;
const hand = ({ panelId, sergeant }: Scene, more: object = {}) =>
  app.handAction(request(sergeant), {
    panelId,
    actionId: 'action_1',
    to: { name: 'Street lighting', email: 'lights@example.org' },
    text: 'The lamps are the council’s',
    ...more,
  });

describe('several actions', () => {
  it('are answered at once, each with its own event; one that is not there holds up no other, and is told', async () => {
    const here = await scene();
    const [first] = (await here.panel()).actions;
    if (!first) throw new Error('a scene has an action');
    const actions = [
      { panelId: here.panelId, actionId: 'action_none' },
      { panelId: here.panelId, actionId: first.id },
    ] as const;
    expect(await app.answerActions(request(here.sergeant), { actions, ...answer })).toEqual({
      answered: 1,
      left: 1,
    });
    expect((await here.panel()).actions[0]).toMatchObject({
      status: 'answered',
      answers: [{ text: 'Done on Monday' }],
    });
  });

  it('are answered once, however often the form is sent', async () => {
    const here = await scene();
    const actions = [{ panelId: here.panelId, actionId: 'action_1' }] as const;
    const same = request(here.sergeant);
    for (const _ of [1, 2])
      expect(await app.answerActions(same, { actions, ...answer })).toEqual({ answered: 1, left: 0 });
    expect((await here.events()).map(({ type }) => type)).toEqual(['action-answered']);
  });
});

describe('several actions of which none can be answered', () => {
  it('are told as one refusal; a missing word is told as itself', async () => {
    const here = await scene({ panel: { actions: [anAction({ outcome: 'done', status: 'closed' })] } });
    const actions = [{ panelId: here.panelId, actionId: 'action_1' }] as const;
    expect(await app.answerActions(request(here.sergeant), { actions, ...answer })).toMatchObject({
      refused: 'none-answered',
    });
    const other = await scene();
    const its = [{ panelId: other.panelId, actionId: 'action_1' }] as const;
    expect(await app.answerActions(request(other.sergeant), { actions: its, ...answer, text: ' ' })).toMatchObject({
      refused: 'answer-needs-text',
    });
  });
});

describe('an action that is not the team’s to do', () => {
  it('is handed on: what was asked and by when stays, the other body is asked by mail, the officers hear of it', async () => {
    const here = await scene();
    const before = (await here.panel()).actions[0];
    granted(await hand(here));
    const [after] = (await here.panel()).actions;
    expect(after).toMatchObject({
      what: before?.what,
      dueOn: before?.dueOn,
      status: 'open',
      owner: { kind: 'partner', name: 'Street lighting', email: 'lights@example.org' },
      answers: [{ text: 'The lamps are the council’s' }],
    });
    const had = before?.owner.kind === 'team' && before.owner.teamId;
    expect(after?.handed).toMatchObject({ from: before?.owner.name, to: 'Street lighting' });
    expect(await here.events()).toMatchObject([{ type: 'action-handed', facts: { had, has: 'partner' } }]);
    expect(granted(await app.viewDesk(here.sergeant)).actions).toEqual([]);
  });

  it('is handed on by its team alone, and with a word why', async () => {
    const here = await scene();
    expect(await hand({ ...here, sergeant: here.secretary })).toMatchObject({ refused: 'not-your-part' });
    expect(await hand(here, { text: ' ' })).toMatchObject({ refused: 'answer-needs-text' });
    const ofMember = anAction({ owner: { kind: 'person', personId: 'person_09', name: 'Member 09' } });
    const other = await scene({ panel: { actions: [ofMember] } });
    expect(await hand({ ...other, sergeant: other.as('member', 'person_09') })).toMatchObject({
      refused: 'not-your-part',
    });
  });
});

describe('the panels on a desk', () => {
  const panelsOf = async (sergeant: Scene['sergeant']) => {
    const { actions, panels } = granted(await app.viewDesk(sergeant));
    return { actions: actions.length, panels: panels.map(({ panelId }) => panelId) };
  };

  it('are there where nothing is asked of the team, those of all its teams, who meets soonest first', async () => {
    const quiet = { panel: { actions: [] } };
    const [one, other, later] = [await scene(quiet), await scene(quiet), await scene()];
    await app.scheduleMeeting(request(other.secretary), { panelId: other.panelId, ...july });
    const { meetingId } = granted(
      await app.scheduleMeeting(request(later.secretary), { panelId: later.panelId, ...july }),
    );
    granted(await app.callMeeting(request(later.secretary), { panelId: later.panelId, meetingId }));
    const roles = [one, other, later].map(({ teamId }) => ({ role: 'sergeant', teamId }) as const);
    await expect
      .poll(() => panelsOf(aPerson(roles)))
      .toEqual({ actions: 1, panels: [later.panelId, one.panelId, other.panelId] });
  });

  it('tell when they meet and what they will ask, with what is open of it; a matter about persons by no name', async () => {
    const priorities = [
      aPriority({ id: 'priority_noise', title: 'Noise on Talma Road' }),
      aPriority({ id: 'priority_one', title: 'The man at number 9', scope: 'persons' }),
      aPriority({ id: 'priority_old', title: 'Bicycle thefts' }),
    ];
    const asked = await scene({ panel: { priorities } });
    const { panelId, may } = asked;
    const about = { panelId, meetingId: may, owner: { kind: 'team' }, priorityId: 'priority_noise' } as const;
    const ask = async (what: string) => granted(await app.askAction(request(asked.secretary), { ...about, what }));
    await ask('Measure the noise');
    const { actionId } = await ask('Speak with the bar');
    granted(await app.answerAction(request(asked.sergeant), { panelId, actionId, ...answer }));
    const { meetingId } = granted(
      await app.scheduleMeeting(request(asked.secretary), { panelId: asked.panelId, ...july }),
    );
    granted(await app.callMeeting(request(asked.secretary), { panelId: asked.panelId, meetingId }));
    const told = async () => granted(await app.viewDesk(asked.sergeant)).panels;
    await expect.poll(told).toEqual([
      {
        panelId: asked.panelId,
        panelName: (await asked.panel()).name,
        next: '2026-07-15',
        nextMeetingId: meetingId,
        priorities: [
          { title: 'Noise on Talma Road', since: priorities[0]?.since, open: 1 },
          { title: 'A matter that concerns particular persons', since: priorities[1]?.since, open: 0 },
          { title: 'Bicycle thefts', since: priorities[2]?.since, open: 0 },
        ],
      },
    ]);
  });

  it('are none that has ended', async () => {
    const ended = await scene({ panel: { actions: [], dissolvedOn: '2026-06-01' } });
    expect(await panelsOf(ended.sergeant)).toEqual({ actions: 0, panels: [] });
  });

  it('are there from the founding on, the ward panel and any beside it', async () => {
    const here = await scene({ panel: { actions: [] } });
    const number = Number(here.teamId.split('-')[1]);
    const convener = { name: 'Ada Obi', email: 'ada@example.org' };
    const names = { name: 'Coldharbour Youth Panel', localName: 'Youth Panel', kind: 'youth' } as const;
    const borough = aPerson([{ role: 'borough-officer', borough: 'lambeth' }], 'person_borough');
    const founded = await app.foundPanel(request(borough), {
      borough: 'lambeth',
      ward: 'E05000416',
      patch: number,
      ...names,
      convener,
    });
    await expect
      .poll(() => panelsOf(here.sergeant))
      .toEqual({ actions: 0, panels: [here.panelId, granted(founded).panelId] });
  });
});

it('a desk says when each panel meets next, and of which priorities it will want to hear', async () => {
  const here = await scene();
  const { meetingId } = granted(await app.scheduleMeeting(request(here.secretary), { panelId: here.panelId, ...july }));
  granted(await app.callMeeting(request(here.secretary), { panelId: here.panelId, meetingId }));
  const { panels } = granted(await app.viewDesk(here.sergeant));
  expect(panels).toMatchObject([{ panelId: here.panelId, next: '2026-07-15' }]);
  expect(panels[0]?.priorities).toHaveLength(4);
});

it('a desk counts under each priority what its own teams have open, not what others were asked', async () => {
  const before = await scene();
  const teamId = `team_E05000416-${Number(before.teamId.split('-')[1]) + 1}` as const;
  const under = (id: `action_${string}`, more: Partial<Action> = {}) =>
    anAction({ id, priorityId: 'priority_1', owner: { kind: 'team', teamId, name: 'The team' }, ...more });
  const actions = [
    under('action_1'),
    under('action_2', { status: 'answered' }),
    under('action_3', { owner: { kind: 'partner', name: 'Lighting', linkKey: 'KEY' } }),
    under('action_4', { owner: { kind: 'team', teamId: 'team_E05000999-1', name: 'Another' } }),
  ];
  const here = await scene({ panel: { actions } });
  expect(here.teamId).toBe(teamId);
  const { panels } = granted(await app.viewDesk(here.sergeant));
  expect(panels[0]?.priorities.map(({ open }) => open)).toEqual([1, 0, 0, 0]);
});
