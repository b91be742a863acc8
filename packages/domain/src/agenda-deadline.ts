import type { AgendaItem } from './agenda.ts';
import { workingDaysBefore } from './bank-holiday.ts';
import type { Day } from './day.ts';
import { heldOn, type Meeting } from './meeting.ts';
import type { Panel } from './panel.ts';
import { standardProfile } from './profile.ts';
import { type Refusal, refuse } from './refusal.ts';

/** The last day on which the agenda may be changed without a reason: a civil day, so many working days before the meeting (U8). */
export const agendaDeadline = (
  panel: Pick<Panel, 'agendaWorkingDays'>,
  meeting: Pick<Meeting, 'start' | 'agendaFrozenOn'>,
): Day =>
  meeting.agendaFrozenOn ??
  workingDaysBefore(heldOn(meeting), panel.agendaWorkingDays ?? standardProfile.agendaWorkingDays);

/** What those who read the agenda would come for, or stay away from; times and speakers may be settled to the last. */
const differs = (one: AgendaItem, other: AgendaItem | undefined): boolean =>
  !other || one.heading !== other.heading || one.kind !== other.kind || one.closed !== other.closed;

type Late = {
  readonly before: readonly AgendaItem[];
  readonly deadline: Day;
  readonly today: Day;
  /** The reasons that were given, by item. */
  readonly reasons: Readonly<Record<string, string | undefined>>;
};

/**
 * The agenda after a change: what is new or different after the deadline says why, and keeps saying it. Taking an item off and
 * another order need no reason. Refuses `late-item-needs-reason`.
 */
export const withLateReasons = (
  agenda: readonly AgendaItem[],
  { before, deadline, today, reasons }: Late,
): readonly AgendaItem[] | Refusal<'late-item-needs-reason'> => {
  if (today <= deadline) return agenda;
  const known = new Map(before.map((item) => [item.id, item]));
  const late = (item: AgendaItem): boolean => differs(item, known.get(item.id));
  const because = ({ id }: AgendaItem): string => reasons[id]?.trim() ?? '';
  const unexplained = agenda.find((item) => late(item) && because(item) === '');
  if (unexplained) return refuse('late-item-needs-reason', { heading: unexplained.heading, deadline });
  return agenda.map((item) => (late(item) ? { ...item, lateBecause: because(item) } : item));
};
