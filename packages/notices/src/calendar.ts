import type { CivilTime, Instant } from '@wardmote/domain/day';
import type { MeetingId } from '@wardmote/domain/id';
import { oneLine } from './clean.ts';
import { calendarOf, textValue, timeLines, uidOf, utc } from './icalendar.ts';
import type { MailAddress } from './mail.ts';

/** A meeting as one person's calendar is told of it. */
export type CalendarEntry = {
  readonly method: 'REQUEST' | 'CANCEL';
  /** Of a CANCEL that takes one person off a meeting which goes ahead: it says nothing of the meeting's own status (RFC 5546 3.2.5). */
  readonly withdrawn?: boolean;
  readonly meetingId: MeetingId;
  readonly sequence: number;
  readonly stamp: Instant;
  readonly start: CivilTime;
  readonly end: CivilTime;
  readonly summary: string;
  readonly place: string;
  /** Where one joins from elsewhere; https, as it was checked when it was written. */
  readonly joinUrl?: string;
  readonly description: string;
  readonly url: string;
  readonly organizer: MailAddress;
  readonly attendee: string;
};

/** RFC 5545 3.2: a quoted parameter has no way to hold a quotation mark. */
const quoted = (value: string): string => `"${oneLine(value).replaceAll('"', '’')}"`;

/** RFC 6068: the marks that would end or change an address inside a URI. */
const mailto = (address: string): string =>
  `mailto:${address.replace(/[%#?&^`{|}]/g, (mark) => encodeURIComponent(mark))}`;

/** RFC 3986: a URI has no control characters, spaces or line ends in it, whatever was typed. */
const uri = (address: string): string => new URL(oneLine(address)).href;

/**
 * RFC 5545 and 5546: one event, one attendee, so that nobody sees another's address. The organiser's address is not read, so no
 * answer is asked of the calendar (RSVP=FALSE): an answer that got lost there would bring a reminder to somebody who has answered.
 */
export const calendarObject = (entry: CalendarEntry): string => {
  const { method, organizer } = entry;
  const event = [
    'BEGIN:VEVENT',
    `UID:${uidOf(entry.meetingId)}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${utc(entry.stamp)}`,
    ...timeLines(entry),
    `SUMMARY:${textValue(entry.summary)}`,
    `LOCATION:${textValue(entry.place)}`,
    `DESCRIPTION:${textValue(entry.description)}`,
    `URL:${entry.url}`,
    ...(entry.joinUrl ? [`CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=Join online:${uri(entry.joinUrl)}`] : []),
    `ORGANIZER;CN=${quoted(organizer.name)}:${mailto(organizer.address)}`,
    `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:${mailto(entry.attendee)}`,
    ...(entry.withdrawn ? [] : [`STATUS:${method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`]),
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ];
  return calendarOf([`METHOD:${method}`], event);
};
