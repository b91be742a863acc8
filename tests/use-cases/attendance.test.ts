import { anonymous } from '@wardmote/domain/actor';
import { beforeAll, describe, expect, it } from 'vitest';
import { boroughOfficer } from '../builders/actor.ts';
import { here as present } from '../builders/meeting.ts';
import { openScenes, request } from '../support/scene.ts';

let { app, scene }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene } = await openScenes());
});

describe('who came to the last meetings', () => {
  it('is counted over those that were held, and a cancelled one counts for nobody', async () => {
    const at = await scene({ may: { attendance: present(7) } });
    const before = await app.viewAttendance(at.as('member'), at.panelId);
    expect(before).toMatchObject({
      days: ['2026-05-06'],
      figures: [
        { name: 'Member 01', meetings: 1, came: 1 },
        {},
        {},
        {},
        {},
        {},
        {},
        { name: 'Member 08', came: 0, absent: 1 },
        {},
        {},
      ],
    });
    await app.cancelMeeting(request(at.secretary), { panelId: at.panelId, meetingId: at.june, reason: 'Flooded' });
    expect(await app.viewAttendance(at.as('member'), at.panelId)).toEqual({ ...before, panel: expect.anything() });
  });

  it('is for the panel itself', async () => {
    const at = await scene();
    expect(await app.viewAttendance(anonymous, at.panelId)).toMatchObject({ refused: 'sign-in-needed' });
    for (const other of [at.sergeant, boroughOfficer, at.as('observer')])
      expect(await app.viewAttendance(other, at.panelId)).toHaveProperty('refused');
  });
});
