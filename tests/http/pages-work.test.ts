import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Browser, startWebApp, type WebApp } from '../support/web-app.ts';

/** Row 90: what kind of work a panel asks for, said by whoever asks or by whoever does it, and told in shares. */

let site: WebApp;
let secretary: Browser;
let panel: string;

beforeAll(async () => {
  site = await startWebApp();
  secretary = await site.as('secretary-a1');
  panel = `/panels/${site.world.panels.a1.panelId}`;
}, 60_000);

const ask = async (what: string, kind: string) => {
  const asking = `${panel}/meetings/${site.world.panels.a1.meetingId}/actions/new`;
  const typed = { 'action-what': what, 'action-kind': kind, 'action-owner': 'team' };
  expect((await secretary.submit(asking, typed)).status).toBe(303);
  const { html } = await site.anybody.get(panel);
  const id = new RegExp(`href="${panel}/actions/(action_[^"]+)"><bdi>${what}`).exec(html)?.[1];
  return `${panel}/actions/${id}`;
};

const shares = async () => {
  const { html } = await site.anybody.get(panel);
  const row = (kind: string) => new RegExp(`${kind}</th><td[^>]*>(\\d+)</td><td[^>]*>(\\d+) %`).exec(html)?.slice(1, 3);
  return { prevention: row('Prevention'), support: row('Support'), diversion: row('Youth diversion'), html };
};

describe('the kind of work', () => {
  it('is counted on the page of the panel; what has none stands beside the shares', async () => {
    expect(await shares()).toMatchObject({ prevention: ['1', '50'], support: ['1', '50'], diversion: ['0', '0'] });
    await ask('Open the hall on Fridays', '');
    const after = await shares();
    expect(after).toMatchObject({ prevention: ['1', '50'], support: ['1', '50'] });
    expect(after.html).toContain('1 action of unknown kind is not in these shares.');
  });

  it('is said by the owner with an answer, where the panel has not said it, and only there', async () => {
    const sergeant = await site.as('sergeant-a1');
    const action = await ask('Take boys to the boxing club', '');
    expect((await site.anybody.get(action)).html).toContain('Nobody has said what kind of work it is');
    const answer = { status: 'accepted', text: 'We begin in May.', kind: 'diversion' };
    expect((await sergeant.submit(`${action}/answer`, answer)).status).toBe(303);
    expect((await site.anybody.get(action)).html).toContain('Youth diversion');
    expect((await sergeant.get(`${action}/answer`)).html).not.toContain('name="kind"');
    await sergeant.submit(`${action}/answer`, { ...answer, kind: 'enforcement' });
    expect((await site.anybody.get(action)).html).toContain('Youth diversion');
  });

  it('stays counted when the action is closed', async () => {
    const before = await shares();
    const action = `${panel}/actions/${site.world.panels.a1.partnerActionId}`;
    expect((await secretary.submit(`${action}/close`, { outcome: 'done' })).status).toBe(303);
    expect((await shares()).support).toEqual(before.support);
  });

  it('is in the data that the panel publishes, with the share of prevention', async () => {
    const { prevention, diversion } = await shares();
    expect([prevention, diversion]).toEqual([
      ['1', '33'],
      ['1', '33'],
    ]);
    const file = await site.app.request(`${panel}/priorities-and-actions.ods`);
    const sheet = strFromU8(unzipSync(new Uint8Array(await file.arrayBuffer()))['content.xml'] ?? new Uint8Array());
    expect(sheet).toContain('prevention share in percent');
    expect(sheet.split('Kinds of work')[1]).toMatch(/>33</);
    const json = await site.app.request(`/api/v1${panel}`);
    expect(await json.json()).toMatchObject({ work: { told: 3, untold: 1 } });
  });
});
