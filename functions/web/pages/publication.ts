import { isRefusal, type Refusal } from '@wardmote/domain/refusal';
import { atom } from '@wardmote/pages/atom';
import { csv } from '@wardmote/pages/csv';
import { actionsTable, prioritiesTable, sourcesTable, workTable } from '@wardmote/pages/panel-tables';
import { paths } from '@wardmote/pages/paths';
import { feedEntries } from '@wardmote/pages/record-feed';
import type { Table } from '@wardmote/pages/table';
import type { PanelRecord, RecordWanted } from '@wardmote/use-cases/view-record';
import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { idIn } from './id-in.ts';
import { showView } from './show-view.ts';

/** What is published of one panel, or of all of a borough. */
type Publisher = {
  readonly id: string;
  readonly title: string;
  readonly page: string;
  readonly feed: string;
  readonly several?: true;
  readonly panels: readonly PanelRecord[];
};
type Find = (c: Context<Env>, wanted: RecordWanted) => Promise<Publisher | Refusal>;
type File = { readonly name: string; readonly type: string; readonly wanted?: RecordWanted };

/** The same for everybody, whoever is signed in, so that whoever carries it may keep it. */
const cacheControl = 'public, max-age=900';

const csvFile = (name: string): File => ({ name: `${name}.csv`, type: 'text/csv; charset=utf-8' });
const withActions = { wanted: { closedActions: true } } as const;
const odsFile: File = {
  ...withActions,
  name: 'priorities-and-actions.ods',
  type: 'application/vnd.oasis.opendocument.spreadsheet',
};
const actionsFile: File = { ...csvFile('actions'), ...withActions };
const feedFile: File = { name: 'priorities.atom', type: 'application/atom+xml; charset=utf-8' };

const allPriorities = ({ panels }: Publisher) =>
  panels.map((one) => ({ panelName: one.panel.name, things: [...one.priorities, ...one.ended] }));
const priorities = (of: Publisher): Table => prioritiesTable(allPriorities(of));
const sources = (of: Publisher): Table => sourcesTable(allPriorities(of));
const actions = ({ panels }: Publisher): Table =>
  actionsTable(panels.map(({ panel, actions }) => ({ panelName: panel.name, things: actions })));
const work = ({ panels }: Publisher): Table =>
  workTable(panels.map((one) => ({ panelName: one.panel.name, work: one.work })));
const asCsv = ({ columns, rows }: Table): string => csv(columns, rows);
const asOds = async (of: Publisher) =>
  (await import('@wardmote/pages/ods')).ods([priorities(of), actions(of), work(of), sources(of)]);

const asFeed = ({ baseUrl }: Services, { id, title, page, feed, panels, several }: Publisher): string => {
  const urlOf = (panelId: string, priorityId: string) => `${baseUrl}${paths.priority.to({ panelId, priorityId })}`;
  const entries = feedEntries({ panels, urlOf, ...(several && { named: several }) });
  return atom({ id, title, url: `${baseUrl}${page}`, self: `${baseUrl}${feed}`, entries });
};

const ofPanel =
  ({ useCases }: Services): Find =>
  async (c, wanted) => {
    const record = await useCases.viewPanelRecord(idIn(c.req.param(), 'panelId', 'panel'), wanted);
    if (isRefusal(record)) return record;
    const { id, name } = record.panel;
    const at = { panelId: id };
    return { id, title: name, page: paths.panel.to(at), feed: paths.panelAtom.to(at), panels: [record] };
  };

const ofBorough =
  ({ useCases }: Services): Find =>
  async (c, wanted) => {
    const record = await useCases.viewBoroughRecord(c.req.param('borough') ?? '', wanted);
    if (isRefusal(record)) return record;
    const { code, slug, name } = record.borough;
    const at = { borough: slug };
    const [page, feed] = [paths.borough.to(at), paths.boroughAtom.to(at)];
    return { id: code, title: `Panels in ${name}`, page, feed, several: true, panels: record.panels };
  };

/** What panels have decided and what came of it, for whoever wants it as data: tables, and a feed to follow. */
export const publicationPages = (services: Services) => {
  const publish =
    (
      find: Find,
      { name, type, wanted = {} }: File,
      tell: (of: Publisher) => string | Promise<Uint8Array<ArrayBuffer>>,
    ) =>
    async (c: Context<Env>) => {
      const of = await find(c, wanted);
      if (isRefusal(of)) return showView(c, services, 'panel/show', of);
      return c.body(await tell(of), 200, {
        'content-type': type,
        'content-disposition': `inline; filename="${name}"`,
        'cache-control': cacheControl,
      });
    };
  const [panel, borough] = [ofPanel(services), ofBorough(services)];
  const prioritiesCsv = (of: Publisher) => asCsv(priorities(of));
  const actionsCsv = (of: Publisher) => asCsv(actions(of));
  const feed = (of: Publisher) => asFeed(services, of);
  return new Hono<Env>()
    .get(paths.prioritiesCsv.pattern, etag(), publish(panel, csvFile('priorities'), prioritiesCsv))
    .get(paths.actionsCsv.pattern, etag(), publish(panel, actionsFile, actionsCsv))
    .get(paths.panelOds.pattern, etag(), publish(panel, odsFile, asOds))
    .get(paths.panelAtom.pattern, etag(), publish(panel, feedFile, feed))
    .get(paths.boroughPrioritiesCsv.pattern, etag(), publish(borough, csvFile('priorities'), prioritiesCsv))
    .get(paths.boroughActionsCsv.pattern, etag(), publish(borough, actionsFile, actionsCsv))
    .get(paths.boroughOds.pattern, etag(), publish(borough, odsFile, asOds))
    .get(paths.boroughAtom.pattern, etag(), publish(borough, feedFile, feed));
};
