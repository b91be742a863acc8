import { longDay } from '@wardmote/domain/day-in-words';
import { links } from '../links.ts';
import type { Words } from '../wording.ts';

export const meetingBrief: Words<'meeting-brief'> = ({ panelId, panelName, facts }, link) => ({
  subject: `${panelName}: what the police team has done, for the meeting on ${longDay(facts.heldOn)}`,
  paragraphs: [
    `The police team has written what it did on each priority of ${panelName} since the last meeting.`,
    `Please sign in and read it before the meeting on ${longDay(facts.heldOn)}:\n${link(links.brief(panelId, facts.meetingId))}`,
    'You can ask about it at the meeting. It is for the members of the panel.',
  ],
  why: 'you are a member of the panel.',
});
