import { dayAndTime } from '@wardmote/domain/day-in-words';
import { oneLine } from '../clean.ts';
import { links } from '../links.ts';
import type { Words } from '../wording.ts';
import { agendaInWords, invitedAs, whenAndWhere } from './meeting-details.ts';

const answers = { yes: 'that you come', no: 'that you cannot come', substitute: 'that a substitute comes' } as const;

/** A new time asks everybody again; a new place alone does not (U77). */
const askedAgain = (reply: keyof typeof answers | undefined, moved: boolean): string => {
  if (reply) return `You have answered ${answers[reply]}. If that is no longer right, please answer again:`;
  const again = moved ? 'An answer to the earlier time no longer counts. ' : '';
  return `${again}Please say whether you can come. You need no password:`;
};

export const meetingChanged: Words<'meeting-changed'> = ({ panelName, facts }, link) => {
  const { start, previousStart, previousPlace, place, reply, meetingId, personId, linkKey } = facts;
  const moved = previousStart !== start;
  return {
    subject: moved
      ? `${panelName}: meeting moved to ${dayAndTime(start)}`
      : `${panelName}: changed details of the meeting on ${dayAndTime(start)}`,
    paragraphs: [
      moved
        ? `The meeting of ${panelName} has been moved.\nIt was to begin: ${dayAndTime(previousStart)}\nIt now begins: ${dayAndTime(start)}`
        : `Something has changed about the meeting of ${panelName}: the place, the time at which it ends, or how it is held. The day and the time at which it begins are as they were.`,
      ...(previousPlace ? [`It was to be at: ${oneLine(previousPlace)}\nIt is now at: ${oneLine(place)}`] : []),
      whenAndWhere(facts),
      `${askedAgain(reply, moved)}\n${link(links.reply(meetingId, personId, linkKey))}`,
      agendaInWords(facts),
      'The attached file changes the entry in your calendar.',
    ],
    why: invitedAs(facts),
  };
};
