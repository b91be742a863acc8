import type { Actor } from '@wardmote/domain/actor';
import type { Settings } from '@wardmote/domain/governing-document';
import type { PanelId } from '@wardmote/domain/id';
import { partOfDay } from '@wardmote/domain/listed-meeting';
import type { MeetingSummary } from '@wardmote/domain/meeting';
import { lastMeetings, timesMix } from '@wardmote/domain/meeting-times';
import { check } from '@wardmote/domain/policy';
import { isRefusal, type Refusal } from '@wardmote/domain/refusal';
import { type Suggested, suggestDays } from '@wardmote/domain/suggest-days';
import { standardAgenda, type UsualItem } from '@wardmote/domain/usual-agenda';
import { type BesideReads, besidePanel } from './beside-panel.ts';
import { targetOf } from './panel-command.ts';
import { type PanelView, viewPanel } from './view-panel.ts';

type Needs = Parameters<typeof viewPanel>[0] &
  BesideReads & { readonly findUsualAgenda: (id: PanelId) => Promise<readonly UsualItem[] | undefined> };

export type SchedulingView = PanelView & {
  readonly suggested: Suggested;
  /** The last meeting of the kind whose turn it is: its times and its place are what the form begins with. */
  readonly usual: MeetingSummary | undefined;
  readonly settings: Pick<Settings, 'cadence' | 'noticeDays'>;
  /** What the agenda begins with: the panel's own, or else the nine usual items. */
  readonly usualItems: readonly UsualItem[];
};

/** The pattern of the next meeting: the last one, or where day and evening take turns the last one of the kind whose turn it is. */
const usualOf = (meetings: readonly MeetingSummary[]): MeetingSummary | undefined => {
  const last = lastMeetings(meetings);
  const { next } = timesMix(meetings);
  return last.find(({ start }) => next !== undefined && partOfDay(start) === next) ?? last[0];
};

/** A panel with the days that its next meeting may be on, each with its reasons (rows 57, 139, 151, 157); for those who may schedule it. */
export const viewScheduling =
  (needs: Needs) =>
  async (actor: Actor, panelId: PanelId): Promise<SchedulingView | Refusal> => {
    const view = await viewPanel(needs)(actor, panelId);
    if (isRefusal(view)) return view;
    const { panel, meetings, today } = view;
    const refused = check(actor, 'meeting.schedule', targetOf(panel));
    if (refused) return refused;
    const [beside, kept] = await Promise.all([besidePanel(needs, panel, today), needs.findUsualAgenda(panelId)]);
    const { settings } = beside;
    const usualItems = kept ?? standardAgenda;
    return { ...view, suggested: suggestDays({ ...beside, meetings }), usual: usualOf(meetings), settings, usualItems };
  };
