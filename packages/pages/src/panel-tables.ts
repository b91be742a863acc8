import type { Action } from '@wardmote/domain/action';
import { workKinds } from '@wardmote/domain/action';
import { citationInWords } from '@wardmote/domain/figures-in-words';
import type { Priority } from '@wardmote/domain/priority';
import type { ClosedPriority } from '@wardmote/domain/priority-result';
import { lastLook } from '@wardmote/domain/priority-review';
import { type SourceShares, sourceShares } from '@wardmote/domain/source-shares';
import type { WorkShares } from '@wardmote/domain/work-shares';
import type { Table } from './table.ts';

type TableAction = Pick<
  Action,
  'what' | 'kind' | 'status' | 'askedOn' | 'dueOn' | 'answers' | 'outcome' | 'closedOn'
> & {
  readonly priorityTitle?: string;
  readonly owner: { readonly name: string };
};
type TablePriority = Omit<Priority, 'grounds'> & { readonly grounds?: string } & Partial<
    Pick<ClosedPriority, 'result'>
  >;

/** A panel's part of a table: of a borough's, each line says whose it is. */
export type Rows<Thing> = { readonly panelName: string; readonly things: readonly Thing[] };

const priorityColumns = [
  'panel',
  'priority',
  'why',
  'kind of trouble',
  'raised by',
  'rests on',
  'since',
  'agreed on',
  'last word',
  'ended on',
  'outcome',
  'what was counted',
  'before',
  'after',
  'what else came of it',
];

const priorityRow = (priority: TablePriority) => {
  const { title, grounds, category, source, citations = [], since, agreedOn, result } = priority;
  const figures = result?.figures;
  const said = lastLook(priority)?.progress;
  const counted = [figures?.measure, figures?.baseline, figures?.after];
  const ended = [result?.closedOn, result?.outcome, ...counted, result?.effects?.join(', ')];
  const restsOn = citations.map(citationInWords).join('\n') || undefined;
  return [title, grounds, category, source, restsOn, since, agreedOn, said, ...ended];
};

/** Priorities as a table, those that are and those that have ended: as much of them as the reader may see. */
export const prioritiesTable = (of: readonly Rows<TablePriority>[]): Table => ({
  name: 'Priorities',
  columns: priorityColumns,
  rows: of.flatMap(({ panelName, things }) => things.map((one) => [panelName, ...priorityRow(one)])),
});

const actionColumns = [
  'panel',
  'action',
  'kind',
  'asked of',
  'asked on',
  'due',
  'how it stands',
  'last answer',
  'outcome',
  'closed on',
  'priority',
];

const actionRow = ({ what, kind, owner, askedOn, dueOn, status, answers, ...ended }: TableAction) => {
  const { outcome, closedOn, priorityTitle } = ended;
  return [what, kind, owner.name, askedOn, dueOn, status, answers.at(-1)?.text, outcome, closedOn, priorityTitle];
};

/** What was asked for, open and closed, as a table: an outcome is as good as said, never more (U36). */
export const actionsTable = (of: readonly Rows<TableAction>[]): Table => ({
  name: 'Actions',
  columns: actionColumns,
  rows: of.flatMap(({ panelName, things }) => things.map((one) => [panelName, ...actionRow(one)])),
});

/** What each panel asks for by kind of work, a line a panel (row 90): without a share where no action has a kind. */
export const workTable = (of: readonly { readonly panelName: string; readonly work: WorkShares }[]): Table => ({
  name: 'Kinds of work',
  columns: ['panel', ...workKinds, 'kind not said', 'prevention share in percent'],
  rows: of.map(({ panelName, work: { kinds, told, untold } }) => [
    panelName,
    ...kinds.map(({ count }) => count),
    untold,
    told === 0 ? undefined : kinds.find(({ kind }) => kind === 'prevention')?.percent,
  ]),
});

const sourceRow = (name: string, { sources, total, cited }: SourceShares) => [
  name,
  total,
  ...sources.map(({ count }) => count),
  total === 0 ? undefined : sources.find(({ source }) => source === 'community')?.percent,
  cited,
];

/**
 * Whose worry the priorities of each panel rest on (rows 81, 83), those that are and those that have ended: a line a panel, and one for
 * all of a borough.
 */
export const sourcesTable = (of: readonly Rows<TablePriority>[]): Table => ({
  name: 'Who was worried',
  columns: ['panel', 'priorities', 'community', 'police', 'both', 'community share in percent', 'cite what shows it'],
  rows: [
    ...of.map(({ panelName, things }) => sourceRow(panelName, sourceShares(things))),
    ...(of.length > 1 ? [sourceRow('All panels', sourceShares(of.flatMap(({ things }) => things)))] : []),
  ],
});
