import { addDays } from '@wardmote/domain/day';
import { standardSettings } from '@wardmote/domain/governing-document';
import type { MeetingKind } from '@wardmote/domain/meeting';
import { timesMix } from '@wardmote/domain/meeting-times';
import { judgeDay, suggestDays } from '@wardmote/domain/suggest-days';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

type Known = Parameters<typeof suggestDays>[0];

const held = (...starts: readonly string[]): Known['meetings'] =>
  starts.map((start) => ({ id: `meeting_${start}`, status: 'held', start }));

const known = (changes: Partial<Known> = {}): Known => ({
  today: '2026-09-02',
  settings: standardSettings,
  borough: 'lambeth',
  meetings: held('2026-09-01T19:30'),
  breaks: [],
  polls: [],
  others: [],
  teams: ['team_E05000416-1'],
  ...changes,
});
const daysOf = (changes: Partial<Known>) => suggestDays(known(changes)).days.map(({ on }) => on);
const codes = (remarks: readonly { readonly code: string }[]) => remarks.map(({ code }) => code);

describe('the days offered for the next meeting', () => {
  it('are the weekday of the last one, four to six weeks on', () => {
    expect(daysOf({})).toEqual(['2026-09-29', '2026-10-06', '2026-10-13']);
  });

  it('are the weekday of most of the last meetings, not of one that was moved', () => {
    const meetings = held('2026-09-03T19:30', '2026-08-04T19:30', '2026-07-07T19:30');
    expect(daysOf({ meetings })).toEqual(['2026-10-06', '2026-10-13']);
  });

  it('count from the last meeting that was not called off', () => {
    const meetings = [
      { id: 'meeting_off', status: 'cancelled', start: '2026-09-29T19:30' } as const,
      ...held('2026-09-01T19:30'),
    ];
    expect(daysOf({ meetings })[0]).toBe('2026-09-29');
  });

  it('move on by whole weeks until the notice can still be given', () => {
    expect(daysOf({ today: '2026-09-24' })).toEqual(['2026-10-06', '2026-10-13']);
  });

  it('are the next three weeks where the window is past, each saying so', () => {
    const { days } = suggestDays(known({ meetings: held('2025-01-07T19:30'), today: '2026-09-24' }));
    expect(days.map(({ on }) => on)).toEqual(['2026-10-06', '2026-10-13', '2026-10-20']);
    expect(new Set(days.map(({ against }) => codes(against).join()))).toEqual(new Set(['after-window']));
  });

  it('are soon, in the middle of the week, for a panel that has not met', () => {
    const { days } = suggestDays(known({ meetings: [] }));
    expect(days.map(({ on }) => on)).toEqual(['2026-09-16', '2026-09-23', '2026-09-30', '2026-10-07']);
    expect(codes(days[0]?.fits ?? [])).toEqual(['no-meeting-yet']);
  });

  it('follow the rhythm of the panel’s own document', () => {
    const settings = { noticeDays: 5, cadence: { fromDays: 84, toDays: 90 } };
    expect(daysOf({ settings })).toEqual(['2026-11-24']);
  });

  it('say what speaks for them', () => {
    const [first] = suggestDays(known()).days;
    expect(first).toEqual({
      on: '2026-09-29',
      fits: [
        { code: 'in-window', facts: { days: 28 } },
        { code: 'usual-weekday', facts: {} },
      ],
      against: [],
    });
  });
});

describe('a day that is passed over', () => {
  it('is a bank holiday, with the next free day in its place', () => {
    const { days, avoided } = suggestDays(known({ today: '2026-04-01', meetings: held('2026-04-20T19:30') }));
    expect(avoided).toEqual([
      { on: '2026-05-25', because: { code: 'bank-holiday', facts: { name: 'Spring bank holiday' } } },
    ]);
    expect(days.map(({ on }) => on)).toEqual(['2026-05-18', '2026-05-26', '2026-06-01']);
    expect(days[1]?.against).toEqual([{ code: 'other-weekday', facts: { instead: '2026-05-25' } }]);
  });

  it('is in a recorded break, and the window is longer for it', () => {
    const rest = {
      id: 'break_1',
      from: '2026-10-05',
      to: '2026-10-18',
      reason: 'Half term',
      recordedOn: '2026-09-01',
    } as const;
    const { days, avoided } = suggestDays(known({ breaks: [rest] }));
    expect(avoided.map(({ on, because }) => `${on} ${because.code}`)).toEqual([
      '2026-10-06 in-break',
      '2026-10-13 in-break',
    ]);
    expect(days.map(({ on }) => on)).toEqual(['2026-09-29', '2026-10-20', '2026-10-27']);
  });

  it('is polling day; the weeks before it are marked', () => {
    const polls = [{ name: 'Local elections', on: '2026-10-06', from: '2026-09-20' }];
    const { days, avoided } = suggestDays(known({ polls }));
    expect(avoided).toEqual([
      { on: '2026-10-06', because: { code: 'polling-day', facts: { name: 'Local elections' } } },
    ]);
    expect(days.map(({ on, against }) => `${on} ${codes(against)}`)).toEqual([
      '2026-09-29 before-election',
      '2026-10-07 other-weekday',
      '2026-10-13 ',
    ]);
  });
});

