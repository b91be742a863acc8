import type { Refusal } from '@wardmote/domain/refusal';
import { beforeAll, describe, expect, it } from 'vitest';
import { failWith, holdBack, loseReplies } from '../support/faults.ts';
import type { freshTable } from '../support/fresh-table.ts';
import { itemsOf, openScenes, request } from '../support/scene.ts';

let { app, over, scene, table }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, over, scene, table } = await openScenes());
});
const openAgain = () => (table as Awaited<ReturnType<typeof freshTable>>).openAgain();
const newcomer = (name = 'Eve Quaye') => ({ name, party: 'community', kind: 'member', joined: 'elected' }) as const;

describe('a command that comes twice', () => {
  it('gets its first answer again, and happens once', async () => {
    const { panelId, secretary, panel, events } = await scene();
    const twice = request(secretary);
    const first = await app.admitMember(twice, { panelId, ...newcomer() });
    const again = await app.admitMember(twice, { panelId, ...newcomer() });
    expect(again).toEqual(first);
    expect((await panel()).members).toHaveLength(11);
    expect((await events()).map(({ type }) => type)).toEqual(['member-admitted']);
  });

  it('gets its first answer even when it could not be done any more', async () => {
    const { panelId, may, june, secretary } = await scene();
    const twice = request(secretary);
    const closed = { panelId, meetingId: june, reason: 'No room' };
    const first = await app.cancelMeeting(twice, closed);
    await app.leaveOffice(request(secretary), { panelId, office: 'chair' });
    expect(await app.cancelMeeting(twice, closed)).toEqual(first);
    expect(may).not.toBe(june);
  });

  it.each([2, 5, 20])('%i times at once happens once, and all get the same answer', async (times) => {
    const { panelId, secretary, panel, events } = await scene();
    const same = request(secretary);
    const email = `eve-${times}@example.org`;
    const answers = await Promise.all(
      Array.from({ length: times }, () => app.admitMember(same, { panelId, ...newcomer(), email })),
    );
    expect(answers[0]).not.toHaveProperty('refused');
    expect(answers).toEqual(answers.map(() => answers[0]));
    expect((await panel()).members).toHaveLength(11);
    expect(await events()).toHaveLength(1);
  });

  it('gets its first answer when the second one sees what the first has done, but not yet its record', async () => {
    const { panelId, june, secretary } = await scene();
    const same = request(secretary);
    const cancellation = { panelId, meetingId: june, reason: 'No room' };
    const slow = openAgain();
    const held = holdBack(slow, 'QueryCommand');
    const second = over(slow).cancelMeeting(same, cancellation);
    await expect.poll(held.count).toBeGreaterThan(0);
    const first = await app.cancelMeeting(same, cancellation);
    held.release();
    expect(await second).toEqual(first);
  });

  it('is refused with another body, and nothing happens', async () => {
    const { panelId, secretary, panel } = await scene();
    const twice = request(secretary);
    await app.admitMember(twice, { panelId, ...newcomer() });
    const other = await app.admitMember(twice, { panelId, ...newcomer('Ade Bola') });
    expect(other).toEqual({ refused: 'command-reused', facts: {} });
    expect((await panel()).members).toHaveLength(11);
  });

  it('is refused to another person, and to another command', async () => {
    const { panelId, june, secretary, as } = await scene();
    const { commandId } = request(secretary);
    const reason = { panelId, meetingId: june, reason: 'No room' };
    await app.cancelMeeting({ commandId, actor: secretary }, reason);
    const chair = as('chair', 'person_01');
    expect(await app.cancelMeeting({ commandId, actor: chair }, reason)).toMatchObject({ refused: 'command-reused' });
    const leave = { panelId, office: 'chair' } as const;
    expect(await app.leaveOffice({ commandId, actor: secretary }, leave)).toMatchObject({ refused: 'command-reused' });
  });

  it('is another command under an id that differs by its case alone', async () => {
    const { panelId, secretary, panel } = await scene();
    for (const commandId of ['Q2xpZW50', 'q2xpzw50'])
      await app.admitMember({ commandId, actor: secretary }, { panelId, ...newcomer(commandId) });
    expect((await panel()).members).toHaveLength(12);
  });

  it('may be tried again under the same id when it was refused: a refusal is not kept', async () => {
    const { panelId, june, secretary } = await scene({ june: { status: 'scheduled' } });
    const same = request(secretary);
    const close = { panelId, office: 'treasurer' } as const;
    expect(await app.leaveOffice(same, close)).toMatchObject({ refused: 'office-not-held' });
    await app.fillOffice(request(secretary), { panelId, office: 'treasurer', personId: 'person_03' });
    expect(await app.leaveOffice(same, close)).toEqual(close);
    expect(june).toBeDefined();
  });

  it('leaves a record that goes by itself after two days, in seconds', async () => {
    const { panelId, secretary } = await scene();
    const one = request(secretary);
    await app.admitMember(one, { panelId, ...newcomer() });
    const { createHash } = await import('node:crypto');
    const [record] = await itemsOf(table, `COMMAND#${createHash('sha256').update(one.commandId).digest('base64url')}`);
    expect(record?.expiresAtEpochSeconds).toBe(Date.parse('2026-06-14T10:00:00Z') / 1000);
  });
});

