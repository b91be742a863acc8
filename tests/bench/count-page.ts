import { laterUseCases } from '@wardmote/runtime/later-use-cases';
import { ulid } from 'ulid';
import { createWebApp } from '../../functions/web/app.ts';
import { type Asset, readAssets } from '../../infra/build/collect-assets.ts';
import { baseUrl } from './environment.ts';
import type { Recorder } from './recorder.ts';
import { readUnits } from './units.ts';
import { type Weight, weighHtml } from './weigh-html.ts';

export type PageCost = Weight & {
  /** Besides the one read for session and roles that somebody signed in makes. */
  readonly requests: number;
  readonly readUnits: number;
  /** What the bytes of the items needed cost at the least: read together, in a state that may be a second old. */
  readonly readUnitsFloor: number;
};

export type Page = {
  readonly path: string;
  readonly cookie?: string;
  /** How many bytes of items the page is made from, whatever way they are read. */
  readonly bytesNeeded: () => Promise<number>;
};

export type Site = {
  readonly assets: readonly Asset[];
  readonly manifest: Readonly<Record<string, string>>;
  /** Opens a page and counts. Throws when it is not there. */
  readonly count: (page: Page) => Promise<PageCost>;
};

/** The rows of a person: their session and roles. */
const isSession = (partition: string): boolean => partition.startsWith('PERSON#');

/** The pages as they are deployed, over a recorded table, at a time of their own. */
export const openSite = async (recorder: Recorder, now: () => Date): Promise<Site> => {
  const assets = await readAssets();
  const manifest = Object.fromEntries(assets.map(({ name, hashedName }) => [name, `/assets/${hashedName}`]));
  const app = createWebApp({
    useCases: laterUseCases({ table: recorder.table, now }),
    baseUrl,
    stage: 'bench',
    oidcIssuer: 'https://identity.example.org',
    oidcClientId: 'wardmote',
    apiAudience: 'wardmote',
    assets: manifest,
    frontDoorKey: 'the front door of the bench',
    now,
    newCommandId: ulid,
  });
  const count: Site['count'] = async ({ path, cookie, bytesNeeded }) => {
    const { result, requests } = await recorder.during(async () => {
      const response = await app.request(path, { headers: cookie ? { cookie } : {} });
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
      return response.text();
    });
    const counted = requests.filter(({ read }) => !(read && isSession(read.partition)));
    return {
      requests: counted.length,
      readUnits: counted.reduce((sum, { read }) => sum + (read?.readUnits ?? 0), 0),
      readUnitsFloor: readUnits(await bytesNeeded(), false),
      ...weighHtml(result, assets),
    };
  };
  return { assets, manifest, count };
};
