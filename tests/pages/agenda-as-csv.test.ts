import type { AgendaItem } from '@wardmote/domain/agenda';
import { agendaAsCsv } from '@wardmote/pages/agenda-as-csv';
import { describe, expect, it } from 'vitest';

const item: AgendaItem = { id: 'item_1', kind: 'other', heading: 'Gates' };

describe('an agenda as a table', () => {
  it('has a line for each item, and says in which encoding it is', () => {
    const csv = agendaAsCsv([item, { ...item, heading: 'Lamps, “dim” ones', minutesPlanned: 5 }]);
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(3);
    expect(csv).toContain('"2","","Lamps, “dim” ones","","5","",""');
  });

  it('doubles quotes', () => {
    expect(agendaAsCsv([{ ...item, heading: 'The "Grove" gate' }])).toContain('"The ""Grove"" gate"');
  });

  it.each(['=1+1', '+44', '-1', '@SUM(A1)', '\tx', '\rx'])('lets no spreadsheet take %j for a formula', (heading) => {
    expect(agendaAsCsv([{ ...item, heading }])).toContain(`"'${heading}"`);
  });
});
