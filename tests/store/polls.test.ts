import { importElection, takeElectionBack } from '@wardmote/operate/import-election';
import { pollsFrom } from '@wardmote/store/poll-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { freshTable } from '../support/fresh-table.ts';
import { placesOnRecord } from '../support/on-record.ts';

let table: Awaited<ReturnType<typeof freshTable>>;
beforeAll(async () => {
  table = await freshTable();
  await placesOnRecord(table, 1);
});

describe('an election that an operator imports', () => {
  it('is read as long as it lies ahead, with its pre-election period', async () => {
    const said = await importElection(table)({ name: 'Local elections', on: '2026-05-07' });
    expect(said).toBe('Local elections on 7 May 2026, for every borough: meetings from 30 March 2026 on are marked.');
    const local = { name: 'Local elections', on: '2026-05-07', from: '2026-03-30' };
    expect(await pollsFrom(table)('2026-05-07')).toMatchObject([local]);
    expect(await pollsFrom(table)('2026-05-08')).toEqual([]);
  });

  it('may be one borough’s, beside another of the same day, and may be taken back', async () => {
    await importElection(table)({ name: 'By-election', on: '2027-05-06', from: '2027-04-01', borough: 'lambeth' });
    await importElection(table)({ name: 'Mayor of London', on: '2027-05-06' });
    const names = async () => (await pollsFrom(table)('2027-01-01')).map(({ name }) => name);
    expect(await names()).toEqual(['Mayor of London', 'By-election']);
    await takeElectionBack(table)({ on: '2027-05-06', borough: 'lambeth' });
    expect(await names()).toEqual(['Mayor of London']);
  });

  it('is refused for a borough that is not on record, and with a period that begins after it', async () => {
    const poll = { name: 'By-election', on: '2028-05-04' };
    await expect(importElection(table)({ ...poll, borough: 'atlantis' })).rejects.toThrow(
      'No borough is called "atlantis"',
    );
    await expect(importElection(table)({ ...poll, from: '2028-05-05' })).rejects.toThrow('is after 2028-05-04');
    expect(await pollsFrom(table)('2028-01-01')).toEqual([]);
  });
});
