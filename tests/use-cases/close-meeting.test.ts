import { anonymous } from '@wardmote/domain/actor';
import { beforeAll, describe, expect, it } from 'vitest';
import { anAgenda, anAttendance, here as present } from '../builders/meeting.ts';
import { aSergeantOnThePanel, members } from '../builders/member.ts';
import { proposals } from '../builders/priority.ts';
import { itemsOf, openScenes, request } from '../support/scene.ts';
import { granted } from '../support/world.ts';

let { app, over, scene, table }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, over, scene, table } = await openScenes());
});

type Scene = Awaited<ReturnType<typeof scene>>;
type Command = Parameters<typeof app.closeMeeting>[1];
const record = ({ panelId, june, secretary }: Scene, changes: Partial<Command> = {}) =>
  app.closeMeeting(request(secretary), {
    panelId,
    meetingId: june,
    attendance: present(6),
    outcomes: [],
    priorities: { decision: 'keep' },
    evidence: { seen: true },
    notReviewed: 'There was no time',
    actions: [],
    ...changes,
  });
const set = (count: number): NonNullable<Command['priorities']> => ({
  decision: 'set',
  priorities: proposals(count).map(({ id: _none, ...rest }) => rest),
});

describe('recording a meeting, in one act', () => {
  it('keeps who came, what was decided and the next date, and begins the minutes', async () => {
    const at = await scene();
    const outcomes = [
      { itemId: 'item_6', openness: 'open', text: 'Agreed by all', votesFor: 6, votesAgainst: 0 },
    ] as const;
    const outcome = await record(at, { outcomes, nextOn: '2026-07-15' });
    expect(outcome).toEqual({ meetingId: at.june, quorum: { present: 6, quorum: 4, quorate: true }, actionIds: [] });
    expect(await at.meeting(at.june)).toMatchObject({
      status: 'held',
      version: 2,
      attendance: present(6),
      presentBy: { community: 6 },
      decisions: [{ itemId: 'item_6', text: 'Agreed by all', votesFor: 6, votesAgainst: 0 }],
      nextOn: '2026-07-15',
      minutes: { status: 'draft', revision: 1 },
    });
    const { lastHeld, minutesOwed, ...panel } = await at.panel();
    expect(lastHeld).toEqual({ meetingId: at.june, on: '2026-06-10', quorate: true });
    expect(panel.called).toEqual([]);
    expect(minutesOwed.map(({ meetingId, circulated }) => [meetingId, circulated])).toEqual([
      [at.may, true],
      [at.june, false],
    ]);
    expect(await at.events()).toMatchObject([
      { type: 'meeting-closed', facts: { meetingId: at.june, quorate: true, actionIds: [], priorities: 4 } },
    ]);
  });

  it('counts who has left since its day, by what they were on it, and forgets them with it (U52)', async () => {
    const at = await scene();
    for (const number of ['05', '06']) {
      const leaving = { panelId: at.panelId, membershipId: `membership_${number}`, how: 'resigned' } as const;
      granted(await app.endMembership(request(at.secretary), leaving));
    }
    expect((await at.panel()).leavers).toMatchObject([{ personId: 'person_05' }, { personId: 'person_06' }]);
    const shown = granted(await app.viewPanel(at.secretary, at.panelId));
    expect(shown.panel).not.toHaveProperty('leavers');
    const attendance = present(6).map((line) => ({ ...line, name: '', party: 'public' }) as const);
    expect(await record(at, { attendance })).toMatchObject({ quorum: { present: 6, quorum: 4 } });
    expect((await at.meeting(at.june)).presentBy).toEqual({ community: 6 });
    expect(await at.panel()).not.toHaveProperty('leavers');
  });

  it('is for a meeting that was called', async () => {
    for (const status of ['scheduled', 'held', 'cancelled'] as const) {
      const at = await scene({ june: { status } });
      expect(await record(at)).toEqual({ refused: 'meeting-not-called', facts: { status } });
    }
  });

  it('is for the day of the meeting and after', async () => {
    const at = await scene({ june: { start: '2026-06-13T19:30' } });
    expect(await record(at)).toEqual({ refused: 'meeting-not-yet', facts: { on: '2026-06-13' } });
    const onTheDay = over(table, '2026-06-13T00:30:00Z');
    const command = {
      panelId: at.panelId,
      meetingId: at.june,
      attendance: present(6),
      outcomes: [],
      notReviewed: 'There was no time',
      actions: [],
      evidence: { seen: true },
    };
    expect(
      await onTheDay.closeMeeting(request(at.secretary), { ...command, priorities: { decision: 'keep' } }),
    ).not.toHaveProperty('refused');
  });

  it('knows the day in London: half past midnight in summer is the next day, although UTC has the old one', async () => {
    const at = await scene({ june: { start: '2026-06-13T19:30' } });
    const early = over(table, '2026-06-12T23:30:00Z');
    const command = {
      panelId: at.panelId,
      meetingId: at.june,
      attendance: present(6),
      outcomes: [],
      notReviewed: 'There was no time',
      actions: [],
      evidence: { seen: true },
    };
    expect(
      await early.closeMeeting(request(at.secretary), { ...command, priorities: { decision: 'keep' } }),
    ).toMatchObject({ meetingId: at.june });
  });

  it('does not put an older meeting before a later one', async () => {
    const at = await scene({ june: { start: '2026-04-29T19:30' } });
    await record(at);
    expect((await at.panel()).lastHeld).toMatchObject({ meetingId: at.may, on: '2026-05-06' });
  });

  it('is refused when nobody came, or a substitute stands for nobody', async () => {
    const at = await scene();
    expect(await record(at, { attendance: [] })).toMatchObject({ refused: 'nobody-present' });
    const lost = anAttendance({ personId: undefined, standsFor: 'person_unknown' });
    expect(await record(at, { attendance: [lost] })).toMatchObject({ refused: 'substitute-needs-person' });
  });

  it('counts no police towards the quorum, however many come', async () => {
    const officer = aSergeantOnThePanel();
    const at = await scene({ panel: { members: [...members(10), officer] } });
    const { personId, name, party } = officer;
    const attendance = [...present(3), anAttendance({ personId, name, party })];
    const defer = { decision: 'defer', reason: 'Too few' } as const;
    expect(await record(at, { attendance, priorities: defer })).toMatchObject({
      quorum: { present: 3, quorum: 4, quorate: false },
    });
    expect(await at.meeting(at.june)).toMatchObject({ presentBy: { community: 3, police: 1 } });
  });
});

