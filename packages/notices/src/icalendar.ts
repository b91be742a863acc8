import type { CivilTime, Instant } from '@wardmote/domain/day';
import type { MeetingId } from '@wardmote/domain/id';
import { oneLine } from './clean.ts';

/** What an invitation, its cancelling and a public feed have in common: the lines of RFC 5545. */

/**
 * London's clocks as they have been since 1996. Times are written as they are printed on the invitation, with this rule beside
 * them, so that no code of ours has to know the offset of a day.
 */
const timeZone = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/London',
  'BEGIN:DAYLIGHT',
  'TZNAME:BST',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'DTSTART:19960331T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:GMT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'DTSTART:19961027T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const escaped = (line: string): string => line.replace(/[\\;,]/g, (mark) => `\\${mark}`);

/** RFC 5545 3.3.11: a text value, with its lines. */
export const textValue = (value: string): string =>
  value
    .split(/\r\n?|\n/)
    .map((line) => escaped(oneLine(line)))
    .join('\\n');

const civil = (time: CivilTime): string => `${time.slice(0, 16).replace(/[-:]/g, '')}00`;
export const utc = (instant: Instant): string => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');

const octetsPerLine = 75;

/** RFC 5545 3.1: a line has at most 75 octets; it is broken between characters, never inside one. */
const folded = (line: string): string => {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > octetsPerLine) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
};

/** One meeting, one UID, for its whole life and wherever it is told: a calendar that knows both has it once. */
export const uidOf = (meetingId: MeetingId): string => `${meetingId}@wardmote`;

/** When a meeting is, as London's clocks show it. */
export const timeLines = ({
  start,
  end,
}: {
  readonly start: CivilTime;
  readonly end: CivilTime;
}): readonly string[] => [`DTSTART;TZID=Europe/London:${civil(start)}`, `DTEND;TZID=Europe/London:${civil(end)}`];

/** A whole calendar: `about` says what it is, `events` are the lines of what is in it. */
export const calendarOf = (about: readonly string[], events: readonly string[]): string => {
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Wardmote//Panel meetings//EN', 'CALSCALE:GREGORIAN'];
  const lines = [...head, ...about, ...timeZone, ...events, 'END:VCALENDAR'];
  return `${lines.map(folded).join('\r\n')}\r\n`;
};
