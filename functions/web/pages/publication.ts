import { anonymous } from '@wardmote/domain/actor';
import { isRefusal } from '@wardmote/domain/refusal';
import { type AtomEntry, atom } from '@wardmote/pages/atom';
import { labels } from '@wardmote/pages/labels';
import { actionsAsCsv, prioritiesAsCsv } from '@wardmote/pages/panel-tables';
import { paths } from '@wardmote/pages/paths';
import type { PanelView } from '@wardmote/use-cases/view-panel';
import type { ResultsView } from '@wardmote/use-cases/view-priority';
import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { idIn } from './id-in.ts';
import { showView } from './show-view.ts';

/** The same for everybody, whoever is signed in, so that whoever carries it may keep it. */
const cacheControl = 'public, max-age=900';

type Told = { readonly panel: PanelView; readonly results: ResultsView };

const panelIn = (c: Context<Env>) => idIn(c.req.param(), 'panelId', 'panel');

/** As anybody may read it: what is about persons is not among it (row 82). */
const open = (priorities: PanelView['priorities']) => priorities.filter(({ scope }) => scope !== 'persons');

const publish =
  (
    services: Services,
    { type, file }: { readonly type: string; readonly file: string },
    tell: (told: Told) => string,
  ) =>
  async (c: Context<Env>) => {
    const [panel, results] = await Promise.all([
      services.useCases.viewPanel(anonymous, panelIn(c)),
      services.useCases.viewResults(anonymous, panelIn(c)),
    ]);
    if (isRefusal(panel) || isRefusal(results)) return showView(c, services, 'panel/show', panel);
    return c.body(tell({ panel, results }), 200, {
      'content-type': type,
      'content-disposition': `inline; filename="${file}"`,
      'cache-control': cacheControl,
    });
  };

const csvOf = (file: string) => ({ type: 'text/csv; charset=utf-8', file });

const wordsOf = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' ');

const entriesOf = ({ panel, results }: Told, urlOf: (priorityId: string) => string): readonly AtomEntry[] => {
  const current = open(panel.priorities).map(({ id, title, grounds, agreedOn, reviews = [] }): AtomEntry => {
    const last = reviews.at(-1);
    const said = last && 'progress' in last ? last.progress : undefined;
    return { id, title, on: last?.on ?? agreedOn, text: wordsOf([grounds, said]), url: urlOf(id) };
  });
  const ended = results.ended.map(({ id, title, result }): AtomEntry => {
    const { outcome, words, figures, closedOn } = result;
    const counted = figures && `${figures.measure}: ${figures.baseline} before, ${figures.after} after.`;
    const text = wordsOf([`${labels.priorityOutcome[outcome]}.`, words, counted]);
    return { id, title, on: closedOn, text, url: urlOf(id) };
  });
  return [...current, ...ended];
};

/** What a panel has decided and what came of it, for whoever wants it as data: tables, and a feed to follow. */
export const publicationPages = (services: Services) => {
  const absolute = (path: string) => `${services.baseUrl}${path}`;
  const feed = (told: Told): string => {
    const { id: panelId, name } = told.panel.panel;
    return atom({
      id: panelId,
      title: name,
      url: absolute(paths.panel.to({ panelId })),
      self: absolute(paths.panelAtom.to({ panelId })),
      entries: entriesOf(told, (priorityId) => absolute(paths.priority.to({ panelId, priorityId }))),
    });
  };
  const priorities = ({ panel, results }: Told) => prioritiesAsCsv([...open(panel.priorities), ...results.ended]);
  return new Hono<Env>()
    .get(paths.prioritiesCsv.pattern, etag(), publish(services, csvOf('priorities.csv'), priorities))
    .get(
      paths.actionsCsv.pattern,
      etag(),
      publish(services, csvOf('actions.csv'), ({ panel }) => actionsAsCsv(panel.actions)),
    )
    .get(
      paths.panelAtom.pattern,
      etag(),
      publish(services, { type: 'application/atom+xml; charset=utf-8', file: 'priorities.atom' }, feed),
    );
};
