import { type IdentityProvider, startIdentityProvider } from '@wardmote/local/identity-provider';
import { freePort } from '@wardmote/local/ports';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as oidc from 'openid-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const siteUrl = 'http://localhost:3999';
const redirectUri = `${siteUrl}/sign-in/callback`;
const people = [
  { key: 'chair', id: 'person_chair', name: 'Amina <Okafor>', email: 'amina@example.org', describes: 'chair' },
  { key: 'operator', id: 'person_operator', name: 'Ola', email: 'ola@example.org', describes: 'operator' },
];
let provider: IdentityProvider;
let config: oidc.Configuration;

beforeAll(async () => {
  const port = await freePort();
  const api = 'urn:wardmote:api';
  provider = await startIdentityProvider({
    port,
    siteUrl,
    people,
    clientId: 'wardmote',
    redirectUris: [redirectUri],
    apiAudience: api,
  });
  const plainHttp = { execute: [oidc.allowInsecureRequests] };
  config = await oidc.discovery(new URL(provider.issuer), 'wardmote', undefined, oidc.None(), plainHttp);
});
afterAll(() => provider.stop());

/** A browser: it keeps cookies and does not follow redirects by itself. */
const aBrowser = () => {
  const cookies = new Map<string, string>();
  return async (url: string | URL, form?: Record<string, string>) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const init = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
    const answer = await fetch(new URL(url, provider.issuer), { ...init, headers: { cookie }, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) cookies.set(name, value);
      else cookies.delete(name);
    }
    return answer;
  };
};
type Browser = ReturnType<typeof aBrowser>;

/** Goes to the page with the people, chooses one, and comes back to the site with tokens. */
const signIn = async (browse: Browser, key: string, more: Record<string, string> = {}) => {
  const verifier = oidc.randomPKCECodeVerifier();
  const start = oidc.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid profile email',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...more,
  });
  const page = (await browse(start)).headers.get('location') ?? '';
  const html = await (await browse(page)).text();
  let next = (await browse(page, { person: key })).headers.get('location') ?? '';
  while (!next.startsWith(siteUrl)) next = (await browse(next)).headers.get('location') ?? '';
  const tokens = await oidc.authorizationCodeGrant(config, new URL(next), { pkceCodeVerifier: verifier });
  return { html, tokens };
};
const verify = (token: string) =>
  jwtVerify(token, createRemoteJWKSet(new URL('/jwks', provider.issuer)), {
    issuer: provider.issuer,
    audience: 'urn:wardmote:api',
  });

describe('signing in on this computer', () => {
  it('shows who there is, and tells the site who was chosen in the ID token', async () => {
    const { html, tokens } = await signIn(aBrowser(), 'chair');
    expect(html).toContain('Amina &lt;Okafor&gt;</button>');
    expect(tokens.claims()).toMatchObject({
      sub: 'person_chair',
      name: 'Amina <Okafor>',
      email: 'amina@example.org',
      email_verified: true,
    });
  });

  it('asks again the next time, so that one can go on as somebody else', async () => {
    const browse = aBrowser();
    await signIn(browse, 'chair');
    const { tokens } = await signIn(browse, 'operator');
    expect(tokens.claims()?.sub).toBe('person_operator');
  });

  it('refuses a sign-in without PKCE', async () => {
    const start = oidc.buildAuthorizationUrl(config, { redirect_uri: redirectUri, scope: 'openid' });
    const back = (await aBrowser()(start)).headers.get('location');
    expect(back).toContain('error=invalid_request');
  });

  it('ends with one button', async () => {
    const browse = aBrowser();
    await signIn(browse, 'chair');
    const end = oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: `${siteUrl}/` });
    const page = await (await browse(end)).text();
    expect(page.match(/<button/g)).toHaveLength(1);
    const [, action = '', xsrf = ''] = /action="([^"]+)".*name="xsrf" value="([^"]+)"/.exec(page) ?? [];
    expect((await browse(action, { xsrf, logout: 'yes' })).headers.get('location')).toBe(`${siteUrl}/`);
  });
});

describe('a token for the JSON API', () => {
  it('is a JWT for that audience when the sign-in asked for it', async () => {
    const { tokens } = await signIn(aBrowser(), 'chair', { resource: 'urn:wardmote:api' });
    expect((await verify(tokens.access_token)).payload.sub).toBe('person_chair');
  });

  it('is the same without a browser', async () => {
    const answer = await fetch(`${provider.issuer}/api-token/operator`, { method: 'POST' });
    const { payload, protectedHeader } = await verify((await answer.json()).token);
    expect(payload).toMatchObject({ sub: 'person_operator', client_id: 'wardmote' });
    expect(protectedHeader).toMatchObject({ alg: 'RS256', typ: 'at+jwt' });
  });

  it('is for nobody who is not in the list', async () => {
    expect((await fetch(`${provider.issuer}/api-token/nobody`, { method: 'POST' })).status).toBe(404);
  });
});
