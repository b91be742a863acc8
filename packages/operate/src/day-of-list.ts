import { addDays, type Day } from '@wardmote/domain/day';
import { plainError } from '@wardmote/local/plain-error';

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;

const yearIn = (fileName: string): string | undefined => {
  const years = new Set([...fileName.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => year));
  return years.size === 1 ? [...years][0] : undefined;
};

/**
 * On which day a list was in force: as said with `--on`, else the last of the year that stands in the file's name. Refuses what is no
 * day, a name without a year, and a day that lies ahead: a list counts from its day, and nobody is to see wards that are not there yet.
 */
export const dayOfList = (fileName: string, on: string | undefined, today: Day): Day => {
  if (on !== undefined && !isDay(on))
    throw plainError(`"${on}" is not a day. Write year, month and day: --on 2022-05-05`);
  const year = yearIn(fileName);
  const day = on ?? (year && `${year}-12-31`);
  if (!day)
    throw plainError(
      'The name of the file does not say of which year its list is. Say on which day it was in force: --on 2022-05-05',
    );
  if (day > today)
    throw plainError(`${day} lies ahead. Say on which day up to today this list was in force: --on ${today}`);
  return day;
};
