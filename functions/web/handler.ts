import { randomUUID } from 'node:crypto';
import { openTable } from '@wardmote/runtime/aws';
import { configuration } from '@wardmote/runtime/configuration';
import { laterUseCases } from '@wardmote/runtime/later-use-cases';
import { handle } from 'hono/aws-lambda';
import { createWebApp } from './app.ts';

const settings = configuration(process.env, [
  'tableName',
  'baseUrl',
  'stage',
  'oidcIssuer',
  'oidcClientId',
  'apiAudience',
  'assetManifest',
  'frontDoorKey',
]);
const now = () => new Date();

/** Pages and JSON API: one app, the same on a laptop and in Lambda. */
export const handler = handle(
  createWebApp({
    ...settings,
    assets: JSON.parse(settings.assetManifest) as Readonly<Record<string, string>>,
    useCases: laterUseCases({ table: openTable(settings), now }),
    now,
    newCommandId: randomUUID,
  }),
);
