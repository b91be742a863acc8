import type { Changes } from '@wardmote/domain/changes';
import { type Concern, isTaken } from '@wardmote/domain/concern';
import type { Event } from '@wardmote/domain/event';
import type { ConcernId } from '@wardmote/domain/id';
import type { Panel } from '@wardmote/domain/panel';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Moment } from './carry-out.ts';
import type { PriorityAsked } from './decide-priorities.ts';

/** The concerns that priorities are asked to rest on (row 7). */
export const concernsCited = (priorities: readonly PriorityAsked[]): readonly ConcernId[] => [
  ...new Set(priorities.flatMap(({ concernIds = [] }) => concernIds)),
];

type Adopted = {
  readonly panel: Panel;
  readonly concerns: NonNullable<Changes['concerns']>;
  readonly events: readonly Event[];
};

/**
 * The concerns on which a new priority rests leave the backlog, and whoever raised them is told, those too whose concern was put to one of
 * them. Refuses `concern-not-open` of one that the panel has not taken.
 */
export const withAdopted = (
  panel: Panel,
  cited: readonly Concern[],
  { event }: Moment,
): Adopted | Refusal<'concern-not-open'> => {
  if (cited.some((concern) => !isTaken(concern))) return refuse('concern-not-open', {});
  const priorityOf = (id: ConcernId) => panel.priorities.find(({ concernIds = [] }) => concernIds.includes(id));
  const fresh = cited.flatMap((before) => {
    const priorityId = before.priorityId ? undefined : priorityOf(before.id)?.id;
    return priorityId ? [{ before, after: { ...before, priorityId } }] : [];
  });
  const { backlog = [], ...rest } = panel;
  const left = backlog.filter((id) => !priorityOf(id));
  return {
    panel: left.length > 0 ? { ...rest, backlog: left } : rest,
    concerns: fresh,
    events: fresh.flatMap(({ after: { id, mergedFrom = [], priorityId } }) =>
      [id, ...mergedFrom].map((concernId) => event(panel.id, 'concern-adopted', { concernId, priorityId })),
    ),
  };
};
