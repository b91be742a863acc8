import {
  type AnsweredWhen,
  answeredWhen,
  type CountedBand,
  countedBands,
  fourQuartersTo,
  quarterOf,
  teamContact,
} from '@wardmote/domain/team-contact';
import { describe, expect, it } from 'vitest';

type Eased = Partial<Record<CountedBand, { sum: number; answers: number }>>;
const totals = (answered: Partial<Record<AnsweredWhen, number>>, ease: Eased = {}) => ({
  answered: Object.fromEntries(answeredWhen.map((when) => [when, answered[when] ?? 0])) as Record<AnsweredWhen, number>,
  ease: Object.fromEntries(countedBands.map((band) => [band, ease[band] ?? { sum: 0, answers: 0 }])) as Required<Eased>,
});
const bands = (ease: Eased) => teamContact([totals({}, ease)]).easeByAge.map(({ age }) => age);

describe('what residents tell of their team', () => {
  it('is counted by the quarter of the year, of this one and the three before it', () => {
    expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(quarterOf)).toEqual([
      '2026-Q1',
      '2026-Q1',
      '2026-Q2',
      '2026-Q4',
    ]);
    expect(fourQuartersTo('2026-06-12')).toEqual({ first: '2025-Q3', from: '2025-07-01' });
    expect(fourQuartersTo('2026-11-30')).toEqual({ first: '2026-Q1', from: '2026-01-01' });
    expect(fourQuartersTo('2026-12-31')).toEqual({ first: '2026-Q1', from: '2026-01-01' });
  });

  it('says how many of those who asked were answered in three days, whoever has not asked', () => {
    const one = totals({ 'in-three-days': 3, later: 1, 'not-asked': 5 });
    expect(teamContact([one, totals({ 'not-yet': 2 })])).toEqual({ told: 11, asked: 6, inThreeDays: 3, easeByAge: [] });
  });

  it('says of fewer than three no more than how many they are', () => {
    const few = totals({ 'in-three-days': 2, 'not-asked': 4 }, { '18-24': { sum: 2, answers: 2 } });
    expect(teamContact([few])).toEqual({ told: 6, asked: 2, easeByAge: [] });
    expect(teamContact([])).toEqual({ told: 0, easeByAge: [] });
    // Of one or two it is not told either whether they had asked: that is what they said.
    for (const when of ['not-asked', 'later'] as const)
      expect(teamContact([totals({ [when]: 2 })])).toEqual({ told: 2, easeByAge: [] });
  });

  it('says how easy the team is to talk to, by age where three of an age have said it', () => {
    const ease = {
      '25-64': { sum: 7, answers: 3 },
      '65-and-over': { sum: 19, answers: 4 },
      unsaid: { sum: 3, answers: 3 },
    };
    expect(teamContact([totals({ later: 10 }, ease)])).toMatchObject({
      ease: { answers: 10, mean: 2.9 },
      easeByAge: [
        { age: '25-64', answers: 3, mean: 2.3 },
        { age: '65-and-over', answers: 4, mean: 4.8 },
      ],
    });
  });

  it('shows no band by which one or two others could be worked out', () => {
    const [five, four, one] = [
      { sum: 20, answers: 5 },
      { sum: 12, answers: 4 },
      { sum: 1, answers: 1 },
    ];
    expect(bands({ '25-64': five, '65-and-over': four })).toEqual(['25-64', '65-and-over']);
    expect(bands({ '18-24': one, '25-64': five, '65-and-over': four })).toEqual(['25-64']);
    expect(bands({ '65-and-over': four, unsaid: one })).toEqual([]);
    expect(bands({ '65-and-over': four, '18-24': one, '25-64': { sum: 2, answers: 2 } })).toEqual(['65-and-over']);
  });
});
