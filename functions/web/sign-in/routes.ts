import { isRefusal } from '@wardmote/domain/refusal';
import { type Context, Hono } from 'hono';
import type { Env } from '../env.ts';
import { acceptForm } from '../pages/accept-form.ts';
import { pageFor } from '../pages/page-for.ts';
import type { Services } from '../services.ts';
import { cookieValue, endedCookie, sessionCookie } from '../session-cookie.ts';
import { returnPath } from './return-path.ts';

/** What must survive the way to the provider and back, for ten minutes, in a cookie of its own. */
const pendingCookie = 'signing-in';
type Pending = { verifier: string; state: string; nonce: string; to: string };

const keepPending = (pending: Pending, baseUrl: string): string => {
  const value = Buffer.from(JSON.stringify(pending)).toString('base64url');
  const secure = baseUrl.startsWith('https:') ? '; Secure' : '';
  return `${pendingCookie}=${value}; Path=/sign-in; HttpOnly; SameSite=Lax; Max-Age=600${secure}`;
};

const pendingFrom = (header: string | undefined): Pending | undefined => {
  try {
    const value = cookieValue(header, pendingCookie);
    return value ? (JSON.parse(Buffer.from(value, 'base64url').toString()) as Pending) : undefined;
  } catch {
    return undefined;
  }
};

/** The library is loaded when somebody signs in, not when the function starts. */
const client = async ({ oidcIssuer, oidcClientId, stage }: Services) => {
  const oidc = await import('openid-client');
  const options = stage === 'local' ? { execute: [oidc.allowInsecureRequests] } : {};
  const config = await oidc.discovery(new URL(oidcIssuer), oidcClientId, undefined, oidc.None(), options);
  return { oidc, config };
};

const begin = async (c: Context<Env>, services: Services) => {
  const { oidc, config } = await client(services);
  const verifier = oidc.randomPKCECodeVerifier();
  const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
  const to = returnPath(c.req.query('to'));
  const address = oidc.buildAuthorizationUrl(config, {
    redirect_uri: `${services.baseUrl}/sign-in/callback`,
    scope: 'openid profile email',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  });
  c.header('set-cookie', keepPending({ verifier, state, nonce, to }, services.baseUrl));
  return c.redirect(address.href, 303);
};

const identityFrom = async (c: Context<Env>, services: Services, pending: Pending) => {
  const { oidc, config } = await client(services);
  const query = new URL(c.req.url).search;
  try {
    const tokens = await oidc.authorizationCodeGrant(config, new URL(`${services.baseUrl}/sign-in/callback${query}`), {
      pkceCodeVerifier: pending.verifier,
      expectedState: pending.state,
      expectedNonce: pending.nonce,
      idTokenExpected: true,
    });
    return tokens.claims();
  } catch (error) {
    if (
      error instanceof oidc.ClientError ||
      error instanceof oidc.ResponseBodyError ||
      error instanceof oidc.AuthorizationResponseError
    )
      return undefined;
    throw error;
  }
};

const complete = async (c: Context<Env>, services: Services) => {
  const pending = pendingFrom(c.req.header('cookie'));
  const claims = pending && (await identityFrom(c, services, pending));
  if (!pending || !claims) return pageFor(c, services, 'sign-in/failed', {}, 400);
  const email = typeof claims.email === 'string' ? claims.email : undefined;
  const emailVerified = claims.email_verified === true || String(claims.email_verified) === 'true';
  const session = await services.useCases.startSession({
    issuer: services.oidcIssuer,
    subject: claims.sub,
    email,
    emailVerified,
  });
  if (isRefusal(session)) return pageFor(c, services, 'sign-in/unknown', {}, 403);
  c.header('set-cookie', sessionCookie(services.baseUrl, session));
  c.header('set-cookie', `${pendingCookie}=; Path=/sign-in; Max-Age=0`, { append: true });
  return c.redirect(returnPath(pending.to), 303);
};

const end = async (c: Context<Env>, services: Services) => {
  await acceptForm(c, services);
  const session = c.get('session');
  if (session) await services.useCases.endSession(session);
  c.header('set-cookie', endedCookie(services.baseUrl));
  return c.redirect('/', 303);
};

/** OpenID Connect, authorisation code with PKCE (design.md 6). A new session at each sign-in; sign-out ends it on the server. */
export const signInRoutes = (services: Services) =>
  new Hono<Env>()
    .get('/sign-in', (c) => pageFor(c, services, 'sign-in/start', { to: returnPath(c.req.query('to')) }))
    .get('/sign-in/start', (c) => begin(c, services))
    .get('/sign-in/callback', (c) => complete(c, services))
    .post('/sign-out', (c) => end(c, services));
