import type { WayOfMeeting } from '@wardmote/domain/arrangements';
import type { CivilTime, Instant } from '@wardmote/domain/day';
import type { MeetingId, PanelId } from '@wardmote/domain/id';
import { oneLine } from './clean.ts';
import { calendarOf, textValue, timeLines, uidOf, utc } from './icalendar.ts';
import { links } from './links.ts';

/** A meeting as a feed tells of it to everybody: nobody's name, nobody's address, and nothing that is closed (U80). */
export type FeedEntry = {
  readonly id: MeetingId;
  readonly panelId: PanelId;
  readonly panelName: string;
  readonly status: string;
  readonly start: CivilTime;
  readonly end: CivilTime;
  readonly place: string;
  readonly how?: WayOfMeeting;
  readonly sequence: number;
  readonly changedAt: Instant;
};

export type Feed = {
  readonly name: string;
  /** The page that shows the same. */
  readonly url: string;
  readonly entries: readonly FeedEntry[];
};

const open = ({ how }: FeedEntry): string => {
  const joined = { 'in-person': '', online: ' It is online.', hybrid: ' One can also join online.' } as const;
  return `Open to everybody.${joined[how ?? 'in-person']}`;
};

const eventLines = (entry: FeedEntry, baseUrl: string): readonly string[] => {
  const cancelled = entry.status === 'cancelled';
  const url = `${baseUrl}${links.meeting(entry.panelId, entry.id)}`;
  const summary = `${cancelled ? 'Cancelled: meeting' : 'Meeting'} of ${oneLine(entry.panelName)}`;
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(entry.id)}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${utc(entry.changedAt)}`,
    `LAST-MODIFIED:${utc(entry.changedAt)}`,
    ...timeLines(entry),
    `SUMMARY:${textValue(summary)}`,
    `LOCATION:${textValue(entry.place)}`,
    `DESCRIPTION:${textValue(`${cancelled ? 'This meeting was called off.' : open(entry)} Agenda and minutes: ${url}`)}`,
    `URL:${url}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
};

/**
 * A calendar to subscribe to (RFC 5545, RFC 7986; domain.md 4.4), with names for old readers and new. It is to be asked again twice a
 * day, and takes up nobody's time until they put it there themselves (TRANSPARENT).
 */
export const calendarFeed = ({ name, url, entries }: Feed, baseUrl: string): string =>
  calendarOf(
    [
      'METHOD:PUBLISH',
      `NAME:${textValue(name)}`,
      `X-WR-CALNAME:${textValue(name)}`,
      'X-WR-TIMEZONE:Europe/London',
      `URL:${url}`,
      'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
      'X-PUBLISHED-TTL:PT12H',
    ],
    entries.flatMap((entry) => eventLines(entry, baseUrl)),
  );
