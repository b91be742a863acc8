import type { AgendaItem } from './agenda.ts';
import type { Meeting } from './meeting.ts';

/** What is planned against what there is. `unplanned` counts the items without a time. In minutes. */
export type AgendaTime = {
  readonly planned: number;
  readonly available: number;
  readonly unplanned: number;
  /** By how much the plan is longer than the meeting; nothing when it fits. */
  readonly over?: number;
  /** The clock at which each item begins, as far as every item before it has a time: `19:45`. */
  readonly startsAt: Readonly<Record<string, string>>;
};

const minuteOf = (time: string): number => Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16));
const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const startsOf = (agenda: readonly AgendaItem[], from: number): Readonly<Record<string, string>> => {
  const starts: Record<string, string> = {};
  let minute = from;
  for (const { id, minutesPlanned } of agenda) {
    starts[id] = clockOf(minute);
    if (minutesPlanned === undefined) break;
    minute += minutesPlanned;
  }
  return starts;
};

/** The running time of an agenda. That it does not fit is advice: a chair knows what can be quick. */
export const agendaTime = ({ agenda, start, end }: Pick<Meeting, 'agenda' | 'start' | 'end'>): AgendaTime => {
  const planned = agenda.reduce((sum, { minutesPlanned = 0 }) => sum + minutesPlanned, 0);
  const available = minuteOf(end) - minuteOf(start);
  return {
    planned,
    available,
    unplanned: agenda.filter(({ minutesPlanned }) => minutesPlanned === undefined).length,
    ...(planned > available && { over: planned - available }),
    startsAt: planned > 0 ? startsOf(agenda, minuteOf(start)) : {},
  };
};
