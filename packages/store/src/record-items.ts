import type { Action } from '@wardmote/domain/action';
import type { Changes } from '@wardmote/domain/changes';
import type { Event } from '@wardmote/domain/event';
import type { GoverningDocument } from '@wardmote/domain/governing-document';
import type { PanelId } from '@wardmote/domain/id';
import type { Person } from '@wardmote/domain/person';
import type { ClosedPriority } from '@wardmote/domain/priority-result';
import { isQuestion } from '@wardmote/domain/question';
import { keys } from './keys.ts';
import type { Item } from './query.ts';

/** A person, and the address by which they are found. */
export const personItems = (person: Person): readonly Item[] => [
  { ...keys.person(person.id), entity: 'person', ...person },
  ...(person.email ? [{ ...keys.email(person.email), entity: 'email', personId: person.id, name: person.name }] : []),
];

export const documentItem = (panelId: PanelId, document: GoverningDocument): Item => ({
  ...keys.document(panelId, document.id),
  entity: 'document',
  ...document,
});

/** A membership that was, and the ground of an exclusion: closed text, under a key of its own. */
export const pastMemberItems = (
  panelId: PanelId,
  { membership, until, how, ground, clause }: NonNullable<Changes['endedMembership']>,
): readonly Item[] => {
  const past = { ...keys.pastMember(panelId, membership.id), entity: 'past-member', ...membership, until, how };
  const closed = { ...keys.exclusion(panelId, membership.id), entity: 'exclusion', clause, ground };
  return ground === undefined ? [past] : [past, closed];
};

/** A question lies twice: by its id, as any action, and in the register by the day it was closed. */
export const pastActionItems = (panelId: PanelId, action: Action): readonly Item[] => {
  const { id, closedOn } = action;
  if (!closedOn) return [];
  const past = { ...keys.pastAction(panelId, id), entity: 'past-action', ...action };
  const listed = { ...keys.pastQuestion(panelId, closedOn, id), entity: 'past-question', ...action };
  return isQuestion(action) ? [past, listed] : [past];
};

export const pastPriorityItem = (panelId: PanelId, priority: ClosedPriority): Item => ({
  ...keys.pastPriority(panelId, priority.id),
  entity: 'past-priority',
  ...priority,
});

/** The audit trail: one item an event, in the order of their ULIDs. */
export const eventItem = (event: Event, ulid: string): Item => ({
  ...keys.event(event.panelId, ulid),
  entity: 'event',
  event,
});