describe('a command that names the version it saw (If-Match)', () => {
  it('is done when that version is still there', async () => {
    const { panelId, secretary } = await scene();
    const outcome = await app.admitMember(request(secretary, { expects: 1 }), { panelId, ...newcomer() });
    expect(outcome).not.toHaveProperty('refused');
  });

  it('is refused when it is not, and told the version that is', async () => {
    const { panelId, secretary, panel } = await scene();
    await app.admitMember(request(secretary), { panelId, ...newcomer() });
    const outcome = await app.admitMember(request(secretary, { expects: 1 }), { panelId, ...newcomer('Ade Bola') });
    expect(outcome).toEqual({ refused: 'changed-meanwhile', facts: { savedVersion: 2 } });
    expect((await panel()).members).toHaveLength(11);
  });

  it('means the version of the meeting, where it acts on one', async () => {
    const { panelId, june, secretary } = await scene();
    await app.admitMember(request(secretary), { panelId, ...newcomer() });
    const cancellation = { panelId, meetingId: june, reason: 'No room' };
    expect(await app.cancelMeeting(request(secretary, { expects: 2 }), cancellation)).toMatchObject({
      refused: 'changed-meanwhile',
      facts: { savedVersion: 1 },
    });
    expect(await app.cancelMeeting(request(secretary, { expects: 1 }), cancellation)).toEqual({ meetingId: june });
  });
});

const refusedAs = (code: string) => (outcome: object) => (outcome as Partial<Refusal>).refused === code;

