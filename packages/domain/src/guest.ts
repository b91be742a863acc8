import type { AgendaItemId, GuestId } from './id.ts';
import type { Meeting } from './meeting.ts';
import { type Refusal, refuse } from './refusal.ts';

/**
 * Somebody who comes for one item and goes again (rows 29, 100). A guest is not on the panel, does not vote and does not count. The
 * address lies here alone, and goes when the meeting is held.
 */
export type Guest = {
  readonly id: GuestId;
  readonly itemId: AgendaItemId;
  readonly name: string;
  readonly organisation?: string;
  readonly email?: string;
  /** When the item is about to come, `HH:mm`; a guess, so that nobody sits through the rest. */
  readonly about?: string;
};

/** More guests than this make another meeting of it, and their mails another transaction. */
const mostGuests = 20;

/** Refuses `agenda-item-unknown` and `too-many-guests`. */
export const withGuest = (
  meeting: Meeting,
  guest: Guest,
): Meeting | Refusal<'agenda-item-unknown' | 'too-many-guests'> => {
  const { guests = [], agenda } = meeting;
  if (!agenda.some(({ id }) => id === guest.itemId)) return refuse('agenda-item-unknown', { item: guest.itemId });
  if (guests.length >= mostGuests) return refuse('too-many-guests', { most: mostGuests });
  return { ...meeting, guests: [...guests, guest] };
};

/**
 * One of them is not asked any more. Who has had a mail of ours is kept till the meeting was, so that they can be told. Refuses
 * `guest-unknown` of one who is not asked, or not asked any more.
 */
export const withoutGuest = (meeting: Meeting, id: GuestId): Meeting | Refusal<'guest-unknown'> => {
  const { guests = [], withdrawnGuests = [], ...rest } = meeting;
  const [left, gone] = [guests.filter((guest) => guest.id !== id), guests.find((guest) => guest.id === id)];
  if (!gone) return refuse('guest-unknown', {});
  const told = meeting.status === 'called' && gone.email !== undefined;
  const toTell = told ? [...withdrawnGuests, gone].slice(-mostGuests) : withdrawnGuests;
  return {
    ...rest,
    ...(left.length > 0 && { guests: left }),
    ...(toTell.length > 0 && { withdrawnGuests: toTell }),
  };
};

/** Without their addresses: for those who do not invite, and when the meeting is over. */
export const withoutAddresses = (guests: readonly Guest[]): readonly Guest[] =>
  guests.map(({ email: _gone, ...guest }) => guest);
