import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mostPublished } from '@wardmote/domain/published';
import { importPublished } from '@wardmote/operate/import-published';
import { publishedIn, textOf } from '@wardmote/operate/published-file';
import { figuresOf } from '@wardmote/store/figures-store';
import type { Table } from '@wardmote/store/table';
import { beforeAll, describe, expect, it } from 'vitest';
import { freshTable } from '../support/fresh-table.ts';
import { placesOnRecord } from '../support/on-record.ts';

const ward = 'E05000416';
const folder = mkdtempSync(join(tmpdir(), 'published-'));
let files = 0;
const fileOf = (content: unknown): string => {
  files += 1;
  const path = join(folder, `${files}.json`);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
const one = (issue: string, on = '2026-05-01', more: object = {}) => ({
  issue,
  'issue-date': `${on}T00:00:00`,
  action: null,
  'action-date': null,
  ...more,
});

describe('the text of what a team publishes', () => {
  it.each([
    ['<p>Tom &amp; Jerry&rsquo;s&nbsp;yard</p><p>At <b>night</b>.</p>', 'Tom & Jerry’s yard At night .'],
    ['<script>alert(1)</script>&lt;b&gt;', 'alert(1) <b>'],
    ['C:\\alley \\* 5 < 6', 'C:\\alley \\* 5 < 6'],
  ])('is without its HTML: %s', (html, text) => expect(textOf(html)).toBe(text));

  it('is cut where it is long, and says so', () => {
    expect(textOf('x'.repeat(600))).toHaveLength(600);
    expect(textOf('x'.repeat(601))).toBe(`${'x'.repeat(599)}…`);
  });
});

describe('a file of the priorities of a team', () => {
  it('gives each once, the latest first, and leaves out the oldest of many', () => {
    const action = { action: '<p>Patrols</p>', 'action-date': '2026-05-20T00:00:00' };
    const { priorities } = publishedIn(
      fileOf([one('Old', '2025-01-01'), one('New', '2026-05-01', action), one('New', '2026-05-01', action)]),
      ward,
    );
    expect(priorities).toMatchObject([
      { issue: 'New', issuedOn: '2026-05-01', action: 'Patrols', actedOn: '2026-05-20' },
      { issue: 'Old', issuedOn: '2025-01-01' },
    ]);
    const many = Array.from({ length: mostPublished + 3 }, (_none, at) => one(`Number ${at}`));
    expect(publishedIn(fileOf(many), ward)).toMatchObject({ leftOut: 3 });
    expect(publishedIn(fileOf([]), ward).priorities).toEqual([]);
  });

  it('calls each by its words and its ward, so that another file calls it the same', () => {
    const idIn = (path: string, of: typeof ward | 'E05000417' = ward) => publishedIn(path, of).priorities[0]?.id;
    const id = idIn(fileOf([one('<p>Vans</p>')]));
    expect(id).toMatch(/^published_[0-9a-f]{24}$/);
    expect(idIn(fileOf([one('Vans'), one('Older', '2020-01-01')]))).toBe(id);
    expect(idIn(fileOf([one('Vans', '2026-05-02')]))).not.toBe(id);
    expect(idIn(fileOf([one('Vans')]), 'E05000417')).not.toBe(id);
  });

  it.each([
    ['no JSON', 'x', /cannot be read as JSON/],
    ['something else', { priorities: [] }, /is not what data\.police\.uk answers/],
    ['a day that is none', [one('Vans', '2026-13-01')], /priority 1, issue-date: .*Nothing of it was written\./],
    ['no words', [one('Vans'), one('<p> </p>')], /priority 2, issue: /],
  ])('is turned away as a whole: %s', (_what, content, said) =>
    expect(() => publishedIn(fileOf(content), ward)).toThrow(said),
  );

  const sample = join(import.meta.dirname, '../../../shared/data/police_uk_samples/priorities.json');
  it.skipIf(!existsSync(sample))('is read as data.police.uk gives it (skipped where its sample is not there)', () =>
    expect(publishedIn(sample, ward).priorities[0]).toMatchObject({
      issue: 'To reduce the amount of Anti-Social Behaviour Humberstone Gate, Leicester.',
      issuedOn: '2016-04-14',
    }),
  );
});

describe('an import of what a team publishes', () => {
  let table: Table;
  beforeAll(async () => {
    table = await freshTable();
    await placesOnRecord(table, 1);
  });

  it('is one item of the ward, which the next import takes the place of', async () => {
    const bring = (content: unknown, on: string) => importPublished(table)({ path: fileOf(content), ward, on });
    expect(await bring([one('Vans'), one('Bikes')], '2026-06-01')).toEqual([
      'Coldharbour, Lambeth: 2 priorities of the police team are on record, as published on 1 June 2026.',
    ]);
    await bring([one('Vans')], '2026-07-01');
    expect((await figuresOf(table)(ward)).published).toMatchObject({
      source: 'police-uk',
      on: '2026-07-01',
      priorities: [{ issue: 'Vans' }],
    });
  });

  it.each([
    [undefined, /Say for which ward/],
    ['E05009999', /No ward on record has the code E05009999/],
  ])('is of a ward on record: %s', (asked, said) =>
    expect(importPublished(table)({ path: fileOf([]), ward: asked, on: '2026-06-01' })).rejects.toThrow(said),
  );
});
