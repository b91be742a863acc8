import { clockTime, dayAndTime } from '@wardmote/domain/day-in-words';
import { oneLine, setIn } from '../clean.ts';
import { links } from '../links.ts';
import type { NoticeFacts } from '../notice.ts';
import type { Words } from '../wording.ts';
import { whenAndWhere } from './meeting-details.ts';

const itemIn = ({ agenda }: Pick<NoticeFacts['guest-invited'], 'agenda'>): string =>
  agenda.map(({ heading }) => `“${oneLine(heading)}”`).join('') || 'one item';

const aboutWhen = ({ about, start }: Pick<NoticeFacts['guest-invited'], 'about' | 'start'>): string =>
  about ? ` It will come at about ${clockTime(`${start.slice(0, 11)}${about}`)}.` : '';

const before = ({ previousStart, previousPlace, start, place }: NoticeFacts['guest-invited']): readonly string[] => {
  const lines = [
    ...(previousStart ? [`It was to begin: ${dayAndTime(previousStart)}\nIt now begins: ${dayAndTime(start)}`] : []),
    ...(previousPlace ? [`It was to be at: ${oneLine(previousPlace)}\nIt is now at: ${oneLine(place)}`] : []),
  ];
  return lines.length > 0 ? [lines.join('\n')] : [];
};

const why = 'the panel asked you to come to its meeting for one item.';

/** One who comes for one item is told which, and about when; they need not sit through the rest. */
export const guestInvited: Words<'guest-invited'> = ({ panelId, panelName, facts }, link) => ({
  subject: facts.changed
    ? `${panelName}: changed details of the meeting on ${dayAndTime(facts.start)}`
    : `${panelName}: you are asked to come for one item on ${dayAndTime(facts.start)}`,
  paragraphs: [
    `${facts.changed ? 'Something has changed about the meeting of' : 'You are asked to come, as a guest, to a meeting of'} ${panelName}.`,
    ...before(facts),
    `You are asked for one item: ${itemIn(facts)}.${aboutWhen(facts)} You may come for it alone, and go when it is over.`,
    whenAndWhere(facts),
    `What else the meeting is about:\n${link(links.meeting(panelId, facts.meetingId))}`,
    facts.changed
      ? 'The attached file changes the entry in your calendar.'
      : 'The attached file puts the meeting in your calendar.',
  ],
  why,
});

export const guestCancelled: Words<'guest-cancelled'> = ({ panelId, panelName, facts }, link) => ({
  subject: `${panelName}: the meeting on ${dayAndTime(facts.start)} is cancelled`,
  paragraphs: [
    `The meeting of ${panelName} to which you were asked for one item (${itemIn(facts)}) will not take place. It was to be:`,
    whenAndWhere(facts),
    `The reason given:\n${setIn(facts.reason)}`,
    'You need do nothing. The attached file takes the meeting out of your calendar.',
    `The panel’s page says when the next meeting is:\n${link(links.panel(panelId))}`,
  ],
  why,
});

/** Why is for whoever asked them to say. */
export const guestWithdrawn: Words<'guest-withdrawn'> = ({ panelId, panelName, facts }, link) => ({
  subject: `${panelName}: you need not come to the meeting on ${dayAndTime(facts.start)}`,
  paragraphs: [
    `You were asked to come to a meeting of ${panelName} for one item (${itemIn(facts)}). You are not asked for it any more. The meeting goes ahead:`,
    whenAndWhere(facts),
    'You need do nothing. The attached file takes the meeting out of your calendar.',
    `What the meeting is about:\n${link(links.meeting(panelId, facts.meetingId))}`,
  ],
  why: 'the panel had asked you to come to its meeting for one item.',
});
