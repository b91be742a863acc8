import type { MembershipId, PanelId } from '@wardmote/domain/id';
import { notAMember, withoutPerson } from '@wardmote/domain/panel';
import type { Refusal } from '@wardmote/domain/refusal';
import type { Request } from './carry-out.ts';
import { type Needs, panelCommand } from './panel-command.ts';

export type EndMembership = {
  readonly panelId: PanelId;
  readonly membershipId: MembershipId;
  readonly how: 'resigned' | 'term-ended';
};

/** A membership ends today, and is kept as a period that was (U55). Refuses `not-a-member`. */
export const endMembership =
  (needs: Needs) =>
  (request: Request, command: EndMembership): Promise<{ readonly membershipId: MembershipId } | Refusal> => {
    const { panelId, membershipId, how } = command;
    const about = { name: 'end-membership', action: 'membership.end', input: command, on: { panelId } } as const;
    return panelCommand(needs)(request, about, ({ panel }, moment) => {
      const membership = panel.members.find(({ id }) => id === membershipId);
      if (!membership) return notAMember();
      const { personId } = membership;
      return {
        events: [moment.event(panelId, 'membership-ended', { personId, how })],
        changes: {
          panel: { before: panel, after: withoutPerson(panel, personId, moment.today) },
          endedMembership: { membership, until: moment.today, how },
        },
        answer: { membershipId },
      };
    });
  };
