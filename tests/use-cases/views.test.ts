import { type Actor, anonymous } from '@wardmote/domain/actor';
import { addDays } from '@wardmote/domain/day';
import { beforeAll, describe, expect, it } from 'vitest';
import { anAction, anAnswer } from '../builders/action.ts';
import { aPerson, boroughOfficer, stranger } from '../builders/actor.ts';
import { aHeldMeeting, aMeeting, anAttendance, anInvitation, theMinutes } from '../builders/meeting.ts';
import { aCouncillor, members } from '../builders/member.ts';
import { aPriority } from '../builders/priority.ts';
import { putOnRecord } from '../support/on-record.ts';
import { openScenes } from '../support/scene.ts';

let { app, over, scene, table }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, over, scene, table } = await openScenes());
});

const panelSeenBy = async (actor: Actor, panelId: `panel_${string}`) => {
  const view = await app.viewPanel(actor, panelId);
  if ('refused' in view) throw new Error(view.refused);
  return view;
};

describe('a panel, as anybody sees it', () => {
  it('has its numbers, its officers and its standing, and no member by name', async () => {
    const { panelId } = await scene({ panel: { members: [...members(10), aCouncillor()] } });
    const view = await panelSeenBy(anonymous, panelId);
    expect(view).toMatchObject({
      members: undefined,
      membersByParty: { community: 10, councillor: 1 },
      stage: 'active',
      today: '2026-06-12',
    });
    expect(JSON.stringify(view)).not.toContain('Member 07');
  });

  it('says what is the matter with it, from the same rules as the borough page', async () => {
    const { panelId } = await scene({ panel: { offices: [], chairVacantSince: '2026-05-20', members: members(9) } });
    expect((await panelSeenBy(anonymous, panelId)).findings.map(({ rule }) => rule)).toEqual([
      'no-chair',
      'actions-overdue',
      'members-number',
    ]);
  });

  it('does not tell what is scoped to persons', async () => {
    const persons = aPriority({ scope: 'persons', title: 'CANARY family', grounds: 'CANARY grounds' });
    const { panelId, secretary } = await scene({ panel: { priorities: [persons] } });
    const [seen] = (await panelSeenBy(anonymous, panelId)).priorities;
    expect(seen).toMatchObject({ scope: 'persons', title: 'A matter that concerns particular persons' });
    expect(JSON.stringify(await panelSeenBy(anonymous, panelId))).not.toContain('CANARY');
    expect((await panelSeenBy(secretary, panelId)).priorities).toEqual([persons]);
  });

  it('does not name a member who owns or answers an action, nor give anybody’s address or key', async () => {
    const answers = [anAnswer({ by: 'Member 03' })];
    const actions = [
      anAction({ id: 'action_1', owner: { kind: 'person', personId: 'person_03', name: 'Member 03' }, answers }),
      anAction({
        id: 'action_2',
        owner: { kind: 'partner', name: 'Highways', email: 'h@example.org', linkKey: 'KEY' },
      }),
    ];
    const { panelId, secretary } = await scene({ panel: { actions } });
    const open = JSON.stringify((await panelSeenBy(anonymous, panelId)).actions);
    expect(open).toContain('Highways');
    for (const hidden of ['Member 03', 'h@example.org', 'KEY']) expect(open).not.toContain(hidden);
    const known = JSON.stringify((await panelSeenBy(secretary, panelId)).actions);
    expect(known).toContain('Member 03');
    for (const hidden of ['h@example.org', 'KEY']) expect(known).not.toContain(hidden);
  });

  it('is not there when it is not there', async () => {
    expect(await app.viewPanel(anonymous, 'panel_none')).toEqual({ refused: 'not-found', facts: {} });
  });

  it('shows its last meetings, however many are set down ahead', async () => {
    const { panelId, secretary } = await scene();
    const start = (week: number) => `${addDays('2026-06-17', week * 28)}T19:30`;
    const ahead = Array.from({ length: 12 }, (_, week) =>
      aMeeting({ id: `meeting_${panelId}_${week}`, panelId, status: 'scheduled', start: start(week) }),
    );
    await putOnRecord(table, { meetings: ahead });
    const statuses = async (actor: Actor) => (await panelSeenBy(actor, panelId)).meetings.map(({ status }) => status);
    await expect.poll(() => statuses(anonymous)).toEqual(['called', 'held']);
    expect(await statuses(secretary)).toEqual([...ahead.map(() => 'scheduled'), 'called', 'held']);
  });
});

describe('a panel, as those see it who have a part in it', () => {
  it.each(['chair', 'secretary', 'member'] as const)('is shown with its members to its %s', async (role) => {
    const { panelId, as } = await scene();
    expect((await panelSeenBy(as(role), panelId)).members).toHaveLength(10);
  });

  it('says to each what they may do there', async () => {
    const { panelId, secretary, sergeant, as } = await scene();
    const may = async (actor: Actor) => (await panelSeenBy(actor, panelId)).may;
    expect(await may(secretary)).toMatchObject({ 'minutes.save': true, 'panel.found': false });
    expect(await may(as('member'))).toMatchObject({ 'minutes.save': false, 'minutes.read-draft': true });
    expect(await may(sergeant)).toMatchObject({ 'minutes.read-draft': false, 'action.answer': true });
    expect(await may(boroughOfficer)).toMatchObject({ 'members.read': true, 'minutes.read-draft': false });
    expect(
      Object.entries(await may(stranger)).filter(
        ([action, is]) =>
          is &&
          !/^(panel\.follow|agenda-request\.(make|read-by-link)|(?:ward-)?concern\.(raise|read-by-link)|worth\.answer|team\.tell-of|own-calendar|record|home|session|invitation|partner|mail\.choose)/.test(
            action,
          ),
      ),
    ).toEqual([]);
  });
});

