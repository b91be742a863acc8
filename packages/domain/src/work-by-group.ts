import type { Action } from './action.ts';
import { type AffectedGroup, affectedGroups } from './affected-group.ts';
import { type Concern, isTaken, restsUnderPersons } from './concern.ts';
import type { ConcernId } from './id.ts';
import type { Priority } from './priority.ts';
import { isQuestion } from './question.ts';

/** What was asked for, by whom the concerns touch that it rests on (rows 26, 108). One that touches several is counted with each. */
export type WorkByGroup = {
  /** Those for which something was asked. */
  readonly groups: readonly { readonly group: AffectedGroup; readonly asked: number; readonly done: number }[];
  /** The actions that are counted: concerns are on record of them. */
  readonly counted: number;
  /** All of them, questions and what is about persons apart (row 82). */
  readonly of: number;
  /** They rest on more concerns than are looked through: so many. */
  readonly concernsRead?: number;
};

type Resting = Pick<Priority, 'id' | 'scope' | 'concernIds'>;

/** More are not read for one page: the first of them are those of the priorities of now. */
const mostRead = 60;

const isCounted =
  (priorities: readonly Resting[]) =>
  (action: Action): boolean =>
    !isQuestion(action) &&
    !action.aboutPersons &&
    !priorities.some(({ id, scope }) => id === action.priorityId && scope === 'persons');

const concernsOf = (action: Action, priorities: readonly Resting[]): readonly ConcernId[] => [
  ...(priorities.find(({ id }) => id === action.priorityId)?.concernIds ?? []),
  ...(action.concern ? [action.concern.id] : []),
];

const allRestedOn = (actions: readonly Action[], priorities: readonly Resting[]): readonly ConcernId[] => [
  ...new Set(actions.filter(isCounted(priorities)).flatMap((action) => concernsOf(action, priorities))),
];

/** The concerns on which these actions rest, by their priority or their own. */
export const restedOn = (actions: readonly Action[], priorities: readonly Resting[]): readonly ConcernId[] =>
  allRestedOn(actions, priorities).slice(0, mostRead);

export const workByGroup = (
  actions: readonly Action[],
  priorities: readonly Resting[],
  concerns: readonly Concern[],
): WorkByGroup => {
  const groupsOf = new Map(
    concerns.filter((one) => isTaken(one) && !restsUnderPersons(one, priorities)).map(({ id, groups }) => [id, groups]),
  );
  const work = actions.filter(isCounted(priorities));
  const touching = work
    .map((action) => ({
      isDone: action.outcome === 'done',
      groups: new Set(concernsOf(action, priorities).flatMap((id) => groupsOf.get(id) ?? [])),
    }))
    .filter(({ groups }) => groups.size > 0);
  const counts = affectedGroups.map((group) => {
    const all = touching.filter(({ groups }) => groups.has(group));
    return { group, asked: all.length, done: all.filter(({ isDone }) => isDone).length };
  });
  const isCut = allRestedOn(actions, priorities).length > mostRead;
  return {
    groups: counts.filter(({ asked }) => asked > 0),
    counted: touching.length,
    of: work.length,
    ...(isCut && { concernsRead: mostRead }),
  };
};
