/** A calendar day in London, `YYYY-MM-DD`. Days compare as text. */
export type Day = string;
/** A London civil time, `YYYY-MM-DDTHH:mm`: what is printed on the invitation, whatever the offset that day. */
export type CivilTime = string;
/** An instant in UTC, ISO 8601. */
export type Instant = string;

const millisecondsPerDay = 86_400_000;
const asUtc = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/** The day `days` later; earlier when negative. */
export const addDays = (day: Day, days: number): Day =>
  new Date(asUtc(day) + days * millisecondsPerDay).toISOString().slice(0, 10);

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((asUtc(to) - asUtc(from)) / millisecondsPerDay);

/** The same day of the month `months` later, or that month's last day where it is shorter (31 January + 1 = 28 February). */
export const addMonths = (day: Day, months: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0));
  lastOfMonth.setUTCDate(Math.min(date, lastOfMonth.getUTCDate()));
  return lastOfMonth.toISOString().slice(0, 10);
};

export const dayOf = (time: CivilTime): Day => time.slice(0, 10);

/** The earlier of two days, either of which may be missing. */
export const earlier = (one: Day | undefined, other: Day | undefined): Day | undefined =>
  one === undefined || (other !== undefined && other < one) ? other : one;
