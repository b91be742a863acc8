import type { Action } from './action.ts';
import { addDays, type Day, daysBetween, earlier } from './day.ts';
import { londonDay } from './london.ts';
import { standardProfile } from './profile.ts';

type Asked = Pick<Action, 'kind' | 'askedOn' | 'status' | 'outcome' | 'answers' | 'disputed' | 'dueOn'>;

export const isQuestion = ({ kind }: Pick<Action, 'kind'>): boolean => kind === 'question';

/** Every question has a day: the one that was set, or four weeks from today. */
export const dueOf = ({ kind, dueOn }: Pick<Action, 'kind' | 'dueOn'>, today: Day): Day | undefined =>
  dueOn ?? (kind === 'question' ? addDays(today, standardProfile.questionDays) : undefined);

/** Whether the one who asked finds it an answer (row 42): only the panel says so. */
export type Verdict = 'waiting' | 'to-be-looked-at' | 'not-an-answer' | 'accepted' | 'ended';

export const verdictOn = ({ outcome, status, disputed }: Asked): Verdict => {
  if (outcome) return outcome === 'done' ? 'accepted' : 'ended';
  if (disputed) return 'not-an-answer';
  return status === 'answered' ? 'to-be-looked-at' : 'waiting';
};

/** How many days an accepted answer took, from the day of asking to the last answer: one that was not accepted does not stop the clock. */
export const daysToAnswer = (question: Asked): number | undefined => {
  const last = question.answers.findLast(({ status }) => status === 'answered');
  if (verdictOn(question) !== 'accepted' || !last) return undefined;
  return Math.max(0, daysBetween(question.askedOn, londonDay(last.at)));
};

/** In how many days half of the accepted answers had come. */
export const typicalDays = (questions: readonly Asked[]): number | undefined => {
  const days = questions.flatMap((question) => daysToAnswer(question) ?? []).toSorted((one, other) => one - other);
  return days[Math.floor((days.length - 1) / 2)];
};

/** The challenge of a panel that stands without an answer (row 2): how many, and the day on which the first was due. */
export const unansweredOf = (
  actions: readonly Asked[],
): { readonly count: number; readonly dueOn: Day | undefined } => {
  const waiting = actions.filter((action) => isQuestion(action) && !action.outcome && action.status !== 'answered');
  return {
    count: waiting.length,
    dueOn: waiting.reduce<Day | undefined>((due, { dueOn }) => earlier(due, dueOn), undefined),
  };
};
