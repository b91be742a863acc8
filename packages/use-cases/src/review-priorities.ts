import type { Day } from '@wardmote/domain/day';
import type { MeetingId, PanelId, PriorityId } from '@wardmote/domain/id';
import { heldOn } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import { type ReviewAsked, reviewFrom, withReview } from '@wardmote/domain/priority-review';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Request } from './carry-out.ts';
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

export type ReviewPriorities = {
  readonly panelId: PanelId;
  /** The meeting that talked about them, and was held. */
  readonly meetingId: MeetingId;
  readonly reviews: readonly PriorityReviewed[];
};

/**
 * What a meeting said of the priorities, recorded after it was closed; or why it said nothing of one (row 138). Said again, it stands in
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
