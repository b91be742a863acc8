import { arrangementsOf } from '@wardmote/domain/arrangements';
import type { Instant } from '@wardmote/domain/day';
import type { PanelId } from '@wardmote/domain/id';
import { jointName } from '@wardmote/domain/joint';
import type { Invitation, Meeting } from '@wardmote/domain/meeting';
import { oneLine } from './clean.ts';
import { calendarOf, textValue, timeLines, uidOf, utc } from './icalendar.ts';
import { links } from './links.ts';
import { arrangementLines } from './texts/arrangement-lines.ts';

export type OwnEntry = {
  readonly panelId: PanelId;
  readonly panelName: string;
  readonly meeting: Meeting;
  readonly invitation: Invitation;
  readonly changedAt: Instant;
};

const answers = {
  yes: 'You said that you come.',
  no: 'You sent your apologies.',
  substitute: 'Somebody else goes in your place.',
};

/** What the mails of this person say too: in which capacity, what they answered, how to join. The link that answers is not here. */
const descriptionOf = ({ panelId, meeting, invitation }: OwnEntry, baseUrl: string): string =>
  [
    `Invited as ${oneLine(invitation.capacity)}.`,
    ...(meeting.status === 'called'
      ? [invitation.reply ? answers[invitation.reply.answer] : 'You have not answered yet: use the link in your mail.']
      : []),
    ...arrangementLines(arrangementsOf(meeting)),
    ...meeting.agenda.map(({ heading }, index) => `${index + 1}. ${oneLine(heading)}`),
    `${baseUrl}${links.meeting(panelId, meeting.id)}`,
  ].join('\n');

/** Whoever does not come is not busy then. */
const takesTime = ({ meeting, invitation }: OwnEntry): boolean =>
  meeting.status !== 'cancelled' && (invitation.reply === undefined || invitation.reply.answer === 'yes');

const eventLines = (entry: OwnEntry, baseUrl: string): readonly string[] => {
  const { panelId, panelName, meeting } = entry;
  const cancelled = meeting.status === 'cancelled';
  const name = oneLine(jointName(panelName, meeting));
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(meeting.id)}`,
    `SEQUENCE:${meeting.sequence}`,
    `DTSTAMP:${utc(entry.changedAt)}`,
    ...timeLines(meeting),
    `SUMMARY:${textValue(`${cancelled ? 'Cancelled: meeting' : 'Meeting'} of ${name}`)}`,
    `LOCATION:${textValue(meeting.place)}`,
    `DESCRIPTION:${textValue(descriptionOf(entry, baseUrl))}`,
    `URL:${baseUrl}${links.meeting(panelId, meeting.id)}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${takesTime(entry) ? 'OPAQUE' : 'TRANSPARENT'}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
  ];
};

/** One person's own calendar (RFC 5545, 7986): the same UIDs as in their mails, so that a calendar that has both shows a meeting once. */
export const ownFeed = (entries: readonly OwnEntry[], baseUrl: string): string =>
  calendarOf(
    [
      'METHOD:PUBLISH',
      'NAME:My panel meetings',
      'X-WR-CALNAME:My panel meetings',
      'X-WR-TIMEZONE:Europe/London',
      'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
      'X-PUBLISHED-TTL:PT4H',
    ],
    entries.flatMap((entry) => eventLines(entry, baseUrl)),
  );
