import { hindrance, remark } from '@wardmote/domain/suggested-day';
import { explainAvoided, explainDay, explainJudged } from '@wardmote/pages/explain-day';
import { describe, expect, it } from 'vitest';

describe('a suggested day in words', () => {
  it.each([
    [
      [remark('in-window', { days: 28 }), remark('usual-weekday', {})],
      [],
      '4 weeks after your last meeting, your usual day of the week.',
    ],
    [[remark('in-window', { days: 29 })], [], '29 days after your last meeting.'],
    [
      [remark('takes-turns', { part: 'day' })],
      [remark('team-elsewhere', { panelName: 'Oval ward panel', start: '2026-09-29T19:00' })],
      'The turn of a meeting by day. But your police team is at Oval ward panel that day, 7pm.',
    ],
    [
      [],
      [
        remark('after-window', { by: '2026-04-15' }),
        remark('before-election', { name: 'Local elections', on: '2026-05-07' }),
      ],
      'It is later than your rules ask for: it was due by 15 April 2026; in the weeks before an election (Local elections, 7 May 2026).',
    ],
    [
      [],
      [
        remark('other-weekday', { instead: '2026-05-25' }),
        remark('borough-meets', { panelName: 'Oval', start: '2026-05-26T14:00', others: 2 }),
      ],
      'It is not your usual day, because of Monday 25 May 2026; Oval meets that day, 2pm, and 2 other panels.',
    ],
    [[remark('no-meeting-yet', {})], [], 'Your first meeting.'],
  ])('says what speaks for it and what against it', (fits, against, words) => {
    expect(explainDay({ fits, against })).toBe(words);
  });

  it.each([
    [hindrance('bank-holiday', { name: 'Spring bank holiday' }), 'Monday 25 May 2026: Spring bank holiday'],
    [
      hindrance('in-break', { reason: 'half term', to: '2026-05-29' }),
      'Monday 25 May 2026: in your break until 29 May 2026, half term',
    ],
    [hindrance('polling-day', { name: 'By-election' }), 'Monday 25 May 2026: polling day, By-election'],
  ])('and why a day is not offered', (because, words) => {
    expect(explainAvoided({ on: '2026-05-25', because })).toBe(words);
  });
});

it('a day that somebody chose is told of in whole sentences', () => {
  const against = [
    remark('too-soon', { from: '2026-06-01' }),
    remark('before-election', { name: 'By-election', on: '2026-06-04' }),
    remark('team-elsewhere', { panelName: 'Oval', start: '2026-05-25T14:00' }),
  ];
  expect(explainJudged({ because: hindrance('bank-holiday', { name: 'Spring bank holiday' }), against })).toEqual([
    'This day is Spring bank holiday.',
    'This is sooner than your rules ask for, which is from 1 June 2026 on.',
    'This is in the weeks before an election (By-election, 4 June 2026).',
    'Your police team is at Oval that day, 2pm.',
  ]);
  expect(explainJudged({ against: [remark('notice-short', { days: 1, noticeDays: 10 })] })).toEqual([
    'Sent today, the invitations come 1 day before, and your rules ask for 10 days’ notice.',
  ]);
  expect(explainJudged({ against: [] })).toEqual([]);
});
