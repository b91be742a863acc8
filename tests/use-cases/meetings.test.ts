import { anonymous } from '@wardmote/domain/actor';
import { beforeAll, describe, expect, it } from 'vitest';
import { aDocumentInForce, settings } from '../builders/document.ts';
import { anInvitation } from '../builders/meeting.ts';
import { openScenes, request } from '../support/scene.ts';

let { app, scene }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene } = await openScenes());
});

const july = { kind: 'ordinary', start: '2026-07-15T19:30', end: '2026-07-15T21:00', place: 'The hall' } as const;
type Scene = Awaited<ReturnType<typeof scene>>;
const scheduled = async ({ panelId, secretary }: Scene, changes: object = {}) => {
  const outcome = await app.scheduleMeeting(request(secretary), { panelId, ...july, ...changes });
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome.meetingId;
};

describe('scheduling a meeting', () => {
  it('sets it down with the nine usual items, and invites nobody yet', async () => {
    const here = await scene();
    const id = await scheduled(here);
    const meeting = await here.meeting(id);
    expect(meeting).toMatchObject({ ...july, status: 'scheduled', version: 1, sequence: 0, invitations: [] });
    expect(meeting.agenda).toHaveLength(9);
    expect((await here.panel()).called).toMatchObject([{ meetingId: here.june }]);
    expect(await here.events()).toMatchObject([{ type: 'meeting-scheduled', facts: { meetingId: id } }]);
  });

  it('is the panel’s own affair until it is called', async () => {
    const here = await scene();
    const id = await scheduled(here);
    expect(await app.viewMeeting(anonymous, here.panelId, id)).toMatchObject({ refused: 'not-found' });
    const seen = async (actor: typeof here.secretary) => {
      const view = await app.viewPanel(actor, here.panelId);
      return 'refused' in view ? [] : view.meetings.map((meeting) => meeting.id);
    };
    expect(await seen(anonymous)).not.toContain(id);
    expect(await seen(here.secretary)).toContain(id);
  });

  it.each([
    ['a day that has passed', '2026-06-11T19:30', { refused: 'meeting-in-past', facts: { on: '2026-06-11' } }],
    [
      'too short notice',
      '2026-06-21T19:30',
      { refused: 'meeting-notice-short', facts: { on: '2026-06-21', noticeDays: 10 } },
    ],
  ])('is refused with %s', async (_, start, refusal) => {
    const { panelId, secretary } = await scene();
    expect(await app.scheduleMeeting(request(secretary), { panelId, ...july, start })).toEqual(refusal);
  });

  it('gives the notice that the document of its day asks for, not the one of today', async () => {
    const documents = [
      aDocumentInForce(),
      aDocumentInForce({ from: '2026-06-12', settings: settings({ noticeDays: 30 }) }),
    ];
    const { panelId, secretary } = await scene({ panel: { documents } });
    const start = '2026-07-11T19:30';
    expect(await app.scheduleMeeting(request(secretary), { panelId, ...july, start })).toMatchObject({
      refused: 'meeting-notice-short',
      facts: { noticeDays: 30 },
    });
    const extraordinary = { ...july, start, kind: 'extraordinary' } as const;
    expect(await app.scheduleMeeting(request(secretary), { panelId, ...extraordinary })).not.toHaveProperty('refused');
  });

  it('closes an item only with a reason', async () => {
    const { panelId, secretary, meeting } = await scene();
    const closed = { kind: 'other', heading: 'A complaint', openness: 'closed' } as const;
    expect(await app.scheduleMeeting(request(secretary), { panelId, ...july, agenda: [closed] })).toMatchObject({
      refused: 'closing-needs-reason',
    });
    const agenda = [{ ...closed, reason: 'conduct-of-a-member' }] as const;
    const outcome = await app.scheduleMeeting(request(secretary), { panelId, ...july, agenda });
    expect((await meeting('meetingId' in outcome ? outcome.meetingId : 'meeting_')).agenda).toMatchObject([
      { heading: 'A complaint', closed: 'conduct-of-a-member' },
      { kind: 'last-minutes' },
    ]);
  });

  it('puts the minutes that are owed second, and none where all are agreed', async () => {
    const agenda = [{ kind: 'other', heading: 'A talk', openness: 'open' }] as const;
    const kinds = async (at: Awaited<ReturnType<typeof scene>>) => {
      const outcome = await app.scheduleMeeting(request(at.secretary), { panelId: at.panelId, ...july, agenda });
      return (await at.meeting('meetingId' in outcome ? outcome.meetingId : 'meeting_')).agenda.map(({ kind }) => kind);
    };
    expect(await kinds(await scene())).toEqual(['other', 'last-minutes']);
    expect(await kinds(await scene({ panel: { minutesOwed: [] } }))).toEqual(['other']);
  });
});

