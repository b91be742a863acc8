import type { Action } from '@wardmote/domain/action';
import { longDay } from '@wardmote/domain/day-in-words';
import type { Meeting } from '@wardmote/domain/meeting';
import { nextMeeting, type Panel } from '@wardmote/domain/panel';
import { labels } from './labels.ts';

type Of = {
  readonly panel: Pick<Panel, 'priorities' | 'actions' | 'called'>;
  readonly meeting: Pick<Meeting, 'id' | 'start' | 'agenda' | 'minutes' | 'nextOn'>;
  readonly today: string;
};

const section = (heading: string, lines: readonly string[], none: string): string =>
  [`## ${heading}`, '', ...(lines.length > 0 ? lines.map((line) => `- ${line}`) : [none])].join('\n');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const withoutStop = (text: string): string => oneLine(text).replace(/\.$/, '');

/** What is about particular persons stays with the panel (row 82). */
const prioritiesIn = ({ priorities }: Of['panel']): readonly string[] =>
  priorities.filter(({ scope }) => scope !== 'persons').map(({ title }) => `**${oneLine(title)}**`);

/** How it stands. One that was answered and asked again is as good as not answered. */
const standing = ({ status, answers }: Action): string => {
  const said = answers.at(-1)?.text;
  if (status === 'open') return said ? 'Asked again' : labels.actionStatus.open;
  return said ? `${labels.actionStatus[status]}: ${withoutStop(said)}` : labels.actionStatus[status];
};

/** What was asked, of whom, and what they said: a member who was asked is not named. */
const actionsIn = ({ actions }: Of['panel']): readonly string[] =>
  actions
    .filter(({ aboutPersons }) => !aboutPersons)
    .map((action) => {
      const { what, owner } = action;
      const asked = owner.kind === 'person' ? 'a member of the panel' : owner.name;
      return `${withoutStop(what)} (asked of ${asked}). ${standing(action)}.`;
    });

/** What was decided is public with the minutes, and not before. */
const decisionsIn = ({ agenda, minutes }: Of['meeting']): readonly string[] => {
  if (minutes?.status !== 'published') return [];
  return agenda.flatMap(({ id, heading, closed }) => {
    const text = minutes.sections.find(({ itemId }) => itemId === id)?.text.trim();
    return closed || !text ? [] : [`**${oneLine(heading)}**: ${oneLine(text)}`];
  });
};

const nextIn = ({ panel, meeting, today }: Of): string => {
  const next =
    nextMeeting(panel, today)?.on ?? (meeting.nextOn && meeting.nextOn >= today ? meeting.nextOn : undefined);
  return next
    ? `We meet again on **${longDay(next)}**. Everybody may come.`
    : 'The day of the next meeting is not set yet.';
};

/**
 * What residents could be told of a meeting, from what anybody may read of the record: the priorities, what was asked and answered, the
 * minutes where they are public, and when the panel meets again. In the little Markdown of the minutes; an officer edits it.
 */
export const draftBulletin = (of: Of): string => {
  const { panel, meeting } = of;
  const decided = decisionsIn(meeting);
  return [
    section('You said', prioritiesIn(panel), 'The panel has set no priorities yet.'),
    section('We did', actionsIn(panel), 'Nothing is asked of anybody at the moment.'),
    ...(decided.length > 0 ? [section('What the meeting said', decided, '')] : []),
    `## Next meeting\n\n${nextIn(of)}`,
  ].join('\n\n');
};
