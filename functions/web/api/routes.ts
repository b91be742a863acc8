import { Hono } from 'hono';
import type { Env } from '../env.ts';
import { identifyByToken } from '../identify.ts';
import type { Services } from '../services.ts';
import { mount } from './mount.ts';
import { apiTable } from './table.ts';

/** The JSON API below `/api/v1`, and its description. */
export const apiRoutes = (services: Services) =>
  new Hono<Env>()
    .use('/api/*', identifyByToken(services))
    .route('/', mount(services, apiTable))
    .get('/openapi.json', async (c) => {
      const { openApiDocument } = await import('./openapi.ts');
      return c.json(openApiDocument(services.baseUrl));
    });
