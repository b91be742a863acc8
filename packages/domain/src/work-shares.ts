import { type Action, type ActionTally, type WorkKind, workKinds } from './action.ts';

/** How many of the closed actions were of each kind, since the panel began to count. */
export type WorkTally = Readonly<Partial<Record<WorkKind, number>>>;

const workOf = ({ kind }: Pick<Action, 'kind'>): WorkKind | undefined => (kind === 'question' ? undefined : kind);

/** One more that is closed, under its kind; one of no kind is counted nowhere. */
export const talliedWork = (tally: WorkTally | undefined, action: Pick<Action, 'kind'>): WorkTally | undefined => {
  const kind = workOf(action);
  return kind ? { ...tally, [kind]: (tally?.[kind] ?? 0) + 1 } : tally;
};

/** What a panel asks for by kind of work (row 90): whole percent of the actions that have a kind; `untold` have none. */
export type WorkShares = {
  readonly kinds: readonly { readonly kind: WorkKind; readonly count: number; readonly percent: number }[];
  readonly told: number;
  readonly untold: number;
};

const sumOf = (counts: Readonly<Partial<Record<string, number>>>): number =>
  Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0);

/** Of all that was ever asked for, open and closed. A question is no work; what was closed before kinds were counted has none. */
export const workShares = (
  actions: readonly Pick<Action, 'kind'>[],
  { closedActions = {}, closedWork = {} }: { readonly closedActions?: ActionTally; readonly closedWork?: WorkTally },
): WorkShares => {
  const open = actions.filter(({ kind }) => kind !== 'question');
  const counted = workKinds.map((kind) => ({
    kind,
    count: open.filter((action) => action.kind === kind).length + (closedWork[kind] ?? 0),
  }));
  const told = counted.reduce((sum, { count }) => sum + count, 0);
  return {
    kinds: counted.map((one) => ({ ...one, percent: told === 0 ? 0 : Math.round((one.count / told) * 100) })),
    told,
    untold: open.length + sumOf(closedActions) - told,
  };
};
