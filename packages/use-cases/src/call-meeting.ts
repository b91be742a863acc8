import { capacityOf } from '@wardmote/domain/capacity';
import type { MeetingId, PanelId, PersonId } from '@wardmote/domain/id';
import { checkAhead, checkCapacities, heldOn, type Invitation } from '@wardmote/domain/meeting';
import { type Panel, withCalled } from '@wardmote/domain/panel';
import type { Refusal } from '@wardmote/domain/refusal';
import type { Moment, Request } from './carry-out.ts';
import { meetingCommand, type Needs } from './panel-command.ts';

export type CallMeeting = {
  readonly panelId: PanelId;
  readonly meetingId: MeetingId;
  /** In which capacity somebody is invited, where it is not simply what the record says they are. */
  readonly capacities?: Readonly<Record<PersonId, string>>;
};

const invitationsFor = (panel: Panel, { capacities = {} }: CallMeeting, moment: Moment): readonly Invitation[] =>
  panel.members.map((member) => ({
    personId: member.personId,
    name: member.name,
    capacity: capacities[member.personId] ?? capacityOf(panel, member),
    linkKey: moment.newKey(),
  }));

/** Everybody on the panel is invited, each told in which capacity (row 157). Refuses `meeting-not-called`, `invitation-needs-capacity`. */
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
      on: { panelId, meetingId },
      changes: 'meeting',
    } as const;
    return meetingCommand(needs)(request, about, ({ panel, meeting }, moment) => {
      const late = checkAhead(meeting, ['scheduled']);
      if (late) return late;
      const invitations = invitationsFor(panel, command, moment);
      const unclear = checkCapacities(invitations);
      if (unclear) return unclear;

      return {
        events: [moment.event(panelId, 'meeting-called', { meetingId, sequence: meeting.sequence })],
        changes: {
          panel: { before: panel, after: withCalled(panel, { meetingId, on: heldOn(meeting) }) },
          meetings: [{ before: meeting, after: { ...meeting, status: 'called', calledOn: moment.today, invitations } }],
        },
        answer: { meetingId, invited: invitations.length },
      };
    });
  };
