import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, appOver, audience } from '../support/app.ts';
import { freshTable } from '../support/fresh-table.ts';
import { startIssuer } from '../support/issuer.ts';
import { emailOf, makeWorld } from '../support/world.ts';

let issuer: Awaited<ReturnType<typeof startIssuer>>;
let stranger: Awaited<ReturnType<typeof startIssuer>>;
let app: App;

beforeAll(async () => {
  issuer = await startIssuer(audience);
  stranger = await startIssuer(audience);
  const { table } = await makeWorld(await freshTable());
  ({ app } = appOver(table, issuer.issuer));
}, 60_000);
afterAll(() => Promise.all([issuer.stop(), stranger.stop()]));

const email = emailOf('secretary-a1');
const me = async (token: string) =>
  (await app.request('/api/v1/me', { headers: { authorization: `Bearer ${token}` } })).status;
const unsigned = (payload: object) =>
  [{ alg: 'none' }, payload]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
    .concat('.');

it('an access token that our provider signed for us is somebody', async () => {
  expect(await me(await issuer.token(email))).toBe(200);
  expect(await me(await issuer.token(email, { token_use: 'access' }))).toBe(200);
});

it.each([
  ['of another provider', () => stranger.token(email)],
  ['that has expired', () => issuer.token(email, {}, 1)],
  ['for signing in, not for the API', () => issuer.token(email, { token_use: 'id' })],
  [
    'of an address that the provider has not verified',
    () => issuer.token(emailOf('chair-a1'), { email_verified: false }),
  ],
  ['of somebody who is not on record', () => issuer.token('nobody.at.all@example.org')],
  ['that nobody signed', async () => unsigned({ iss: issuer.issuer, aud: audience, sub: 'x', email, exp: 4e9 })],
  ['that is no token', async () => 'abc'],
])('a token %s is nobody, and gets 401', async (_, token) => {
  expect(await me(await token())).toBe(401);
});
