import type { MeetingId, PersonId } from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import type { Meeting } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { checkAsked, type Worth } from '@wardmote/domain/worth';
import { checkInvited, type InvitationReads, opens } from './answer-invitation.ts';
import type { PanelReads } from './panel-command.ts';

type Needs = InvitationReads &
  Pick<PanelReads, 'findPanel'> & {
    readonly saveWorth: (meetingId: MeetingId, linkKey: string, worth: Worth) => Promise<void>;
    readonly now: () => Date;
  };

export type OfInvited = { readonly meetingId: MeetingId; readonly personId: PersonId; readonly linkKey: string };
export type WorthAsked = { readonly panel: Panel; readonly meeting: Meeting };

/** Looking answers nothing (H2). Refuses `invitation-withdrawn`, `meeting-not-held`, `worth-over`. */
export const viewWorthAsked =
  (needs: Omit<Needs, 'saveWorth'>) =>
  async ({ meetingId, personId, linkKey }: OfInvited): Promise<WorthAsked | Refusal> => {
    const found = await needs.findInvitation(meetingId, personId);
    if (!found || !opens(found.invitation.linkKey, linkKey)) return refuse('not-found', {});
    const { meeting, invitation } = found;
    const panel = await needs.findPanel(invitation.from?.panelId ?? meeting.panelId);
    const refused = checkInvited(panel, invitation) ?? checkAsked(meeting, londonDay(needs.now()));
    return refused ?? (panel ? { panel, meeting } : refuse('not-found', {}));
  };

/**
 * Whether a meeting was worth somebody's time (row 112). It is kept by the meeting under a hash that no page leads back from, with no
 * name, no time and no event; said again, the last word counts.
 */
export const sayWorth =
  (needs: Needs) =>
  async (said: OfInvited & { readonly worth: Worth }): Promise<{ readonly meetingId: MeetingId } | Refusal> => {
    const view = await viewWorthAsked(needs)(said);
    if ('refused' in view) return view;
    await needs.saveWorth(said.meetingId, said.linkKey, said.worth);
    return { meetingId: said.meetingId };
  };
