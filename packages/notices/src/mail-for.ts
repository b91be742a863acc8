import { calendarObject } from './calendar.ts';
import { oneLine } from './clean.ts';
import { letter, stopOf } from './letter.ts';
import { links } from './links.ts';
import type { Mail, MailAddress } from './mail.ts';
import type { Notice, NoticeFacts } from './notice.ts';
import { arrangementLines } from './texts/arrangement-lines.ts';

export type Sender = {
  readonly from: MailAddress;
  readonly baseUrl: string;
  /** Of the one who reads it: opens their own settings. */
  readonly mailKey?: string;
  /** Of a partner of the register: the page with all that is asked of it. */
  readonly allAsked?: string;
  readonly toConfirm?: boolean;
};

/** Most calendars show nobody a CONFERENCE, so the link stands in the words too. */
const descriptionOf = ({ agenda, arrangements }: Pick<NoticeFacts['meeting-cancelled'], 'agenda' | 'arrangements'>) =>
  [...arrangementLines(arrangements), ...agenda.map(({ heading }, index) => `${index + 1}. ${oneLine(heading)}`)].join(
    '\n',
  );

const calendarKinds = [
  'meeting-invitation',
  'meeting-changed',
  'meeting-cancelled',
  'meeting-withdrawn',
  'guest-invited',
  'guest-cancelled',
  'guest-withdrawn',
] as const;

const takesBack: readonly Notice['kind'][] = [
  'meeting-cancelled',
  'meeting-withdrawn',
  'guest-cancelled',
  'guest-withdrawn',
];
/** They are taken off a meeting that goes ahead. */
const takesOff: readonly Notice['kind'][] = ['meeting-withdrawn', 'guest-withdrawn'];

const inCalendar = (notice: Notice): notice is Notice<(typeof calendarKinds)[number]> =>
  calendarKinds.some((kind) => kind === notice.kind);

/** The public page is named, and the link that answers for this one person is not: calendars are shared. */
const calendarFor = (notice: Notice, attendee: string, { from, baseUrl }: Sender): Mail['calendar'] => {
  if (!inCalendar(notice)) return undefined;
  const { kind, panelId, at } = notice;
  const { meetingId, sequence, start, end, place, arrangements } = notice.facts;
  const joinUrl = arrangements?.joinUrl;
  const panelName = oneLine(notice.panelName);
  const method = takesBack.some((one) => one === kind) ? 'CANCEL' : 'REQUEST';
  const content = calendarObject({
    method,
    withdrawn: takesOff.includes(kind),
    meetingId,
    sequence,
    stamp: at,
    start,
    end,
    summary: `Meeting of ${panelName}`,
    place,
    ...(joinUrl && { joinUrl }),
    description: descriptionOf(notice.facts),
    url: `${baseUrl}${links.meeting(panelId, meetingId)}`,
    organizer: { name: panelName, address: from.address },
    attendee,
  });
  return { method, content };
};

/** The whole mail, from the notice and the address that its recipient has now. Pure: a second attempt sends the same. */
export const mailFor = (notice: Notice, to: MailAddress, sender: Sender): Mail => {
  const { subject, text } = letter(notice, sender.baseUrl, sender);
  const calendar = calendarFor(notice, to.address, sender);
  const stop = stopOf(notice, sender.mailKey);
  return {
    noticeId: notice.id,
    from: sender.from,
    to: { name: oneLine(to.name), address: to.address },
    subject,
    text,
    ...(stop && { unsubscribe: `${sender.baseUrl}${stop}` }),
    ...(calendar && { calendar }),
  };
};
