import type { Action } from '@wardmote/domain/action';
import { longDay } from '@wardmote/domain/day-in-words';
import { heldOn, type Meeting } from '@wardmote/domain/meeting';
import { nextMeeting, type Panel } from '@wardmote/domain/panel';
import { type ClosedPriority, changeInPercent, type Figures } from '@wardmote/domain/priority-result';
import { tellsSince } from '@wardmote/domain/results-told';
import type { Survey } from '@wardmote/domain/survey';
import { oneLine, section, withoutStop } from './draft-text.ts';
import { effectsInWords } from './effects-in-words.ts';
import { labels } from './labels.ts';

type Of = {
  readonly panel: Pick<Panel, 'priorities' | 'actions' | 'called' | 'resultsTold'>;
  /** The priorities that have ended and the actions that are closed, as far as residents can be told. */
  readonly ended: readonly ClosedPriority[];
  readonly closed: readonly Action[];
  readonly surveys: readonly Survey[];
  readonly meeting: Pick<Meeting, 'id' | 'start' | 'agenda' | 'minutes' | 'nextOn'>;
  readonly today: string;
};

/** What is about particular persons stays with the panel (row 82). */
const prioritiesIn = ({ priorities }: Of['panel']): readonly string[] =>
  priorities.filter(({ scope }) => scope !== 'persons').map(({ title }) => `**${oneLine(title)}**`);

/** How it stands. One that was answered and asked again is as good as not answered. */
const standing = ({ status, answers }: Action): string => {
  const said = answers.at(-1)?.text;
  if (status === 'open') return said ? 'Asked again' : labels.actionStatus.open;
  return said ? `${labels.actionStatus[status]}: ${withoutStop(said)}` : labels.actionStatus[status];
};

const asked = ({ what, owner }: Action): string =>
  `${withoutStop(what)} (asked of ${owner.kind === 'person' ? 'a member of the panel' : owner.name})`;

/** `27 before, 9 after: down by 66.7 %` (row 95). */
const inFigures = (figures: Figures): string => {
  const { measure, baseline, after, source } = figures;
  const change = changeInPercent(figures);
  const said = change ? `: ${change < 0 ? 'down' : 'up'} by ${Math.abs(change)} %` : '';
  return `${withoutStop(measure)}: ${baseline} before, ${after} after${said}. Counted by: ${withoutStop(source)}.`;
};

const endedLine = ({ title, result: { outcome, words, figures, effects } }: ClosedPriority): string =>
  [
    `**${oneLine(title)}**: ${labels.priorityOutcome[outcome].toLowerCase()}.`,
    ...(words ? [`${withoutStop(words)}.`] : []),
    ...(figures ? [inFigures(figures)] : []),
    ...(effects ? [effectsInWords(effects)] : []),
  ].join(' ');

/** An answer that the panel did not take is not given as what was done. */
const closedLine = (action: Action): readonly string[] => {
  const { outcome, answers, disputed } = action;
  if (outcome !== 'done' && outcome !== 'not-fixed') return [];
  const said = disputed ? undefined : answers.at(-1)?.text;
  return [`${asked(action)}. ${labels.outcome[outcome]}${said ? `: ${withoutStop(said)}` : ''}.`];
};

/** Whoever answered is told what came of it (row 120). */
const surveyLine = ({ question, answered, changed, withdrawn }: Survey): readonly string[] =>
  changed && !withdrawn
    ? [`We asked: “${oneLine(question)}” (${answered} answered). What changed: ${withoutStop(changed.words)}.`]
    : [];

/** What has come since residents were told last (rows 94, 120): priorities with their figures, what was done or not fixed, what changed after a survey. */
const resultsIn = ({ panel, meeting, ended, closed, surveys }: Of): readonly string[] => {
  const since = tellsSince(panel, heldOn(meeting));
  const isNew = ({ result: { closedAt, closedOn, recordedOn = closedOn } }: ClosedPriority) =>
    closedAt === meeting.id || recordedOn >= since;
  return [
    ...ended.filter(isNew).map(endedLine),
    ...closed.filter(({ closedOn = '' }) => closedOn >= since).flatMap(closedLine),
    ...surveys.filter(({ changed }) => changed && changed.on >= since).flatMap(surveyLine),
  ];
};

/** What was asked, of whom, and what they said: a member who was asked is not named. */
const actionsIn = ({ actions }: Of['panel']): readonly string[] =>
  actions.filter(({ aboutPersons }) => !aboutPersons).map((action) => `${asked(action)}. ${standing(action)}.`);

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
 * What residents could be told of a meeting, from what anybody may read of the record: the priorities, what was asked and answered, what
 * came of it since they were told last, the minutes where they are public, and when the panel meets again. In the little Markdown of the minutes; an officer edits it.
 */
export const draftBulletin = (of: Of): string => {
  const { panel, meeting } = of;
  const decided = decisionsIn(meeting);
  const results = resultsIn(of);
  return [
    section('You said', prioritiesIn(panel), 'The panel has set no priorities yet.'),
    section('We did', actionsIn(panel), 'Nothing is asked of anybody at the moment.'),
    ...(results.length > 0 ? [section('What came of it', results)] : []),
    ...(decided.length > 0 ? [section('What the meeting said', decided)] : []),
    `## Next meeting\n\n${nextIn(of)}`,
  ].join('\n\n');
};
