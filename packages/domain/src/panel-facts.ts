import { owedOf } from './action-age.ts';
import type { Span } from './cadence.ts';
import type { PriorityKind } from './common-priorities.ts';
import type { Day } from './day.ts';
import { prioritiesFreshOn } from './freshness.ts';
import type { PanelId } from './id.ts';
import { votes } from './membership.ts';
import { documentInForce, holderOf, type Panel } from './panel.ts';
import { isQuestion, unansweredOf } from './question.ts';

/** The few dated facts from which a panel's standing is computed on any day. Nothing here depends on today. */
export type PanelFacts = {
  readonly panelId: PanelId;
  readonly version: number;
  readonly name: string;
  readonly foundedOn: Day;
  readonly dissolvedOn?: Day;
  readonly documentFrom?: Day;
  readonly documentReviewOn?: Day;
  readonly chair?: 'community' | 'police';
  readonly chairSince?: Day;
  readonly chairHandOverBy?: Day;
  readonly chairUntil?: Day;
  readonly chairVacantSince?: Day;
  readonly members: number;
  readonly lastHeldOn?: Day;
  /** The last day for which a meeting is called. */
  readonly nextOn?: Day;
  readonly cadenceDays?: number;
  /** The recorded breaks since the last meeting: they stretch its window. */
  readonly breaks?: readonly Span[];
  readonly priorities: number;
  /** What each of them is about, and who brought it up. */
  readonly kinds?: readonly PriorityKind[];
  /** When a meeting had last agreed each priority, or looked at it. */
  readonly prioritiesFreshOn?: Day;
  readonly draftOwedSince?: Day;
  readonly minutesOwedSince?: Day;
  readonly openActions: number;
  /** Of the open ones that no owner has answered: what waits for the panel is not late. */
  readonly earliestDueOn?: Day;
  /** The oldest last word on one that has no due day (U32). */
  readonly silentSince?: Day;
  /** Questions to police, council and others that have no answer (row 2). */
  readonly unanswered?: number;
  readonly unansweredDueOn?: Day;
};

/** Members proper: community members with a seat. Substitutes and advisers are not counted (U53). */
export const countMembers = ({ members }: Panel): number => members.filter(votes).length;

/** Of a panel that has ended, nobody asks when it meets next. */
const breaksSince = ({ breaks = [], lastHeld, dissolvedOn }: Panel): readonly Span[] | undefined => {
  const since =
    lastHeld && !dissolvedOn ? breaks.filter(({ to }) => to > lastHeld.on).map(({ from, to }) => ({ from, to })) : [];
  return since.length > 0 ? since : undefined;
};

export const factsOf = (panel: Panel): PanelFacts => {
  const chair = holderOf(panel, 'chair');
  const document = documentInForce(panel);
  const work = panel.actions.filter((action) => !isQuestion(action));
  const unanswered = unansweredOf(panel.actions);
  const drafts = panel.minutesOwed.filter(({ circulated }) => !circulated);
  return {
    panelId: panel.id,
    version: panel.version,
    name: panel.name,
    foundedOn: panel.foundedOn,
    dissolvedOn: panel.dissolvedOn,
    documentFrom: panel.documents[0]?.from,
    documentReviewOn: document?.reviewOn,
    chair: chair && (chair.party === 'police' ? 'police' : 'community'),
    chairSince: chair?.from,
    chairHandOverBy: chair?.handOverBy,
    chairUntil: chair?.until,
    chairVacantSince: chair ? undefined : panel.chairVacantSince,
    members: countMembers(panel),
    lastHeldOn: panel.lastHeld?.on,
    nextOn: panel.called.at(-1)?.on,
    cadenceDays: document?.settings.cadence.toDays,
    breaks: breaksSince(panel),
    priorities: panel.priorities.length,
    ...(panel.priorities.length > 0 && {
      kinds: panel.priorities.map(({ category, source }) => ({ category, source })),
    }),
    prioritiesFreshOn: prioritiesFreshOn(panel),
    draftOwedSince: drafts[0]?.on,
    minutesOwedSince: panel.minutesOwed[0]?.on,
    openActions: work.length,
    ...owedOf(work),
    ...(unanswered.count > 0 && { unanswered: unanswered.count, unansweredDueOn: unanswered.dueOn }),
  };
};
