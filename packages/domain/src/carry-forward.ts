import type { AgendaItem, AgendaKind } from './agenda.ts';
import type { AgendaItemId } from './id.ts';
import { heldOn, type Meeting } from './meeting.ts';

/** What is on every agenda by itself is not carried over: it comes again. */
const particular: readonly AgendaKind[] = ['other', 'governing-document', 'election'];

const isParticular = ({ kind, askedBy, carriedFrom }: AgendaItem): boolean =>
  particular.includes(kind) || askedBy !== undefined || carriedFrom !== undefined;

/**
 * The items that a meeting did not come to (U5): all that were special to it where it was cancelled, and where it was held those of
 * which nothing is recorded. A meeting that lies ahead has none.
 */
export const leftOver = (meeting: Meeting): readonly AgendaItem[] => {
  if (meeting.status !== 'held' && meeting.status !== 'cancelled') return [];
  const dealtWith = new Set([...meeting.decisions.map(({ itemId }) => itemId), ...Object.keys(meeting.closedText)]);
  return meeting.agenda.filter((item) => isParticular(item) && !dealtWith.has(item.id));
};

/** Those that are not on the later agenda yet. */
export const notCarriedYet = (items: readonly AgendaItem[], agenda: readonly AgendaItem[]): readonly AgendaItem[] => {
  const carried = new Set(agenda.map(({ carriedFrom }) => carriedFrom?.itemId));
  return items.filter(({ id }) => !carried.has(id));
};

/** An item on the next agenda: a new one, that knows where it comes from and how often it was put off. */
export const carriedOver = (
  { lateBecause: _then, id, timesCarried = 0, ...item }: AgendaItem,
  from: Meeting,
  newId: AgendaItemId,
): AgendaItem => ({
  ...item,
  id: newId,
  carriedFrom: { meetingId: from.id, itemId: id, on: heldOn(from) },
  timesCarried: timesCarried + 1,
});

const lastKinds: readonly AgendaKind[] = ['other-business', 'next-meeting'];

/** What is added comes before any other business. */
export const withAdded = (agenda: readonly AgendaItem[], added: readonly AgendaItem[]): readonly AgendaItem[] => {
  const at = agenda.findIndex(({ kind }) => lastKinds.includes(kind));
  return at < 0 ? [...agenda, ...added] : [...agenda.slice(0, at), ...added, ...agenda.slice(at)];
};
