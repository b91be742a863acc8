import type { AgendaKind } from '@wardmote/domain/agenda';
import { type PriorityName, priorities } from './priorities.ts';

const reports = [
  'The sergeant went through the four weeks since the last meeting. Burglary: 4 (6 in the four weeks before). Theft from vehicles: 9 (7). Calls about nuisance: 21 (30). One officer was away on other duty for five days.',
  'The sergeant gave the figures for the last four weeks. Robbery: 3 (3). Burglary: 5 (8). Criminal damage: 11 (9). The results of the survey at the market were handed out: 58 people had answered.',
  'A quieter month. Burglary: 2 (4). Theft from vehicles: 6 (9). Calls about nuisance: 18 (21). The team has all its six posts filled again.',
  'The figures were about the same as last month, but for theft of bicycles: 12 (5). The team will mark bicycles outside the station on two Saturdays.',
];
const concerns = [
  'Residents spoke about dark corners behind the shops, and about young people with nowhere to go after six.',
  'Two residents asked why calls to the office are not answered at the weekend. The sergeant explained when the team is on duty and whom to call when it is not.',
  'The school asked for help at the crossing. A shopkeeper thanked the team for coming by.',
  'People from the estate brought a letter with 40 names about noise at night.',
];
const briefings = [
  'The next street briefing is on Saturday at 11 outside the library.',
  'The team will be at the estate office every second Tuesday from 4 to 5.',
  'Contact session at the health centre on the first Monday of the month.',
];

const pick = (texts: readonly string[], number: number): string => texts[number % texts.length] ?? '';

export type Said = {
  readonly number: number;
  readonly isFirst: boolean;
  readonly priorities: readonly PriorityName[];
  readonly putOff: boolean;
};

const onPriorities = ({ isFirst, putOff }: Pick<Said, 'isFirst' | 'putOff'>): string => {
  if (isFirst) return 'There were no priorities yet.';
  return putOff
    ? 'The priorities were not gone through one by one.'
    : 'The sergeant said what was done since the last meeting.';
};

/** What is in the minutes of a meeting with this number: short, and like the minutes of real panels. */
export const saidAt = ({
  number,
  isFirst,
  priorities: names,
  putOff,
}: Said): Readonly<Partial<Record<AgendaKind, string>>> => {
  const titles = names.map((name) => priorities[name].title.toLowerCase()).join('; ');
  return {
    welcome: 'The chair welcomed everybody, and those present said who they were.',
    'last-minutes': isFirst
      ? 'This was the first meeting, so there were no minutes to agree.'
      : 'The minutes of the last meeting were agreed.',
    'police-on-priorities': onPriorities({ isFirst, putOff }),
    'police-report': pick(reports, number),
    'community-concerns': pick(concerns, number + 1),
    'agree-priorities': putOff
      ? 'The panel could not agree, and asked the team for more facts before it decides.'
      : `The panel agreed its priorities: ${titles}.`,
    'contact-sessions': pick(briefings, number),
  };
};
