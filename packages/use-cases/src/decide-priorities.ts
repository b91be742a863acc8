import type { Cite } from '@wardmote/domain/citation';
import type { Day } from '@wardmote/domain/day';
import type { Event } from '@wardmote/domain/event';
import type { MeetingId, PanelId, PriorityId } from '@wardmote/domain/id';
import type { Panel } from '@wardmote/domain/panel';
import { adoptPriorities, type Priority, type ProposedPriority } from '@wardmote/domain/priority';
import { type ClosedPriority, closePriority, type ResultAsked, tallied } from '@wardmote/domain/priority-result';
import { standardProfile } from '@wardmote/domain/profile';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import { isTellable, withResult } from '@wardmote/domain/results-told';
import type { Moment } from './carry-out.ts';

/** A priority as a meeting proposes it; with an `id` it carries on one that is there. */
export type PriorityAsked = Omit<ProposedPriority, 'id' | 'citations'> & {
  readonly id?: PriorityId;
  /** The surveys and figures that it cites, which are copied from the record, and what else shows it. */
  readonly cites?: readonly Cite[];
};

/** The same with what it cites. */
export type PriorityProposed = Omit<ProposedPriority, 'id'> & Pick<PriorityAsked, 'id'>;

/** How one that the meeting did not keep ended. */
export type PriorityEnded = ResultAsked & { readonly id: PriorityId };

export type PrioritiesDecision<One = PriorityAsked> =
  | {
      readonly decision: 'set';
      readonly priorities: readonly One[];
      /** Of those that are not kept; of one that is not named here no result was recorded. */
      readonly ended?: readonly PriorityEnded[] | undefined;
    }
  | { readonly decision: 'keep' }
  | { readonly decision: 'defer'; readonly reason: string };

type At = { readonly meetingId: MeetingId; readonly on: Day };

/** The panel after a decision, and the priorities that ended with it. */
export type DecidedSet = { readonly panel: Panel; readonly closed: readonly ClosedPriority[] };

/** Each that is not in the new set has ended, with what is recorded of it; of one that goes on no end is recorded. */
const endedOf = (
  panel: Panel,
  kept: readonly Priority[],
  ended: readonly PriorityEnded[],
  at: At & { readonly recordedOn: Day },
): readonly ClosedPriority[] | Refusal => {
  const both = kept.find(({ id }) => ended.some((one) => one.id === id));
  if (both) return refuse('ended-but-kept', { title: both.title });
  const closed: ClosedPriority[] = [];
  for (const priority of panel.priorities.filter(({ id }) => !kept.some((one) => one.id === id))) {
    const asked = ended.find(({ id }) => id === priority.id) ?? ({ outcome: 'dropped' } as const);
    const result = closePriority(priority, asked, at);
    if (isRefusal(result)) return result;
    closed.push(result);
  }
  return closed;
};

type SetAsked = Pick<Extract<PrioritiesDecision<PriorityProposed>, { decision: 'set' }>, 'priorities' | 'ended'>;

/** The panel with the set that a meeting adopted in one act (row 137), and what ended with it. */
export const withPriorities = (
  panel: Panel,
  { priorities: asked, ended = [] }: SetAsked,
  at: At,
  moment: Moment,
): DecidedSet | Refusal => {
  const known = new Set(panel.priorities.map(({ id }) => id));
  // An id carries on one priority: where it comes again, that is another one.
  const proposed = asked.map(({ id, ...rest }) => ({
    ...rest,
    id: id && known.delete(id) ? id : moment.newId('priority'),
  }));
  const priorities = adoptPriorities(proposed, panel.priorities, at);
  if (isRefusal(priorities)) return priorities;
  const closed = endedOf(panel, priorities, ended, { ...at, recordedOn: moment.today });
  if (isRefusal(closed)) return closed;
  const results = closed.length > 0 && { results: tallied(panel.results, closed) };
  const after = { ...panel, priorities, prioritiesAgreedOn: at.on, ...results };
  return { panel: closed.some(isTellable) ? withResult(after, at, moment.today) : after, closed };
};

/** That priorities have ended, one event each. */
export const closedEvents = (
  panelId: PanelId,
  closed: readonly ClosedPriority[],
  { event }: Moment,
): readonly Event[] =>
  closed.map(({ id, result }) => event(panelId, 'priority-closed', { priorityId: id, outcome: result.outcome }));

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
  decision: PrioritiesDecision<PriorityProposed> | undefined,
  { quorate, present, quorum, ...at }: At & { quorate: boolean; present: number; quorum: number },
  moment: Moment,
): DecidedSet | Refusal => {
  if (!decision) return refuse('priorities-undecided', {});
  const asTheyAre: DecidedSet = { panel, closed: [] };
  if (decision.decision === 'defer')
    return decision.reason.trim() === '' ? refuse('priorities-undecided', {}) : asTheyAre;
  if (!quorate) return refuse('not-quorate', { present, quorum });
  const undone = checkLatest(panel, at);
  if (undone) return undone;
  if (decision.decision === 'set') return withPriorities(panel, decision, at, moment);
  const { from, to } = standardProfile.priorities;
  const given = panel.priorities.length;
  return given < from || given > to
    ? refuse('priorities-number', { given, from, to })
    : { panel: { ...panel, prioritiesAgreedOn: at.on }, closed: [] };
};