describe('commands at the same time', () => {
  it('two that do not meet are both done: the second decides again on what the first has left', async () => {
    const { panelId, secretary, panel, events } = await scene();
    const outcomes = await Promise.all([
      app.admitMember(request(secretary), { panelId, ...newcomer() }),
      app.fillOffice(request(secretary), { panelId, office: 'treasurer', personId: 'person_05' }),
    ]);
    expect(outcomes.filter((outcome) => 'refused' in outcome)).toEqual([]);
    const { members, offices, version } = await panel();
    expect(members).toHaveLength(11);
    expect(offices.map(({ office }) => office)).toContain('treasurer');
    expect(version).toBe(3);
    expect(await events()).toHaveLength(2);
  });

  it('the loser is told by the rule, when the winner has taken what it wanted', async () => {
    const { panelId, june, secretary } = await scene();
    const outcomes = await Promise.all([
      app.cancelMeeting(request(secretary), { panelId, meetingId: june, reason: 'No room' }),
      app.cancelMeeting(request(secretary), { panelId, meetingId: june, reason: 'Snow' }),
    ]);
    expect(outcomes.filter(refusedAs('meeting-not-called'))).toHaveLength(1);
  });

  it('ten newcomers at once: each who was told so is a member, and nobody else; the version counts them', async () => {
    const { panelId, secretary, panel, events } = await scene();
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        app.admitMember(request(secretary), { panelId, ...newcomer(`Newcomer ${index}`) }),
      ),
    );
    const told = outcomes.flatMap((outcome) => ('membershipId' in outcome ? [outcome.membershipId] : []));
    expect(told.length + outcomes.filter(refusedAs('changed-meanwhile')).length).toBe(10);
    const { members, version } = await panel();
    expect(
      members
        .map(({ id }) => id)
        .filter((id) => !/_\d\d$/.test(id))
        .toSorted(),
    ).toEqual(told.toSorted());
    expect(version).toBe(1 + told.length);
    expect(await events()).toHaveLength(told.length);
  });

  it('the same new address twice at once is one person, and the second is told that they are a member', async () => {
    const { panelId, secretary, panel } = await scene();
    const eve = { panelId, ...newcomer(), email: 'eve.quaye@example.org' };
    const outcomes = await Promise.all([
      app.admitMember(request(secretary), eve),
      app.admitMember(request(secretary), eve),
    ]);
    expect(outcomes.filter(refusedAs('already-member'))).toHaveLength(1);
    expect((await panel()).members).toHaveLength(11);
  });

  it('somebody leaves while they are elected: either both in that order or the election is refused, never a chair outside', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { panelId, secretary, panel } = await scene();
      await Promise.all([
        app.fillOffice(request(secretary), { panelId, office: 'chair', personId: 'person_07' }),
        app.endMembership(request(secretary), { panelId, membershipId: 'membership_07', how: 'resigned' }),
      ]);
      const { members, offices } = await panel();
      const seated = new Set(members.map(({ personId }) => personId));
      expect(offices.filter(({ personId }) => !seated.has(personId))).toEqual([]);
    }
  });
});

describe('what a decision stood on and did not write', () => {
  /** Sends a command, changes something before it can write, and lets it write. */
  const overtaken = async <Answer>(command: (slow: typeof app) => Promise<Answer>, change: () => Promise<object>) => {
    const client = openAgain();
    const held = holdBack(client, 'TransactWriteItemsCommand');
    const answer = command(over(client));
    await expect.poll(held.count).toBe(1);
    expect(await change()).not.toHaveProperty('refused');
    held.release();
    return { answer: await answer, tries: held.count() };
  };

  it('is the panel: a meeting is not scheduled by rules that are no longer in force', async () => {
    const { panelId, may, secretary } = await scene();
    const settings = { noticeDays: 30 };
    const draft = { panelId, kind: 'ground-rules', title: 'Ours', clauses: [], settings } as const;
    const drafted = await app.draftDocument(request(secretary), draft);
    const documentId = 'documentId' in drafted ? drafted.documentId : 'document_none';
    const meeting = {
      panelId,
      kind: 'ordinary',
      start: '2026-06-30T19:30',
      end: '2026-06-30T21:00',
      place: 'Hall',
    } as const;
    const { answer } = await overtaken(
      (slow) => slow.scheduleMeeting(request(secretary), meeting),
      () => app.adoptDocument(request(secretary), { panelId, documentId, meetingId: may }),
    );
    expect(answer).toMatchObject({ refused: 'meeting-notice-short', facts: { noticeDays: 30 } });
  });

  it('is another meeting: it is read again before the minutes are approved by it', async () => {
    const { panelId, may, june, secretary } = await scene({
      june: { status: 'held', quorum: { present: 6, quorum: 4, quorate: true } },
    });
    const sections = [{ itemId: 'item_5', text: 'June' }] as const;
    const { answer, tries } = await overtaken(
      (slow) => slow.approveMinutes(request(secretary), { panelId, meetingId: may, atMeetingId: june }),
      () => app.saveMinutes(request(secretary), { panelId, meetingId: june, revision: 0, sections }),
    );
    expect({ answer, tries }).toEqual({ answer: { meetingId: may }, tries: 2 });
  });
});

