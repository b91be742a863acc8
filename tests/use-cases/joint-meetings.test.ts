import type { Actor } from '@wardmote/domain/actor';
import { anonymous } from '@wardmote/domain/actor';
import { beforeAll, describe, expect, it } from 'vitest';
import { aMeeting, here as present, theMinutes } from '../builders/meeting.ts';
import { aMember } from '../builders/member.ts';
import { openScenes, request } from '../support/scene.ts';
import { granted } from '../support/world.ts';

let { app, over, scene, table }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, over, scene, table } = await openScenes());
});

type Scene = Awaited<ReturnType<typeof scene>>;
const july = { kind: 'ordinary', start: '2026-07-15T19:30', end: '2026-07-15T21:00', place: 'The hall' } as const;
const neighbours = (count: number, from = 51) =>
  Array.from({ length: count }, (_, index) => {
    const number = String(from + index);
    return aMember({ id: `membership_${number}`, personId: `person_${number}`, name: `Member ${number}` });
  });

/** Two panels of one borough, and a meeting of the first that the second is asked to join. */
const asked = async (count = 4) => {
  const host = await scene();
  const other = await scene({ panel: { name: 'Brixton Hill panel', members: neighbours(count) } });
  const { meetingId } = granted(await app.scheduleMeeting(request(host.secretary), { panelId: host.panelId, ...july }));
  const officer: Actor = other.as('chair', 'person_51', 'Member 51');
  granted(
    await app.askToJoin(request(host.secretary), { panelId: host.panelId, meetingId, otherPanelId: other.panelId }),
  );
  return { host, other, meetingId, officer };
};
type Asked = Awaited<ReturnType<typeof asked>>;
const answer = ({ other, meetingId, officer }: Asked, said: 'accepted' | 'declined', by = officer) =>
  app.answerToJoin(request(by), { panelId: other.panelId, meetingId, answer: said });
const call = ({ host, meetingId }: Asked) =>
  app.callMeeting(request(host.secretary), { panelId: host.panelId, meetingId });
const listOf = async (at: Scene, actor: Actor) => granted(await app.viewPanel(actor, at.panelId)).meetings;

describe('a panel that is asked to hold a meeting together', () => {
  it('has it in the list of its officers, and is told', async () => {
    const all = await asked();
    const { other, meetingId, officer } = all;
    expect(await listOf(other, officer)).toContainEqual(expect.objectContaining({ id: meetingId, joins: 'asked' }));
    expect((await listOf(other, anonymous)).map(({ id }) => id)).not.toContain(meetingId);
    expect(await other.events()).toMatchObject([{ type: 'joint-meeting-asked', facts: { meetingId } }]);
    expect(granted(await app.viewJoining(officer, other.panelId, meetingId)).meeting.place).toBe('The hall');
  });

  it('answers through one of its own officers, and nobody else of it or of the host', async () => {
    const all = await asked();
    const { host, other } = all;
    expect(await answer(all, 'accepted', other.as('member', 'person_52'))).toMatchObject({ refused: 'not-your-part' });
    expect(await answer(all, 'accepted', host.secretary)).toMatchObject({ refused: 'not-found' });
    const third = await scene();
    const elsewhere = { panelId: third.panelId, meetingId: all.meetingId, answer: 'accepted' } as const;
    expect(await app.answerToJoin(request(third.secretary), elsewhere)).toMatchObject({ refused: 'not-found' });
  });

  it('that declines is invited to nothing and keeps no line of it', async () => {
    const all = await asked();
    granted(await answer(all, 'declined'));
    expect(granted(await call(all)).invited).toBe(10);
    expect((await listOf(all.other, all.officer)).map(({ id }) => id)).not.toContain(all.meetingId);
  });

  it('that has not answered by the call is not part of it, and cannot join any more', async () => {
    const all = await asked();
    expect(granted(await call(all)).invited).toBe(10);
    expect(await answer(all, 'accepted')).toMatchObject({ refused: 'joint-after-call' });
    expect((await all.other.panel()).called.map(({ meetingId }) => meetingId)).not.toContain(all.meetingId);
  });
});

