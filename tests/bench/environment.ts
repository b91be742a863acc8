import { localCredentials, localRegion } from '@wardmote/local/database';
import { tableName } from '@wardmote/local/environment';

export const baseUrl = 'https://wardmote.example.org';

/** What a deployed function finds in its environment, on this database. Nothing is sent anywhere. */
export const functionEnvironment = (
  endpoint: string,
  assets: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => ({
  TABLE_NAME: tableName,
  BASE_URL: baseUrl,
  STAGE: 'bench',
  OIDC_ISSUER: 'https://identity.example.org',
  OIDC_CLIENT_ID: 'wardmote',
  API_AUDIENCE: 'wardmote',
  MAIL_FROM: 'Wardmote <no-reply@wardmote.example>',
  MAIL_TRANSPORT: 'ses:wardmote',
  ASSET_MANIFEST: JSON.stringify(assets),
  FRONT_DOOR_KEY: 'the front door of the bench',
  DYNAMODB_ENDPOINT: endpoint,
  AWS_REGION: localRegion,
  AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
});
