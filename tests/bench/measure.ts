import { createTable, databaseClient, startDatabase } from '@wardmote/local/database';
import { tableName } from '@wardmote/local/environment';
import { loadLondon2006 } from '@wardmote/operate/london-2006/load-london';
import { reportDay } from '@wardmote/operate/london-2006/places';
import { useCases } from '@wardmote/runtime/use-cases';
import { findPanel } from '@wardmote/store/panel-store';
import { readBorough, readForce } from '@wardmote/store/roll-up-store';
import type { Table } from '@wardmote/store/table';
import { type Bundles, buildBundles } from './bundles.ts';
import type { Cost } from './cost.ts';
import { countCommands } from './count-commands.ts';
import { openSite, type PageCost, type Site } from './count-page.ts';
import { type CpuPerRequest, cpuPerRequest } from './cpu-per-request.ts';
import { functionEnvironment } from './environment.ts';
import { type DigestSizes, digestSizes, fillBorough } from './full-digests.ts';
import { writeHistory } from './history.ts';
import { boroughPage, deskPage, londonPage, panelPage } from './pages.ts';
import { documentClient, type Recorder, recordRequests } from './recorder.ts';
import { startUps } from './start-up.ts';
import { type Clock, emptyPatch } from './story/scene.ts';
import { tellStory } from './story/story.ts';

const force = 'metropolitan';
/** Of 21 wards, as most boroughs have them. */
const borough = 'lambeth';

type PageName = 'borough' | 'london' | 'panel' | 'desk';

type FunctionFigures = {
  readonly bundleBytes: number;
  readonly startMilliseconds: number;
  readonly startRatio: number;
};

export type Figures = {
  readonly engine: string;
  readonly pages: Readonly<Record<PageName, PageCost>>;
  readonly commands: Readonly<Record<string, Cost>>;
  readonly functions: Readonly<Record<string, FunctionFigures>>;
  /** A borough page and the page of one of its panels, when the panel has had so many meetings. */
  readonly history: Readonly<
    Record<'one' | 'hundred' | 'thousand', { readonly borough: PageCost; readonly panel: PageCost }>
  >;
  readonly digests: DigestSizes;
  /** The desk of the story's sergeant, when the panel has had a thousand meetings and as many actions are closed. */
  readonly deskLater: PageCost;
  /** The borough page when every patch has a panel with every fact. */
  readonly fullBorough: PageCost & { readonly panels: number };
  readonly cpu: CpuPerRequest;
};

const tell = (what: string): void => void process.stderr.write(`${what}\n`);

type Bench = { readonly table: Table; readonly recorder: Recorder; readonly clock: Clock; readonly site: Site };

const countStory = async ({ table, recorder, clock, site }: Bench) => {
  const counted = countCommands(useCases({ table: recorder.table, now: () => clock.now }), recorder);
  const told = await tellStory({ useCases: counted.useCases, table, clock, place: await emptyPatch(table, borough) });
  const desk = await deskPage(table, told, clock.now);
  const counts = {
    commands: counted.costs(),
    panel: await site.count(panelPage(table, told.panelId)),
    desk: await site.count(desk),
  };
  const panel = await findPanel(table)(told.panelId);
  if (!panel) throw new Error('The panel of the story is not on record');
  await writeHistory(table, panel, 1000, reportDay);
  return { ...counts, deskLater: await site.count(desk) };
};

const countHistory = async ({ table, site }: Bench): Promise<Figures['history']> => {
  const [first] = (await readBorough(table)(force, borough)).patches.flatMap(({ panel }) => panel ?? []);
  const panel = first && (await findPanel(table)(first.panelId));
  if (!panel) throw new Error(`No patch of ${borough} has a panel`);
  const after = async (meetings: number) => {
    await writeHistory(table, panel, meetings, reportDay);
    return {
      borough: await site.count(boroughPage(table, borough)),
      panel: await site.count(panelPage(table, panel.id)),
    };
  };
  return { one: await after(1), hundred: await after(100), thousand: await after(1000) };
};

const countAll = async (bench: Bench) => {
  const { table, site } = bench;
  const pages = {
    borough: await site.count(boroughPage(table, borough)),
    london: await site.count(londonPage(table)),
  };
  const digests = digestSizes(await readForce(table)(force));
  tell('Counting what each command asks for');
  const { commands, panel, desk, deskLater } = await countStory(bench);
  tell('Counting what pages ask for after 1 meeting, 100 and 1,000');
  const history = await countHistory(bench);
  const panels = await fillBorough(table, borough);
  const fullBorough = { ...(await site.count(boroughPage(table, borough))), panels };
  return { pages: { ...pages, panel, desk }, commands, history, deskLater, digests, fullBorough };
};

const measureFunctions = async (
  { functions, sdkAlone }: Bundles,
  environment: Readonly<Record<string, string>>,
): Promise<Figures['functions']> => {
  const entries = [sdkAlone, ...functions.map(({ entry }) => entry)];
  const [reference, ...ours] = await startUps(entries, environment);
  const figures = functions.map(({ name, bytes }, index) => {
    const { milliseconds = Number.NaN, processor = Number.NaN } = ours[index] ?? {};
    const startRatio = processor / (reference?.processor ?? Number.NaN);
    return [name, { bundleBytes: bytes, startMilliseconds: milliseconds, startRatio }] as const;
  });
  return Object.fromEntries(figures);
};

/** Everything that `npm run bench` prints, on a database of its own that is gone afterwards. */
export const measure = async (): Promise<Figures> => {
  tell('Building the functions');
  const bundles = await buildBundles();
  // Never one that somebody else runs: the bench fills it, and what it finds there would count.
  delete process.env.DYNAMODB_ENDPOINT;
  const database = await startDatabase();
  try {
    tell('Loading the London of 2006');
    await createTable(databaseClient(database.endpoint), tableName);
    const table = { client: documentClient(database.endpoint), name: tableName };
    await loadLondon2006(table);

    const recorder = recordRequests(database.endpoint, table);
    const clock = { now: new Date(`${reportDay}T12:00:00Z`) };
    const site = await openSite(recorder, () => clock.now);
    const counted = await countAll({ table, recorder, clock, site });

    const environment = functionEnvironment(database.endpoint, site.manifest);
    const ours = bundles.functions.find(({ name }) => name === 'web')?.entry ?? '';
    tell('Measuring processor time a request');
    const { path } = boroughPage(table, borough);
    const cpu = await cpuPerRequest({ ours, bareFloor: bundles.barePage }, path, environment);
    tell('Measuring how long each function takes to start');
    const functions = await measureFunctions(bundles, environment);
    return { engine: database.engine, ...counted, functions, cpu };
  } finally {
    await database.stop();
  }
};
