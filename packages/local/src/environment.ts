import { randomUUID } from 'node:crypto';
import { localCredentials, localRegion } from './database.ts';
import type { Ports } from './ports.ts';
import type { Asset } from './static-assets.ts';

export const tableName = 'wardmote';
export const clientId = 'wardmote';
export const apiAudience = 'urn:wardmote:api';

export const siteUrl = ({ web }: Ports) => `http://localhost:${web}`;

/** What a deployed function finds in its environment, with the addresses of this computer. */
export const environmentFor = (ports: Ports, endpoint: string, assets: readonly Asset[]): Record<string, string> => ({
  STAGE: 'local',
  TABLE_NAME: tableName,
  BASE_URL: siteUrl(ports),
  OIDC_ISSUER: `http://localhost:${ports.identityProvider}`,
  OIDC_CLIENT_ID: clientId,
  API_AUDIENCE: apiAudience,
  MAIL_FROM: 'Wardmote <no-reply@wardmote.example>',
  MAIL_TRANSPORT: `smtp://127.0.0.1:${ports.smtp}`,
  MAIL_LOG: `http://127.0.0.1:${ports.mailbox}/api/sent`,
  ASSET_MANIFEST: JSON.stringify(Object.fromEntries(assets.map(({ name }) => [name, `/assets/${name}`]))),
  // There is no front door here: whoever connects is who asks.
  FRONT_DOOR_KEY: randomUUID(),
  DYNAMODB_ENDPOINT: endpoint,
  AWS_REGION: localRegion,
  // Never the credentials of a real account: a mistake must not reach one.
  AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
});

/** Sets the environment that the functions read when they are loaded; gives back what puts the old one in place. */
export const setEnvironment = (ports: Ports, endpoint: string, assets: readonly Asset[]): (() => void) => {
  const ours = environmentFor(ports, endpoint, assets);
  const before = Object.keys(ours).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, ours);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
};
