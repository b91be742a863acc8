import type { AgendaItemId, PersonId } from './id.ts';
import { type Membership, type Party, votes } from './membership.ts';
import type { Quorum } from './profile.ts';
import { type Refusal, refuse } from './refusal.ts';

export type Presence = 'present' | 'late' | 'left-early' | 'apologies' | 'absent';

/** One line of the attendance list. A guest of the meeting has no `personId`; a substitute says for whom (U50). */
export type Attendance = {
  readonly personId?: PersonId;
  readonly name: string;
  readonly party: Party | 'public';
  readonly presence: Presence;
  readonly standsFor?: PersonId;
  /** A guest came for this one item, and counts for nothing (row 29). */
  readonly forItem?: AgendaItemId;
  /** Who came late: the first item at which they were there. */
  readonly fromItem?: AgendaItemId;
  /** Who left early: the last item at which they still were. */
  readonly untilItem?: AgendaItemId;
};

export type QuorumCount = { readonly present: number; readonly quorum: number; readonly quorate: boolean };

export const wasThere = ({ presence }: Attendance): boolean => presence !== 'apologies' && presence !== 'absent';

/** 25 × 0.56 is 14.000000000000002 to a computer, and 14 to a panel. */
const roundingError = 1e-9;

/** How many voting members a decision needs: the document's share, rounded up, but never fewer than its least number. */
export const quorumOf = (members: readonly Membership[], { share, atLeast }: Quorum): number =>
  Math.max(atLeast, Math.ceil(members.filter(votes).length * share - roundingError));

/**
 * Who counts: voting members who were there, and substitutes for a voting member who was not; one person for one seat. Police,
 * partners and councillors never do (promise 6): who is on the panel is of the party that its record says, not the list.
 */
export const countQuorum = (
  attendance: readonly Attendance[],
  members: readonly Membership[],
  rule: Quorum,
): QuorumCount => {
  const voting = new Set(members.filter(votes).map(({ personId }) => personId));
  const parties = new Map(members.map(({ personId, party }) => [personId, party]));
  const seatOf = ({ personId, standsFor, party, forItem }: Attendance): PersonId | undefined => {
    if (personId && voting.has(personId)) return personId;
    if (forItem) return undefined;
    const from = (personId && parties.get(personId)) ?? party;
    return standsFor && voting.has(standsFor) && from === 'community' ? standsFor : undefined;
  };
  const taken = attendance.filter(wasThere).flatMap((line) => {
    const seat = seatOf(line);
    return seat ? [[line.personId ?? seat, seat] as const] : [];
  });
  const present = new Set(new Map(taken).values()).size;
  const quorum = quorumOf(members, rule);
  return { present, quorum, quorate: present >= quorum };
};

/** Refuses an empty list, somebody who is on it twice, and a substitute who stands for nobody on the list of members. */
export const checkAttendance = (
  attendance: readonly Attendance[],
  members: readonly Membership[],
): Refusal<'attendance-twice' | 'nobody-present' | 'substitute-needs-person'> | undefined => {
  if (!attendance.some(wasThere)) return refuse('nobody-present', {});
  const twice = attendance.find(
    ({ personId }, index) => personId && attendance.findIndex((line) => line.personId === personId) !== index,
  );
  if (twice) return refuse('attendance-twice', { name: twice.name });
  const known = new Set(members.map(({ personId }) => personId));
  const lost = attendance.some(({ standsFor }) => standsFor !== undefined && !known.has(standsFor));
  return lost ? refuse('substitute-needs-person', {}) : undefined;
};

/** How many of each party were there; a party that sent nobody is missing, and shown as missing (row 118). */
export const countByParty = (
  attendance: readonly Attendance[],
): Readonly<Partial<Record<Attendance['party'], number>>> => {
  const counts: Partial<Record<Attendance['party'], number>> = {};
  for (const { party } of attendance.filter((line) => wasThere(line) && !line.forItem))
    counts[party] = (counts[party] ?? 0) + 1;
  return counts;
};
