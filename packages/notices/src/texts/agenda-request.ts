import { longDay } from '@wardmote/domain/day-in-words';
import { oneLine, setIn } from '../clean.ts';
import { links } from '../links.ts';
import type { NoticeFacts } from '../notice.ts';
import type { Words } from '../wording.ts';

export const agendaRequest: Words<'agenda-request'> = ({ panelId, panelName, facts }, link) => ({
  subject: `${panelName}: something is asked for on the agenda`,
  paragraphs: [
    `A ${facts.from} asks for something to be on an agenda of ${panelName}.`,
    `Please read it and say what becomes of it; whoever asked is told:\n${link(links.requests(panelId))}`,
    'If more come in today, they are on the same page, and there is no further mail about them.',
  ],
  why: `you keep the record of ${panelName}.`,
});

const becameOf = ({ outcome, on }: NoticeFacts['agenda-answer']): string => {
  if (outcome === 'elsewhere') return 'It is dealt with by somebody else:';
  return outcome === 'taken-on' && on
    ? `It is on the agenda of the meeting on ${longDay(on)}.`
    : 'It will not be on an agenda. The reason given:';
};

export const agendaAnswer: Words<'agenda-answer'> = ({ panelId, panelName, facts }, link) => ({
  subject: `${panelName}: what becomes of your request`,
  paragraphs: [
    `You asked ${panelName} to talk about this:\n${setIn(oneLine(facts.heading))}`,
    becameOf(facts),
    ...(facts.words ? [setIn(facts.words)] : []),
    `Your request and the answer, for you alone:\n${link(links.ownRequest(panelId, facts.requestId, facts.linkKey))}`,
  ],
  why: 'you asked for something to be on the agenda, and for the answer by mail.',
});

export const itemTold: Words<'item-told'> = ({ panelId, panelName, facts }, link) => ({
  subject: `${panelName}: what the meeting on ${longDay(facts.heldOn)} said`,
  paragraphs: [
    `You asked ${panelName} to talk about this:\n${setIn(oneLine(facts.heading))}`,
    `It was on the agenda of the meeting on ${longDay(facts.heldOn)}. Its minutes are agreed and public:\n${link(links.minutes(panelId, facts.meetingId))}`,
  ],
  why: 'you asked for something to be on the agenda, and for the answer by mail. This is the last mail about it.',
});