describe('when the store fails', () => {
  it.each([1, 2])('a write whose answer is lost %i times happens once, and is answered', async (times) => {
    const { panelId, secretary, panel, events } = await scene();
    const broken = openAgain();
    const lost = loseReplies(broken, 'TransactWriteItemsCommand', times);
    const outcome = await over(broken).admitMember(request(secretary), { panelId, ...newcomer() });
    expect(outcome).not.toHaveProperty('refused');
    expect(lost.count()).toBe(times);
    expect((await panel()).members).toHaveLength(11);
    expect(await events()).toHaveLength(1);
  });

  it('a write whose answer never comes is a fault; sent again, it gets the answer it missed', async () => {
    const { panelId, secretary, panel, events } = await scene();
    const broken = openAgain();
    loseReplies(broken, 'TransactWriteItemsCommand', Number.POSITIVE_INFINITY);
    const same = request(secretary);
    await expect(over(broken).admitMember(same, { panelId, ...newcomer() })).rejects.toThrow('The answer did not come');
    const outcome = await app.admitMember(same, { panelId, ...newcomer() });
    expect(outcome).not.toHaveProperty('refused');
    expect((await panel()).members).toHaveLength(11);
    expect(await events()).toHaveLength(1);
  });

  it('a write that is throttled in passing is done all the same', async () => {
    const { panelId, secretary, panel } = await scene();
    const broken = openAgain();
    failWith(
      broken,
      'TransactWriteItemsCommand',
      2,
      Object.assign(new Error('Slow down'), { name: 'ThrottlingException' }),
    );
    await over(broken).admitMember(request(secretary), { panelId, ...newcomer() });
    expect((await panel()).members).toHaveLength(11);
  });

  it('a fault is thrown and never dressed up as a refusal', async () => {
    const { panelId, secretary, panel } = await scene();
    const broken = openAgain();
    failWith(broken, 'TransactWriteItemsCommand', 9, Object.assign(new Error('No'), { name: 'AccessDeniedException' }));
    await expect(over(broken).admitMember(request(secretary), { panelId, ...newcomer() })).rejects.toThrow('No');
    expect((await panel()).members).toHaveLength(10);
  });
});

describe('what somebody may not see is not there', () => {
  it.each([
    ['a panel that is not there', { panelId: 'panel_none' }],
    ['a meeting that is not there', { meetingId: 'meeting_none' }],
  ] as const)('%s', async (_, other) => {
    const { panelId, june, secretary } = await scene();
    const command = { panelId, meetingId: june, reason: 'No room', ...other };
    expect(await app.cancelMeeting(request(secretary), command)).toEqual({ refused: 'not-found', facts: {} });
  });

  it('a meeting of another panel, although one has a part in both', async () => {
    const [one, other] = [await scene(), await scene()];
    const actor = {
      ...one.secretary,
      roles: [
        { role: 'secretary', panelId: one.panelId },
        { role: 'secretary', panelId: other.panelId },
      ],
    } as const;
    const command = { panelId: one.panelId, meetingId: other.june, reason: 'No room' };
    expect(await app.cancelMeeting(request(actor as typeof one.secretary), command)).toMatchObject({
      refused: 'not-found',
    });
  });

  it('a panel to a stranger, who learns no more than of one that is not there', async () => {
    const { panelId, june } = await scene();
    const stranger = { kind: 'person', personId: 'person_x', name: 'Pat Doe', roles: [] } as const;
    const command = { panelId, meetingId: june, reason: 'No room' };
    expect(await app.cancelMeeting(request(stranger), command)).toEqual({ refused: 'not-found', facts: {} });
  });
});

it('a dissolved panel takes no command', async () => {
  const { panelId, secretary } = await scene({ panel: { dissolvedOn: '2026-06-01', kind: 'youth' } });
  const outcome = await app.admitMember(request(secretary), { panelId, ...newcomer() });
  expect(outcome).toEqual({ refused: 'panel-dissolved', facts: { on: '2026-06-01' } });
});
