import type { Action, ActionKind } from '@wardmote/domain/action';
import type { Day } from '@wardmote/domain/day';
import { londonDay } from '@wardmote/domain/london';
import type { Panel } from '@wardmote/domain/panel';
import { type Priority, withOpenReviews } from '@wardmote/domain/priority';
import type { ClosedPriority } from '@wardmote/domain/priority-result';
import type { EpicTag } from '@wardmote/domain/priority-review';
import { oneLine, section, withoutStop } from './draft-text.ts';
import { labels } from './labels.ts';

type Of = {
  readonly panel: Pick<Panel, 'priorities' | 'actions' | 'lastHeld'>;
  /** The priorities that have ended and the actions that are closed, but for those about persons. */
  readonly ended: readonly ClosedPriority[];
  readonly closed: readonly Action[];
};

/** Of the kinds of action (row 94) those that are one of the team's own (domain.md 2.1). */
const epicOf: Readonly<Partial<Record<ActionKind, EpicTag>>> = {
  enforcement: 'enforcement',
  prevention: 'prevention',
  diversion: 'prevention',
  education: 'communication',
};

const tagged = (tags: readonly EpicTag[], text: string): string =>
  tags.length > 0 ? `**${tags.map((tag) => labels.epic[tag]).join(', ')}**: ${text}` : text;

/** What the last meeting heard of it, and what was to come next. */
const heardOf = ({ reviews = [] }: Priority, since: Day): readonly string[] =>
  reviews
    .filter(({ on }) => on >= since)
    .flatMap((review) => {
      if (!('progress' in review)) return [];
      const next = review.next ? ` Next was: ${withoutStop(review.next)}.` : '';
      return [tagged(review.tags ?? [], `The last meeting heard: ${withoutStop(review.progress)}.${next}`)];
    });

const stands = ({ status, answers }: Action, since: Day): string => {
  const last = answers.at(-1);
  if (!last) return labels.actionStatus[status];
  const fresh = londonDay(last.at) >= since;
  return `${labels.actionStatus[status]}${fresh ? '' : ', nothing new'}: ${withoutStop(last.text)}`;
};

/** How it ended. An answer that the panel did not take is not given as what was done. */
const endedAs = ({ kind, outcome = 'done', answers, disputed }: Action): string => {
  const said = disputed ? undefined : answers.at(-1)?.text;
  const ended = labels[kind === 'question' ? 'questionOutcome' : 'outcome'][outcome];
  return said ? `${ended}: ${withoutStop(said)}` : ended;
};

const lineOf = (action: Action, since: Day): string => {
  const tag = action.kind && epicOf[action.kind];
  const how = action.status === 'closed' ? endedAs(action) : stands(action, since);
  return tagged(tag ? [tag] : [], `${withoutStop(action.what)}. ${how}.`);
};

const endedIn = (ended: readonly ClosedPriority[], since: Day): readonly string[] => {
  const lines = ended
    .filter(({ result }) => result.closedOn >= since)
    .map(({ title, result: { outcome, words } }) => {
      const said = words ? `: ${withoutStop(words)}` : '';
      return `${oneLine(title)}. ${withoutStop(labels.priorityOutcome[outcome])}${said}.`;
    });
  return lines.length > 0 ? [section('What has ended', lines)] : [];
};

/**
 * What a team could tell its panel of each priority since the last meeting, from what anybody may read of the record, in the little
 * Markdown of the minutes. What is about particular persons is not in it (row 82); the sergeant edits it.
 */
export const draftBrief = ({ panel: { priorities, actions, lastHeld }, ended, closed }: Of): string => {
  const since = lastHeld?.on ?? '';
  const work = [...closed.filter(({ closedOn = '' }) => closedOn >= since), ...actions];
  const told = work.filter(({ aboutPersons }) => !aboutPersons);
  const shown = priorities.filter(({ scope }) => scope !== 'persons').map(withOpenReviews);
  const under = (id: string) => told.filter(({ priorityId }) => priorityId === id);
  const sections = shown.map((priority) => {
    const lines = [...heardOf(priority, since), ...under(priority.id).map((action) => lineOf(action, since))];
    const none = 'Nothing is on record since the last meeting. Say what the team did, or why it did nothing.';
    return section(oneLine(priority.title), lines.length > 0 ? lines : [none]);
  });
  const known = new Set(priorities.map(({ id }) => id));
  const others = told.filter(({ priorityId }) => !priorityId || !known.has(priorityId));
  return [
    ...sections,
    ...(others.length > 0
      ? [
          section(
            'What else was asked',
            others.map((action) => lineOf(action, since)),
          ),
        ]
      : []),
    ...endedIn(ended, since),
  ].join('\n\n');
};