describe('calling a meeting', () => {
  it('invites everybody on the panel, each in their capacity and with a link of their own', async () => {
    const here = await scene();
    const { panelId, secretary } = here;
    const meetingId = await scheduled(here);
    expect(await app.callMeeting(request(secretary), { panelId, meetingId })).toEqual({ meetingId, invited: 10 });
    const { status, invitations } = await here.meeting(meetingId);
    expect(status).toBe('called');
    expect(invitations.map(({ capacity }) => capacity).slice(0, 3)).toEqual([
      'chair of the panel',
      'secretary of the panel',
      'member of the panel',
    ]);
    expect(new Set(invitations.map(({ linkKey }) => linkKey)).size).toBe(10);
    for (const { linkKey } of invitations) expect(linkKey).toMatch(/^[\w-]{22}$/);
  });

  it('takes another capacity where one is given, and refuses an empty one', async () => {
    const here = await scene();
    const { panelId, secretary } = here;
    const meetingId = await scheduled(here);
    const call = (capacities: Record<`person_${string}`, string>) =>
      app.callMeeting(request(secretary), { panelId, meetingId, capacities });
    expect(await call({ person_03: ' ' })).toEqual({
      refused: 'invitation-needs-capacity',
      facts: { name: 'Member 03' },
    });
    await call({ person_03: 'guest for item 4' });
    expect((await here.meeting(meetingId)).invitations[2]?.capacity).toBe('guest for item 4');
  });

  it('is refused the second time', async () => {
    const { panelId, june, secretary } = await scene();
    expect(await app.callMeeting(request(secretary), { panelId, meetingId: june })).toEqual({
      refused: 'meeting-not-called',
      facts: { status: 'called' },
    });
  });

  it('tells the public of the first that lies ahead', async () => {
    const here = await scene();
    const { panelId, secretary } = here;
    const [late, early] = [await scheduled(here), await scheduled(here, { start: '2026-07-01T19:30' })];
    await app.callMeeting(request(secretary), { panelId, meetingId: late });
    expect((await here.panel()).called.map(({ on }) => on)).toContain('2026-07-15');
    await app.callMeeting(request(secretary), { panelId, meetingId: early });
    expect((await here.panel()).called.slice(-2)).toEqual([
      { meetingId: early, on: '2026-07-01' },
      { meetingId: late, on: '2026-07-15' },
    ]);
  });
});

