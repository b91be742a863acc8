import type { IncomingMessage, ServerResponse } from 'node:http';
import { Provider } from 'oidc-provider';
import { type Running, readBody, startHttpServer } from './http-server.ts';
import { apiResource, type IdentityProviderOptions, oidcConfiguration } from './oidc-configuration.ts';
import { choosePersonPage, type Person, signInProblemPage } from './sign-in-pages.ts';
import { signingKey } from './signing-key.ts';

export type IdentityProvider = Running & { readonly issuer: string };

const sendPage = (response: ServerResponse, status: number, page: string, siteUrl: string) => {
  // The form is answered with redirects that end at the site; browsers hold `form-action` against each of them.
  const policy = `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${siteUrl}`;
  response
    .writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
    .end(page);
};

const sendJson = (response: ServerResponse, status: number, value: unknown) => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
};

const mostFormBytes = 10_000;

/** Forgets who signed in before: the provider would otherwise ask for a sign-out first, on a page that needs a script. */
const forgetSignedIn = async (provider: Provider, uid: string | undefined) => {
  const session = uid ? await provider.Session.findByUid(uid) : undefined;
  if (!session) return;
  session.accountId = undefined;
  await session.persist();
};

/** Shows the people; when one was chosen, goes on with the sign-in as that person. */
const choose = async (
  { people, siteUrl }: IdentityProviderOptions,
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
) => {
  try {
    const form = new URLSearchParams((await readBody(request, mostFormBytes))?.toString());
    const person = people.find(({ key }) => key === form.get('person'));
    const { session } = await provider.interactionDetails(request, response);
    if (request.method !== 'POST' || !person) return sendPage(response, 200, await choosePersonPage(people), siteUrl);
    const login = { accountId: person.id, amr: ['demo'] };
    const next = await provider.interactionResult(request, response, { login }, { mergeWithLastSubmission: false });
    await forgetSignedIn(provider, session?.uid);
    response.writeHead(303, { location: next }).end();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    sendPage(response, 400, await signInProblemPage(siteUrl, reason), siteUrl);
  }
};

/** A token for the JSON API without the browser: the same token that the code flow gives for the API's audience. */
const apiToken = async ({ clientId, apiAudience }: IdentityProviderOptions, provider: Provider, { id }: Person) => {
  const client = await provider.Client.find(clientId);
  if (!client) throw new Error(`The client ${clientId} is not known to the identity provider.`);
  const grant = new provider.Grant({ clientId, accountId: id });
  const grantId = await grant.save();
  const resourceServer = new provider.ResourceServer(apiAudience, apiResource(apiAudience));
  const token = new provider.AccessToken({ client, accountId: id, grantId, gty: 'authorization_code', resourceServer });
  return token.save();
};

const answer = async (
  options: IdentityProviderOptions,
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
) => {
  const [, first, second] = (request.url ?? '').split('?')[0]?.split('/') ?? [];
  if (first === 'choose' && second) return choose(options, provider, request, response);
  if (first === 'people') {
    const list = options.people.map(({ key, name, describes }) => ({ key, name, describes }));
    return sendJson(response, 200, list);
  }
  if (first === 'api-token' && request.method === 'POST') {
    const person = options.people.find(({ key }) => key === second);
    if (!person) return sendJson(response, 404, { message: 'nobody has this name' });
    return sendJson(response, 200, { token: await apiToken(options, provider, person) });
  }
  await provider.callback()(request, response);
};

/**
 * An OpenID provider on this computer where one signs in by choosing a person. It is never deployed.
 * With a file for its key, tokens stay good over a restart.
 */
export const startIdentityProvider = async (
  options: IdentityProviderOptions,
  keyFile?: string,
): Promise<IdentityProvider> => {
  const issuer = `http://localhost:${options.port}`;
  const provider = new Provider(issuer, oidcConfiguration(options, await signingKey(keyFile)));
  provider.on('server_error', (_, error) => process.stderr.write(`${error.stack}\n`));
  const server = await startHttpServer(options.port, (request, response) =>
    answer(options, provider, request, response),
  );
  return { issuer, stop: server.stop };
};
