import type { Identity } from '@wardmote/use-cases/sign-in';
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Services } from '../services.ts';
import { discover } from './provider.ts';

const keySets = new Map<string, JWTVerifyGetKey>();

const keysOf = async (issuer: string): Promise<JWTVerifyGetKey> => {
  const { jwks_uri } = await discover(issuer);
  const keys = keySets.get(jwks_uri) ?? createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: 5_000 });
  keySets.set(jwks_uri, keys);
  return keys;
};

/** RFC 9068 says `aud`; Cognito's access tokens say `client_id` instead. One of the two must be ours. */
const isForUs = ({ aud, client_id }: JWTPayload, { apiAudience, oidcClientId }: Services): boolean =>
  [aud ?? []].flat().includes(apiAudience) || (aud === undefined && client_id === oidcClientId);

/**
 * An access token's identity, when the provider signed it for us and it has not expired. `exp` is required, because jose by itself
 * takes a token without one (reliability.md F6). Anything wrong with the token is `undefined`; a provider that is down is a fault.
 */
export const verifyAccessToken = async (services: Services, token: string): Promise<Identity | undefined> => {
  const keys = await keysOf(services.oidcIssuer);
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer: services.oidcIssuer,
      algorithms: ['RS256', 'ES256', 'PS256'],
      requiredClaims: ['exp', 'sub'],
      clockTolerance: 60,
    });
    // Cognito's ID tokens carry our client too, and say of themselves that they are for signing in.
    const isAccess = payload.token_use === undefined || payload.token_use === 'access';
    if (!isAccess || !isForUs(payload, services) || !payload.sub) return undefined;
    const email = typeof payload.email === 'string' ? payload.email : undefined;
    return {
      issuer: services.oidcIssuer,
      subject: payload.sub,
      email,
      emailVerified: payload.email_verified === true || payload.email_verified === 'true',
    };
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
};