describe('a joint meeting that is called', () => {
  const calledTogether = async (count = 4) => {
    const all = await asked(count);
    granted(await answer(all, 'accepted'));
    return { ...all, outcome: await call(all) };
  };

  it('invites the members of all panels, each told for which they come', async () => {
    const { host, other, meetingId, outcome } = await calledTogether();
    expect(outcome).toMatchObject({ invited: 14 });
    const { invitations } = await host.meeting(meetingId);
    const host1 = invitations.find(({ personId }) => personId === 'person_01');
    const other1 = invitations.find(({ personId }) => personId === 'person_52');
    expect(host1).toMatchObject({ capacity: 'chair of the panel, Coldharbour Safer Neighbourhoods Panel' });
    expect(other1).toMatchObject({
      capacity: 'member of the panel, Brixton Hill panel',
      from: { panelId: other.panelId, party: 'community' },
    });
  });

  it('is on the page and in the list of each panel, and leads to the host’s', async () => {
    const { host, other, meetingId } = await calledTogether();
    const [line] = (await listOf(other, anonymous)).filter(({ id }) => id === meetingId);
    expect(line).toMatchObject({ panelId: host.panelId, hostedBy: 'Coldharbour Safer Neighbourhoods Panel' });
    expect((await other.panel()).called).toContainEqual({ meetingId, on: '2026-07-15' });
    expect(await app.findHost(other.panelId, meetingId)).toBe(host.panelId);
    const third = await scene();
    expect(await app.findHost(third.panelId, meetingId)).toBeUndefined();
  });

  it('moves and ends for all of them at once', async () => {
    const { host, other, meetingId } = await calledTogether();
    const at = { panelId: host.panelId, meetingId };
    const later = { start: '2026-07-22T19:30', end: '2026-07-22T21:00', place: 'The hall' };
    granted(await app.changeMeeting(request(host.secretary), { ...at, ...later }));
    expect((await other.panel()).called).toContainEqual({ meetingId, on: '2026-07-22' });
    const lines = (await listOf(other, anonymous)).filter(({ id }) => id === meetingId);
    expect(lines.map(({ start }) => start)).toEqual(['2026-07-22T19:30']);
    granted(await app.cancelMeeting(request(host.secretary), { ...at, reason: 'No hall' }));
    expect((await other.panel()).called.map((one) => one.meetingId)).not.toContain(meetingId);
    expect(await listOf(other, anonymous)).toContainEqual(expect.objectContaining({ status: 'cancelled' }));
  });

  it('counts for each panel by its own quorum, and its minutes are owed by the host alone', async () => {
    const { host, other, meetingId } = await calledTogether();
    const outcome = await over(table, '2026-07-16T10:00:00Z').closeMeeting(request(host.secretary), {
      panelId: host.panelId,
      meetingId,
      attendance: [
        ...present(5),
        { personId: 'person_51', name: 'x', party: 'police', presence: 'present' },
        { personId: 'person_52', name: 'x', party: 'public', presence: 'apologies' },
      ],
      outcomes: [],
      priorities: { decision: 'defer', reason: 'No time' },
      notReviewed: 'There was no time',
      actions: [],
    });
    expect(granted(outcome).quorum).toEqual({ present: 5, quorum: 4, quorate: true });
    const meeting = await host.meeting(meetingId);
    expect(meeting.jointWith).toMatchObject([{ quorum: { present: 1, quorate: false } }]);
    expect(meeting.presentBy).toEqual({ community: 6 });
    const joined = await other.panel();
    expect(joined.lastHeld).toEqual({ meetingId, on: '2026-07-15', quorate: false });
    expect(joined.minutesOwed.map((owed) => owed.meetingId)).not.toContain(meetingId);
    expect((await host.panel()).minutesOwed.map((owed) => owed.meetingId)).toContain(meetingId);
    expect(joined.priorities).toHaveLength(4);
  });

  /** A panel of ten and two that have accepted, of so many each; it may be called. */
  const threePanels = async (each: number) => {
    const others = [
      await scene({ panel: { members: neighbours(each, 100) } }),
      await scene({ panel: { members: neighbours(each, 200) } }),
    ];
    const jointWith = others.map(({ panelId }) => ({ panelId, name: 'Other', answer: 'accepted' as const }));
    const host = await scene({ june: { status: 'scheduled', hostName: 'Host', jointWith } });
    const at = { panelId: host.panelId, meetingId: host.june };
    return { host, at, outcome: await app.callMeeting(request(host.secretary), at) };
  };

  it('with more people than one transaction holds is refused, and nobody is invited', async () => {
    const { host, outcome } = await threePanels(36);
    expect(outcome).toEqual({ refused: 'too-many-invited', facts: { invited: 82, most: 80 } });
    expect((await host.meeting(host.june)).status).toBe('scheduled');
  });

  it('of as many as it holds can be called, and moved', async () => {
    const { host, at, outcome } = await threePanels(35);
    expect(outcome).toMatchObject({ invited: 80 });
    const later = { start: '2026-07-22T19:30', end: '2026-07-22T21:00', place: 'The hall' };
    granted(await app.changeMeeting(request(host.secretary), { ...at, ...later }));
    expect((await host.meeting(host.june)).start).toBe(later.start);
  });
});

