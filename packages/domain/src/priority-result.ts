import type { Day } from './day.ts';
import type { MeetingId } from './id.ts';
import type { Priority } from './priority.ts';
import { type Refusal, refuse } from './refusal.ts';

/** How a priority ended. Closed is not met (U36): each is told apart, and `dropped` says that nobody recorded a result. */
export const priorityOutcomes = ['met', 'partly-met', 'not-met', 'not-ours', 'superseded', 'dropped'] as const;
export type PriorityOutcome = (typeof priorityOutcomes)[number];

/** What a priority has left behind: what is good for the place (row 96), and what is not (row 92). */
export const goodEffects = ['premises-closed', 'order-made', 'place-changed', 'people-helped'] as const;
export const badEffects = ['moved-elsewhere', 'nothing-lasting'] as const;
export const effects = [...goodEffects, ...badEffects] as const;
export type Effect = (typeof effects)[number];

/** What was counted before and after (row 95): of what, and by whom. */
export type Figures = {
  readonly measure: string;
  readonly baseline: number;
  readonly after: number;
  readonly source: string;
};

/** What residents are told of a priority that has ended. */
export type PriorityResult = {
  readonly outcome: PriorityOutcome;
  readonly words?: string;
  readonly figures?: Figures;
  /** In the order of the list; none where nobody said so, or it ended before this was asked. */
  readonly effects?: readonly Effect[];
  readonly closedAt: MeetingId;
  readonly closedOn: Day;
  /** The day on which it was written down, which may be long after the meeting: none of one that is older than this field. */
  readonly recordedOn?: Day;
};

export type ClosedPriority = Priority & { readonly result: PriorityResult };

export type ResultAsked = {
  readonly outcome: PriorityOutcome;
  readonly words?: string | undefined;
  readonly measure?: string | undefined;
  readonly baseline?: number | undefined;
  readonly after?: number | undefined;
  readonly source?: string | undefined;
  readonly effects?: readonly Effect[] | undefined;
};

/** All four or none: a number without its source, or without what it was before, says nothing. */
const figuresOf = (asked: ResultAsked, title: string): Figures | undefined | Refusal<'figures-incomplete'> => {
  const { measure, baseline, after, source } = asked;
  const given = [measure, baseline, after, source].filter((one) => one !== undefined && one !== '');
  if (given.length === 0) return undefined;
  if (!measure || baseline === undefined || after === undefined || !source)
    return refuse('figures-incomplete', { title });
  return { measure, baseline, after, source };
};

/**
 * A priority with what came of it. One that was met, in part or not, says what happened, in words or in figures. Refuses
 * `result-needs-words` and `figures-incomplete`.
 */
export const closePriority = (
  priority: Priority,
  asked: ResultAsked,
  at: { readonly meetingId: MeetingId; readonly on: Day; readonly recordedOn?: Day },
): ClosedPriority | Refusal<'result-needs-words' | 'figures-incomplete'> => {
  const figures = figuresOf(asked, priority.title);
  if (figures && 'refused' in figures) return figures;
  const words = asked.words?.trim();
  const mustTell = asked.outcome === 'met' || asked.outcome === 'partly-met' || asked.outcome === 'not-met';
  if (mustTell && !words && !figures) return refuse('result-needs-words', { title: priority.title });
  const { meetingId: closedAt, on: closedOn, recordedOn } = at;
  const left = effects.filter((effect) => asked.effects?.includes(effect));
  const told = {
    outcome: asked.outcome,
    ...(words && { words }),
    ...(figures && { figures }),
    ...(left.length > 0 && { effects: left }),
  };
  return { ...priority, result: { ...told, closedAt, closedOn, ...(recordedOn && { recordedOn }) } };
};

/** By how much it changed, in percent with one decimal: 45 → 15 is -66.7. Nothing where there was nothing before. */
export const changeInPercent = ({ baseline, after }: Pick<Figures, 'baseline' | 'after'>): number | undefined =>
  baseline === 0 ? undefined : Math.round(((after - baseline) / baseline) * 1000) / 10;

/** What some priorities have left behind, good and bad, and of how many it was said. */
export type EffectCounts = {
  readonly said: number;
  readonly counts: readonly { readonly effect: Effect; readonly good: boolean; readonly count: number }[];
};

export const effectCounts = (closed: readonly Pick<ClosedPriority, 'result'>[]): EffectCounts => {
  const left = closed.flatMap(({ result }) => (result.effects ? [result.effects] : []));
  const isGood = (effect: Effect) => (goodEffects as readonly Effect[]).includes(effect);
  return {
    said: left.length,
    counts: effects.map((effect) => ({
      effect,
      good: isGood(effect),
      count: left.filter((some) => some.includes(effect)).length,
    })),
  };
};

/** How many priorities ended in each way, since the panel began to record it. */
export type ResultTally = Readonly<Partial<Record<PriorityOutcome, number>>>;

export const tallied = (tally: ResultTally | undefined, closed: readonly ClosedPriority[]): ResultTally => {
  const counts: Partial<Record<PriorityOutcome, number>> = { ...tally };
  for (const { result } of closed) counts[result.outcome] = (counts[result.outcome] ?? 0) + 1;
  return counts;
};
