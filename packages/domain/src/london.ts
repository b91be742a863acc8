import type { CivilTime, Day, Instant } from './day.ts';

/** Made when it is first asked: to load the rules of the time zones is a tenth of a function's start. */
let clock: Intl.DateTimeFormat | undefined;

const clockInLondon = (): Intl.DateTimeFormat => {
  clock ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' });
  return clock;
};

/** What the clocks in London show at an instant, as `YYYY-MM-DDTHH:mm`: it compares with the times of meetings as text. */
export const timeInLondon = (instant: Date): CivilTime => clockInLondon().format(instant).replace(' ', 'T');

/** The calendar day in London at an instant: a day is never cut from an instant in UTC, which is another one for an hour of each summer night. */
export const londonDay = (instant: Date | Instant): Day => timeInLondon(new Date(instant)).slice(0, 10);

/** The instant at which London's clocks show a time; where they show it twice, the first. */
export const instantInLondon = (time: CivilTime): Instant => {
  const asUtc = Date.parse(`${time}:00Z`);
  const summer = new Date(asUtc - 60 * 60_000);
  return (timeInLondon(summer) === time ? summer : new Date(asUtc)).toISOString();
};
