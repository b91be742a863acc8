import { dayAndTime, longDay } from '@wardmote/domain/day-in-words';
import { setIn } from '../clean.ts';
import { links } from '../links.ts';
import type { NoticeFacts } from '../notice.ts';
import type { Words } from '../wording.ts';
import { agendaInWords, whenAndWhere } from './meeting-details.ts';

const follows = (panelName: string) => `you asked for the news of ${panelName}, and confirmed it.`;

const subjects: { readonly [What in NoticeFacts['news-meeting']['what']]: (start: string) => string } = {
  called: (start) => `meeting on ${start}`,
  changed: (start) => `the meeting is now on ${start}`,
  cancelled: (start) => `the meeting on ${start} is cancelled`,
};

const opening = ({ what }: NoticeFacts['news-meeting'], panelName: string): string => {
  if (what === 'cancelled') return `The meeting of ${panelName} will not take place. It was to be:`;
  return what === 'changed'
    ? `The meeting of ${panelName} has another time or place. It is now:`
    : `${panelName} meets, and everybody may come:`;
};

export const newsMeeting: Words<'news-meeting'> = ({ panelId, panelName, facts }, link) => ({
  subject: `${panelName}: ${subjects[facts.what](dayAndTime(facts.start))}`,
  paragraphs: [
    opening(facts, panelName),
    whenAndWhere(facts),
    ...(facts.reason ? [`The reason given:\n${setIn(facts.reason)}`] : []),
    ...(facts.what === 'cancelled' ? [] : [agendaInWords(facts)]),
    `The page of the meeting:\n${link(links.meeting(panelId, facts.meetingId))}`,
  ],
  why: follows(panelName),
});

export const newsMinutes: Words<'news-minutes'> = ({ panelId, panelName, facts }, link) => ({
  subject: `${panelName}: minutes of the meeting on ${longDay(facts.heldOn)}`,
  paragraphs: [
    `The minutes of ${panelName} of ${longDay(facts.heldOn)} are agreed and public:`,
    link(links.minutes(panelId, facts.meetingId)),
  ],
  why: follows(panelName),
});
