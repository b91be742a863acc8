import { silentAfterDays } from './action-age.ts';
import { overdueSince, stretched } from './cadence.ts';
import { addDays, type Day, daysBetween } from './day.ts';
import { freshUntil } from './freshness.ts';
import type { PanelFacts } from './panel-facts.ts';
import { standardProfile as standard } from './profile.ts';

/** Each rule by which a panel may need support, heaviest first. The words are "needs support", never "failing" (row 72). */
export const rules = {
  'no-panel': 100,
  dormant: 90,
  'no-chair': 80,
  'chair-hand-over-passed': 70,
  'no-governing-document': 60,
  'meeting-overdue': 50,
  'no-priorities': 45,
  'priorities-number': 40,
  'challenge-unanswered': 37,
  'actions-overdue': 35,
  'actions-silent': 32,
  'minutes-not-published': 30,
  'minutes-not-circulated': 30,
  'priorities-not-fresh': 25,
  'term-of-office-ended': 20,
  'document-review-due': 15,
  'members-number': 10,
  forming: 5,
} as const;

export type Rule = keyof typeof rules;

/** Why a panel needs support: the rule, since when, and the facts that show it (promise 5). Sentences are made in the pages. */
export type Finding = {
  readonly rule: Rule;
  readonly since: Day;
  readonly evidence: Readonly<Record<string, string | number>>;
};

export type Stage = 'forming' | 'active' | 'dormant' | 'dissolved';

type Check = (facts: PanelFacts, on: Day) => Omit<Finding, 'rule'> | undefined;

const passed = (due: Day | undefined, on: Day): due is Day => due !== undefined && due < on;

/** Dormant is computed, with its reason: no meeting for three windows, and none called (U91, U92). */
const dormantSince = ({ lastHeldOn, nextOn, breaks }: PanelFacts, on: Day): Day | undefined => {
  if (!lastHeldOn || (nextOn && nextOn >= on)) return undefined;
  const since = stretched(lastHeldOn, standard.dormantAfterDays, breaks);
  return since <= on ? since : undefined;
};

/** forming until its first meeting; then active; dormant when it has stopped meeting. */
export const stageOf = (facts: PanelFacts, on: Day): Stage => {
  if (facts.dissolvedOn && facts.dissolvedOn <= on) return 'dissolved';
  if (!facts.lastHeldOn) return 'forming';
  return dormantSince(facts, on) ? 'dormant' : 'active';
};

/** The days of a recorded break are not counted, and during one nobody is late. */
const meetingOverdue: Check = ({ lastHeldOn, nextOn, cadenceDays, breaks = [] }, on) => {
  const windowDays = cadenceDays ?? standard.cadence.toDays;
  if (!lastHeldOn || (nextOn && nextOn >= on)) return undefined;
  const since = overdueSince(lastHeldOn, windowDays, breaks, on);
  if (!since) return undefined;
  const breakDays = daysBetween(lastHeldOn, since) - 1 - windowDays;
  return { since, evidence: { lastHeldOn, windowDays, ...(breakDays > 0 && { breakDays }) } };
};