describe('the minutes of a joint meeting', () => {
  /** Two panels met; the host's minutes went round, with an item that stays with the host. */
  const wentRound = async () => {
    const other = await scene({ panel: { name: 'Brixton Hill panel', members: neighbours(4) } });
    const joins = { panelId: other.panelId, name: 'Brixton Hill panel', answer: 'accepted' } as const;
    const line = { personId: 'person_51', name: 'Member 51', party: 'community', presence: 'present' } as const;
    const [item, shut] = [aMeeting().agenda[0]?.id ?? 'item_0', 'item_shut'] as const;
    const host = await scene({
      may: {
        jointWith: [joins],
        attendance: [...present(5), line],
        agenda: [
          ...aMeeting().agenda,
          { id: shut, kind: 'other', heading: 'A complaint', closed: 'conduct-of-a-member' },
        ],
        closedText: { [shut]: 'What the complaint is about' },
        minutes: theMinutes(),
      },
    });
    const reader = other.as('member', 'person_51', 'Member 51');
    const at = { panelId: host.panelId, meetingId: host.may };
    return { host, other, reader, item, shut, at };
  };

  it('are read as a draft by the members of each panel, without what is closed and without the host’s papers', async () => {
    const { host, reader, at } = await wentRound();
    const { meeting, working } = granted(await app.viewMeeting(reader, at.panelId, at.meetingId));
    expect(meeting.minutes?.status).toBe('circulated');
    expect(meeting.closedText).toEqual({});
    expect(working).toBe(false);
    expect(meeting.attendance.map(({ name }) => name)).toEqual(['Member 51']);
    expect(meeting.invitations).toEqual([]);
    const third = await scene();
    for (const nobody of [anonymous, third.as('member', 'person_02')])
      expect(granted(await app.viewMeeting(nobody, host.panelId, host.may)).meeting.minutes).toBeUndefined();
  });

  it('are corrected by whoever of them was there, and by nobody who was not', async () => {
    const { host, other, reader, item, at } = await wentRound();
    const said = { ...at, itemId: item, text: 'It was Tuesday' };
    granted(await app.suggestCorrection(request(reader), said));
    expect((await host.meeting(host.may)).corrections).toMatchObject([{ by: 'person_51', text: 'It was Tuesday' }]);
    const away = other.as('member', 'person_52', 'Member 52');
    expect(await app.suggestCorrection(request(away), said)).toMatchObject({ refused: 'correction-by-absent' });
    const observer = other.as('observer', 'person_53', 'Member 53');
    expect(await app.suggestCorrection(request(observer), said)).toMatchObject({ refused: 'not-your-part' });
  });

  it('are written, sent round and agreed by the host alone; earlier texts stay with it', async () => {
    const { other, at } = await wentRound();
    const chair = other.as('chair', 'person_51', 'Member 51');
    expect(await app.circulateMinutes(request(chair), at)).toMatchObject({ refused: 'not-your-part' });
    const { panelId, meetingId } = at;
    expect(await app.viewRevisions(chair, panelId, meetingId)).toMatchObject({ refused: 'not-your-part' });
  });
});
