import { paths } from '@wardmote/pages/paths';
import { type Context, Hono } from 'hono';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { idIn } from './id-in.ts';
import { showView } from './show-view.ts';

const showDocument = async (c: Context<Env>, services: Services) => {
  const params = c.req.param();
  const [panelId, documentId] = [idIn(params, 'panelId', 'panel'), idIn(params, 'documentId', 'document')];
  return showView(
    c,
    services,
    'document/show',
    await services.useCases.viewDocument(c.get('actor'), panelId, documentId),
  );
};

/** One version of a panel's governing document, clause by clause. */
export const documentPage = (services: Services) =>
  new Hono<Env>().get(paths.document.pattern, (c) => showDocument(c, services));
