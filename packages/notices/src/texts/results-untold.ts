import { longDay } from '@wardmote/domain/day-in-words';
import { links } from '../links.ts';
import type { Words } from '../wording.ts';

export const resultsUntold: Words<'results-untold'> = ({ panelId, panelName, facts }, link) => ({
  subject: `${panelName}: residents were not told what came of the meeting of ${longDay(facts.heldOn)}`,
  paragraphs: [
    `There are results at ${panelName}: a priority has ended, or something that was asked for is done. Residents have not been told.`,
    `A draft of the bulletin of the meeting on ${longDay(facts.heldOn)} is there already, made from the record. Please read it, change it as you like and send it:\n${link(links.writeBulletin(panelId, facts.meetingId))}`,
    'Who hears that something was done worries less, and raises the next thing.',
  ],
  why: `you keep the record of ${panelName}. This comes once.`,
});
