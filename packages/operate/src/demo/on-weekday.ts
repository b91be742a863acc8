import { addDays, type Day } from '@wardmote/domain/day';

/** The last day with this name up to a day; Monday is 1. */
export const onWeekday = (day: Day, weekday: number): Day => {
  const past = (new Date(`${day}T00:00:00Z`).getUTCDay() - weekday + 7) % 7;
  return addDays(day, -past);
};
