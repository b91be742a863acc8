import type { AgendaItem } from '@wardmote/domain/agenda';

/** A cell that begins like a formula is shown as text by every spreadsheet once a quote stands before it (reliability.md I4). */
const formula = /^[=+\-@\t\r]/;

const cell = (value: string | number | undefined): string => {
  const text = String(value ?? '');
  return `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};

const columns = ['number', 'section', 'heading', 'presenter', 'minutes', 'closed', 'late because'] as const;

/** An agenda as a table (U13), RFC 4180, with the marks by which a spreadsheet knows UTF-8. As much as the reader may see. */
export const agendaAsCsv = (agenda: readonly AgendaItem[]): string => {
  const rows = agenda.map(({ section, heading, presenter, minutesPlanned, closed, lateBecause }, index) =>
    [index + 1, section, heading, presenter, minutesPlanned, closed, lateBecause].map(cell).join(','),
  );
  return `\uFEFF${[columns.map(cell).join(','), ...rows].join('\r\n')}\r\n`;
};
