import type { Day } from '@wardmote/domain/day';
import type { MeetingId, PanelId, PriorityId } from '@wardmote/domain/id';
import { heldOn } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import { explainRest, type ReviewAsked, reviewFrom, withReview } from '@wardmote/domain/priority-review';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Request } from './carry-out.ts';
import type { PrioritiesDecision } from './decide-priorities.ts';
import { meetingCommand, type Needs } from './panel-command.ts';

export type PriorityReviewed = ReviewAsked & { readonly priorityId: PriorityId };

/** The panel with what a meeting said of its priorities. Refuses `priority-unknown`, `review-needs-words`. */
export const withReviews = (
  panel: Panel,
  reviews: readonly PriorityReviewed[],
  at: { readonly meetingId: MeetingId; readonly on: Day },
): Panel | Refusal<'priority-unknown' | 'review-needs-words'> => {
  let { priorities } = panel;
  for (const { priorityId, ...asked } of reviews) {
    const known = priorities.find(({ id }) => id === priorityId);
    if (!known) return refuse('priority-unknown', {});
    const review = reviewFrom(asked, at, known.title);
    if (isRefusal(review)) return review;
    priorities = priorities.map((one) => (one.id === priorityId ? withReview(one, review) : one));
  }
  return { ...panel, priorities };
};

/** What a meeting that is closed said of the priorities, one way or another. */
export type Said = {
  readonly priorities?: PrioritiesDecision;
  /** What it said of those that there were (row 138). */
  readonly reviews?: readonly PriorityReviewed[];
  /** Why it did not talk about the others: one reason for all of them. */
  readonly notReviewed?: string | undefined;
};

/** Of one that ends with its result, that is what the meeting said. */
const endedBy = (decided: PrioritiesDecision | undefined): readonly PriorityId[] => {
  if (decided?.decision !== 'set') return [];
  const kept = new Set(decided.priorities.map(({ id }) => id));
  return (decided.ended ?? []).map(({ id }) => id).filter((id) => !kept.has(id));
};

/**
 * The panel with what a meeting that is closed said of each of its priorities, or why it said nothing of some (row 138).
 * Refuses `priority-not-reviewed` and what `withReviews` refuses.
 */
export const withAllReviewed = (
  panel: Panel,
  { priorities: decided, reviews = [], notReviewed }: Said,
  at: Parameters<typeof withReviews>[2],
): Panel | Refusal<'priority-not-reviewed' | 'priority-unknown' | 'review-needs-words'> => {
  const said = new Set([...reviews.map(({ priorityId }) => priorityId), ...endedBy(decided)]);
  const rest = explainRest(panel.priorities, at, { said, why: notReviewed });
  return isRefusal(rest) ? rest : withReviews(panel, [...reviews, ...rest], at);
};

export type ReviewPriorities = {
  readonly panelId: PanelId;
  /** The meeting that talked about them, and was held. */
  readonly meetingId: MeetingId;
  readonly reviews: readonly PriorityReviewed[];
};

/**
 * What a meeting said of the priorities, put right after it was closed; or why it said nothing of one (row 138). Said again, it stands in
 * place of what was said. Refuses `meeting-not-held`, `priority-unknown`, `review-needs-words`.
 */
export const reviewPriorities =
  (needs: Needs) =>
  (request: Request, command: ReviewPriorities): Promise<{ readonly reviewed: number } | Refusal> => {
    const { panelId, meetingId, reviews } = command;
    const on = { panelId, meetingId };
    const about = { name: 'review-priorities', action: 'priorities.set', input: command, on } as const;
    return meetingCommand(needs)(request, about, ({ panel, meeting }, moment) => {
      const { status } = meeting;
      if (status !== 'held') return refuse('meeting-not-held', { status });
      const after = withReviews(panel, reviews, { meetingId, on: heldOn(meeting) });
      if (isRefusal(after)) return after;
      const reviewed = reviews.length;
      return {
        events: [moment.event(panelId, 'priorities-reviewed', { meetingId, reviewed })],
        changes: { panel: { before: panel, after }, unchanged: [meeting] },
        answer: { reviewed },
      };
    });
  };