const checks: Readonly<Partial<Record<Rule, Check>>> = {
  dormant: (facts, on) => {
    const since = dormantSince(facts, on);
    return since && facts.lastHeldOn ? { since, evidence: { lastHeldOn: facts.lastHeldOn } } : undefined;
  },
  'no-chair': ({ chair, chairVacantSince, foundedOn }) =>
    chair ? undefined : { since: chairVacantSince ?? foundedOn, evidence: {} },
  'chair-hand-over-passed': ({ chairHandOverBy, chairSince }, on) =>
    passed(chairHandOverBy, on)
      ? { since: chairHandOverBy, evidence: { chairSince: chairSince ?? chairHandOverBy, handOverBy: chairHandOverBy } }
      : undefined,
  'no-governing-document': ({ documentFrom, foundedOn }, on) =>
    documentFrom && documentFrom <= on ? undefined : { since: foundedOn, evidence: {} },
  'meeting-overdue': meetingOverdue,
  'no-priorities': ({ priorities, lastHeldOn }) =>
    priorities === 0 && lastHeldOn ? { since: lastHeldOn, evidence: { lastHeldOn } } : undefined,
  'priorities-number': ({ priorities, prioritiesFreshOn }) =>
    priorities > 0 &&
    prioritiesFreshOn &&
    (priorities < standard.priorities.from || priorities > standard.priorities.to)
      ? { since: prioritiesFreshOn, evidence: { priorities } }
      : undefined,
  'challenge-unanswered': ({ unansweredDueOn: dueOn, unanswered = 0 }, on) =>
    passed(dueOn, on) ? { since: addDays(dueOn, 1), evidence: { dueOn, unanswered } } : undefined,
  'actions-overdue': ({ earliestDueOn, openActions }, on) =>
    passed(earliestDueOn, on)
      ? { since: addDays(earliestDueOn, 1), evidence: { earliestDueOn, openActions } }
      : undefined,
  'actions-silent': ({ silentSince, openActions }, on) =>
    silentSince && daysBetween(silentSince, on) >= silentAfterDays
      ? { since: addDays(silentSince, silentAfterDays), evidence: { silentSince, days: silentAfterDays, openActions } }
      : undefined,
  'minutes-not-circulated': ({ draftOwedSince }, on) => owed(draftOwedSince, standard.minutesCirculatedDays, on),
  'minutes-not-published': ({ minutesOwedSince }, on) => owed(minutesOwedSince, standard.minutesPublishedDays, on),
  'priorities-not-fresh': ({ prioritiesFreshOn, priorities }, on) =>
    priorities > 0 && prioritiesFreshOn && passed(freshUntil(prioritiesFreshOn), on)
      ? { since: addDays(freshUntil(prioritiesFreshOn), 1), evidence: { prioritiesFreshOn } }
      : undefined,
  'term-of-office-ended': ({ chairUntil }, on) =>
    passed(chairUntil, on) ? { since: chairUntil, evidence: { chairUntil } } : undefined,
  'document-review-due': ({ documentReviewOn }, on) =>
    passed(documentReviewOn, on) ? { since: documentReviewOn, evidence: { reviewOn: documentReviewOn } } : undefined,
  'members-number': ({ members, foundedOn }) =>
    members < standard.members.from || members > standard.members.to
      ? { since: foundedOn, evidence: { members, from: standard.members.from, to: standard.members.to } }
      : undefined,
};

const owed = (since: Day | undefined, days: number, on: Day) =>
  since && daysBetween(since, on) > days
    ? { since: addDays(since, days + 1), evidence: { meetingOn: since, days } }
    : undefined;

/** A forming panel is not asked for what it cannot have yet; a dormant one is asked for the cause, not for each effect. */
const askedOf: Readonly<Record<Exclude<Stage, 'dissolved'>, readonly Rule[]>> = {
  forming: ['no-chair', 'chair-hand-over-passed', 'no-governing-document', 'members-number'],
  dormant: [
    'dormant',
    'no-chair',
    'chair-hand-over-passed',
    'no-governing-document',
    'challenge-unanswered',
    'actions-overdue',
    'actions-silent',
    'minutes-not-published',
  ],
  active: Object.keys(checks).filter((rule): rule is Rule => rule !== 'dormant'),
};

/**
 * A panel's health from its facts on any date: today's dashboard and October 2006's are the same function. What began after that date
 * is not found on it. Heaviest finding first; of two with one weight, the one that has lasted longer.
 */
export const standing = (facts: PanelFacts, on: Day): readonly Finding[] => {
  const stage = stageOf(facts, on);
  if (stage === 'dissolved') return [];
  const found = askedOf[stage].flatMap((rule) => {
    const finding = checks[rule]?.(facts, on);
    return finding ? [{ rule, ...finding }] : [];
  });
  const all: readonly Finding[] =
    stage === 'forming' ? [...found, { rule: 'forming', since: facts.foundedOn, evidence: {} }] : found;
  return all.filter(({ since }) => since <= on).toSorted(byWeight);
};

const byWeight = (one: Finding, other: Finding): number =>
  rules[other.rule] - rules[one.rule] || one.since.localeCompare(other.since);

/** How much support: the sum of the weights, so that three troubles come before one of the same weight. */
export const needOf = (findings: readonly Finding[]): number =>
  findings.reduce((sum, { rule }) => sum + rules[rule], 0);

/** The weight of the heaviest finding: a ward without a panel comes before one whose new panel still lacks three things. */
export const heaviestOf = (findings: readonly Finding[]): number =>
  Math.max(0, ...findings.map(({ rule }) => rules[rule]));
