import { type Day, daysBetween } from './day.ts';
import type { SurveyId } from './id.ts';
import type { Panel } from './panel.ts';
import { type Refusal, refuse } from './refusal.ts';
import { filedUnder, lastSurveys, type Survey } from './survey.ts';

/** A survey of which nobody has said what came of it. */
export type SurveyOwed = { readonly surveyId: SurveyId; readonly to: Day };

/** So many days after its last day somebody should have said what changed. The number is ours: a quarter of a year, a meeting or two. */
const sayAfterDays = 92;

/** A survey with what changed because of it (row 120), in place of what was said before. Refuses `survey-withdrawn`. */
export const withWhatChanged = (
  survey: Survey,
  changed: NonNullable<Survey['changed']>,
): Survey | Refusal<'survey-withdrawn'> =>
  survey.withdrawn ? refuse('survey-withdrawn', { on: survey.withdrawn.on }) : { ...survey, changed };

const owesWhatChanged = ({ changed, withdrawn }: Survey): boolean => !changed && !withdrawn;

/** The last ones with one that was entered or written over among them. */
const lastWith = (surveys: readonly Survey[], written: Survey): readonly Survey[] =>
  [written, ...surveys.filter(({ id }) => id !== written.id)]
    .toSorted((one, other) => filedUnder(other).localeCompare(filedUnder(one)))
    .slice(0, lastSurveys);

/** The panel with those of its last surveys of which it owes an account; one that is older cannot be written to, and is not owed. */
export const withSurveysOwed = (panel: Panel, last: readonly Survey[]): Panel => {
  const { surveysOwed: _before, ...rest } = panel;
  const owed = last.filter(owesWhatChanged).map(({ id: surveyId, to }) => ({ surveyId, to }));
  return owed.length > 0 ? { ...rest, surveysOwed: owed } : rest;
};

/** The same, with a survey that was entered or written over. */
export const withSurveyWritten = (panel: Panel, surveys: readonly Survey[], written: Survey): Panel =>
  withSurveysOwed(panel, lastWith(surveys, written));

/** Those of which somebody should have said by now what changed, the oldest first. */
export const surveysToAccountFor = (
  { surveysOwed = [] }: Pick<Panel, 'surveysOwed'>,
  today: Day,
): readonly SurveyOwed[] =>
  surveysOwed
    .filter(({ to }) => daysBetween(to, today) >= sayAfterDays)
    .toSorted((one, other) => one.to.localeCompare(other.to));
