import type { CivilTime, Instant } from '@wardmote/domain/day';
import { oneLine } from './clean.ts';
import type { MailAddress } from './mail.ts';

/** A meeting as one person's calendar is told of it. */
export type CalendarEntry = {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly uid: string;
  readonly sequence: number;
  readonly stamp: Instant;
  readonly start: CivilTime;
  readonly end: CivilTime;
  readonly summary: string;
  readonly place: string;
  readonly description: string;
  readonly url: string;
  readonly organizer: MailAddress;
  readonly attendee: string;
};

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
const text = (value: string): string =>
  value
    .split(/\r\n?|\n/)
    .map((line) => escaped(oneLine(line)))
    .join('\\n');

/** RFC 5545 3.2: a quoted parameter has no way to hold a quotation mark. */
const quoted = (value: string): string => `"${oneLine(value).replaceAll('"', '’')}"`;

/** RFC 6068: the marks that would end or change an address inside a URI. */
const mailto = (address: string): string =>
  `mailto:${address.replace(/[%#?&^`{|}]/g, (mark) => encodeURIComponent(mark))}`;

const civil = (time: CivilTime): string => `${time.slice(0, 16).replace(/[-:]/g, '')}00`;
const utc = (instant: Instant): string => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');

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

/**
 * RFC 5545 and 5546: one event, one attendee, so that nobody sees another's address. The organiser's address is not read, so no
 * answer is asked of the calendar (RSVP=FALSE): an answer that got lost there would bring a reminder to somebody who has answered.
 */
export const calendarObject = (entry: CalendarEntry): string => {
  const { method, organizer } = entry;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Wardmote//Panel meetings//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...timeZone,
    'BEGIN:VEVENT',
    `UID:${entry.uid}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${utc(entry.stamp)}`,
    `DTSTART;TZID=Europe/London:${civil(entry.start)}`,
    `DTEND;TZID=Europe/London:${civil(entry.end)}`,
    `SUMMARY:${text(entry.summary)}`,
    `LOCATION:${text(entry.place)}`,
    `DESCRIPTION:${text(entry.description)}`,
    `URL:${entry.url}`,
    `ORGANIZER;CN=${quoted(organizer.name)}:${mailto(organizer.address)}`,
    `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:${mailto(entry.attendee)}`,
    `STATUS:${method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
};
