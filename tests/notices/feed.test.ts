import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calendarObject } from '@wardmote/notices/calendar';
import { calendarFeed, type FeedEntry } from '@wardmote/notices/feed';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';

const baseUrl = 'https://panels.example';
const entry = (changes: Partial<FeedEntry> = {}): FeedEntry => ({
  id: 'meeting_march',
  panelId: 'panel_bishops',
  panelName: 'Bishop’s ward panel',
  status: 'called',
  start: '2026-03-03T19:30',
  end: '2026-03-03T21:00',
  place: 'Karibu Centre, 7 Gresham Road; ring the bell',
  sequence: 0,
  changedAt: '2026-02-10T18:00:00.000Z',
  ...changes,
});
const feed = (...entries: readonly FeedEntry[]) =>
  calendarFeed({ name: 'Bishop’s ward panel', url: `${baseUrl}/panels/panel_bishops`, entries }, baseUrl);

const read = (content: string) => {
  const calendar = new ICAL.Component(ICAL.parse(content));
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)) };
};

/** Every fourth Wednesday of 2026, over both changes of the clocks (29 March and 25 October). */
const fourWeekly = Array.from({ length: 13 }, (_, index) => {
  const day = Temporal.PlainDate.from('2026-01-07').add({ weeks: 4 * index });
  const id = `meeting_${String(index + 1).padStart(2, '0')}` as const;
  return entry({ id, start: `${day}T19:30`, end: `${day}T21:00` });
});

const golden = (name: string): string => readFileSync(join(import.meta.dirname, 'golden', name), 'utf8');

describe('a feed', () => {
  it('is, to the letter, the file in golden/feed.ics: called, moved, called off', async () => {
    const content = feed(
      entry(),
      entry({ id: 'meeting_april', start: '2026-04-07T10:00', end: '2026-04-07T11:30', sequence: 2 }),
      entry({
        id: 'meeting_may',
        start: '2026-05-05T19:30',
        end: '2026-05-05T21:00',
        status: 'cancelled',
        sequence: 1,
      }),
    );
    await expect(content).toMatchFileSnapshot('golden/feed.ics');
  });

  it('of four-weekly meetings is, to the letter, the file in golden/four-weekly-2026.ics', async () => {
    await expect(feed(...fourWeekly)).toMatchFileSnapshot('golden/four-weekly-2026.ics');
  });

  it('keeps half past seven at half past seven over both changes of the clocks, read by another library', () => {
    const { events } = read(golden('four-weekly-2026.ics'));
    expect(events).toHaveLength(13);
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' });
    const shown = events.map(({ startDate }) => clock.format(startDate.toJSDate()));
    expect(new Set(shown)).toEqual(new Set(['19:30']));
    const hours = events.map(({ startDate }) => startDate.toJSDate().toISOString().slice(11, 16));
    expect(new Set(hours)).toEqual(new Set(['19:30', '18:30']));
    const meant = fourWeekly.map(
      ({ start }) => Temporal.PlainDateTime.from(start).toZonedDateTime('Europe/London').epochMilliseconds,
    );
    expect(events.map(({ startDate }) => startDate.toUnixTime() * 1000)).toEqual(meant);
  });

  it('gives a meeting the UID that its invitation has, and the same number of changes', () => {
    const invitation = calendarObject({
      method: 'REQUEST',
      meetingId: 'meeting_march',
      sequence: 4,
      stamp: '2026-02-10T18:00:00.000Z',
      start: '2026-03-03T19:30',
      end: '2026-03-03T21:00',
      summary: 'Meeting',
      place: 'Hall',
      description: '',
      url: baseUrl,
      organizer: { name: 'Panel', address: 'no-reply@panels.example' },
      attendee: 'member@example.org',
    });
    const [told] = read(feed(entry({ sequence: 4 }))).events;
    const [invited] = read(invitation).events;
    expect([told?.uid, told?.sequence]).toEqual([invited?.uid, invited?.sequence]);
    expect(told?.startDate.toUnixTime()).toBe(invited?.startDate.toUnixTime());
  });

  it('names nobody: no attendee, no organiser, no address (U80)', () => {
    const { calendar } = read(feed(entry()));
    const properties = calendar.getAllSubcomponents('vevent').flatMap((event) => event.getAllProperties());
    expect(properties.map(({ name }) => name).filter((name) => /attendee|organizer|contact/.test(name))).toEqual([]);
    expect(feed(entry())).not.toMatch(/mailto:|[^/]@(?!wardmote)/i);
  });

  it('says that it is published, what it is called, and when to ask again', () => {
    const { calendar } = read(feed(entry()));
    const value = (name: string) => String(calendar.getFirstPropertyValue(name));
    expect([value('method'), value('x-wr-calname'), value('name'), value('refresh-interval')]).toEqual([
      'PUBLISH',
      'Bishop’s ward panel',
      'Bishop’s ward panel',
      'PT12H',
    ]);
  });

  it('has no line above 75 octets and no bare line end, whatever a panel is called', () => {
    const name = 'Ünïted ❤ panel, of the “long” name; '.repeat(6);
    const content = feed(entry({ panelName: name, place: `${name}\nSecond floor` }));
    expect(content.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(read(content).events[0]?.location).toBe(`${name.trim()}\nSecond floor`);
  });

  it('is whole when there is no meeting', () => {
    expect(read(feed()).events).toEqual([]);
  });
});
