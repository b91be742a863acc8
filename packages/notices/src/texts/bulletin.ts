import { longDay } from '@wardmote/domain/day-in-words';
import { setIn } from '../clean.ts';
import { links } from '../links.ts';
import type { Words } from '../wording.ts';

/** The marks of headings and of bold are for the page; in a mail a heading is a line of its own. A link keeps its address behind it. */
const withoutMarks = (text: string): string =>
  text
    .replace(/^#{1,6} +(.*)$/gm, (_, heading: string) => heading.toLocaleUpperCase('en-GB'))
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/\[([^\]\n]+)\]\((https:\/\/[^)\s]+)\)/g, '$1 ($2)');

export const newsBulletin: Words<'news-bulletin'> = ({ panelId, panelName, facts }, link) => ({
  subject: `${panelName}: what came of the meeting on ${longDay(facts.heldOn)}`,
  paragraphs: [setIn(withoutMarks(facts.text)), `On the web:\n${link(links.bulletin(panelId, facts.meetingId))}`],
  why: `you asked for the news of ${panelName}, and confirmed it.`,
});
