import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** An identity provider of the tests that signs anything: real keys, real addresses, no sign-in. */
export const startIssuer = async (audience: string) => {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'RS256', use: 'sig' };
  const server = createServer((request, response) => {
    const body = request.url?.endsWith('/jwks') ? { keys: [jwk] } : { issuer, jwks_uri: `${issuer}/jwks` };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const token = (email: string, changes: Record<string, unknown> = {}, expires: string | number = '1h') =>
    new SignJWT({ email, email_verified: true, ...changes })
      .setProtectedHeader({ alg: 'RS256', kid: 'test', typ: 'at+jwt' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(`subject of ${email}`)
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(privateKey);
  const stop = () => new Promise((resolve) => server.close(resolve));
  return { issuer, token, stop };
};
