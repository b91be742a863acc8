import type { Arrangements, Known, PlaceAccess } from '@wardmote/domain/arrangements';
import { clockTime } from '@wardmote/domain/day-in-words';
import { oneLine } from '../clean.ts';

const how = { 'in-person': '', online: 'online', hybrid: 'in person and online' } as const;

const known = (value: Known, yes: string, no: string): readonly string[] => {
  if (value === 'unknown') return [];
  return [value === 'yes' ? yes : no];
};

const gettingIn = ({ stepFree, hearingLoop }: PlaceAccess): readonly string[] => {
  const words = [
    ...known(stepFree, 'step-free', 'not step-free'),
    ...known(hearingLoop, 'hearing loop', 'no hearing loop'),
  ];
  return words.length > 0 ? [`Getting in: ${words.join(', ')}`] : [];
};

/** How a meeting is held, in lines; none of an ordinary one in a hall. */
export const arrangementLines = (arrangements: Arrangements = {}): readonly string[] => {
  const { joinUrl, theme, surgeryFrom, access } = arrangements;
  const way = arrangements.how && how[arrangements.how];
  return [
    ...(way ? [`How: ${way}`] : []),
    ...(joinUrl ? [`Join online: ${oneLine(joinUrl)}`] : []),
    ...(access && arrangements.how !== 'online' ? gettingIn(access) : []),
    ...(theme ? [`Theme: ${oneLine(theme)}`] : []),
    ...(surgeryFrom
      ? [`Surgery before: from ${clockTime(surgeryFrom)}, officers see people one by one. In danger, call 999.`]
      : []),
  ];
};
