import type { Actor } from '@wardmote/domain/actor';
import type { Day } from '@wardmote/domain/day';
import type { MeetingId, PanelId } from '@wardmote/domain/id';
import { heldOn, type MeetingSummary } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import { check } from '@wardmote/domain/policy';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { type Worth, type WorthFigures, worthFigures } from '@wardmote/domain/worth';
import { type PanelReads, targetOf } from './panel-command.ts';

type Needs = Pick<PanelReads, 'findPanel'> & {
  readonly latestMeetings: (id: PanelId, most: number) => Promise<readonly MeetingSummary[]>;
  readonly worthOf: (id: MeetingId) => Promise<readonly Worth[]>;
};

export type WorthView = {
  readonly panel: Panel;
  /** The latest first. */
  readonly meetings: readonly (WorthFigures & { readonly meetingId: MeetingId; readonly on: Day })[];
};

const looked = 30;
const shown = 6;

/** How the last six meetings were found, for the panel itself: eight requests, whatever its history. */
export const viewWorth =
  (needs: Needs) =>
  async (actor: Actor, panelId: PanelId): Promise<WorthView | Refusal> => {
    const [panel, listed] = await Promise.all([needs.findPanel(panelId), needs.latestMeetings(panelId, looked)]);
    const refused = panel ? check(actor, 'worth.read', targetOf(panel)) : refuse('not-found', {});
    if (refused || !panel) return refused ?? refuse('not-found', {});
    const held = listed.filter(({ status, hostedBy }) => status === 'held' && hostedBy === undefined).slice(0, shown);
    const meetings = await Promise.all(
      held.map(async (meeting) => ({
        meetingId: meeting.id,
        on: heldOn(meeting),
        ...worthFigures(await needs.worthOf(meeting.id)),
      })),
    );
    return { panel, meetings };
  };
