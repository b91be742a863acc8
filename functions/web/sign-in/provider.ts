/** What is needed of a provider's discovery document (OpenID Connect Discovery 1.0, 3). */
export type Discovery = { readonly jwks_uri: string; readonly userinfo_endpoint?: string };

const known = new Map<string, Promise<Discovery>>();
const patience = 5_000;

const fetchDiscovery = async (issuer: string): Promise<Discovery> => {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(patience) });
  if (!answer.ok) throw new Error(`The identity provider answered ${answer.status}`);
  const { jwks_uri, userinfo_endpoint } = (await answer.json()) as Discovery;
  if (typeof jwks_uri !== 'string') throw new Error('The identity provider names no keys');
  return { jwks_uri, userinfo_endpoint };
};

/** Fetched once for the life of the function; a failure is forgotten, so that the next request tries again. */
export const discover = (issuer: string): Promise<Discovery> => {
  const found = known.get(issuer) ?? fetchDiscovery(issuer);
  known.set(issuer, found);
  found.catch(() => known.delete(issuer));
  return found;
};
