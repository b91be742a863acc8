import { findMeeting } from '@wardmote/store/meeting-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { startWebApp, type WebApp } from '../support/web-app.ts';

let site: WebApp;
let link: string;
beforeAll(async () => {
  site = await startWebApp();
  const { meetingId, secretaryId } = site.world.panels.a1;
  const meeting = await findMeeting(site.table)(meetingId);
  const invitation = meeting?.invitations.find(({ personId }) => personId === secretaryId);
  link = `/worth/${meetingId}/${secretaryId}/${invitation?.linkKey}`;
}, 60_000);

describe('was it worth your time', () => {
  it('is answered by one press of a button, and not by looking', async () => {
    for (const _ of [1, 2]) expect((await site.anybody.get(link)).html).toContain('Yes, very much');
    const unchosen = await site.anybody.submit(link, {});
    expect(unchosen.status).toBe(400);
    expect(unchosen.html).toContain('Choose one of the five answers');
    expect(await site.anybody.submit(link, { worth: '4' })).toMatchObject({ status: 303, location: `${link}?said=1` });
    expect((await site.anybody.get(`${link}?said=1`)).html).toContain('Thank you');
  });

  it('is shown to the panel from three answers on', async () => {
    const member = await site.as('member-a1');
    const panel = `/panels/${site.world.panels.a1.panelId}`;
    expect((await member.get(`${panel}/attendance`)).html).toContain(`${panel}/worth`);
    expect((await member.get(`${panel}/worth`)).html).toContain('1 answer: too few to show');
  });
});
