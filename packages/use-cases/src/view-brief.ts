import type { Action } from '@wardmote/domain/action';
import type { Actor } from '@wardmote/domain/actor';
import type { Brief } from '@wardmote/domain/brief';
import type { MeetingId, PanelId } from '@wardmote/domain/id';
import { check } from '@wardmote/domain/policy';
import type { ClosedPriority } from '@wardmote/domain/priority-result';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import type { ClosedActionReads } from './closed-actions.ts';
import { type PanelReads, targetOf } from './panel-command.ts';
import { type MeetingView, viewMeeting } from './view-meeting.ts';

type Needs = Parameters<typeof viewMeeting>[0] &
  ClosedActionReads &
  Pick<PanelReads, 'findBrief'> & {
    readonly pastPriorities: (panelId: PanelId) => Promise<readonly ClosedPriority[]>;
  };

export type BriefView = MeetingView & { readonly brief: Brief };
export type BriefDraftView = MeetingView & {
  readonly brief: Brief | undefined;
  /** The priorities that have ended and the actions that are closed, as far as anybody may know them. */
  readonly ended: readonly ClosedPriority[];
  readonly closed: readonly Action[];
};

/** What was sent, for the panel and its team. What is only written is not there. */
export const viewBrief =
  (needs: Needs) =>
  async (actor: Actor, panelId: PanelId, meetingId: MeetingId): Promise<BriefView | Refusal> => {
    const [view, brief] = await Promise.all([
      viewMeeting(needs)(actor, panelId, meetingId),
      needs.findBrief(meetingId),
    ]);
    if (isRefusal(view)) return view;
    const refused = check(actor, 'brief.read', targetOf(view.panel));
    if (refused) return refused;
    return brief?.sentOn ? { ...view, brief } : refuse('not-found', {});
  };

/** For the sergeant who writes it: what is there so far, and what the record has to draft it from. */
export const viewBriefDraft =
  (needs: Needs) =>
  async (actor: Actor, panelId: PanelId, meetingId: MeetingId): Promise<BriefDraftView | Refusal> => {
    const [view, brief, ended, closed] = await Promise.all([
      viewMeeting(needs)(actor, panelId, meetingId),
      needs.findBrief(meetingId),
      needs.pastPriorities(panelId),
      needs.pastActions(panelId),
    ]);
    if (isRefusal(view)) return view;
    const refused = check(actor, 'brief.write', targetOf(view.panel));
    if (refused) return refused;
    const persons = new Set(ended.filter(({ scope }) => scope === 'persons').map(({ id }) => id));
    return {
      ...view,
      brief,
      ended: ended.filter(({ id }) => !persons.has(id)),
      closed: closed.filter(
        ({ aboutPersons, priorityId }) => !aboutPersons && !(priorityId && persons.has(priorityId)),
      ),
    };
  };
