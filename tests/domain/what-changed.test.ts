import { correctedSurvey, lastSurveys, withdrawnSurvey } from '@wardmote/domain/survey';
import { surveysToAccountFor, withSurveyWritten, withWhatChanged } from '@wardmote/domain/what-changed';
import { describe, expect, it } from 'vitest';
import { aPanel } from '../builders/panel.ts';
import { aSurvey } from '../builders/survey.ts';
import { granted } from '../support/world.ts';

const survey = aSurvey();
const changed = { on: '2026-07-01', words: 'The lights were mended' };
const why = { on: '2026-07-02', reason: 'Counted twice' };
const owed = { surveyId: survey.id, to: survey.to };
const many = Array.from({ length: lastSurveys }, (_none, at) =>
  aSurvey({ id: `survey_x${at}`, from: '2026-06-01', to: '2026-06-20' }),
);

describe('what changed after a survey', () => {
  it('stands in place of what was said before, and stays when the numbers are put right', () => {
    const said = granted(withWhatChanged(survey, changed));
    expect(said.changed).toEqual(changed);
    expect(granted(withWhatChanged(said, { ...changed, words: 'And the gate' })).changed?.words).toBe('And the gate');
    const { id: _id, changed: _since, ...told } = said;
    const corrected = granted(correctedSurvey(said, { ...told, answered: 38 }, why));
    expect(corrected.changed).toEqual(changed);
    expect(corrected.corrections?.[0]?.was).not.toHaveProperty('changed');
  });

  it('is not said of one that was withdrawn', () =>
    expect(withWhatChanged(granted(withdrawnSurvey(survey, why)), changed)).toMatchObject({
      refused: 'survey-withdrawn',
    }));

  it('is owed by the panel until it is said, or the survey is withdrawn', () => {
    const owing = withSurveyWritten(aPanel(), [], survey);
    expect(owing.surveysOwed).toEqual([owed]);
    const said = granted(withWhatChanged(survey, changed));
    expect(withSurveyWritten(owing, [survey], said)).not.toHaveProperty('surveysOwed');
    const withdrawn = granted(withdrawnSurvey(survey, why));
    expect(withSurveyWritten(owing, [survey], withdrawn)).not.toHaveProperty('surveysOwed');
  });

  it('is owed of none that can no longer be written to', () => {
    const ids = (panel: ReturnType<typeof aPanel>) => panel.surveysOwed?.map(({ surveyId }) => surveyId);
    expect(ids(withSurveyWritten(aPanel(), many, survey))).not.toContain(survey.id);
    expect(ids(withSurveyWritten(aPanel(), [survey, ...many.slice(2)], many[0] ?? survey))).toContain(survey.id);
  });

  it.each([
    ['2026-08-30', []],
    ['2026-08-31', [owed]],
  ])('should have been said 92 days after its last day: %s', (today, due) =>
    expect(surveysToAccountFor({ surveysOwed: [owed] }, today)).toEqual(due),
  );

  it('is asked for of the oldest first', () => {
    const older = { surveyId: 'survey_0', to: '2026-01-31' } as const;
    expect(surveysToAccountFor({ surveysOwed: [owed, older] }, '2026-12-01')).toEqual([older, owed]);
  });
});
