import { checkSurvey, type Survey, worryByTheme } from '@wardmote/domain/survey';
import { describe, expect, it } from 'vitest';

const survey: Survey = {
  id: 'survey_1',
  question: 'What worries you?',
  askedBy: 'The panel',
  from: '2026-05-01',
  to: '2026-05-31',
  answered: 40,
  feelSafe: 30,
  worried: [{ theme: 'burglary', count: 16 }],
};

describe('a survey', () => {
  it('ends after it begins and before today, and nobody is worried who did not answer', () => {
    expect(checkSurvey(survey, '2026-05-31')).toBeUndefined();
    expect(checkSurvey(survey, '2026-05-30')).toMatchObject({ refused: 'survey-days-wrong' });
    expect(checkSurvey({ ...survey, to: '2026-04-30' }, '2026-06-01')).toMatchObject({ refused: 'survey-days-wrong' });
    const many = { ...survey, worried: [{ theme: 'burglary', count: 41 } as const] };
    expect(checkSurvey(many, '2026-06-01')).toMatchObject({ refused: 'survey-more-than-answered' });
    expect(checkSurvey({ ...survey, feelSafe: 41 }, '2026-06-01')).toMatchObject({
      refused: 'survey-more-than-answered',
    });
  });

  it('gives the last share of each theme and the one before it; fewer than ten answers give none', () => {
    const before: Survey = {
      ...survey,
      to: '2025-05-31',
      worried: [
        { theme: 'burglary', count: 8 },
        { theme: 'drugs', count: 4 },
      ],
    };
    const small: Survey = { ...survey, to: '2026-06-30', answered: 9, worried: [{ theme: 'burglary', count: 9 }] };
    expect(worryByTheme([before, small, survey])).toEqual({
      burglary: { worried: 40, worriedBefore: 20 },
      drugs: { worried: 10 },
    });
  });
});
