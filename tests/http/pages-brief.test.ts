import { beforeAll, describe, expect, it } from 'vitest';
import { startWebApp, type WebApp } from '../support/web-app.ts';
import { actorFor, granted } from '../support/world.ts';

let site: WebApp;
let at: string;
beforeAll(async () => {
  site = await startWebApp();
  const { table, cases, panels } = site.world;
  const { panelId, secretaryId } = panels.a1;
  const by = async () => ({ commandId: crypto.randomUUID(), actor: await actorFor(table, secretaryId) });
  const when = { start: '2098-05-03T19:30', end: '2098-05-03T21:00', place: 'The hall' };
  const { meetingId } = granted(await cases.scheduleMeeting(await by(), { panelId, kind: 'ordinary', ...when }));
  granted(await cases.callMeeting(await by(), { panelId, meetingId }));
  at = `/panels/${panelId}/meetings/${meetingId}`;
}, 60_000);

describe('telling the panel what the team has done', () => {
  it('starts from a draft of the record, is kept, looked at once more, and sent once', async () => {
    const sergeant = await site.as('sergeant-a1');
    const member = await site.as('member-a1');
    expect((await sergeant.get('/desk')).html).toContain('/brief/write');
    expect((await sergeant.get(at)).html).toContain(`${at}/brief/write`);
    const draft = await sergeant.get(`${at}/brief/write`);
    expect(draft.html).toContain('## Vehicle crime');
    expect(draft.html).toContain('Patrol at the school gate');

    const text =
      '## Vehicle crime\n\nA man deals from a car.\n\n- **Enforcement**: two stops.\n\n<b>Call</b> 020 7946 0018.';
    expect(await sergeant.submit(`${at}/brief/write`, { text })).toMatchObject({
      status: 303,
      location: `${at}/brief/send`,
    });
    const look = (await sergeant.get(`${at}/brief/send`)).html;
    expect(look).toContain('telephone number');
    expect(look).toContain('put it into the police’s own systems');
    expect((await member.get(`${at}/brief`)).status).toBe(404);
    expect(await sergeant.submit(`${at}/brief/send`, {})).toMatchObject({ status: 303, location: `${at}/brief` });

    const seen = await member.get(`${at}/brief`);
    expect(seen.html).toContain('<strong>Enforcement</strong>: two stops.');
    expect(seen.html).not.toContain('<b>Call</b>');
    expect((await member.get(at)).html).toContain(`href="${at}/brief"`);
    expect((await site.anybody.get(at)).html).not.toContain('/brief');
    expect((await sergeant.get(`${at}/brief/write`)).html).toContain('cannot be changed any more');
  });

  it('gives back what was typed where nothing can be saved', async () => {
    const sergeant = await site.as('sergeant-a1');
    const { panelId, calledId } = site.world.panels.a1;
    const path = `/panels/${panelId}/meetings/${calledId}/brief/write`;
    const empty = await sergeant.submit(path, { text: ' ' });
    expect([empty.status, empty.html.includes('Write what your team has done')]).toEqual([400, true]);
    const stale = await sergeant.submit(path, { text: 'Mine', version: '0' });
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('Mine</textarea>');
    expect(stale.html).toContain('CANARYbriefDrafta1');
  });
});
