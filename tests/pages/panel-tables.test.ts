import { atom } from '@wardmote/pages/atom';
import { csv } from '@wardmote/pages/csv';
import { actionsTable, prioritiesTable } from '@wardmote/pages/panel-tables';
import type { Table } from '@wardmote/pages/table';
import { describe, expect, it } from 'vitest';
import { anAction } from '../builders/action.ts';
import { aPriority } from '../builders/priority.ts';

const asCsv = ({ columns, rows }: Table): string => csv(columns, rows);
const of = <Thing>(...things: readonly Thing[]) => [{ panelName: 'Bishop’s', things }];

describe('priorities and actions as tables', () => {
  it('have a line each, and no cell that a spreadsheet takes for a formula (I4)', () => {
    const text = asCsv(prioritiesTable(of(aPriority({ title: '=HYPERLINK("x")', grounds: '+44' }))));
    expect(text.trimEnd().split('\r\n')).toHaveLength(2);
    expect(text).toContain(`"'=HYPERLINK(""x"")","'+44"`);
    expect(asCsv(actionsTable(of(anAction({ what: '@SUM(A1)' }))))).toContain(`"'@SUM(A1)"`);
  });

  it('tell of an action that is closed how and when, and for which priority it was asked', () => {
    const closed = anAction({ status: 'closed', outcome: 'not-fixed', closedOn: '2026-06-10' });
    const told = [anAction(), { ...closed, priorityTitle: 'Vehicle crime' }];
    const table = actionsTable(of(...told));
    expect(table.columns.slice(-3)).toEqual(['outcome', 'closed on', 'priority']);
    expect(table.rows.map((row) => row.slice(-3))).toEqual([
      [undefined, undefined, undefined],
      ['not-fixed', '2026-06-10', 'Vehicle crime'],
    ]);
  });

  it('tell what a meeting last heard of a priority, though a later one had no time for it', () => {
    const heard = { meetingId: 'meeting_may', on: '2026-05-06', progress: 'Two arrests' } as const;
    const unsaid = { meetingId: 'meeting_june', on: '2026-06-10', notReviewed: 'No time' } as const;
    expect(asCsv(prioritiesTable(of(aPriority({ reviews: [heard, unsaid] }))))).toContain('"Two arrests"');
  });

  it('tell how a priority ended, with what was counted and what it has left behind', () => {
    const figures = { measure: 'Burglaries', baseline: 45, after: 15, source: 'Police' };
    const effects = ['premises-closed', 'moved-elsewhere'] as const;
    const result = { outcome: 'met', figures, effects, closedAt: 'meeting_1', closedOn: '2026-06-10' } as const;
    expect(asCsv(prioritiesTable(of({ ...aPriority(), result })))).toContain(
      '"2026-06-10","met","Burglaries","45","15","premises-closed, moved-elsewhere"',
    );
  });
});

describe('a feed of priorities', () => {
  const entry = {
    id: 'priority_1',
    title: 'Mopeds & <scooters>',
    on: '2026-05-06',
    text: 'x\u0000"y"',
    url: 'https://x.example/?a=1&b=2',
  };
  const feed = atom({
    id: 'panel_1',
    title: 'Panel',
    url: 'https://x.example',
    self: 'https://x.example/a',
    entries: [{ ...entry, id: 'priority_2', on: '2026-04-01' }, entry],
  });

  it('is well-formed whatever was typed, the latest first, and as new as its newest entry', () => {
    expect(feed).toContain('<title>Mopeds &amp; &lt;scooters&gt;</title>');
    expect(feed).toContain('<summary>x&quot;y&quot;</summary>');
    expect(feed).toContain('href="https://x.example/?a=1&amp;b=2"');
    expect(feed.match(/<updated>([^<]+)/g)).toEqual([
      '<updated>2026-05-06T12:00:00Z',
      '<updated>2026-05-06T12:00:00Z',
      '<updated>2026-04-01T12:00:00Z',
    ]);
    expect(feed.indexOf('priority_1')).toBeLessThan(feed.indexOf('priority_2'));
  });
});
