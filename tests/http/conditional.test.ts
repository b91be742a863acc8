import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, appOver, audience } from '../support/app.ts';
import { freshTable } from '../support/fresh-table.ts';
import { startIssuer } from '../support/issuer.ts';
import { emailOf, makeWorld, type World } from '../support/world.ts';

let issuer: Awaited<ReturnType<typeof startIssuer>>;
let world: World;
let app: App;
let authorization: string;

beforeAll(async () => {
  issuer = await startIssuer(audience);
  world = await makeWorld(await freshTable());
  ({ app } = appOver(world.table, issuer.issuer));
  authorization = `Bearer ${await issuer.token(emailOf('secretary-a1'))}`;
}, 60_000);
afterAll(() => issuer.stop());

const panelPath = () => `/api/v1/panels/${world.panels.a1.panelId}`;
const admit = (name: string, headers: Record<string, string>) =>
  app.request(`${panelPath()}/members`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ name, party: 'community', joined: 'elected' }),
  });

describe('conditional requests (RFC 9110 13)', () => {
  it('gives a panel an ETag, and nothing again to who has it', async () => {
    const first = await app.request(panelPath());
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"\d+-[\w-]+"$/);
    const again = await app.request(panelPath(), { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('holds when the answer was compressed on the way, which makes the tag weak', async () => {
    const first = await app.request(panelPath(), { headers: { 'accept-encoding': 'gzip' } });
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\//);
    expect((await app.request(panelPath(), { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await admit('By A Weak Tag', { 'if-match': etag })).status).toBe(201);
  });

  it('is of the panel for what changes the panel, also where the body names a meeting', async () => {
    const etag = (await app.request(panelPath())).headers.get('etag') ?? '';
    const { meetingId } = world.panels.a1;
    const answer = await app.request(`${panelPath()}/priorities`, {
      method: 'PUT',
      headers: { authorization, 'content-type': 'application/json', 'if-match': etag },
      body: JSON.stringify({ meetingId, priorities: [] }),
    });
    expect([answer.status, (await answer.json()).code]).toEqual([409, 'priorities-number']);
  });

  it('refuses a write over a version that is not there any more with 412, and takes one over the version that is', async () => {
    const etag = (await app.request(panelPath())).headers.get('etag') ?? '';
    const stale = await admit('Somebody', { 'if-match': '"1"' });
    expect([stale.status, (await stale.json()).code]).toEqual([412, 'changed-meanwhile']);
    expect((await admit('Somebody', { 'if-match': etag })).status).toBe(201);
    expect((await admit('Somebody else', { 'if-match': etag })).status).toBe(412);
  });

  it('takes an ETag that is not ours for one that matches nothing', async () => {
    expect((await admit('Somebody', { 'if-match': 'W/"abc"' })).status).toBe(412);
  });
});

describe('an Idempotency-Key', () => {
  it('gives the same request its first answer, and refuses another request under it', async () => {
    const key = { 'idempotency-key': 'one-and-the-same' };
    const first = await admit('Once Only', key);
    const again = await admit('Once Only', key);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(await again.json()).toEqual(await first.json());
    const other = await admit('Another Person', key);
    expect([other.status, (await other.json()).code]).toEqual([409, 'command-reused']);
    const members = await app.request(`${panelPath()}/members`, { headers: { authorization } });
    const { members: list } = (await members.json()) as { members: { name: string }[] };
    expect(list.filter(({ name }) => name === 'Once Only')).toHaveLength(1);
  });

  it('is each person’s own', async () => {
    const chair = `Bearer ${await issuer.token(emailOf('chair-a1'))}`;
    const answer = await admit('Of The Chair', { 'idempotency-key': 'one-and-the-same', authorization: chair });
    expect(answer.status).toBe(201);
  });

  it('is refused when it is longer than 200 characters', async () => {
    expect((await admit('Somebody', { 'idempotency-key': 'x'.repeat(201) })).status).toBe(400);
  });
});

describe('what is not an operation', () => {
  it('says which methods an address has', async () => {
    const answer = await app.request(panelPath(), { method: 'DELETE' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET']);
  });

  it('answers as a problem, whatever is wrong', async () => {
    const wrongType = await app.request(`${panelPath()}/members`, {
      method: 'POST',
      headers: { authorization },
      body: 'x',
    });
    const nowhere = await app.request('/api/v1/nowhere');
    for (const answer of [wrongType, nowhere]) {
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(await answer.json()).toMatchObject({
        status: answer.status,
        code: expect.any(String),
        title: expect.any(String),
      });
    }
    expect([wrongType.status, nowhere.status]).toEqual([415, 404]);
  });

  it('refuses fields that the operation does not know', async () => {
    const answer = await app.request(`${panelPath()}/members`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'A', party: 'community', joined: 'elected', role: 'operator', version: 9 }),
    });
    expect([answer.status, (await answer.json()).code]).toEqual([400, 'input-not-valid']);
  });
});
