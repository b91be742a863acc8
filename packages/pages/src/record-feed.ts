import { citationInWords } from '@wardmote/domain/figures-in-words';
import type { Panel } from '@wardmote/domain/panel';
import type { Priority } from '@wardmote/domain/priority';
import type { ClosedPriority } from '@wardmote/domain/priority-result';
import { lastLook } from '@wardmote/domain/priority-review';
import type { AtomEntry } from './atom.ts';
import { effectsInWords } from './effects-in-words.ts';
import { labels } from './labels.ts';

type FeedPriority = Omit<Priority, 'grounds'> & { readonly grounds?: string };
type FeedPanel = {
  readonly panel: Pick<Panel, 'id' | 'name'>;
  readonly priorities: readonly FeedPriority[];
  readonly ended: readonly ClosedPriority[];
};

const wordsOf = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' ');

const current = ({ title, grounds, citations = [], agreedOn, reviews }: FeedPriority) => {
  const last = lastLook({ reviews });
  const restsOn = citations.length > 0 ? `What shows it: ${citations.map(citationInWords).join(' ')}` : undefined;
  return { title, on: last?.on ?? agreedOn, text: wordsOf([grounds, restsOn, last?.progress]) };
};

const ended = ({ title, result }: ClosedPriority) => {
  const { outcome, words, figures, effects, closedOn } = result;
  const counted = figures && `${figures.measure}: ${figures.baseline} before, ${figures.after} after.`;
  const left = effects && effectsInWords(effects);
  return { title, on: closedOn, text: wordsOf([`${labels.priorityOutcome[outcome]}.`, words, counted, left]) };
};

type Of = {
  readonly panels: readonly FeedPanel[];
  readonly urlOf: (panelId: Panel['id'], priorityId: string) => string;
  /** In a feed of several panels each title says whose it is. */
  readonly named?: true;
};

/** Priorities and what came of them, as the entries of a feed: one keeps its id from the day it is agreed until after it has ended. */
export const feedEntries = ({ panels, urlOf, named }: Of): readonly AtomEntry[] =>
  panels.flatMap(({ panel, ...record }) => {
    const entry = (id: string, { title, ...told }: Omit<AtomEntry, 'id' | 'url'>): AtomEntry => ({
      id,
      title: named ? `${panel.name}: ${title}` : title,
      ...told,
      url: urlOf(panel.id, id),
    });
    return [
      ...record.priorities.map((one) => entry(one.id, current(one))),
      ...record.ended.map((one) => entry(one.id, ended(one))),
    ];
  });
