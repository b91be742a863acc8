import { agendaAsCsv } from '@wardmote/pages/agenda-as-csv';
import { agendaFromTable } from '@wardmote/pages/agenda-from-table';
import { describe, expect, it } from 'vitest';

const cellsIn = (text: string) => {
  const items = agendaFromTable(text);
  return typeof items === 'string' ? items : items.map(({ cells }) => cells);
};

describe('an agenda from a table', () => {
  it('is what it was written from (U13)', () => {
    const agenda = [
      { id: 'item_1', kind: 'other', heading: 'Lamps, "dim" ones', section: 'Streets', minutesPlanned: 5 },
      { id: 'item_2', kind: 'other', heading: '=1+1 is a sum', presenter: '-', closed: 'legal-advice' },
    ] as const;
    expect(cellsIn(agendaAsCsv(agenda))).toEqual([
      { section: 'Streets', heading: 'Lamps, "dim" ones', presenter: '', minutes: '5', closed: '', 'late because': '' },
      {
        section: '',
        heading: '=1+1 is a sum',
        presenter: '-',
        minutes: '',
        closed: 'legal-advice',
        'late because': '',
      },
    ]);
  });

  it('is read from cells that were copied from a spreadsheet, with any columns in any order', () => {
    expect(cellsIn('Minutes\tWho\tHeading\r\n10\tx\tThe park, and its gates\r\n\t\t\r\n')).toEqual([
      { minutes: '10', heading: 'The park, and its gates' },
    ]);
    expect(cellsIn('heading;minutes\nGates;5')).toEqual([{ heading: 'Gates', minutes: '5' }]);
  });

  it('is a heading a line, where nothing names the columns: commas and quotes in it are its own', () => {
    expect(cellsIn('Welcome\n\n  The "Grove", again  \n')).toEqual([
      { heading: 'Welcome' },
      { heading: 'The "Grove", again' },
    ]);
  });

  it('says in which line it cannot be read', () => {
    expect(cellsIn('heading,minutes\n"Gates,5')).toMatch(/^Line 2: a quotation mark is opened here/);
    expect(cellsIn('the headings,minutes\nGates,5')).toBe('Line 1: one column must be called heading.');
  });
});
