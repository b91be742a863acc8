import type { Day } from './day.ts';
import type { ActionId, EscalationId, PanelId, PersonId, PriorityId } from './id.ts';
import type { Panel } from './panel.ts';
import { type Refusal, refuse } from './refusal.ts';

/**
 * How far the borough group is with what a panel has put to it. The panel puts it there; each word after that is the group's own, and
 * `done` and `not-taken-up` are its last.
 */
export const escalationStates = ['put', 'received', 'taken-up', 'passed-on', 'done', 'not-taken-up'] as const;
export type EscalationState = (typeof escalationStates)[number];
export const groupAnswers = escalationStates.filter((state) => state !== 'put');

export const isSettled = (state: EscalationState): boolean => state === 'done' || state === 'not-taken-up';

/** What it is about, with what it was called when it was put. */
export type EscalatedFrom =
  | { readonly kind: 'priority'; readonly id: PriorityId; readonly title: string }
  | { readonly kind: 'action'; readonly id: ActionId; readonly title: string };

export type GroupAnswer = {
  readonly state: Exclude<EscalationState, 'put'>;
  readonly on: Day;
  /** A receipt needs no words; whatever else the group says has its reason. */
  readonly words?: string;
  /** Whole pounds that were given or moved because of it, as the group says (row 107); with its last word alone, so that none is told twice. */
  readonly pounds?: number;
};

/**
 * What a panel cannot settle in its ward, put to the borough group, with its receipt and what was decided: everybody reads it, so that a
 * matter is fed into the borough and seen to be fed (rows 46, 50).
 */
export type Escalation = {
  readonly id: EscalationId;
  readonly panelId: PanelId;
  readonly panelName: string;
  /** The slug of its borough. */
  readonly borough: string;
  readonly version: number;
  readonly what: string;
  /** What the panel wants of the group, and what was tried before. */
  readonly why: string;
  readonly about?: EscalatedFrom;
  readonly putBy: PersonId | 'link';
  readonly putOn: Day;
  readonly answers: readonly GroupAnswer[];
};

const aboutPersonsIn = (priorities: Panel['priorities']): ReadonlySet<string> =>
  new Set(priorities.filter(({ scope }) => scope === 'persons').map(({ id }) => id));

/** What a panel can put in the open: what is about persons is not told outside it, nor is anything that rests on it (row 82). */
export const escalatable = ({
  priorities,
  actions,
}: Pick<Panel, 'priorities' | 'actions'>): readonly EscalatedFrom[] => {
  const closed = aboutPersonsIn(priorities);
  return [
    ...priorities
      .filter(({ id }) => !closed.has(id))
      .map(({ id, title }) => ({ kind: 'priority', id, title }) as const),
    ...actions
      .filter(({ aboutPersons, priorityId }) => !aboutPersons && !(priorityId && closed.has(priorityId)))
      .map(({ id, what }) => ({ kind: 'action', id, title: what }) as const),
  ];
};

/** Without what it is about where that has come to be about persons since (row 82). */
export const withOpenSubject = (
  escalation: Escalation,
  { priorities, actions }: Pick<Panel, 'priorities' | 'actions'>,
): Escalation => {
  const closed = aboutPersonsIn(priorities);
  const { about, ...rest } = escalation;
  const under = actions.find(({ id }) => id === about?.id)?.priorityId;
  const shut = about !== undefined && (closed.has(about.id) || (under !== undefined && closed.has(under)));
  return shut ? rest : escalation;
};

/** As everybody reads it. */
export type PublicEscalation = Omit<Escalation, 'putBy'> & {
  readonly state: EscalationState;
  /** The day of the last thing that happened to it (row 46). */
  readonly changedOn: Day;
};

export const stateOf = ({ answers }: Pick<Escalation, 'answers'>): EscalationState => answers.at(-1)?.state ?? 'put';

export const publicEscalation = ({ putBy: _closed, ...told }: Escalation): PublicEscalation => ({
  ...told,
  state: stateOf(told),
  changedOn: told.answers.at(-1)?.on ?? told.putOn,
});

/** In characters. */
export const longestWhat = 120;
export const longestWhy = 2000;
/** In whole pounds. */
export const mostPounds = 99_999_999;
/** As many as the page of a borough reads of what is not settled, and as many of what is: a year in which every panel puts two. */
export const mostInBorough = 60;
/** A matter that the group has spoken of as often as this is put anew, shorter. */
export const mostAnswers = 12;

/**
 * The matter with one more word of the group. Refuses `escalation-settled` when the group has said its last, `escalation-needs-words`
 * where anything but a receipt comes without a reason, `escalation-money-too-early` of a sum without its last word, and
 * `escalation-too-many-answers`.
 */
export const answeredByGroup = (
  escalation: Escalation,
  answer: GroupAnswer,
):
  | Escalation
  | Refusal<
      'escalation-settled' | 'escalation-needs-words' | 'escalation-money-too-early' | 'escalation-too-many-answers'
    > => {
  const last = escalation.answers.at(-1);
  if (last && isSettled(last.state)) return refuse('escalation-settled', { on: last.on });
  if (answer.state !== 'received' && !answer.words) return refuse('escalation-needs-words', {});
  if (answer.pounds !== undefined && !isSettled(answer.state)) return refuse('escalation-money-too-early', {});
  if (escalation.answers.length >= mostAnswers) return refuse('escalation-too-many-answers', { most: mostAnswers });
  return { ...escalation, answers: [...escalation.answers, answer] };
};

/** What panels have moved by what they put to the group (row 107). */
export type Influence = {
  readonly put: number;
  /** The day on which the first of them was put. */
  readonly since?: Day;
  readonly done: number;
  readonly notTakenUp: number;
  /** In whole pounds, as the group says. */
  readonly pounds: number;
};

/** Counted from these matters, and from no other. */
export const influenceOf = (escalations: readonly Pick<Escalation, 'putOn' | 'answers'>[]): Influence => {
  const [since] = escalations.map(({ putOn }) => putOn).toSorted();
  const settledAs = (state: EscalationState) => escalations.filter((one) => stateOf(one) === state).length;
  return {
    put: escalations.length,
    ...(since && { since }),
    done: settledAs('done'),
    notTakenUp: settledAs('not-taken-up'),
    pounds: escalations.flatMap(({ answers }) => answers).reduce((sum, { pounds = 0 }) => sum + pounds, 0),
  };
};
