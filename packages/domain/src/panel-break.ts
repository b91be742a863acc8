import type { Span } from './cadence.ts';
import { type Day, daysBetween } from './day.ts';
import type { BreakId } from './id.ts';
import { type Refusal, refuse } from './refusal.ts';

/** A time in which the panel has said that it does not meet (August, December), and why. Everybody can read it. */
export type PanelBreak = Span & { readonly id: BreakId; readonly reason: string; readonly recordedOn: Day };

/** A quarter of a year: a panel that rests longer than that has stopped meeting, and its borough should know. */
const longestDays = 92;

/** The last two years of a panel that has a break each quarter and more; what is older excuses no gap that anybody still looks at. */
const kept = 12;

/**
 * The breaks of a panel with one more, earliest first. It may be recorded before, during or after it.
 * Refuses `break-ends-early`, `break-too-long`, `break-overlaps`.
 */
export const withBreak = (
  breaks: readonly PanelBreak[],
  added: PanelBreak,
): readonly PanelBreak[] | Refusal<'break-ends-early' | 'break-too-long' | 'break-overlaps'> => {
  const { from, to } = added;
  if (to < from) return refuse('break-ends-early', { from, to });
  const days = daysBetween(from, to) + 1;
  if (days > longestDays) return refuse('break-too-long', { days, longestDays });
  const other = breaks.find((one) => one.from <= to && from <= one.to);
  if (other) return refuse('break-overlaps', { from: other.from, to: other.to });
  return [...breaks, added].toSorted((one, later) => one.from.localeCompare(later.from)).slice(-kept);
};
