import { anonymous } from '@wardmote/domain/actor';
import { beforeAll, describe, expect, it } from 'vitest';
import { anInvitation } from '../builders/meeting.ts';
import { openScenes, request } from '../support/scene.ts';

let { app, scene }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene } = await openScenes());
});

const invited = (status: 'called' | 'scheduled' | 'held' | 'cancelled' = 'called') => ({
  june: { status, invitations: [anInvitation(), anInvitation({ personId: 'person_02', linkKey: 'key-of-member-02' })] },
});
const yes = { personId: 'person_01', linkKey: 'key-of-member-01', answer: 'yes' } as const;

describe('the link in an invitation', () => {
  it('answers for the one who was invited, without an account', async () => {
    const { june, meeting, events } = await scene(invited());
    expect(await app.answerInvitation(request(anonymous), { meetingId: june, ...yes })).toEqual({ answer: 'yes' });
    expect((await meeting(june)).invitations).toMatchObject([
      { reply: { answer: 'yes', at: '2026-06-12T10:00:00.000Z' } },
      { personId: 'person_02' },
    ]);
    expect(await events()).toMatchObject([
      { type: 'invitation-answered', by: 'link', facts: { personId: 'person_01', answer: 'yes' } },
    ]);
  });

  it('may change the answer until the meeting is held', async () => {
    const { june, meeting } = await scene(invited());
    await app.answerInvitation(request(anonymous), { meetingId: june, ...yes });
    await app.answerInvitation(request(anonymous), { meetingId: june, ...yes, answer: 'no' });
    expect((await meeting(june)).invitations[0]?.reply?.answer).toBe('no');
  });

  it('names the substitute, and is refused without a name', async () => {
    const { june, meeting } = await scene(invited());
    const sends = (substitute?: string) =>
      app.answerInvitation(request(anonymous), { meetingId: june, ...yes, answer: 'substitute', substitute });
    expect(await sends()).toEqual({ refused: 'substitute-needs-person', facts: {} });
    expect(await sends('  ')).toMatchObject({ refused: 'substitute-needs-person' });
    await sends('Bea Moyo');
    expect((await meeting(june)).invitations[0]?.reply).toMatchObject({ answer: 'substitute', substitute: 'Bea Moyo' });
  });

  it.each([
    ['another person’s key', { linkKey: 'key-of-member-02' }],
    ['no key', { linkKey: '' }],
    ['somebody who was not invited', { personId: 'person_09' }],
    ['a meeting that is not there', { meetingId: 'meeting_none' }],
  ] as const)('opens nothing with %s', async (_, wrong) => {
    const { june, meeting } = await scene(invited());
    const command = { meetingId: june, ...yes, ...wrong };
    expect(await app.answerInvitation(request(anonymous), command)).toEqual({ refused: 'not-found', facts: {} });
    expect(await app.viewInvitation(command.meetingId, command.personId, command.linkKey)).toEqual({
      refused: 'not-found',
      facts: {},
    });
    expect((await meeting(june)).invitations.filter(({ reply }) => reply)).toEqual([]);
  });

  it('shows the invitation, and looking answers nothing', async () => {
    const { panelId, june, meeting } = await scene(invited());
    expect(await app.viewInvitation(june, 'person_01', 'key-of-member-01')).toMatchObject({
      panel: { id: panelId },
      meeting: { id: june, closedText: {} },
      invitation: { capacity: 'chair of the panel' },
    });
    expect((await meeting(june)).invitations.filter(({ reply }) => reply)).toEqual([]);
  });

  it.each(['scheduled', 'held', 'cancelled'] as const)('answers no meeting that is %s', async (status) => {
    const { june } = await scene(invited(status));
    expect(await app.answerInvitation(request(anonymous), { meetingId: june, ...yes })).toEqual({
      refused: 'invitations-closed',
      facts: { status },
    });
  });

  it('two people at once are both heard: an answer does not wait for the other’s', async () => {
    const { june, meeting } = await scene(invited());
    const other = { personId: 'person_02', linkKey: 'key-of-member-02', answer: 'no' } as const;
    const outcomes = await Promise.all([
      app.answerInvitation(request(anonymous), { meetingId: june, ...yes }),
      app.answerInvitation(request(anonymous), { meetingId: june, ...other }),
    ]);
    expect(outcomes).toEqual([{ answer: 'yes' }, { answer: 'no' }]);
    expect((await meeting(june)).invitations.map(({ reply }) => reply?.answer)).toEqual(['yes', 'no']);
  });

  it('races with the meeting being called off: no answer is taken for a meeting that is off', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { panelId, june, secretary, meeting } = await scene(invited());
      const [answer] = await Promise.all([
        app.answerInvitation(request(anonymous), { meetingId: june, ...yes }),
        app.cancelMeeting(request(secretary), { panelId, meetingId: june, reason: 'No room' }),
      ]);
      const { status, invitations } = await meeting(june);
      expect(status).toBe('cancelled');
      expect(invitations[0]?.reply !== undefined).toBe('answer' in answer);
    }
  });
});