describe('what a meeting does about the priorities', () => {
  it.each([undefined, { decision: 'defer', reason: ' ' }] as const)(
    'must be said: %o is refused',
    async (priorities) => {
      const at = await scene();
      expect(await record(at, { priorities })).toEqual({ refused: 'priorities-undecided', facts: {} });
    },
  );

  it('need not be said where they are not on the agenda', async () => {
    const agenda = anAgenda().filter(({ kind }) => kind !== 'agree-priorities');
    expect(await record(await scene({ june: { agenda } }), { priorities: undefined })).not.toHaveProperty('refused');
  });

  it.each([3, 4, 5])('sets %i', async (count) => {
    const at = await scene();
    await record(at, { priorities: set(count) });
    const { priorities, prioritiesAgreedOn } = await at.panel();
    expect(priorities.map(({ title }) => title)).toEqual(proposals(count).map(({ title }) => title));
    expect(prioritiesAgreedOn).toBe('2026-06-10');
  });

  it.each([2, 6])('does not set %i', async (given) => {
    const at = await scene();
    expect(await record(at, { priorities: set(given) })).toEqual({
      refused: 'priorities-number',
      facts: { given, from: 3, to: 5 },
    });
    expect(await at.meeting(at.june)).toMatchObject({ status: 'called', version: 1 });
  });

  it('keeps those there are, which are fresh again', async () => {
    const at = await scene();
    await record(at);
    expect(await at.panel()).toMatchObject({ prioritiesAgreedOn: '2026-06-10' });
    expect((await at.panel()).priorities).toHaveLength(4);
  });

  it('cannot keep what is not there', async () => {
    const at = await scene({ panel: { priorities: [] } });
    expect(await record(at)).toMatchObject({ refused: 'priorities-number', facts: { given: 0 } });
  });

  it('puts it off with a reason, and leaves them as old as they are', async () => {
    const at = await scene();
    await record(at, { priorities: { decision: 'defer', reason: 'The survey is not in' } });
    expect(await at.meeting(at.june)).toMatchObject({ prioritiesDeferred: 'The survey is not in' });
    expect(await at.panel()).toMatchObject({ prioritiesAgreedOn: '2026-05-06' });
  });

  it.each(['set', 'keep'] as const)('without a quorum cannot %s them', async (decision) => {
    const at = await scene();
    const priorities = decision === 'set' ? set(3) : ({ decision } as const);
    expect(await record(at, { attendance: present(3), priorities })).toEqual({
      refused: 'not-quorate',
      facts: { present: 3, quorum: 4 },
    });
  });
});

