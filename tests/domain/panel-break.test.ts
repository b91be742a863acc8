import { nextDue } from '@wardmote/domain/next-due';
import { type PanelBreak, withBreak } from '@wardmote/domain/panel-break';
import { factsOf } from '@wardmote/domain/panel-facts';
import { isRefusal } from '@wardmote/domain/refusal';
import { stageOf, standing } from '@wardmote/domain/standing';
import { describe, expect, it } from 'vitest';
import { someFacts } from '../builders/facts.ts';
import { aPanel } from '../builders/panel.ts';

const aBreak = (from: string, to: string): PanelBreak => ({
  id: `break_${from}`,
  from,
  to,
  reason: 'Summer holidays',
  recordedOn: '2026-06-01',
});
const august = aBreak('2026-08-01', '2026-08-31');

describe('the breaks of a panel', () => {
  it('stand in the order of their days, whatever the order in which they were recorded', () => {
    const breaks = withBreak([august], aBreak('2026-04-01', '2026-04-14'));
    expect(isRefusal(breaks) ? breaks : breaks.map(({ from }) => from)).toEqual(['2026-04-01', '2026-08-01']);
  });

  it('may begin on the day after another ends, and on no day of it', () => {
    expect(isRefusal(withBreak([august], aBreak('2026-09-01', '2026-09-02')))).toBe(false);
    expect(withBreak([august], aBreak('2026-08-31', '2026-09-02'))).toMatchObject({ refused: 'break-overlaps' });
  });

  it('are a quarter of a year long at most', () => {
    expect(isRefusal(withBreak([], aBreak('2026-07-01', '2026-09-30')))).toBe(false);
    expect(withBreak([], aBreak('2026-07-01', '2026-10-01'))).toMatchObject({ refused: 'break-too-long' });
  });

  it('stay a dozen, the latest, so that a panel never grows with its history', () => {
    let breaks: readonly PanelBreak[] = [];
    for (let year = 2010; year < 2030; year += 1) {
      const more = withBreak(breaks, aBreak(`${year}-08-01`, `${year}-08-31`));
      breaks = isRefusal(more) ? breaks : more;
    }
    expect([breaks.length, breaks[0]?.from, breaks.at(-1)?.from]).toEqual([12, '2018-08-01', '2029-08-01']);
  });
});

describe('the standing of a panel with a break', () => {
  const facts = someFacts({ lastHeldOn: '2026-07-15', nextOn: undefined, breaks: [august] });
  const late = (on: string) => standing(facts, on).find(({ rule }) => rule === 'meeting-overdue');

  it('does not accuse it in its break, nor before the window that the break has stretched is over', () => {
    expect([late('2026-08-27'), late('2026-08-31'), late('2026-09-26')]).toEqual([undefined, undefined, undefined]);
  });

  it('finds it late after that, and says how many days were not counted', () => {
    expect(late('2026-10-05')).toEqual({
      rule: 'meeting-overdue',
      since: '2026-09-27',
      evidence: { lastHeldOn: '2026-07-15', windowDays: 42, breakDays: 31 },
    });
  });

  it('finds it dormant so many days later', () => {
    expect(stageOf(facts, '2026-11-18')).toBe('active');
    expect(stageOf(facts, '2026-12-19')).toBe('dormant');
  });

  it('needs of the breaks only those after the last meeting', () => {
    const panel = aPanel({
      lastHeld: { meetingId: 'meeting_may', on: '2026-05-06', quorate: true },
      breaks: [aBreak('2026-04-01', '2026-04-14'), august],
    });
    expect(factsOf(panel).breaks).toEqual([{ from: '2026-08-01', to: '2026-08-31' }]);
    expect(factsOf(aPanel()).breaks).toBeUndefined();
  });
});

describe('what a panel is told of its next meeting', () => {
  const held = { meetingId: 'meeting_july', on: '2026-07-15', quorate: true } as const;

  it('is nothing before it has met', () => {
    expect(nextDue(aPanel({ lastHeld: undefined }), '2026-06-01')).toBeUndefined();
  });

  it('is the window, and since when it is late where none is called', () => {
    const panel = aPanel({ lastHeld: held, called: [] });
    expect(nextDue(panel, '2026-09-01')).toEqual({ from: '2026-08-12', by: '2026-08-26', overdueSince: '2026-08-27' });
  });

  it('is not that it is late when a meeting is called', () => {
    const panel = aPanel({ lastHeld: held, called: [{ meetingId: 'meeting_x', on: '2026-09-09' }] });
    expect(nextDue(panel, '2026-09-01')).toEqual({ from: '2026-08-12', by: '2026-08-26', gap: 'too-late' });
    expect(nextDue({ ...panel, breaks: [august] }, '2026-09-01')?.gap).toBe('in-window');
  });

  it('names the break that it is in', () => {
    const panel = aPanel({ lastHeld: held, called: [], breaks: [august] });
    expect(nextDue(panel, '2026-08-28')).toEqual({ from: '2026-09-01', by: '2026-09-26', within: august });
  });
});
