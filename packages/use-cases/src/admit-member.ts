import { capacityOf } from '@wardmote/domain/capacity';
import type { MeetingId, MembershipId, PanelId, PersonId } from '@wardmote/domain/id';
import { heldOn, type Meeting } from '@wardmote/domain/meeting';
import { type Joined, kindFor, type Membership, type MembershipKind, type Party } from '@wardmote/domain/membership';
import { memberOf, type Panel } from '@wardmote/domain/panel';
import type { Person } from '@wardmote/domain/person';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Moment, Request } from './carry-out.ts';
import { type Needs, panelCommand } from './panel-command.ts';

export type AdmitMember = {
  readonly panelId: PanelId;
  readonly name: string;
  readonly email?: string;
  readonly party: Party;
  readonly kind: MembershipKind;
  readonly represents?: string;
  readonly joined: Joined;
  readonly meetingId?: MeetingId;
};

/** Whoever joins is invited to what is called already: nobody should miss a meeting because the letters had just gone out (U70). */
const invitationsTo = (called: readonly Meeting[], panel: Panel, membership: Membership, { today, newKey }: Moment) =>
  called
    .filter((meeting) => meeting.status === 'called' && heldOn(meeting) >= today)
    .filter(({ invitations }) => !invitations.some(({ personId }) => personId === membership.personId))
    .map((meeting) => {
      const { personId, name } = membership;
      return { meeting, after: { personId, name, capacity: capacityOf(panel, membership), linkKey: newKey() } };
    });

/**
 * Somebody joins for a period that starts today. Councillors join as observers, police and partners as advisers, whatever was
 * asked (rows 135, 140). The same address is the same person. They are invited to the meetings that are called already. Refuses `already-member`.
 */
export const admitMember =
  (needs: Needs) =>
  (
    request: Request,
    command: AdmitMember,
  ): Promise<{ readonly membershipId: MembershipId; readonly personId: PersonId } | Refusal> => {
    const { panelId, name, email, party, represents, joined, meetingId } = command;
    const on = { panelId, email, meetingId, withCalled: true } as const;
    const about = { name: 'admit-member', action: 'member.admit', input: command, on } as const;
    return panelCommand(needs)(request, about, ({ panel, person: known, called }, moment) => {
      if (known && memberOf(panel, known.id)) return refuse('already-member', { name: known.name });
      const person: Person = known ?? {
        id: moment.newId('person'),
        name,
        ...(email && { email }),
        mailKey: moment.newKey(),
      };
      const membership: Membership = {
        id: moment.newId('membership'),
        personId: person.id,
        name,
        party,
        kind: kindFor(party, command.kind),
        ...(represents && { represents }),
        joined,
        ...(meetingId && { joinedAt: meetingId }),
        from: moment.today,
      };
      const invitations = invitationsTo(called, panel, membership, moment);
      return {
        events: [
          moment.event(panelId, 'member-admitted', {
            personId: person.id,
            party,
            joined,
            ...(invitations.length > 0 && { invitedTo: invitations.map(({ meeting }) => meeting.id) }),
          }),
        ],
        changes: {
          panel: { before: panel, after: { ...panel, members: [...panel.members, membership] } },
          invitations,
          ...(!known && { newPerson: person }),
        },
        answer: { membershipId: membership.id, personId: person.id },
      };
    });
  };
