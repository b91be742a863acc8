import { type CitedSurvey, sinceCited } from '@wardmote/domain/citation';
import { describe, expect, it } from 'vitest';
import { aSurvey } from '../builders/survey.ts';

const { id: _id, worried: _worried, ...was } = aSurvey();
const at = (on: string) => ({ on, reason: 'Counted twice', was: { ...was, worried: [] } });
const cited: CitedSurvey = { kind: 'survey', surveyId: 'survey_1', ...was, citedOn: '2026-06-12' };

describe('whether a survey was put right after it was cited', () => {
  it.each([
    ['the same morning, of which the priority knows', 1, ['2026-06-12'], {}],
    ['the same afternoon', 1, ['2026-06-12', '2026-06-12'], { correctedOn: '2026-06-12' }],
    ['later, for the first time', 0, ['2026-06-20'], { correctedOn: '2026-06-20' }],
    ['on a day after that of an old record', undefined, ['2026-06-20'], { correctedOn: '2026-06-20' }],
    ['on the day of an old record, which may be either', undefined, ['2026-06-12'], { correctedOn: '2026-06-12' }],
    ['before an old record', undefined, ['2026-06-11'], {}],
  ])('%s', (_when, corrected, days, since) =>
    expect(
      sinceCited({ ...cited, ...(corrected !== undefined && { corrected }) }, aSurvey({ corrections: days.map(at) })),
    ).toEqual(since),
  );
});
