import type { AgendaItem } from '@wardmote/domain/agenda';
import { agendaDeadline, withLateReasons } from '@wardmote/domain/agenda-deadline';
import { describe, expect, it } from 'vitest';
import { aMeeting, anAgenda } from '../builders/meeting.ts';
import { aPanel } from '../builders/panel.ts';

const settled = { before: anAgenda(), deadline: '2026-06-05', today: '2026-06-06', reasons: {} };
const added: AgendaItem = { id: 'item_new', kind: 'other', heading: 'The park gates' };

describe('the deadline of an agenda', () => {
  it('is three working days before the meeting, over weekends and bank holidays', () => {
    expect(agendaDeadline(aPanel(), aMeeting({ start: '2026-06-10T19:30' }))).toBe('2026-06-05');
    expect(agendaDeadline(aPanel(), aMeeting({ start: '2026-05-27T19:30' }))).toBe('2026-05-21');
  });

  it('is as the panel has said, or as the meeting has', () => {
    const june = aMeeting({ start: '2026-06-10T19:30' });
    expect(agendaDeadline(aPanel({ agendaWorkingDays: 1 }), june)).toBe('2026-06-09');
    expect(agendaDeadline(aPanel(), aMeeting({ agendaFrozenOn: '2026-06-01' }))).toBe('2026-06-01');
  });

  it('leaves everything free on the day itself', () => {
    expect(withLateReasons([added], { ...settled, today: '2026-06-05' })).toEqual([added]);
  });

  it('asks after it for the reason of an item that is new, and shows it', () => {
    expect(withLateReasons([added], { ...settled, reasons: { item_new: '  ' } })).toEqual({
      refused: 'late-item-needs-reason',
      facts: { heading: 'The park gates', deadline: '2026-06-05' },
    });
    const reasons = { item_new: 'The council decides on Friday' };
    expect(withLateReasons([added], { ...settled, reasons })).toEqual([
      { ...added, lateBecause: 'The council decides on Friday' },
    ]);
  });

  it.each<[string, Partial<AgendaItem>]>([
    ['another heading', { heading: 'Something else' }],
    ['openness', { closed: 'legal-advice' }],
    ['another kind', { kind: 'election' }],
  ])('counts %s as a change', (_what, changes) => {
    const agenda = settled.before.map((item, index) => (index === 0 ? { ...item, ...changes } : item));
    expect(withLateReasons(agenda, settled)).toMatchObject({ refused: 'late-item-needs-reason' });
  });

  it('lets items be moved, taken off and timed, and keeps an earlier reason', () => {
    const late = { ...added, lateBecause: 'A reason of yesterday' };
    const before = [...settled.before, late];
    const agenda = [late, ...settled.before.slice(2).map((item) => ({ ...item, minutesPlanned: 10 }))];
    expect(withLateReasons(agenda, { ...settled, before })).toEqual(agenda);
  });
});
