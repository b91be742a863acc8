import type { Actor } from '@wardmote/domain/actor';
import { isRefusal } from '@wardmote/domain/refusal';
import { paths } from '@wardmote/pages/paths';
import { Hono } from 'hono';
import { matchPublished } from '../api/published-inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import type { Fields } from './accept-form.ts';
import { allowed } from './allowed.ts';
import { textIfAny } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { idIn } from './id-in.ts';

const panelIdIn = (params: Params) => idIn(params, 'panelId', 'panel');
const field = 'match-';
const none = 'none';

/** What was left unchosen is not compared yet. */
const matchesIn = (fields: Fields) =>
  Object.keys(fields).flatMap((name) => {
    const chosen = name.startsWith(field) ? textIfAny(fields, name) : undefined;
    if (!chosen) return [];
    return [{ publishedId: name.slice(field.length), ...(chosen !== none && { priorityId: chosen }) }];
  });

const nothingYet =
  'What the police team publishes was not brought in yet. Whoever runs Wardmote can do it: “What police teams publish” in docs/operate.md.';

const nothingPublished = 'The police team had published no priorities when its list was brought in.';

const view = async ({ useCases }: Services, actor: Actor, params: Params) => {
  const found = allowed(actor, 'published.match', await useCases.viewPublished(actor, panelIdIn(params)));
  if (isRefusal(found)) return found;
  const first = found.lists.flatMap(({ priorities }) => priorities)[0];
  const choices = [
    { value: '', text: 'Not compared yet' },
    { value: none, text: 'None of ours' },
    ...found.own.map(({ id, title }) => ({ value: id, text: title })),
  ];
  const nothing = found.lists.length > 0 ? nothingPublished : nothingYet;
  return { ...found, choices, first, instead: first ? undefined : nothing };
};

const match = (services: Services): FormPage<typeof matchPublished, object> => ({
  path: paths.matchPublished.pattern,
  template: 'figures/match-published',
  view: (actor, params) => view(services, actor, params),
  read: (fields) => ({ matches: matchesIn(fields) }),
  schema: matchPublished,
  command: (request, input, params) =>
    services.useCases.matchPublished(request, { ...input, panelId: panelIdIn(params) }),
  writesOver: 'panel',
  thenGoTo: (_outcome, params) => `${paths.figures.to({ panelId: panelIdIn(params) })}#published`,
});

/** What the police team publishes as priorities, compared by an officer with those of the panel. */
export const publishedPages = (services: Services) => new Hono<Env>().route('/', formPage(services, match(services)));
