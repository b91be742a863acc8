import { dayAndTime } from '@wardmote/domain/day-in-words';
import { oneLine } from '../clean.ts';
import { links } from '../links.ts';
import type { Words } from '../wording.ts';
import { whenAndWhere } from './meeting-details.ts';

export const jointAsked: Words<'joint-asked'> = ({ panelId, panelName, facts }, link) => ({
  subject: `${panelName}: asked to join a meeting on ${dayAndTime(facts.start)}`,
  paragraphs: [
    `${oneLine(facts.hostName)} asks whether ${panelName} joins its meeting.`,
    whenAndWhere(facts),
    `Say yes or no for your panel. If it joins, all its members are invited with the others:\n${link(links.joining(panelId, facts.meetingId))}`,
  ],
  why: 'you are chair or secretary of the panel that is asked.',
});