describe('a day on which somebody meets elsewhere', () => {
  const other = { panelName: 'Oval ward panel', start: '2026-09-29T19:00', teams: ['team_E05000426-1'] } as const;

  it('says so, and the next free day is offered beside it (row 151)', () => {
    const { days } = suggestDays(known({ others: [other] }));
    expect(days.map(({ on, against }) => `${on} ${codes(against)}`)).toEqual([
      '2026-09-29 borough-meets',
      '2026-09-30 other-weekday',
      '2026-10-06 ',
      '2026-10-13 ',
    ]);
  });

  it('is worse when it is our own sergeant', () => {
    const { days } = suggestDays(known({ others: [other], teams: ['team_E05000416-1', 'team_E05000426-1'] }));
    expect(days[0]?.against).toEqual([
      { code: 'team-elsewhere', facts: { panelName: 'Oval ward panel', start: '2026-09-29T19:00' } },
    ]);
  });

  it('counts the others', () => {
    const { days } = suggestDays(known({ others: [other, { ...other, panelName: 'Vassall' }] }));
    expect(days[0]?.against).toMatchObject([{ facts: { panelName: 'Oval ward panel', others: 1 } }]);
  });
});

describe('a day that somebody chose themselves', () => {
  const judged = (day: string, changes: Partial<Known> = {}, kind: MeetingKind = 'ordinary') => {
    const { because, against } = judgeDay(day, known(changes), kind);
    return [because?.code, ...codes(against)].filter(Boolean).join(' ');
  };
  const other = { panelName: 'Oval ward panel', start: '2026-09-30T19:00', teams: [] } as const;

  it.each([
    ['2026-09-28', 'too-soon'],
    ['2026-09-29', ''],
    ['2026-10-13', ''],
    ['2026-10-14', 'after-window'],
    ['2026-12-25', 'bank-holiday after-window'],
  ])('%s is judged by the window and the holidays: %s', (day, found) => {
    expect(judged(day)).toBe(found);
  });

  it('gives the notice that the rules ask for, or says that it is too short; an extra meeting needs none', () => {
    const noticeDays = standardSettings.noticeDays;
    expect(judged('2026-10-01', { today: addDays('2026-10-01', -noticeDays) })).toBe('');
    expect(judged('2026-10-01', { today: addDays('2026-10-01', 1 - noticeDays) })).toBe('notice-short');
    expect(judged('2026-10-01', { today: '2026-09-30' }, 'extraordinary')).toBe('');
  });

  it('is told who meets on it', () => {
    expect(judged('2026-09-30', { others: [other] })).toBe('borough-meets');
  });

  it('has no window before a panel has met', () => {
    expect(judged('2026-09-25', { meetings: [] })).toBe('');
  });
});

describe('day and evening', () => {
  it.each([
    ['turns', ['19:30', '14:00', '19:30', '10:00'], true, 'day'],
    ['three turns', ['14:00', '19:30', '14:00'], true, 'evening'],
    ['only two meetings', ['14:00', '19:30'], false, undefined],
    ['evenings', ['19:30', '19:30', '19:30'], false, undefined],
    ['turns that have stopped', ['19:30', '19:30', '14:00', '19:30'], false, undefined],
    ['turns that have begun', ['14:00', '19:30', '14:00', '14:00'], false, undefined],
  ] as const)('are seen to take turns or not: %s (row 157)', (_, clocks, alternates, next) => {
    const meetings = held(...clocks.map((clock, index) => `${addDays('2026-09-01', -28 * index)}T${clock}`));
    expect(timesMix(meetings)).toMatchObject({ alternates, ...(next && { next }) });
  });

  it('are counted over the last six meetings that were not called off, five o’clock in the evening', () => {
    const clocks = ['17:00', '16:59', '19:30', '19:30', '19:30', '19:30', '10:00'];
    const meetings = held(...clocks.map((clock, index) => `${addDays('2026-09-01', -28 * index)}T${clock}`));
    const off = { id: 'meeting_off', status: 'cancelled', start: '2026-09-29T10:00' } as const;
    expect(timesMix([off, ...meetings])).toEqual({ day: 1, evening: 5, alternates: false });
  });

  it('that take turns are said of each suggested day', () => {
    const meetings = held('2026-09-01T19:30', '2026-08-04T14:00', '2026-07-07T19:30');
    const { days } = suggestDays(known({ meetings }));
    expect(days.every(({ fits }) => fits.some(({ code }) => code === 'takes-turns'))).toBe(true);
  });
});

it('offers, whatever is known, one to four days that can be called, in order, and none that is passed over', () => {
  const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2025-01-01', days));
  fc.assert(
    fc.property(
      day,
      fc.option(day, { nil: undefined }),
      day,
      fc.integer({ min: 0, max: 60 }),
      (today, last, breakFrom, length) => {
        const breaks = [
          { id: 'break_1', from: breakFrom, to: addDays(breakFrom, length), reason: 'x', recordedOn: today } as const,
        ];
        const meetings = last ? held(`${last}T19:30`) : [];
        const { days, avoided } = suggestDays(known({ today, meetings, breaks }));
        const offered = days.map(({ on }) => on);
        expect(offered.length).toBeGreaterThan(0);
        expect(offered.length).toBeLessThanOrEqual(4);
        expect(offered).toEqual([...new Set(offered)].toSorted());
        expect(offered.every((on) => on >= addDays(today, standardSettings.noticeDays))).toBe(true);
        expect(offered.filter((on) => avoided.some((passed) => passed.on === on))).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});
