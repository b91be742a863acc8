import { type AgendaItem, usualItems } from '@wardmote/domain/agenda';
import type { Attendance } from '@wardmote/domain/attendance';
import type { Correction } from '@wardmote/domain/correction';
import type { Invitation, Meeting } from '@wardmote/domain/meeting';
import type { Minutes } from '@wardmote/domain/minutes';

/** The nine usual items, `item_1` the first; `item_6` is the one to agree priorities. */
export const anAgenda = (): readonly AgendaItem[] =>
  usualItems.map(({ kind, heading }, index) => ({ id: `item_${index + 1}`, kind, heading }));

/** Called, and still to be held. */
export const aMeeting = (changes: Partial<Meeting> = {}): Meeting => ({
  id: 'meeting_june',
  panelId: 'panel_coldharbour',
  version: 1,
  kind: 'ordinary',
  status: 'called',
  start: '2026-06-10T19:30',
  end: '2026-06-10T21:00',
  place: 'Karibu Centre, 7 Gresham Road',
  agenda: anAgenda(),
  sequence: 0,
  invitations: [],
  attendance: [],
  decisions: [],
  closedText: {},
  ...changes,
});

/** Held in May with seven of ten, so it could decide. */
export const aHeldMeeting = (changes: Partial<Meeting> = {}): Meeting =>
  aMeeting({
    id: 'meeting_may',
    status: 'held',
    start: '2026-05-06T19:30',
    end: '2026-05-06T21:00',
    attendance: here(7),
    quorum: { present: 7, quorum: 4, quorate: true },
    presentBy: { community: 7 },
    ...changes,
  });

export const theMinutes = (changes: Partial<Minutes> = {}): Minutes => ({
  status: 'circulated',
  revision: 2,
  sections: [{ itemId: 'item_5', text: 'Mopeds on the pavement were raised again.' }],
  circulatedOn: '2026-05-12',
  ...changes,
});

export const aCorrection = (changes: Partial<Correction> = {}): Correction => ({
  id: 'correction_1',
  itemId: 'item_5',
  text: 'It was Hill Road, not Mill Road.',
  by: 'person_01',
  name: 'Member 01',
  at: '2026-05-12T19:00:00.000Z',
  ...changes,
});

export const anAttendance = (changes: Partial<Attendance> = {}): Attendance => ({
  personId: 'person_01',
  name: 'Member 01',
  party: 'community',
  presence: 'present',
  ...changes,
});

/** The first so many members of `members()`, all present. */
export const here = (count: number): readonly Attendance[] =>
  Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(2, '0');
    return anAttendance({ personId: `person_${number}`, name: `Member ${number}` });
  });

export const anInvitation = (changes: Partial<Invitation> = {}): Invitation => ({
  personId: 'person_01',
  name: 'Member 01',
  capacity: 'chair of the panel',
  linkKey: 'key-of-member-01',
  ...changes,
});
