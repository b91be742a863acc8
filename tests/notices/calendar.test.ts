import { calendarObject } from '@wardmote/notices/calendar';
import { mailFor } from '@wardmote/notices/mail-for';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { sample, samples } from './samples.ts';
import { sender } from './things.ts';

type Entry = Parameters<typeof calendarObject>[0];

const entry: Entry = {
  method: 'REQUEST',
  meetingId: 'meeting_march',
  sequence: 0,
  stamp: '2026-02-10T18:00:00.000Z',
  start: '2026-03-03T19:30',
  end: '2026-03-03T21:00',
  summary: 'Meeting of Bishop’s ward panel',
  place: 'Karibu Centre',
  description: '1. Welcome',
  url: 'https://panels.example/panels/panel_bishops/meetings/meeting_march',
  organizer: { name: 'Bishop’s ward panel', address: 'no-reply@panels.example' },
  attendee: 'member@example.org',
};

/** Reads the object as a calendar program does, with the time zone that it brings. */
const read = (content: string) => {
  const calendar = new ICAL.Component(ICAL.parse(content));
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const event = calendar.getFirstSubcomponent('vevent');
  if (!event) throw new Error('There is no event');
  return { calendar, event, ical: new ICAL.Event(event) };
};

const inLondon = (civil: string) =>
  Temporal.PlainDateTime.from(civil).toZonedDateTime('Europe/London').epochMilliseconds;

describe('the times in a calendar object', () => {
  it.each([
    ['in winter', '2026-01-13T19:30', '2026-01-13T21:00', '2026-01-13T19:30:00Z'],
    ['in summer', '2026-07-14T19:30', '2026-07-14T21:00', '2026-07-14T18:30:00Z'],
    ['on the evening before the clocks go forward', '2026-03-28T22:00', '2026-03-29T00:30', '2026-03-28T22:00:00Z'],
    ['on the morning after the clocks went forward', '2026-03-29T09:00', '2026-03-29T11:00', '2026-03-29T08:00:00Z'],
    ['across the hour that is left out', '2026-03-29T00:30', '2026-03-29T02:30', '2026-03-29T00:30:00Z'],
    ['on the evening before the clocks go back', '2026-10-24T22:00', '2026-10-25T00:30', '2026-10-24T21:00:00Z'],
    ['on the morning after the clocks went back', '2026-10-25T09:00', '2026-10-25T11:00', '2026-10-25T09:00:00Z'],
    ['across the hour that comes twice', '2026-10-25T00:30', '2026-10-25T02:30', '2026-10-24T23:30:00Z'],
    ['twenty years from now', '2046-07-10T19:30', '2046-07-10T21:00', '2046-07-10T18:30:00Z'],
  ])('are the instants that London’s clocks mean: %s', (_, start, end, instant) => {
    const { ical } = read(calendarObject({ ...entry, start, end }));
    expect(ical.startDate.toUnixTime() * 1000).toBe(inLondon(start));
    expect(ical.endDate.toUnixTime() * 1000).toBe(inLondon(end));
    expect(new Date(inLondon(start)).toISOString()).toBe(new Date(instant).toISOString());
  });

  it('are right on every day of a year', () => {
    const wrong = Array.from({ length: 365 }, (_, day) => {
      const start = Temporal.PlainDate.from('2026-01-01').add({ days: day }).toPlainDateTime('19:30');
      const { ical } = read(calendarObject({ ...entry, start: start.toString({ smallestUnit: 'minute' }) }));
      return ical.startDate.toUnixTime() * 1000 === inLondon(start.toString()) ? [] : [start.toString()];
    });
    expect(wrong.flat()).toEqual([]);
  });
});

const mailed = samples.flatMap(([name, notice]) => {
  const mail = notice && mailFor(notice, { name: 'Somebody', address: 'member@example.org' }, sender);
  return mail?.calendar ? [{ name, notice, ...mail.calendar }] : [];
});

