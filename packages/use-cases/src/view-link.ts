import type { Action } from '@wardmote/domain/action';
import type { ActionId, MeetingId, PanelId, PersonId } from '@wardmote/domain/id';
import type { Invitation, Meeting } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { checkInvited, type InvitationReads, opens } from './answer-invitation.ts';
import type { PanelReads } from './panel-command.ts';
import { asOwnerKnows } from './view-panel.ts';

/** What the link in an invitation opens: that invitation, and nothing is changed by looking (domain.md 21). */
export const viewInvitation =
  (needs: InvitationReads & Pick<PanelReads, 'findPanel'>) =>
  async (
    meetingId: MeetingId,
    personId: PersonId,
    linkKey: string,
  ): Promise<
    { panel: Panel; meeting: Meeting; invitation: Invitation } | Refusal<'not-found' | 'invitation-withdrawn'>
  > => {
    const found = await needs.findInvitation(meetingId, personId);
    if (!found || !opens(found.invitation.linkKey, linkKey)) return refuse('not-found', {});
    const { meeting, invitation } = found;
    const [panel, own] = await Promise.all([
      needs.findPanel(meeting.panelId),
      invitation.from && needs.findPanel(invitation.from.panelId),
    ]);
    const withdrawn = checkInvited(own ?? panel, invitation);
    if (withdrawn || !panel) return withdrawn ?? refuse('not-found', {});
    return { panel, ...found };
  };

/** What the link in a partner's mail opens: that one action. */
export const viewPartnerAction =
  (needs: Pick<PanelReads, 'findPanel'>) =>
  async (
    panelId: PanelId,
    actionId: ActionId,
    linkKey: string,
  ): Promise<{ panel: Panel; action: Action } | Refusal<'not-found'>> => {
    const panel = await needs.findPanel(panelId);
    const action = panel?.actions.find(({ id }) => id === actionId);
    if (!panel || action?.owner.kind !== 'partner' || !opens(action.owner.linkKey, linkKey))
      return refuse('not-found', {});
    return { panel, action: asOwnerKnows(action) };
  };
