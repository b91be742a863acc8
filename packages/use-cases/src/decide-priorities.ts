import type { Day } from '@wardmote/domain/day';
import type { MeetingId, PriorityId } from '@wardmote/domain/id';
import type { Panel } from '@wardmote/domain/panel';
import { adoptPriorities, type ProposedPriority } from '@wardmote/domain/priority';
import { standardProfile } from '@wardmote/domain/profile';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Moment } from './carry-out.ts';

/** A priority as a meeting proposes it; with an `id` it carries on one that is there. */
export type PriorityAsked = Omit<ProposedPriority, 'id'> & { readonly id?: PriorityId };

export type PrioritiesDecision =
  | { readonly decision: 'set'; readonly priorities: readonly PriorityAsked[] }
  | { readonly decision: 'keep' }
  | { readonly decision: 'defer'; readonly reason: string };

type At = { readonly meetingId: MeetingId; readonly on: Day };

/** The panel with the set that a meeting adopted in one act (row 137). */
export const withPriorities = (
  panel: Panel,
  asked: readonly PriorityAsked[],
  at: At,
  moment: Moment,
): Panel | Refusal<'priorities-number' | 'priority-needs-grounds'> => {
  const known = new Set(panel.priorities.map(({ id }) => id));
  // An id carries on one priority: where it comes again, that is another one.
  const proposed = asked.map(({ id, ...rest }) => ({
    ...rest,
    id: id && known.delete(id) ? id : moment.newId('priority'),
  }));
  const priorities = adoptPriorities(proposed, panel.priorities, at);
  return isRefusal(priorities) ? priorities : { ...panel, priorities, prioritiesAgreedOn: at.on };
};

/** A meeting of the past cannot undo what a later one has decided (its record may still be written down). */
export const checkLatest = (panel: Panel, { on }: At): Refusal<'priorities-decided-later'> | undefined =>
  panel.prioritiesAgreedOn !== undefined && on < panel.prioritiesAgreedOn
    ? refuse('priorities-decided-later', { on: panel.prioritiesAgreedOn })
    : undefined;

/**
 * What a meeting does about the priorities: sets 3 to 5, keeps those there are, or says why it decides nothing (row 86).
 * Only a quorate meeting sets or keeps. Refuses `priorities-undecided`, `not-quorate`, `priorities-decided-later`, and what `adoptPriorities` refuses.
 */
export const decidePriorities = (
  panel: Panel,
  decision: PrioritiesDecision | undefined,
  { quorate, present, quorum, ...at }: At & { quorate: boolean; present: number; quorum: number },
  moment: Moment,
): Panel | Refusal => {
  if (!decision) return refuse('priorities-undecided', {});
  if (decision.decision === 'defer') return decision.reason.trim() === '' ? refuse('priorities-undecided', {}) : panel;
  if (!quorate) return refuse('not-quorate', { present, quorum });
  const undone = checkLatest(panel, at);
  if (undone) return undone;
  if (decision.decision === 'set') return withPriorities(panel, decision.priorities, at, moment);
  const { from, to } = standardProfile.priorities;
  const given = panel.priorities.length;
  return given < from || given > to
    ? refuse('priorities-number', { given, from, to })
    : { ...panel, prioritiesAgreedOn: at.on };
};
