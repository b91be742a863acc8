import { addDays } from '@wardmote/domain/day';
import type { ListedMeeting } from '@wardmote/domain/listed-meeting';
import { calendarPage } from '@wardmote/pages/calendar-page';
import { describe, expect, it } from 'vitest';

const listed = (number: number, changes: Partial<ListedMeeting> = {}): ListedMeeting => ({
  id: `meeting_${number}`,
  panelId: 'panel_1',
  kind: 'ordinary',
  status: 'called',
  start: `${addDays('2026-06-01', Math.floor(number / 3))}T19:30`,
  end: `${addDays('2026-06-01', Math.floor(number / 3))}T21:00`,
  place: 'The hall',
  sequence: 0,
  changedAt: '2026-05-01T00:00:00.000Z',
  panelName: 'A panel',
  borough: { slug: 'lambeth', name: 'Lambeth' },
  teams: [],
  ...changes,
});
const addresses = { page: '/london/calendar', feed: '/london/calendar.ics' };

describe('the page of a calendar', () => {
  it('shows whole days, a hundred meetings or so, and leads to the day on which the rest begins', () => {
    const meetings = Array.from({ length: 250 }, (_, index) => listed(index));
    const first = calendarPage({ meetings, polls: [] }, { filter: {} }, addresses);
    expect(first.shown).toHaveLength(102);
    expect(first.laterHref).toBe('/london/calendar?from=2026-07-05');
    const second = calendarPage({ meetings, polls: [] }, { filter: {}, from: '2026-07-05' }, addresses);
    expect(second.shown[0]?.id).toBe('meeting_102');
    const last = calendarPage({ meetings, polls: [] }, { filter: {}, from: '2026-08-08' }, addresses);
    expect(first.shown.length + second.shown.length + last.shown.length).toBe(250);
    expect(last.laterHref).toBeUndefined();
  });

  it('is narrowed by the borough and the time of day, and so is the feed that it leads to', () => {
    const meetings = [
      listed(1),
      listed(2, { start: '2026-06-02T16:59' }),
      listed(3, { start: '2026-06-02T17:00', borough: { slug: 'brent', name: 'Brent' } }),
    ];
    const page = (filter: Parameters<typeof calendarPage>[1]['filter']) =>
      calendarPage({ meetings, polls: [] }, { filter }, addresses);
    expect(page({ when: 'day' }).shown.map(({ id }) => id)).toEqual(['meeting_2']);
    expect(page({ borough: 'brent', when: 'evening' })).toMatchObject({
      narrowed: true,
      shown: [{ id: 'meeting_3' }],
      feedPath: '/london/calendar.ics?borough=brent&when=evening',
    });
    expect(page({})).toMatchObject({ narrowed: false, feedPath: '/london/calendar.ics' });
  });

  it('is narrowed by whether one can join from elsewhere, by theme, and by whether one can come without a step', () => {
    const meetings = [
      listed(1),
      listed(2, { how: 'online', stepFree: true, theme: 'Burglary' }),
      listed(3, { how: 'hybrid', theme: 'Youth' }),
      listed(4, { how: 'in-person', stepFree: true }),
    ];
    const found = (filter: Parameters<typeof calendarPage>[1]['filter']) =>
      calendarPage({ meetings, polls: [] }, { filter }, addresses)
        .shown.map(({ id }) => id.slice(-1))
        .join('');
    expect([
      found({ how: 'online' }),
      found({ how: 'in-person' }),
      found({ theme: 'Youth' }),
      found({ stepFree: true }),
    ]).toEqual(['23', '134', '3', '24']);
    const page = calendarPage({ meetings, polls: [] }, { filter: { stepFree: true, how: 'online' } }, addresses);
    expect([page.themes, page.feedPath]).toEqual([
      ['Burglary', 'Youth'],
      '/london/calendar.ics?how=online&stepFree=yes',
    ]);
  });

  it('counts what is called, and shows what was called off among it', () => {
    const page = calendarPage(
      { meetings: [listed(1), listed(2, { status: 'cancelled' })], polls: [] },
      { filter: {} },
      addresses,
    );
    expect([page.count, page.shown.length]).toEqual([1, 2]);
  });
});
