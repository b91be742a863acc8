import { laterUseCases } from '@wardmote/runtime/later-use-cases';
import type { Table } from '@wardmote/store/table';
import { ulid } from 'ulid';
import { createWebApp } from '../../functions/web/app.ts';
import type { Services } from '../../functions/web/services.ts';

export const baseUrl = 'http://localhost:3000';
export const audience = 'urn:wardmote:api';

/** The web function as it is deployed, over a table of the tests. */
export const appOver = (table: Table, oidcIssuer: string, changes: Partial<Services> = {}) => {
  const now = () => new Date();
  const services: Services = {
    useCases: laterUseCases({ table, now }),
    baseUrl,
    stage: 'test',
    oidcIssuer,
    oidcClientId: 'wardmote',
    apiAudience: audience,
    assets: {
      'govuk-frontend.css': '/assets/govuk.css',
      'wardmote.css': '/assets/wardmote.css',
      'keep-typed.js': '/assets/keep-typed.js',
      'agenda.css': '/assets/agenda.css',
    },
    frontDoorKey: 'the key of the front door',
    now,
    newCommandId: () => ulid(),
    ...changes,
  };
  return { app: createWebApp(services), services };
};

export type App = ReturnType<typeof appOver>['app'];
