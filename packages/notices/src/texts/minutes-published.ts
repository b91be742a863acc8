import { links } from '../links.ts';
import { dayInWords } from '../when.ts';
import type { Words } from '../wording.ts';

export const minutesPublished: Words<'minutes-published'> = ({ panelId, panelName, facts }, link) => ({
  subject: `${panelName}: minutes of the meeting on ${dayInWords(facts.heldOn)} are public`,
  paragraphs: [
    `A later meeting of ${panelName} has agreed the minutes of ${dayInWords(facts.heldOn)}. They are now public, and no longer change.`,
    `Anybody may read them:\n${link(links.minutes(panelId, facts.meetingId))}`,
  ],
  why: `you are on the list of ${panelName}.`,
});
