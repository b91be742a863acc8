import type { AgendaItem } from '@wardmote/domain/agenda';
import { csv } from './csv.ts';

const columns = ['number', 'section', 'heading', 'presenter', 'minutes', 'closed', 'late because'];

/** An agenda as a table (U13). As much as the reader may see. */
export const agendaAsCsv = (agenda: readonly AgendaItem[]): string =>
  csv(
    columns,
    agenda.map(({ section, heading, presenter, minutesPlanned, closed, lateBecause }, index) => [
      index + 1,
      section,
      heading,
      presenter,
      minutesPlanned,
      closed,
      lateBecause,
    ]),
  );
