import type { Changes } from '@wardmote/domain/changes';
import { type Concern, isTaken, mostConcernsUnder } from '@wardmote/domain/concern';
import type { Event } from '@wardmote/domain/event';
import type { ConcernId } from '@wardmote/domain/id';
import type { Panel } from '@wardmote/domain/panel';
import type { Priority } from '@wardmote/domain/priority';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Moment } from './carry-out.ts';
import type { DecidedSet, PriorityAsked } from './decide-priorities.ts';
import type { Loaded } from './panel-command.ts';

/** The concerns that priorities are asked to rest on (row 7). */
export const concernsCited = (priorities: readonly Pick<PriorityAsked, 'concernIds'>[]): readonly ConcernId[] => [
  ...new Set(priorities.flatMap(({ concernIds = [] }) => concernIds)),
];

/** The one of these that rests on a concern. */
const restingOn = <One extends Priority>(priorities: readonly One[], id: ConcernId): One | undefined =>
  priorities.find(({ concernIds = [] }) => concernIds.includes(id));

type Changed = NonNullable<Changes['concerns']>[number];
type Told = { readonly changed: Changed; readonly event: Event };

/** A priority rests on it that did not before. */
const takenUp = (before: Concern, { panel }: DecidedSet, { event }: Moment): Told | undefined => {
  const { id: concernId } = before;
  const priorityId = restingOn(panel.priorities, concernId)?.id;
  if (!priorityId || priorityId === before.priorityId) return undefined;
  return {
    changed: { before, after: { ...before, priorityId } },
    event: event(panel.id, 'concern-adopted', { concernId, priorityId }),
  };
};

/** The priority that rested on it has ended, and no other takes it up. */
const endedWith = (before: Concern, { panel, closed }: DecidedSet, { event }: Moment): Told | undefined => {
  const ended = restingOn(closed, before.id);
  if (!ended || before.endedOn || restingOn(panel.priorities, before.id)) return undefined;
  const { id: priorityId, result } = ended;
  const aboutPersons = ended.scope === 'persons' && ({ aboutPersons: true } as const);
  return {
    changed: { before, after: { ...before, endedOn: result.closedOn, ...aboutPersons } },
    event: event(panel.id, 'concern-ended', { concernId: before.id, priorityId, outcome: result.outcome }),
  };
};

type Adopted = {
  readonly panel: Panel;
  readonly concerns: NonNullable<Changes['concerns']>;
  readonly events: readonly Event[];
};

/** Those that the command cites, and those on which the priorities of the panel rested before. */
type ConcernsHere = Pick<Loaded, 'concerns' | 'resting'>;

/**
 * What a decision on the priorities means for the concerns: those on which a new priority rests leave the backlog, those whose priority
 * has ended are done, and whoever raised one is told, those too whose concern was put to one of them. Refuses `concern-not-open` of
 * one that the panel has not taken, and `concerns-under-priorities` where they rest on more than fit into one decision.
 */
export const withAdopted = (
  decided: DecidedSet,
  { concerns: cited, resting }: ConcernsHere,
  moment: Moment,
): Adopted | Refusal<'concern-not-open' | 'concerns-under-priorities'> => {
  const { panel } = decided;
  if (cited.some((concern) => !isTaken(concern) || concern.endedOn)) return refuse('concern-not-open', {});
  const given = concernsCited(panel.priorities).length;
  if (given > mostConcernsUnder) return refuse('concerns-under-priorities', { given, most: mostConcernsUnder });
  const told = [...cited, ...resting].flatMap(
    (concern) => takenUp(concern, decided, moment) ?? endedWith(concern, decided, moment) ?? [],
  );
  const { backlog = [], ...rest } = panel;
  const left = backlog.filter((id) => !restingOn(panel.priorities, id));
  return {
    panel: left.length > 0 ? { ...rest, backlog: left } : rest,
    concerns: told.map(({ changed }) => changed),
    events: told.map(({ event }) => event),
  };
};
