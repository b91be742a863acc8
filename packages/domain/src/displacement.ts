import type { Change } from './changes.ts';
import { addDays, type Day } from './day.ts';
import type { ConcernId, PriorityId } from './id.ts';
import type { Panel } from './panel.ts';
import type { NearWard } from './place.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What a panel says has moved: a priority of its own, or a concern that it has taken on. */
export type DisplacedId = PriorityId | ConcernId;

/** Row 159: trouble moves over a border that nobody sees; or it may, where something is done about it. */
export const displacementKinds = ['has-moved', 'may-move'] as const;
export type DisplacementKind = (typeof displacementKinds)[number];

/** What the panel that is told says to it, where it says more than that it has seen it. */
export const displacementAnswers = ['reached', 'not-seen', 'taken'] as const;
export type DisplacementAnswer = (typeof displacementAnswers)[number];

type Told = Pick<Panel, 'id' | 'name'>;

/** One panel tells a neighbouring one that trouble has moved to its ward, or may (rows 154, 159), in a sentence that everybody reads. */
export type Displacement = {
  readonly displacedId: DisplacedId;
  readonly version: number;
  readonly from: Told;
  readonly to: Told;
  readonly kind: DisplacementKind;
  readonly words: string;
  readonly saidOn: Day;
  readonly seen?: { readonly on: Day; readonly answer?: DisplacementAnswer };
};

/** In characters: a sentence. */
export const longestDisplacement = 300;
/** More than touch any ward of London. */
export const mostNeighbours = 16;
const shownDays = 100;

/** Two or three meetings long; then it is said again, or it is over. */
export const displacementUntil = ({ saidOn }: Pick<Displacement, 'saidOn'>): Day => addDays(saidOn, shownDays);

export const isCurrent = (one: Pick<Displacement, 'saidOn'>, today: Day): boolean => today <= displacementUntil(one);

/** Refuses `displaced-unknown`, and `displaced-about-persons` of a priority about persons: nothing of it leaves the panel (row 82). */
export const checkDisplaced = (
  { priorities, backlog = [] }: Pick<Panel, 'priorities' | 'backlog'>,
  displacedId: DisplacedId,
): Refusal<'displaced-unknown' | 'displaced-about-persons'> | undefined => {
  const priority = priorities.find(({ id }) => id === displacedId);
  if (priority?.scope === 'persons') return refuse('displaced-about-persons', {});
  const isConcern = backlog.some((id) => id === displacedId);
  return priority || isConcern ? undefined : refuse('displaced-unknown', {});
};

/** The wards of a panel, and those that touch them; none where no borders were imported. */
const wardsAround = ({ patches }: Pick<Panel, 'patches'>, near: readonly NearWard[]): ReadonlySet<string> =>
  new Set(near.length === 0 ? [] : [...patches.map(({ ward }) => ward), ...near.map(({ code }) => code)]);

type Place = { readonly ward: string; readonly borough: string };

/** Whether a place is next to a panel's: by the wards that touch, or, where no borders were imported, in the same borough. */
export const isNextTo = (
  panel: Pick<Panel, 'patches' | 'borough'>,
  near: readonly NearWard[],
  { ward, borough }: Place,
): boolean => (near.length === 0 ? borough === panel.borough.slug : wardsAround(panel, near).has(ward));

const isNeighbour = (panel: Panel, near: readonly NearWard[], other: Panel): boolean =>
  other.id !== panel.id &&
  other.patches.some(({ ward }) => isNextTo(panel, near, { ward, borough: other.borough.slug }));

export type Said = {
  readonly displacedId: DisplacedId;
  readonly kind: DisplacementKind;
  readonly words: string;
  readonly saidOn: Day;
};

/**
 * What is told to anybody: of what is on the panel's list, and of its priorities in the open. What has come to be about persons since is
 * told no more, nor is it once that priority has ended (row 82).
 */
export const openDisplacements = (
  { priorities, backlog = [] }: Pick<Panel, 'priorities' | 'backlog'>,
  told: readonly Displacement[],
): readonly Displacement[] => {
  const open = priorities.filter(({ scope }) => scope !== 'persons');
  const ids = new Set<DisplacedId>([...backlog, ...open.flatMap(({ id, concernIds = [] }) => [id, ...concernIds])]);
  return told.filter(({ displacedId }) => ids.has(displacedId));
};

/** As many as were asked for, in their order; one that is not there is undefined. */
export type Neighbours = {
  readonly near: readonly NearWard[];
  readonly others: readonly (Panel | undefined)[];
  /** What was said of the same thing before: it is said again in its place, and is asked anew. */
  readonly before: readonly Displacement[];
};

/**
 * What a panel tells its neighbours. Refuses `displaced-unknown`, `displaced-about-persons`, `no-panel-there` of one that is gone or has
 * ended, and `not-a-neighbour`.
 */
export const toldNeighbours = (
  panel: Panel,
  { near, others, before }: Neighbours,
  said: Said,
):
  | readonly Change<Displacement>[]
  | Refusal<'displaced-unknown' | 'displaced-about-persons' | 'no-panel-there' | 'not-a-neighbour'> => {
  const refused = checkDisplaced(panel, said.displacedId);
  if (refused) return refused;
  const changes: Change<Displacement>[] = [];
  for (const other of others) {
    if (!other || other.dissolvedOn) return refuse('no-panel-there', {});
    if (!isNeighbour(panel, near, other)) return refuse('not-a-neighbour', { name: other.name });
    const earlier = before.find(({ to }) => to.id === other.id);
    const after = {
      ...said,
      version: earlier?.version ?? 0,
      from: { id: panel.id, name: panel.name },
      to: { id: other.id, name: other.name },
    };
    changes.push(earlier ? { before: earlier, after } : { after });
  }
  return changes;
};

/** What the panel that was told says to it; it may be said anew. Refuses `displacement-over`. */
export const seenDisplacement = (
  found: Displacement | undefined,
  answer: DisplacementAnswer | undefined,
  today: Day,
): Displacement | Refusal<'displacement-over'> =>
  found && isCurrent(found, today)
    ? { ...found, seen: { on: today, ...(answer && { answer }) } }
    : refuse('displacement-over', {});