describe('moving a meeting', () => {
  const called = async () => {
    const here = await scene();
    const meetingId = await scheduled(here);
    await app.callMeeting(request(here.secretary), { panelId: here.panelId, meetingId });
    const { invitations } = await here.meeting(meetingId);
    const [one = anInvitation()] = invitations;
    await app.answerInvitation(request(anonymous), {
      meetingId,
      personId: one.personId,
      linkKey: one.linkKey,
      answer: 'yes',
    });
    return { ...here, meetingId, command: { panelId: here.panelId, meetingId } };
  };

  it('to another day asks everybody again, with a higher SEQUENCE, and says what it was', async () => {
    const { command, secretary, meeting, meetingId, panel, events } = await called();
    const to = { start: '2026-07-22T19:30', end: '2026-07-22T21:00', place: 'The hall' };
    await app.changeMeeting(request(secretary), { ...command, ...to });
    const { invitations, sequence, version, ...rest } = await meeting(meetingId);
    expect(rest).toMatchObject(to);
    expect(invitations.filter(({ reply }) => reply)).toEqual([]);
    expect(invitations.filter(({ saidBefore }) => saidBefore === 'yes')).toHaveLength(1);
    expect({ sequence, version }).toEqual({ sequence: 1, version: 3 });
    expect((await panel()).called).toContainEqual({ meetingId, on: '2026-07-22' });
    expect(await events()).toContainEqual(
      expect.objectContaining({
        type: 'meeting-changed',
        facts: { meetingId, sequence: 1, wasCalled: true, previousStart: july.start },
      }),
    );
  });

  it('to another place alone keeps the answers', async () => {
    const { command, secretary, meeting, meetingId } = await called();
    await app.changeMeeting(request(secretary), { ...command, start: july.start, end: july.end, place: 'The library' });
    const { invitations, place, sequence } = await meeting(meetingId);
    expect(invitations.filter(({ reply }) => reply)).toHaveLength(1);
    expect({ place, sequence }).toEqual({ place: 'The library', sequence: 1 });
  });

  it('leaves no line of the old day in the panel’s list', async () => {
    const { command, secretary, panelId, meetingId } = await called();
    await app.changeMeeting(request(secretary), { ...command, ...july, start: '2026-07-22T19:30' });
    const view = await app.viewPanel(secretary, panelId);
    const lines = 'refused' in view ? [] : view.meetings.filter(({ id }) => id === meetingId);
    expect(lines).toMatchObject([{ start: '2026-07-22T19:30' }]);
  });

  it('to another hour of its own day needs no notice', async () => {
    const { panelId, june, secretary } = await scene({ june: { start: '2026-06-13T19:30', end: '2026-06-13T21:00' } });
    const later = { panelId, meetingId: june, start: '2026-06-13T20:00', end: '2026-06-13T21:30', place: 'The hall' };
    expect(await app.changeMeeting(request(secretary), later)).toEqual({ meetingId: june });
    expect(await app.changeMeeting(request(secretary), { ...later, start: '2026-06-14T20:00' })).toMatchObject({
      refused: 'meeting-notice-short',
    });
  });

  it('is refused once it was held', async () => {
    const { panelId, may, secretary } = await scene();
    expect(await app.changeMeeting(request(secretary), { panelId, meetingId: may, ...july })).toEqual({
      refused: 'meeting-not-called',
      facts: { status: 'held' },
    });
  });
});

describe('calling a meeting off', () => {
  it('keeps the reason, and the panel has no next meeting any more', async () => {
    const { panelId, june, secretary, meeting, panel, events } = await scene();
    await app.cancelMeeting(request(secretary), { panelId, meetingId: june, reason: 'No room' });
    expect(await meeting(june)).toMatchObject({ status: 'cancelled', cancelled: 'No room', sequence: 1 });
    expect((await panel()).called.map((one) => one.meetingId)).not.toContain(june);
    expect(await events()).toMatchObject([
      { type: 'meeting-cancelled', facts: { meetingId: june, sequence: 1, wasCalled: true } },
    ]);
  });

  it('of a meeting that nobody was told of stays the panel’s own affair', async () => {
    const here = await scene();
    const meetingId = await scheduled(here);
    await app.cancelMeeting(request(here.secretary), { panelId: here.panelId, meetingId, reason: 'No room' });
    expect(await here.events()).toContainEqual(
      expect.objectContaining({ type: 'meeting-cancelled', facts: { meetingId, sequence: 1, wasCalled: false } }),
    );
  });
});