describe('a meeting', () => {
  const invitations = [anInvitation({ linkKey: 'CANARY key' })];
  const attendance = [anAttendance({ name: 'CANARY name' })];
  const closedText = { item_5: 'CANARY closed' };
  const minutes = theMinutes({ sections: [{ itemId: 'item_6', text: 'CANARY draft' }] });

  it('is shown to the public without invitations, names, drafts or closed text', async () => {
    const { panelId, may } = await scene({ may: { invitations, attendance, closedText, minutes } });
    const view = await app.viewMeeting(anonymous, panelId, may);
    expect(view).toMatchObject({ working: false, meeting: { id: may, presentBy: { community: 7 }, attendance: [] } });
    expect(JSON.stringify(view)).not.toContain('CANARY');
  });

  it.each(['observer', 'adviser'] as const)('is shown to an %s of the panel as to the public', async (role) => {
    const { panelId, may, as } = await scene({ may: { invitations, attendance, closedText, minutes } });
    expect(JSON.stringify(await app.viewMeeting(as(role), panelId, may))).not.toContain('CANARY');
  });

  it('is shown whole to the panel’s members', async () => {
    const { panelId, may, as } = await scene({ may: { invitations, attendance, closedText, minutes } });
    expect(await app.viewMeeting(as('member'), panelId, may)).toMatchObject({
      working: true,
      meeting: { invitations, attendance, closedText, minutes },
    });
  });

  it('is not shown under another panel', async () => {
    const [one, other] = [await scene(), await scene()];
    expect(await app.viewMeeting(one.secretary, one.panelId, other.june)).toMatchObject({ refused: 'not-found' });
    expect(await app.viewMeeting(anonymous, one.panelId, other.june)).toMatchObject({ refused: 'not-found' });
  });

  it('whose minutes are to be approved comes with the meetings that may have agreed them', async () => {
    const { panelId, may, june, secretary } = await scene({ june: { status: 'held' } });
    const sameEvening = aHeldMeeting({
      id: `meeting_later_${may}`,
      panelId,
      start: '2026-05-06T21:30',
      end: '2026-05-06T22:00',
    });
    await putOnRecord(table, { meetings: [sameEvening] });
    await expect
      .poll(async () => {
        const view = await app.viewApproval(secretary, panelId, may);
        return 'refused' in view ? [] : view.laterMeetings.map(({ id }) => id);
      })
      .toEqual([june, sameEvening.id]);
  });
});

describe('a home', () => {
  it('is the panels of somebody, with their parts in each', async () => {
    const { panelId, as } = await scene();
    const actor = aPerson([
      { role: 'member', panelId },
      { role: 'secretary', panelId },
      { role: 'member', panelId: 'panel_gone' },
    ]);
    expect(await app.viewHome(actor)).toMatchObject({
      name: 'Member 02',
      panels: [{ panel: { id: panelId }, roles: ['member', 'secretary'] }],
    });
    expect(as('chair')).toBeDefined();
  });

  it('asks nobody to sign in but who is not', async () => {
    expect(await app.viewHome(anonymous)).toEqual({ refused: 'sign-in-needed', facts: {} });
    expect(await app.viewHome(stranger)).toMatchObject({ panels: [] });
  });
});

describe('a desk', () => {
  it('has what is asked of all the teams of a sergeant, due soonest first, what has no date last', async () => {
    const [one, other] = [await scene(), await scene()];
    const owner = { kind: 'team', teamId: other.teamId, name: 'A team' } as const;
    await putOnRecord(table, {});
    const third = await scene({
      panel: {
        actions: [
          anAction({ id: 'action_none', dueOn: undefined, owner }),
          anAction({ id: 'action_soon', dueOn: '2026-06-01', owner }),
        ],
      },
    });
    const sergeant = aPerson([
      { role: 'sergeant', teamId: one.teamId },
      { role: 'sergeant', teamId: other.teamId },
    ]);
    await expect
      .poll(async () => {
        const desk = await app.viewDesk(sergeant);
        return 'refused' in desk ? [] : desk.actions.map(({ id, panelId }) => [id, panelId]);
      })
      .toEqual([
        ['action_soon', third.panelId],
        ['action_1', one.panelId],
        ['action_1', other.panelId],
        ['action_none', third.panelId],
      ]);
  });

  it('is for sergeants', async () => {
    expect(await app.viewDesk(anonymous)).toMatchObject({ refused: 'sign-in-needed' });
    expect(await app.viewDesk(boroughOfficer)).toMatchObject({ refused: 'not-found' });
  });
});

it('the time of the views is that of London: late in the evening of UTC it is the next day', async () => {
  const { panelId } = await scene();
  expect(await over(table, '2026-06-12T23:30:00Z').viewPanel(anonymous, panelId)).toMatchObject({
    today: '2026-06-13',
  });
  expect(await over(table, '2026-12-12T23:30:00Z').viewPanel(anonymous, panelId)).toMatchObject({
    today: '2026-12-12',
  });
});
