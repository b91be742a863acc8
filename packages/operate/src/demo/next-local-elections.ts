import { addDays, type Day } from '@wardmote/domain/day';
import { noticeOf, type Poll } from '@wardmote/domain/poll';

const firstThursdayOfMay = (year: number): Day => {
  const may = `${year}-05-01`;
  return addDays(may, (11 - new Date(`${may}T00:00:00Z`).getUTCDay()) % 7);
};

/** Local elections are held on the first Thursday of May; the demo has them every year. */
export const nextLocalElections = (today: Day): Poll => {
  const year = Number(today.slice(0, 4));
  const on = firstThursdayOfMay(year) >= today ? firstThursdayOfMay(year) : firstThursdayOfMay(year + 1);
  return { name: 'Local elections', on, from: noticeOf(on) };
};
