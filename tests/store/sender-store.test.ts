import { mostFromOneADay } from '@wardmote/domain/sender';
import { queryAll } from '@wardmote/store/query';
import { countSender } from '@wardmote/store/sender-store';
import type { Table } from '@wardmote/store/table';
import { beforeAll, describe, expect, it } from 'vitest';
import { freshTable } from '../support/fresh-table.ts';

let table: Table;
beforeAll(async () => {
  table = await freshTable();
});

const network = '203.0.113.7';
const monday = new Date('2026-06-08T10:00:00Z');
const tuesday = new Date('2026-06-09T10:00:00Z');
const kept = (panelId: string) => queryAll(table, { pk: `SENDERS#${panelId}`, prefix: '' });

describe('concerns from one network', () => {
  it('are counted by panel and by day', async () => {
    const count = countSender(table);
    const again = (times: number) =>
      Promise.all(Array.from({ length: times }, () => count('panel_one', network, monday)));
    expect((await again(mostFromOneADay + 2)).filter(Boolean)).toHaveLength(mostFromOneADay);
    expect(await count('panel_one', '203.0.113.8', monday)).toBe(true);
    expect(await count('panel_two', network, monday)).toBe(true);
    expect(await count('panel_one', network, tuesday)).toBe(true);
  });

  it('are kept under a hash that says nothing of the address or of another panel or day, for two days', async () => {
    const [one, two] = [await kept('panel_one'), await kept('panel_two')];
    expect(JSON.stringify([...one, ...two])).not.toContain('203.0.113');
    const hashes = [...one, ...two].map(({ sk }) => String(sk).split('#')[1]);
    expect(new Set(hashes).size).toBe(hashes.length);
    const gone = new Date('2026-06-11T10:00:00Z').getTime() / 1000;
    for (const item of one) expect(item.expiresAtEpochSeconds).toBeLessThanOrEqual(gone);
    const secrets = await queryAll(table, { pk: 'SENDERS', prefix: 'SECRET#' });
    expect(secrets.map(({ sk }) => sk)).toEqual(['SECRET#2026-06-08', 'SECRET#2026-06-09']);
    expect(new Set(secrets.map(({ secret }) => secret)).size).toBe(2);
  });
});
