import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import * as z from 'zod';

const keptKey = z.looseObject({ kty: z.literal('RSA'), kid: z.string(), alg: z.literal('RS256') });

const newKey = async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), use: 'sig', alg: 'RS256' };
};

/** The key that signs tokens: a new one at each start, or the one in the file, so that kept tokens stay good. */
export const signingKey = async (file?: string): Promise<JWK> => {
  if (file && existsSync(file)) return keptKey.parse(JSON.parse(readFileSync(file, 'utf8')));
  const key = await newKey();
  if (file) writeFileSync(file, JSON.stringify(key), { mode: 0o600 });
  return key;
};
