import type { Survey } from '@wardmote/domain/survey';

/** What forty people answered in May. */
export const aSurvey = (how: Partial<Survey> = {}): Survey => ({
  id: 'survey_1',
  question: 'What worries you?',
  askedBy: 'The panel',
  from: '2026-05-01',
  to: '2026-05-31',
  answered: 40,
  worried: [{ theme: 'anti-social-behaviour', count: 12 }],
  ...how,
});
