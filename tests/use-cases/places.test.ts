import type { PatchFacts } from '@wardmote/domain/roll-up';
import { useCases } from '@wardmote/runtime/use-cases';
import { boroughItems, endedItem, rollUpItem, wardItem, writeItems } from '@wardmote/store/places-store';
import type { Table } from '@wardmote/store/table';
import { beforeAll, describe, expect, it } from 'vitest';
import { someFacts } from '../builders/facts.ts';
import { freshTable } from '../support/fresh-table.ts';
import { lambeth } from '../support/on-record.ts';

const city = { code: 'E09000001', slug: 'city-of-london', name: 'City of London', force: 'city-of-london' } as const;
const aPatch = (changes: Partial<PatchFacts> = {}): PatchFacts => ({
  ward: 'E05000416',
  number: 1,
  borough: 'lambeth',
  wardName: 'Coldharbour',
  teamSince: '2004-04-01',
  ...changes,
});

let app: ReturnType<typeof useCases>;
let table: Table;
beforeAll(async () => {
  table = await freshTable();
  app = useCases({ table, now: () => new Date('2026-06-01T10:00:00Z') });
  await writeItems(table)([
    ...boroughItems(lambeth),
    ...boroughItems(city),
    ...boroughItems({ ...lambeth, slug: 'lambeth-north', name: 'Lambeth North', code: 'E09000099' }),
    wardItem('lambeth', { code: 'E05000416', name: 'Coldharbour', from: '2003-01-01' }),
    wardItem('lambeth', { code: 'E05000400', name: 'Angell', from: '1990-01-01', until: '2002-05-02' }),
    rollUpItem('metropolitan', aPatch({ panel: someFacts({ members: 9 }) })),
    rollUpItem('metropolitan', aPatch({ number: 2 })),
    rollUpItem('metropolitan', aPatch({ borough: 'lambeth-north', ward: 'E05000999' })),
    rollUpItem('city-of-london', aPatch({ borough: 'city-of-london', ward: 'E05009288', wardName: 'Aldersgate' })),
    endedItem(
      'metropolitan',
      aPatch({
        number: 2,
        panel: someFacts({
          panelId: 'panel_old',
          name: 'The old panel',
          foundedOn: '2005-01-01',
          dissolvedOn: '2015-01-01',
        }),
      }),
    ),
    endedItem('metropolitan', aPatch({ ward: 'E05000401', wardName: 'Old Town', until: '2022-05-05' })),
  ]);
});

describe('a borough', () => {
  it('is all its patches, those that need most support first, and no patch of another borough', async () => {
    expect(await app.viewBorough('lambeth')).toMatchObject({
      borough: { name: 'Lambeth', linkedSince: '2006-04-01' },
      on: '2026-06-01',
      patches: [
        { number: 2, stage: 'none', findings: [{ rule: 'no-panel', since: '2004-04-01' }] },
        { number: 1, stage: 'active', findings: [{ rule: 'members-number' }] },
      ],
    });
  });

  it('of another force is found too, by its name or its code', async () => {
    for (const name of ['city-of-london', 'E09000001'])
      expect(await app.viewBorough(name)).toMatchObject({
        borough: { slug: 'city-of-london' },
        patches: [{ wardName: 'Aldersgate' }],
      });
  });

  it('that nobody imported is refused', async () => {
    expect(await app.viewBorough('atlantis')).toEqual({ refused: 'borough-unknown', facts: { borough: 'atlantis' } });
    expect(await app.listWards('atlantis')).toMatchObject({ refused: 'borough-unknown' });
  });

  it('in the past is as it was: with the panel that has ended since, and the ward that is gone', async () => {
    const view = await app.viewBorough('lambeth', '2010-01-01');
    if ('refused' in view) throw new Error(view.refused);
    expect(view.patches.map(({ wardName, number, panel }) => [wardName, number, panel?.panelId])).toEqual([
      ['Coldharbour', 1, undefined],
      ['Old Town', 1, undefined],
      ['Coldharbour', 2, 'panel_old'],
    ]);
  });

  it('lists the boroughs by name, and its wards with the days between which they hold', async () => {
    expect((await app.listBoroughs()).map(({ name }) => name)).toEqual(['City of London', 'Lambeth', 'Lambeth North']);
    expect(await app.listWards('E09000022')).toMatchObject({
      wards: [{ name: 'Angell', until: '2002-05-02' }, { name: 'Coldharbour' }],
    });
  });
});

describe('a force', () => {
  it('is the six numbers, and a line for each borough', async () => {
    expect(await app.viewForce('metropolitan')).toMatchObject({
      standing: { teams: 3, panels: 1, communityChaired: 1, policeChaired: 0, withoutPanel: 2, boroughsLinked: 2 },
      boroughs: [
        { slug: 'lambeth', wards: 1, teams: 2, panels: 1, needSupport: 1, withoutPanel: 1 },
        { slug: 'lambeth-north', teams: 1, panels: 0, needSupport: 0 },
      ],
    });
  });

  it('in the past counts what has ended since', async () => {
    expect(await app.viewForce('metropolitan', '2010-01-01')).toMatchObject({
      standing: { on: '2010-01-01', teams: 4, panels: 1, withoutPanel: 3 },
    });
  });

  it('of which nothing was imported is not there', async () => {
    expect(await app.viewForce('nowhere')).toEqual({ refused: 'not-found', facts: {} });
  });
});
