import type { ClosingReason } from '@wardmote/domain/agenda';
import { range } from '@wardmote/domain/day-in-words';
import { oneLine } from '../clean.ts';
import type { NoticeFacts } from '../notice.ts';
import { arrangementLines } from './arrangement-lines.ts';

type Details = NoticeFacts['meeting-invitation'];

/** Headings and reasons are public; what is said under a closed heading never is (row 41). */
const closedBecause: Readonly<Record<ClosingReason, string>> = {
  'personal-information': 'it is about somebody’s personal information',
  'risk-to-a-person': 'somebody could come to harm',
  'live-operation': 'a police operation is under way',
  'legal-advice': 'it is legal advice',
  'conduct-of-a-member': 'it is about the conduct of a member',
};

type WhenAndWhere = Pick<Details, 'start' | 'end' | 'place' | 'arrangements'>;

export const whenAndWhere = ({ start, end, place, arrangements }: WhenAndWhere): string =>
  [`When: ${range({ start, end })}`, `Where: ${oneLine(place)}`, ...arrangementLines(arrangements)].join('\n');

export const agendaInWords = ({ agenda }: Pick<Details, 'agenda'>): string => {
  const items = agenda.map(({ heading, closed }, index) => {
    const note = closed ? ` (closed to the public: ${closedBecause[closed]})` : '';
    return `${index + 1}. ${oneLine(heading)}${note}`;
  });
  return `What the meeting is about:\n${items.join('\n')}`;
};

/** Nobody should have to guess why they were asked (row 157). */
export const invitedAs = ({ capacity }: Pick<Details, 'capacity'>): string =>
  `you are invited to this meeting. You are invited as: ${oneLine(capacity)}.`;
