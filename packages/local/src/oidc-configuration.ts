import { randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import { type Configuration, errors, interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';
import { memoryAdapter } from './memory-adapter.ts';
import { type Person, signedOutPage, signInProblemPage, signOutPage } from './sign-in-pages.ts';

export type IdentityProviderOptions = {
  readonly port: number;
  readonly siteUrl: string;
  readonly people: readonly Person[];
  readonly clientId: string;
  readonly redirectUris: readonly string[];
  /** Access tokens for this resource are JWTs with it as their audience: what the JSON API takes. */
  readonly apiAudience: string;
};

const hour = 3600;
const scopes = 'openid profile email';

export const apiResource = (audience: string) => ({
  scope: '',
  audience,
  accessTokenFormat: 'jwt' as const,
  accessTokenTTL: hour,
  jwt: { sign: { alg: 'RS256' as const } },
});

/** The page with the people comes at every sign-in, so that one can go on as somebody else. */
const alwaysChoose = () => {
  const { Check, base } = interactionPolicy;
  const policy = base();
  const chosenJustNow = (ctx: KoaContextWithOIDC) =>
    ctx.oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT;
  policy.get('login')?.checks.add(new Check('choose', 'Choose who to sign in as', chosenJustNow));
  return policy;
};

/** One grant for all that Wardmote may ask for, so that nobody has to consent to it. */
const grantAll = (audience: string) => async (ctx: KoaContextWithOIDC) => {
  const { client, session, provider } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(scopes);
  grant.addResourceScope(audience, '');
  await grant.save();
  return grant;
};

const show = async (ctx: KoaContextWithOIDC, page: Promise<string>) => {
  ctx.type = 'html';
  ctx.body = await page;
};

const features = ({ apiAudience, siteUrl }: IdentityProviderOptions): Configuration['features'] => ({
  devInteractions: { enabled: false },
  rpInitiatedLogout: {
    enabled: true,
    logoutSource: (ctx, form) => show(ctx, signOutPage(form)),
    postLogoutSuccessSource: (ctx) => show(ctx, signedOutPage(siteUrl)),
  },
  resourceIndicators: {
    enabled: true,
    defaultResource: () => undefined,
    useGrantedResource: () => true,
    getResourceServerInfo: (_, resource) => {
      if (resource === apiAudience) return apiResource(apiAudience);
      throw new errors.InvalidTarget();
    },
  },
});

const findPerson = (people: readonly Person[]) => (_: unknown, id: string) => {
  const person = people.find((candidate) => candidate.id === id);
  if (!person) return undefined;
  const { name, email } = person;
  return { accountId: id, claims: () => ({ sub: id, name, email, email_verified: true }) };
};

/** What an access token says beside its subject. */
export const claimsOf = (people: readonly Person[], id: string | undefined) => {
  const email = people.find((person) => person.id === id)?.email;
  return email ? { email, email_verified: true } : {};
};

/** The provider as Wardmote's stages use one: a public client, code flow with PKCE, the claims in the ID token. */
export const oidcConfiguration = (options: IdentityProviderOptions, key: JWK): Configuration => ({
  adapter: memoryAdapter(),
  jwks: { keys: [key] },
  clients: [
    {
      client_id: options.clientId,
      token_endpoint_auth_method: 'none',
      redirect_uris: [...options.redirectUris],
      post_logout_redirect_uris: [options.siteUrl, `${options.siteUrl}/`],
      response_types: ['code'],
      grant_types: ['authorization_code'],
    },
  ],
  pkce: { required: () => true },
  scopes: scopes.split(' '),
  claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
  // Otherwise email and name would be only at the userinfo endpoint; Cognito puts them in the ID token.
  conformIdTokenClaims: false,
  findAccount: findPerson(options.people),
  // So that a token for the API says whose it is before that person has signed in once.
  extraTokenClaims: (_, token) => claimsOf(options.people, 'accountId' in token ? token.accountId : undefined),
  loadExistingGrant: grantAll(options.apiAudience),
  features: features(options),
  interactions: { policy: alwaysChoose(), url: (_, { uid }) => `/choose/${uid}` },
  renderError: (ctx, out) => show(ctx, signInProblemPage(options.siteUrl, out.error_description ?? out.error)),
  cookies: { keys: [randomBytes(32).toString('hex')] },
  ttl: { Session: 8 * hour, Grant: 8 * hour, Interaction: hour, AccessToken: hour, IdToken: hour },
});
