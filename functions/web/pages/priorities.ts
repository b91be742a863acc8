import { isRefusal } from '@wardmote/domain/refusal';
import { paths } from '@wardmote/pages/paths';
import { panelPublications } from '@wardmote/pages/publications';
import { type Context, Hono } from 'hono';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { idIn } from './id-in.ts';
import { showView } from './show-view.ts';

const showPriority = async (c: Context<Env>, services: Services) => {
  const params = c.req.param();
  const [panelId, priorityId] = [idIn(params, 'panelId', 'panel'), idIn(params, 'priorityId', 'priority')];
  return showView(
    c,
    services,
    'priority/show',
    await services.useCases.viewPriority(c.get('actor'), panelId, priorityId),
  );
};

const showResults = async (c: Context<Env>, services: Services) => {
  const panelId = idIn(c.req.param(), 'panelId', 'panel');
  const view = await services.useCases.viewResults(c.get('actor'), panelId);
  if (isRefusal(view)) return showView(c, services, 'priority/results', view);
  return showView(c, services, 'priority/results', { ...view, publications: panelPublications(panelId) });
};

/** A priority with what each meeting said of it, what became of those that the panel has had, and what it has asked: for everybody. */
export const priorityPages = (services: Services) =>
  new Hono<Env>()
    .get(paths.priority.pattern, (c) => showPriority(c, services))
    .get(paths.questions.pattern, async (c) => {
      const panelId = idIn(c.req.param(), 'panelId', 'panel');
      return showView(c, services, 'panel/questions', await services.useCases.viewQuestions(c.get('actor'), panelId));
    })
    .get(paths.results.pattern, (c) => showResults(c, services));
