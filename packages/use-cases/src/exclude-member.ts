import { documentOn } from '@wardmote/domain/governing-document';
import type { MeetingId, MembershipId, PanelId } from '@wardmote/domain/id';
import { checkDecided, heldOn } from '@wardmote/domain/meeting';
import { notAMember, withoutPerson } from '@wardmote/domain/panel';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Request } from './carry-out.ts';
import { meetingCommand, type Needs } from './panel-command.ts';

export type ExcludeMember = {
  readonly panelId: PanelId;
  readonly membershipId: MembershipId;
  readonly meetingId: MeetingId;
  /** The number of the clause on conduct that it rests on. */
  readonly clause: string;
  readonly votesFor: number;
  readonly votesAgainst: number;
  /** Closed text: kept apart, read by the panel only. */
  readonly ground: string;
};

/**
 * Exclusion cites a clause on conduct that was in force on the day of the meeting (row 14), and a quorate meeting carried it.
 * Refuses `exclusion-needs-clause`, `exclusion-not-carried`, `meeting-not-held`, `not-quorate`, `not-a-member`.
 */
export const excludeMember =
  (needs: Needs) =>
  (request: Request, command: ExcludeMember): Promise<{ readonly membershipId: MembershipId } | Refusal> => {
    const { panelId, membershipId, meetingId, clause, votesFor, votesAgainst, ground } = command;
    const on = { panelId, meetingId };
    const about = { name: 'exclude-member', action: 'member.exclude', input: command, on } as const;
    return meetingCommand(needs)(request, about, ({ panel, meeting }, moment) => {
      const membership = panel.members.find(({ id }) => id === membershipId);
      if (!membership) return notAMember();
      const document = documentOn(panel.documents, heldOn(meeting));
      if (!document?.clausesOnExclusion.includes(clause)) return refuse('exclusion-needs-clause', { clause });
      const undecided = checkDecided(meeting);
      if (undecided) return undecided;
      if (votesFor <= votesAgainst) return refuse('exclusion-not-carried', { votesFor, votesAgainst });

      const { personId } = membership;
      return {
        events: [moment.event(panelId, 'member-excluded', { membershipId, personId, clause })],
        changes: {
          panel: { before: panel, after: withoutPerson(panel, personId, moment.today) },
          endedMembership: { membership, until: moment.today, how: 'excluded', clause, ground },
          unchanged: [meeting],
        },
        answer: { membershipId },
      };
    });
  };
