import type { Action } from '@wardmote/domain/action';
import type { Priority } from '@wardmote/domain/priority';
import type { ClosedPriority } from '@wardmote/domain/priority-result';
import { csv } from './csv.ts';

type TableAction = Pick<Action, 'what' | 'kind' | 'status' | 'askedOn' | 'dueOn' | 'answers'> & {
  readonly owner: { readonly name: string };
};
type TablePriority = Omit<Priority, 'grounds'> & { readonly grounds?: string } & Partial<
    Pick<ClosedPriority, 'result'>
  >;

/** Priorities as a table, those that are and those that have ended: as much of them as the reader may see. */
export const prioritiesAsCsv = (priorities: readonly TablePriority[]): string =>
  csv(
    [
      'priority',
      'why',
      'kind of trouble',
      'raised by',
      'since',
      'agreed on',
      'last word',
      'ended on',
      'outcome',
      'before',
      'after',
    ],
    priorities.map(({ title, grounds, category, source, since, agreedOn, reviews = [], result }) => {
      const last = reviews.at(-1);
      const figures = result?.figures;
      return [
        title,
        grounds,
        category,
        source,
        since,
        agreedOn,
        last && 'progress' in last ? last.progress : undefined,
        result?.closedOn,
        result?.outcome,
        figures?.baseline,
        figures?.after,
      ];
    }),
  );

/** What is asked for and not closed, as a table. */
export const actionsAsCsv = (actions: readonly TableAction[]): string =>
  csv(
    ['action', 'kind', 'asked of', 'asked on', 'due', 'how it stands', 'last answer'],
    actions.map(({ what, kind, owner, askedOn, dueOn, status, answers }) => [
      what,
      kind,
      owner.name,
      askedOn,
      dueOn,
      status,
      answers.at(-1)?.text,
    ]),
  );
