import { type Attendance, wasThere } from './attendance.ts';
import type { Day } from './day.ts';
import type { PersonId } from './id.ts';
import type { Membership, Party } from './membership.ts';

/** A meeting that was held, with who came: one that was called off has no list and counts for nobody. */
export type HeldMeeting = { readonly on: Day; readonly attendance: readonly Attendance[] };

/** How somebody on the panel came to its meetings since they joined. */
export type AttendanceFigures = {
  readonly personId: PersonId;
  readonly name: string;
  readonly party: Party;
  /** The meetings that there were since they joined. */
  readonly meetings: number;
  readonly came: number;
  /** They did not come, and a substitute did. */
  readonly represented: number;
  readonly apologies: number;
  readonly absent: number;
  /** How many of the latest they missed in a row, neither there nor represented; apologies are missed too. */
  readonly missedInARow: number;
  readonly lastCame?: Day;
};

type Part = 'came' | 'represented' | 'apologies' | 'absent';

/** Who is on no list of a meeting was not expected by whoever kept it, and was absent. */
const partOf = (personId: PersonId, { attendance }: HeldMeeting): Part => {
  const line = attendance.find((one) => one.personId === personId);
  if (line && wasThere(line)) return 'came';
  if (attendance.some((one) => one.standsFor === personId && wasThere(one))) return 'represented';
  return line?.presence === 'apologies' ? 'apologies' : 'absent';
};

const lengthOfMissed = (parts: readonly Part[]): number => {
  const first = parts.findIndex((part) => part === 'came' || part === 'represented');
  return first < 0 ? parts.length : first;
};

/**
 * The figures of everybody who is on the panel now, over the meetings that it held, by name. Meetings before somebody joined are not
 * theirs, and cancelled ones are nobody's (row 30; U53).
 */
export const attendanceFigures = (
  members: readonly Membership[],
  held: readonly HeldMeeting[],
): readonly AttendanceFigures[] => {
  const latestFirst = held.toSorted((one, other) => other.on.localeCompare(one.on));
  return members
    .map(({ personId, name, party, from }): AttendanceFigures => {
      const own = latestFirst.filter(({ on }) => on >= from);
      const parts = own.map((meeting) => partOf(personId, meeting));
      const count = (part: Part) => parts.filter((one) => one === part).length;
      const last = own[parts.indexOf('came')]?.on;
      return {
        personId,
        name,
        party,
        meetings: own.length,
        came: count('came'),
        represented: count('represented'),
        apologies: count('apologies'),
        absent: count('absent'),
        missedInARow: lengthOfMissed(parts),
        ...(last && { lastCame: last }),
      };
    })
    .toSorted((one, other) => one.name.localeCompare(other.name));
};
