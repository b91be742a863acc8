import { longDay, range, shortDay } from '@wardmote/domain/day-in-words';
import type { Meeting } from '@wardmote/domain/meeting';
import { labels } from './labels.ts';
import { howDecided } from './record-filters.ts';

/** Wide enough to read, narrow enough to print: what a plain text is wrapped at, in characters. */
const width = 76;

const wrapLine = (line: string): string => {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/ +/)) {
    if (current && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else current = current ? `${current} ${word}` : word;
  }
  return [...lines, current].join('\n');
};

const wrapped = (text: string): string => text.split('\n').map(wrapLine).join('\n');

const parties = ['community', 'police', 'partner', 'councillor', 'public'] as const;

type Of = { readonly panelName: string; readonly meeting: Meeting };

const status = ({ minutes, minutesHeldBack }: Meeting): string => {
  if (minutes?.status === 'published' && minutes.approvedOn)
    return `Approved at the meeting on ${longDay(minutes.approvedOn)}.`;
  if (minutes?.status === 'approved' && minutes.approvedOn)
    return `Approved at the meeting on ${longDay(minutes.approvedOn)}, and held back: ${minutesHeldBack?.reason ?? 'not public yet'}.`;
  return 'DRAFT - NOT APPROVED';
};

const section = (
  { minutes, closedText, decisions }: Meeting,
  item: Meeting['agenda'][number],
  number: number,
): string => {
  const heading = `${number}. ${item.heading}`;
  const ruled = `${wrapped(heading)}\n${'-'.repeat(Math.min(heading.length, width))}`;
  const text = minutes?.sections.find(({ itemId }) => itemId === item.id)?.text.trim();
  const decision = decisions.find(({ itemId }) => itemId === item.id);
  const how = decision ? howDecided(decision, text ?? '') : [];
  if (!item.closed) return [ruled, wrapped(text || 'Nothing was recorded.'), ...how.map(wrapped)].join('\n');
  const reason = `Closed, because ${labels.closingReason[item.closed]}.`;
  const shut = closedText[item.id];
  return `${ruled}\n${wrapped(reason)}${shut ? `\n\nCLOSED - NOT FOR PUBLICATION\n${wrapped(shut)}` : ''}`;
};

/**
 * The minutes as plain text, from the same source as the page: whoever may not read closed text has none in `meeting`, so that there is
 * none to print. Markdown is left as it was typed; it was made to be read so.
 */
export const minutesAsText = ({ panelName, meeting }: Of): string => {
  const came = parties.flatMap((party) => {
    const count = meeting.presentBy?.[party];
    return count ? [`${labels.party[party]}: ${count}`] : [];
  });
  const head = [
    `${panelName}\nMinutes of the meeting of ${longDay(meeting.start.slice(0, 10))}`,
    wrapped(status(meeting)),
    `When: ${range(meeting)}\n${wrapped(`Where: ${meeting.place}`)}${came.length > 0 ? `\nWho came: ${came.join(', ')}` : ''}`,
  ];
  const items = meeting.agenda.map((item, index) => section(meeting, item, index + 1));
  const amendments = (meeting.amendments ?? []).map(
    ({ text, decidedOn }) => `Amended by the meeting on ${shortDay(decidedOn)}:\n${wrapped(text)}`,
  );
  return `${[...head, ...items, ...amendments].join('\n\n')}\n`;
};
