import { policy } from '@wardmote/domain/policy';
import { pageAccess } from '../http/page-access.ts';
import { addressOf } from '../http/page-address.ts';
import type { World } from '../support/world.ts';
import { goFurther } from './further-on.ts';
import { test as base, expect } from './people.ts';
import { faultsOf, openPages, type Pages } from './walk-page.ts';
import { startWorldSite } from './world-site.ts';

/** Every page of the site, by the table that the policy is walked with: a page that is added is walked by itself. */

const test = base.extend<object, { site: Awaited<ReturnType<typeof startWorldSite>> }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern that it needs no other fixture.
    async ({}, use) => {
      const site = await startWorldSite();
      await use(site);
      await site.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

/** Who opens what the secretary of the panel may not. */
const others: Readonly<Record<string, string>> = {
  '/desk': 'sergeant-a1',
  '/desk/answers': 'sergeant-a1',
  '/panels/:panelId/actions/:actionId/hand-on': 'sergeant-a1',
  '/panels/:panelId/team/:teamId': 'sergeant-a1',
  '/panels/:panelId/meetings/:meetingId/brief/write': 'sergeant-a1',
  '/panels/:panelId/meetings/:meetingId/brief/send': 'sergeant-a1',
  '/panels/:panelId/actions/:actionId/answer': 'sergeant-a1',
  '/panels/:panelId/escalations/:escalationId/answer': 'borough-officer-a',
  '/boroughs/:borough/wards/:ward/found-a-panel': 'borough-officer-a',
  '/boroughs/:borough/concerns': 'borough-officer-a',
  '/boroughs/:borough/concerns/:concernId': 'borough-officer-a',
  '/boroughs/:borough/concerns/:concernId/pass-on': 'borough-officer-a',
};

const contentTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  ics: 'text/calendar',
  txt: 'text/plain',
  json: 'application/json',
  atom: 'application/atom+xml',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};
const typeOf = (path: string) =>
  path.startsWith('/compat/') ? contentTypes.json : contentTypes[/\.(\w+)$/.exec(path)?.[1] ?? ''];

const isPublic = (path: string): boolean => {
  const action = pageAccess[path]?.get;
  return action !== undefined && 'anyone' in policy[action];
};

type Visit = { readonly who: string; readonly path: string; readonly address: string };

/** Each page of a panel as its secretary sees it, and public ones as anybody does. */
const visitsIn = async (world: World): Promise<readonly Visit[]> => {
  const visits: Visit[] = [{ who: 'anybody', path: '/sign-in', address: '/sign-in' }];
  for (const [path, { get }] of Object.entries(pageAccess)) {
    if (!get) continue;
    const address = await addressOf(world, path, 'a1');
    visits.push({ who: others[path] ?? 'secretary-a1', path, address });
    if (isPublic(path)) visits.push({ who: 'anybody', path, address });
  }
  return visits;
};

const furtherVisits = async (world: World): Promise<readonly Visit[]> => {
  const visits: Visit[] = [];
  for (const [path, key, instead] of await goFurther(world))
    visits.push({ who: `secretary-${key}`, path, address: await addressOf(world, path, key, instead) });
  return visits;
};

test('every page is sound for those who may open it, and its form works without scripts', async ({ browser, site }) => {
  const { world } = site;
  const all = [...(await visitsIn(world)), ...(await furtherVisits(world))];
  const visits = all.filter(({ path }) => !typeOf(path));
  const opened: Record<string, Pages> = {};
  const faults: string[] = [];
  const withForm = new Set<string>();
  for (const { who, path, address } of visits) {
    opened[who] ??= await openPages(browser, site, who);
    const found = await faultsOf(opened[who], new URL(address, site.baseUrl).href);
    faults.push(...found.faults.map((fault) => `${path} (${who}): ${fault}`));
    if (found.hasForm) withForm.add(path);
  }
  expect(faults).toEqual([]);
  const forms = Object.keys(pageAccess).filter((path) => pageAccess[path]?.post);
  expect(forms.filter((path) => !withForm.has(path))).toEqual([]);
  expect(visits.filter(({ address }) => address.includes('unknown'))).toEqual([]);
  process.stdout.write(`Walk of the pages: ${visits.length} visits, ${withForm.size} pages with a form, no fault.\n`);
});

test('every file comes as what it is', async ({ browser, site }) => {
  const pages = await openPages(browser, site, 'secretary-a1');
  const files = [...(await visitsIn(site.world)), { path: '/openapi.json', address: '/openapi.json' }];
  for (const { path, address } of files.filter((one) => typeOf(one.path))) {
    const answer = await pages.scripted.request.get(new URL(address, site.baseUrl).href, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()['content-type'], path).toContain(typeOf(path));
  }
});