describe('closed items', () => {
  const outcome = { itemId: 'item_5', openness: 'closed', text: 'CANARY of the closed item' } as const;

  it('keep their text apart, and their heading and reason public', async () => {
    const at = await scene();
    await record(at, { outcomes: [{ ...outcome, reason: 'live-operation' }] });
    const { agenda, closedText, decisions, minutes } = await at.meeting(at.june);
    expect(agenda[4]).toMatchObject({ heading: 'Concerns of the community', closed: 'live-operation' });
    expect(closedText).toEqual({ item_5: outcome.text });
    expect(JSON.stringify({ decisions, minutes })).not.toContain('CANARY');
    const view = await app.viewMeeting(anonymous, at.panelId, at.june);
    expect(view).toMatchObject({ working: false, meeting: { closedText: {} } });
    expect(JSON.stringify(view)).not.toContain('CANARY');
  });

  it('need a reason', async () => {
    expect(await record(await scene(), { outcomes: [outcome] })).toMatchObject({ refused: 'closing-needs-reason' });
  });

  it('stay closed when the record forgets to say so: the agenda said it', async () => {
    const agenda = anAgenda().map((item) =>
      item.id === 'item_5' ? { ...item, closed: 'legal-advice' as const } : item,
    );
    const at = await scene({ june: { agenda } });
    await record(at, { outcomes: [{ ...outcome, openness: 'open' }] });
    expect(await at.meeting(at.june)).toMatchObject({ closedText: { item_5: outcome.text }, decisions: [] });
    const open = await itemsOf(table, `MEETING#${at.june}`, 'OPEN#');
    expect(JSON.stringify(open)).not.toContain('CANARY');
  });

  it('are those of this agenda', async () => {
    const stray = { itemId: 'item_99', openness: 'open', text: 'x' } as const;
    expect(await record(await scene(), { outcomes: [stray] })).toEqual({
      refused: 'agenda-item-unknown',
      facts: { item: 'item_99' },
    });
  });
});

describe('the actions that a meeting asks for', () => {
  const what = { what: 'Light the alley', kind: 'prevention' } as const;

  it('each have an owner: the team, somebody on the panel, or an outside body with a link of its own', async () => {
    const at = await scene();
    const outcome = await record(at, {
      actions: [
        { ...what, owner: { kind: 'team' }, dueOn: '2026-07-01' },
        { ...what, owner: { kind: 'person', personId: 'person_03' } },
        { ...what, owner: { kind: 'partner', name: 'Highways', email: 'highways@example.org' } },
      ],
    });
    expect(outcome).toMatchObject({ actionIds: [expect.any(String), expect.any(String), expect.any(String)] });
    const owners = (await at.panel()).actions.slice(-3).map(({ owner }) => owner);
    const all = (await at.panel()).actions.map(({ owner }) => owner);
    expect(owners).toHaveLength(3);
    expect(all).toContainEqual({ kind: 'team', teamId: at.teamId, name: 'Coldharbour Safer Neighbourhoods Team' });
    expect(all).toContainEqual({ kind: 'person', personId: 'person_03', name: 'Member 03' });
    expect(all).toContainEqual({
      kind: 'partner',
      name: 'Highways',
      email: 'highways@example.org',
      linkKey: expect.stringMatching(/^[\w-]{22}$/),
    });
  });

  it.each([undefined, { kind: 'person', personId: 'person_unknown' }] as const)(
    'with the owner %o are refused',
    async (owner) => {
      expect(await record(await scene(), { actions: [{ ...what, owner }] })).toEqual({
        refused: 'action-needs-owner',
        facts: { what: 'Light the alley' },
      });
    },
  );
});
