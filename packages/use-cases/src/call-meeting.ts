import { capacityOf } from '@wardmote/domain/capacity';
import type { MeetingId, PanelId, PersonId } from '@wardmote/domain/id';
import { checkAhead, checkCapacities, heldOn, type Invitation } from '@wardmote/domain/meeting';
import { memberOf, type Panel, withCalled } from '@wardmote/domain/panel';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Moment, Request } from './carry-out.ts';
import { calledJointly } from './joint-changes.ts';
import { meetingCommand, type Needs } from './panel-command.ts';

export type CallMeeting = {
  readonly panelId: PanelId;
  readonly meetingId: MeetingId;
  /** In which capacity somebody is invited, where it is not simply what the record says they are. */
  readonly capacities?: Readonly<Record<PersonId, string>>;
};

/** Where several panels meet, each invitation names the panel too: nobody should have to guess for which they come. */
const invitationsOf = (panel: Panel, { capacities = {} }: CallMeeting, moment: Moment, named: boolean) =>
  panel.members.map((member): Invitation => {
    const capacity = capacities[member.personId] ?? capacityOf(panel, member);
    return {
      personId: member.personId,
      name: member.name,
      capacity: named && capacity.trim() !== '' ? `${capacity}, ${panel.name}` : capacity,
      linkKey: moment.newKey(),
    };
  });

/** The members of the host, and of each panel that joins those who are not invited yet. */
const invitationsFor = (
  panel: Panel,
  joined: readonly Panel[],
  command: CallMeeting,
  moment: Moment,
): readonly Invitation[] => {
  const invited = new Map(invitationsOf(panel, command, moment, joined.length > 0).map((one) => [one.personId, one]));
  for (const other of joined)
    for (const invitation of invitationsOf(other, command, moment, true)) {
      const party = memberOf(other, invitation.personId)?.party ?? 'community';
      if (!invited.has(invitation.personId))
        invited.set(invitation.personId, { ...invitation, from: { panelId: other.id, party } });
    }
  return [...invited.values()];
};

/**
 * What one transaction holds, less what it writes beside the invitations: for each panel that joins, itself, its line, its event, and its
 * place on the desks of its teams.
 */
const mostInvited = (joined: readonly Panel[]): number => 100 - 10 - 5 * joined.length;

/** Everybody on the panel is invited, each told in which capacity (row 157). Refuses `meeting-not-called`, `invitation-needs-capacity`, `too-many-invited`. */
export const callMeeting =
  (needs: Needs) =>
  (
    request: Request,
    command: CallMeeting,
  ): Promise<{ readonly meetingId: MeetingId; readonly invited: number } | Refusal> => {
    const { panelId, meetingId } = command;
    const about = {
      name: 'call-meeting',
      action: 'meeting.call',
      input: command,
      on: { panelId, meetingId, withJoined: true },
      changes: 'meeting',
    } as const;
    return meetingCommand(needs)(request, about, ({ panel, meeting, joined }, moment) => {
      const late = checkAhead(meeting, ['scheduled']);
      if (late) return late;
      const invitations = invitationsFor(panel, joined, command, moment);
      const unclear = checkCapacities(invitations);
      if (unclear) return unclear;
      const most = mostInvited(joined);
      if (invitations.length > most) return refuse('too-many-invited', { invited: invitations.length, most });
      const { joinedPanels, events } = calledJointly(joined, meeting, moment);

      return {
        events: [moment.event(panelId, 'meeting-called', { meetingId, sequence: meeting.sequence }), ...events],
        changes: {
          panel: { before: panel, after: withCalled(panel, { meetingId, on: heldOn(meeting) }) },
          joinedPanels,
          meetings: [{ before: meeting, after: { ...meeting, status: 'called', calledOn: moment.today, invitations } }],
        },
        answer: { meetingId, invited: invitations.length },
      };
    });
  };