describe('a calendar object', () => {
  it('goes with an invitation, a change and a cancellation, and with nothing else', () => {
    expect(mailed.map(({ name, method }) => [name, method])).toEqual([
      ['meeting-invitation', 'REQUEST'],
      ['meeting-changed-time', 'REQUEST'],
      ['meeting-changed-place', 'REQUEST'],
      ['meeting-cancelled', 'CANCEL'],
      ['meeting-withdrawn', 'CANCEL'],
      ['guest-invited', 'REQUEST'],
      ['guest-changed', 'REQUEST'],
      ['guest-moved', 'REQUEST'],
      ['guest-withdrawn', 'CANCEL'],
      ['guest-cancelled', 'CANCEL'],
    ]);
  });

  it.each(mailed)('is as it is kept in golden/$name.ics', async ({ name, content }) => {
    await expect(content).toMatchFileSnapshot(`golden/${name}.ics`);
  });

  it.each(mailed)('is the same event for life, with one organiser and one attendee: $name', ({ content }) => {
    const { event } = read(content);
    expect(event.getFirstPropertyValue('uid')).toBe('meeting_march@wardmote');
    expect(event.getAllProperties('organizer')).toHaveLength(1);
    expect(event.getAllProperties('attendee').map((one) => one.getFirstValue())).toEqual(['mailto:member@example.org']);
    expect(content).not.toContain('key-of-');
  });

  it('rises in sequence with each change, and a cancellation says so twice (RFC 5546 3.2.5)', () => {
    const sequences = mailed.map(({ content }) => read(content).event.getFirstPropertyValue('sequence'));
    expect(sequences).toEqual([0, 1, 1, 1, 0, 0, 1, 1, 0, 1]);
    const { calendar, event } = read(mailed[3]?.content ?? '');
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(event.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('takes one person off a meeting that goes ahead without a word of its being cancelled (RFC 5546 3.2.5)', () => {
    const { content = '' } = mailed.find(({ name }) => name === 'meeting-withdrawn') ?? {};
    const { calendar, event } = read(content);
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(event.getFirstPropertyValue('status')).toBeNull();
    expect(event.getAllProperties('attendee')).toHaveLength(1);
  });

  it('keeps its lines within 75 octets, breaks no character, and ends each with CR LF', () => {
    const place = 'Großer Saal 🏛️ im Gemeindehaus, '.repeat(12);
    const content = calendarObject({ ...entry, place });
    const lines = content.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.every((line) => !line.includes('\ufffd'))).toBe(true);
    expect(read(content).event.getFirstPropertyValue('location')).toBe(place.trim());
  });
});

describe('text from people in a calendar object', () => {
  const rude = [
    'a\r\nATTENDEE:mailto:evil@x.example',
    'a\nURL:javascript:alert(1)',
    'a\rX-EVIL:1',
    'a;b,c\\d',
    'a"b":c',
    '\u0000\u0007\u001b[31m',
    'END:VEVENT',
    'a\u2028BEGIN:VALARM',
    'x'.repeat(400),
    '\\n\\,\\;',
  ];
  const count = (content: string) => read(content).event.getAllProperties().length;

  it.each(rude.map((text) => [JSON.stringify(text).slice(0, 40), text]))('adds no property: %s', (_, text) => {
    const organizer = { ...entry.organizer, name: text };
    const content = calendarObject({ ...entry, summary: text, place: text, description: text, organizer });
    expect(count(content)).toBe(count(calendarObject(entry)));
    expect(content.match(/^BEGIN:/gm)).toHaveLength(5);
  });

  it('comes back as it was, but for what cannot be seen', () => {
    const { event } = read(
      calendarObject({ ...entry, place: 'Room 2; the "blue" one, left\\right', description: '1. A\n2. B' }),
    );
    expect(event.getFirstPropertyValue('location')).toBe('Room 2; the "blue" one, left\\right');
    expect(event.getFirstPropertyValue('description')).toBe('1. A\n2. B');
  });

  it('cannot end an address early', () => {
    const { event } = read(calendarObject({ ...entry, attendee: "o'neil?cc=x+y@example.org" }));
    expect(event.getFirstPropertyValue('attendee')).toBe("mailto:o'neil%3Fcc=x+y@example.org");
  });

  it('is not told to a shared calendar beyond what is public: no capacity, no link that answers', () => {
    const { calendar } = mailFor(sample('meeting-invitation'), { name: 'M', address: 'm@example.org' }, sender);
    expect(calendar?.content).not.toMatch(/key-of-|member of the panel|CN="?Name/);
  });
});

describe('a meeting that one may join online', () => {
  const joined = read(calendarObject({ ...entry, joinUrl: 'https://meet.example.org/abc?pwd=1\r\nATTENDEE:x' }));

  it('names where (RFC 7986 5.11), and a line end that was typed begins no property', () => {
    const link = joined.event.getFirstProperty('conference');
    expect(link?.getFirstValue()).toMatch(/^https:\/\/meet\.example\.org\/abc\?pwd=1/);
    expect(link?.getParameter('label')).toBe('Join online');
    expect(joined.event.getAllProperties('attendee')).toHaveLength(1);
  });
});
