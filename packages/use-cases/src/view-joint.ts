import type { Actor } from '@wardmote/domain/actor';
import type { MeetingId, PanelId } from '@wardmote/domain/id';
import { type JointPanel, jointPanelIn } from '@wardmote/domain/joint';
import { isPublic, type Meeting } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import { check } from '@wardmote/domain/policy';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { type PanelReads, targetOf } from './panel-command.ts';

type Needs = Pick<PanelReads, 'findPanel'> & {
  readonly findOpenMeeting: (id: MeetingId) => Promise<Meeting | undefined>;
};

/** What an officer of the panel that was asked sees: when, where and what about, before anybody else outside the host does. */
export const viewJoining =
  (needs: Needs) =>
  async (
    actor: Actor,
    panelId: PanelId,
    meetingId: MeetingId,
  ): Promise<{ panel: Panel; meeting: Meeting; joining: JointPanel } | Refusal> => {
    const [panel, meeting] = await Promise.all([needs.findPanel(panelId), needs.findOpenMeeting(meetingId)]);
    if (!panel) return refuse('not-found', {});
    const refused = check(actor, 'joint.answer', targetOf(panel));
    if (refused) return refused;
    const joining = meeting && jointPanelIn(meeting, panelId);
    return meeting && joining ? { panel, meeting, joining } : refuse('not-found', {});
  };

/** Whose page a meeting is on, asked where it is not found on the page of a panel that joined it. Only of what anybody may see. */
export const findHost =
  ({ findOpenMeeting }: Pick<Needs, 'findOpenMeeting'>) =>
  async (panelId: PanelId, meetingId: MeetingId): Promise<PanelId | undefined> => {
    const meeting = await findOpenMeeting(meetingId);
    const joins = meeting && isPublic(meeting) && jointPanelIn(meeting, panelId)?.answer === 'accepted';
    return joins ? meeting.panelId : undefined;
  };
