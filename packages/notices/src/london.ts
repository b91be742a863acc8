import type { CivilTime, Day, Instant } from '@wardmote/domain/day';

/** Made when it is first asked: to load the rules of the time zones is a tenth of a function's start. */
let clock: Intl.DateTimeFormat | undefined;

const clockInLondon = (): Intl.DateTimeFormat => {
  clock ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' });
  return clock;
};

/** What the clocks in London show at an instant, as `YYYY-MM-DDTHH:mm`: it compares with the times of meetings as text. */
export const timeInLondon = (instant: Date): CivilTime => clockInLondon().format(instant).replace(' ', 'T');

export const dayInLondon = (instant: Instant): Day => timeInLondon(new Date(instant)).slice(0, 10);
