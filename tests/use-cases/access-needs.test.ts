import { beforeAll, describe, expect, it } from 'vitest';
import { anInvitation } from '../builders/meeting.ts';
import { openScenes, request } from '../support/scene.ts';
import { granted } from '../support/world.ts';

let { app, scene }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene } = await openScenes());
});

type Scene = Awaited<ReturnType<typeof scene>>;
const invited = { june: { invitations: [anInvitation(), anInvitation({ personId: 'person_03', name: 'Member 03' })] } };
const byLink = { kind: 'anonymous' } as const;
const reply = ({ june }: Scene, more: object = {}) =>
  app.answerInvitation(request(byLink), {
    meetingId: june,
    personId: 'person_01',
    linkKey: 'key-of-member-01',
    answer: 'yes',
    needs: [{ kind: 'transport' }, { kind: 'interpreter', words: 'French' }],
    ...more,
  });
const arrange = ({ panelId, june, secretary }: Scene, help: object, by = secretary) =>
  app.arrangeHelp(request(by), {
    panelId,
    meetingId: june,
    personId: 'person_01',
    help: [{ kind: 'transport', met: false, ...help }],
  });
const needsOf = async (at: Scene) => (await at.meeting(at.june)).invitations.find((one) => one.needs)?.needs;

describe('help that is asked for with the reply', () => {
  it('stands in that person’s invitation, and in no event', async () => {
    const here = await scene(invited);
    granted(await reply(here));
    expect(await needsOf(here)).toEqual([{ kind: 'transport' }, { kind: 'interpreter', words: 'French' }]);
    expect(JSON.stringify(await here.events())).not.toMatch(/transport|French/);
  });

  it('stays when the reply is sent again without a word of it, and goes when they do not come', async () => {
    const here = await scene(invited);
    granted(await reply(here));
    granted(await reply(here, { answer: 'substitute', substitute: 'Kit', needs: undefined }));
    expect(await needsOf(here)).toHaveLength(2);
    granted(await reply(here, { answer: 'no' }));
    expect(await needsOf(here)).toBeUndefined();
  });

  it('is read by the officers and by whose it is; not by members, police or the public', async () => {
    const here = await scene(invited);
    granted(await reply(here));
    const seenBy = async (actor: typeof here.secretary | typeof byLink) =>
      JSON.stringify(granted(await app.viewMeeting(actor, here.panelId, here.june)));
    expect(await seenBy(here.secretary)).toContain('French');
    expect(await seenBy(here.as('chair', 'person_01'))).toContain('French');
    for (const actor of [here.as('member', 'person_09'), here.as('interim-chair', 'person_08'), here.sergeant, byLink])
      expect(await seenBy(actor)).not.toMatch(/French|transport/);
    const own = await app.viewInvitation(here.june, 'person_01', 'key-of-member-01');
    expect(own).toMatchObject({ invitation: { needs: [{ kind: 'transport' }, { words: 'French' }] } });
  });

  it('is seen to by somebody on the panel or a name, ticked when it is arranged, and opened again', async () => {
    const here = await scene(invited);
    granted(await reply(here));
    granted(await arrange(here, { helperId: 'person_04' }));
    expect(await needsOf(here)).toMatchObject([{ helper: 'Member 04', helperId: 'person_04' }, { words: 'French' }]);
    granted(await arrange(here, { helper: 'Dial-a-Ride', met: true }));
    expect((await needsOf(here))?.[0]).toEqual({ kind: 'transport', helper: 'Dial-a-Ride', metOn: '2026-06-12' });
    granted(await arrange(here, {}));
    expect((await needsOf(here))?.[0]).toEqual({ kind: 'transport' });
    const told = (await here.events()).filter(({ type }) => type === 'access-help-arranged');
    expect(told.map(({ facts }) => facts)).toEqual(told.map(() => ({ meetingId: here.june })));
  });

  it('is arranged by officers alone', async () => {
    const here = await scene(invited);
    granted(await reply(here));
    expect(await arrange(here, {}, here.as('member', 'person_09'))).toMatchObject({ refused: 'not-your-part' });
    expect(await arrange(here, {}, here.as('interim-chair', 'person_08'))).toMatchObject({
      refused: 'police-cannot-change-record',
    });
    expect(await arrange(here, { helperId: 'person_99' })).toMatchObject({ refused: 'not-a-member' });
  });

  it('is deleted when the meeting is over or called off', async () => {
    const cancelled = await scene(invited);
    granted(await reply(cancelled));
    const off = { panelId: cancelled.panelId, meetingId: cancelled.june, reason: 'No hall' };
    granted(await app.cancelMeeting(request(cancelled.secretary), off));
    expect(await needsOf(cancelled)).toBeUndefined();
  });

  it('and who sees to it are both kept when reply and help come at once', async () => {
    const here = await scene(invited);
    granted(await reply(here));
    const [first, second] = await Promise.all([
      reply(here, { needs: [{ kind: 'transport' }, { kind: 'large-print' }] }),
      arrange(here, { helper: 'Dial-a-Ride', met: true }),
    ]);
    granted(first);
    granted(second);
    expect(await needsOf(here)).toEqual([
      { kind: 'transport', helper: 'Dial-a-Ride', metOn: '2026-06-12' },
      { kind: 'large-print' },
    ]);
  });
});
