import { agendaDeadline } from '@wardmote/domain/agenda-deadline';
import { beforeAll, describe, expect, it } from 'vitest';
import { openScenes, request } from '../support/scene.ts';

let { app, scene }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene } = await openScenes());
});

describe('until when an agenda may be changed', () => {
  it('is a number of working days that a panel sets for itself, for the meetings ahead too', async () => {
    const at = await scene({ june: { status: 'scheduled', start: '2026-07-08T19:30', end: '2026-07-08T21:00' } });
    const meeting = await at.meeting(at.june);
    expect(agendaDeadline(await at.panel(), meeting)).toBe('2026-07-03');
    const asked = { panelId: at.panelId, workingDays: 6 };
    expect(await app.setAgendaDeadline(request(at.secretary), asked)).toEqual({ workingDays: 6 });
    expect(agendaDeadline(await at.panel(), meeting)).toBe('2026-06-30');
    expect((await at.events()).at(-1)).toMatchObject({ type: 'agenda-deadline-set', facts: { workingDays: 6 } });
  });

  it('is not told twice where it stays as it is, and not set by members or police', async () => {
    const at = await scene({ panel: { agendaWorkingDays: 5 } });
    const asked = { panelId: at.panelId, workingDays: 5 };
    await app.setAgendaDeadline(request(at.secretary), asked);
    expect(await at.events()).toEqual([]);
    expect(await app.setAgendaDeadline(request(at.as('member')), asked)).toMatchObject({ refused: 'not-your-part' });
    expect(await app.setAgendaDeadline(request(at.sergeant), asked)).toMatchObject({
      refused: 'police-cannot-change-record',
    });
  });
});
