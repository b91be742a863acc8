import type { Action, ActionKind } from '@wardmote/domain/action';
import type { Day } from '@wardmote/domain/day';
import type { Panel } from '@wardmote/domain/panel';
import { type Priority, withOpenReviews } from '@wardmote/domain/priority';
import type { ClosedPriority } from '@wardmote/domain/priority-result';
import type { EpicTag } from '@wardmote/domain/priority-review';
import { labels } from './labels.ts';

type Of = {
  readonly panel: Pick<Panel, 'priorities' | 'actions' | 'lastHeld'>;
  readonly ended: readonly ClosedPriority[];
};

/** Of the kinds of action (row 94) those that are one of the team's own (domain.md 2.1). */
const epicOf: Readonly<Partial<Record<ActionKind, EpicTag>>> = {
  enforcement: 'enforcement',
  prevention: 'prevention',
  diversion: 'prevention',
  education: 'communication',
};

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const withoutStop = (text: string): string => oneLine(text).replace(/\.$/, '');
const tagged = (tags: readonly EpicTag[], text: string): string =>
  tags.length > 0 ? `**${tags.map((tag) => labels.epic[tag]).join(', ')}**: ${text}` : text;

const section = (heading: string, lines: readonly string[]): string =>
  [`## ${heading}`, '', ...lines.map((line) => `- ${line}`)].join('\n');

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
  const fresh = last.at.slice(0, 10) >= since;
  return `${labels.actionStatus[status]}${fresh ? '' : ', nothing new'}: ${withoutStop(last.text)}`;
};

const lineOf = (action: Action, since: Day): string => {
  const tag = action.kind && epicOf[action.kind];
  return tagged(tag ? [tag] : [], `${withoutStop(action.what)}. ${stands(action, since)}.`);
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
export const draftBrief = ({ panel: { priorities, actions, lastHeld }, ended }: Of): string => {
  const since = lastHeld?.on ?? '';
  const open = actions.filter(({ aboutPersons }) => !aboutPersons);
  const shown = priorities.filter(({ scope }) => scope !== 'persons').map(withOpenReviews);
  const closed = new Set(priorities.filter(({ scope }) => scope === 'persons').map(({ id }) => id));
  const under = (id: string | undefined) => open.filter(({ priorityId }) => priorityId === id);
  const sections = shown.map((priority) => {
    const lines = [...heardOf(priority, since), ...under(priority.id).map((action) => lineOf(action, since))];
    const none = 'Nothing is on record since the last meeting. Say what the team did, or why it did nothing.';
    return section(oneLine(priority.title), lines.length > 0 ? lines : [none]);
  });
  const known = new Set<string>([...shown.map(({ id }) => id), ...closed]);
  const others = open.filter(({ priorityId }) => !priorityId || !known.has(priorityId));
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
