import { addDays, type Day } from './day.ts';

/** Banking and Financial Dealings Act 1971, schedule 1 (England and Wales), and the proclamations that moved or added a day. */

const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();
const on = (year: number, monthAndDate: string): Day => `${year}-${monthAndDate}`;

/** The Gregorian computus (Meeus, Jones and Butcher). */
export const easterSunday = (year: number): Day => {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const epact =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * correction + 114;
  return on(year, `${String(Math.floor(days / 31)).padStart(2, '0')}-${String((days % 31) + 1).padStart(2, '0')}`);
};

const mondayFrom = (day: Day): Day => addDays(day, (8 - weekdayOf(day)) % 7);
const mondayUntil = (day: Day): Day => addDays(day, -((weekdayOf(day) + 6) % 7));
const isWeekend = (day: Day): boolean => weekdayOf(day) % 6 === 0;

/** A day that falls on a weekend is kept then, and the next weekday that is free is off in its place. */
const withSubstitutes = (days: readonly (readonly [Day, string])[]): readonly (readonly [Day, string])[] => {
  const taken = new Set(days.map(([day]) => day));
  const substitutes: (readonly [Day, string])[] = [];
  for (const [day, name] of days.filter(([fixed]) => isWeekend(fixed))) {
    let instead = day;
    while (isWeekend(instead) || taken.has(instead)) instead = addDays(instead, 1);
    taken.add(instead);
    substitutes.push([instead, `${name} (substitute day)`]);
  }
  return [...days, ...substitutes];
};

/** Days that a proclamation moved to another, by the day that the rule gives. */
const moved: Readonly<Record<Day, Day>> = {
  '1995-05-01': '1995-05-08',
  '2002-05-27': '2002-06-04',
  '2012-05-28': '2012-06-04',
  '2020-05-04': '2020-05-08',
  '2022-05-30': '2022-06-02',
};

/** Days that were given once. One that is proclaimed from now on is added here. */
const once: Readonly<Record<Day, string>> = {
  '1999-12-31': 'Millennium Eve',
  '2002-06-03': 'Golden Jubilee bank holiday',
  '2011-04-29': 'Royal wedding bank holiday',
  '2012-06-05': 'Diamond Jubilee bank holiday',
  '2022-06-03': 'Platinum Jubilee bank holiday',
  '2022-09-19': 'Bank holiday for the State Funeral of Queen Elizabeth II',
  '2023-05-08': 'Bank holiday for the coronation of King Charles III',
};

const byRule = (year: number): readonly (readonly [Day, string])[] => {
  const easter = easterSunday(year);
  return [
    ...withSubstitutes([[on(year, '01-01'), 'New Year’s Day']]),
    [addDays(easter, -2), 'Good Friday'],
    [addDays(easter, 1), 'Easter Monday'],
    [mondayFrom(on(year, '05-01')), 'Early May bank holiday'],
    [mondayUntil(on(year, '05-31')), 'Spring bank holiday'],
    [mondayUntil(on(year, '08-31')), 'Summer bank holiday'],
    ...withSubstitutes([
      [on(year, '12-25'), 'Christmas Day'],
      [on(year, '12-26'), 'Boxing Day'],
    ]),
  ];
};

const years = new Map<string, ReadonlyMap<Day, string>>();

/** The bank holidays of a year in England, with the days themselves where a substitute is kept for them. */
const holidaysOf = (year: string): ReadonlyMap<Day, string> => {
  const known = years.get(year);
  if (known) return known;
  const made = new Map(byRule(Number(year)).map(([day, name]) => [moved[day] ?? day, name]));
  for (const [day, name] of Object.entries(once)) if (day.startsWith(year)) made.set(day, name);
  years.set(year, made);
  return made;
};

/** `Boxing Day (substitute day)`, or nothing on any other day. */
export const bankHolidayOn = (day: Day): string | undefined => holidaysOf(day.slice(0, 4)).get(day);

/** The day so many working days before another: neither a weekend nor a bank holiday is counted. */
export const workingDaysBefore = (day: Day, count: number): Day => {
  let found = day;
  for (let left = count; left > 0; ) {
    found = addDays(found, -1);
    if (!isWeekend(found) && !bankHolidayOn(found)) left -= 1;
  }
  return found;
};
