import { mailFor } from '@wardmote/notices/mail-for';
import { noticesFor } from '@wardmote/notices/notices-for';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { aMeeting, anEvent, factsOf, sender } from './things.ts';

const meeting = aMeeting();
const meetingId = meeting.id;
const moved = { start: '2026-03-31T19:30', end: '2026-03-31T21:00' } as const;
const summer = { start: '2026-04-07T19:30', end: '2026-04-07T21:00' } as const;
const changedTo = (sequence: number) => ({ meetingId, sequence, wasCalled: true, previousStart: meeting.start });

/** One meeting through its life, as one person is told of it: called, moved over the change of the clocks, moved again, called off. */
const life = [
  [anEvent('meeting-called', { meetingId, sequence: 0 }), meeting],
  [anEvent('meeting-changed', changedTo(1)), aMeeting({ ...moved, sequence: 1 })],
  [anEvent('meeting-changed', changedTo(2)), aMeeting({ ...summer, sequence: 2 })],
  [
    anEvent('meeting-cancelled', { meetingId, sequence: 3, wasCalled: true }),
    aMeeting({ ...summer, sequence: 3, status: 'cancelled', cancelled: 'The hall is flooded.' }),
  ],
] as const;

const objects = life.map(([event, as]) => {
  const notice = noticesFor(event, factsOf({ meeting: as })).find(
    ({ to }) => to.kind === 'person' && to.personId === 'person_member',
  );
  const mail = notice && mailFor(notice, { name: 'Name of member', address: 'member@example.org' }, sender);
  if (!mail?.calendar) throw new Error('Somebody was not told');
  return mail.calendar.content;
});
const read = (content: string) => {
  const calendar = new ICAL.Component(ICAL.parse(content));
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const event = calendar.getFirstSubcomponent('vevent');
  if (!event) throw new Error('There is no event');
  return { method: calendar.getFirstPropertyValue('method'), event, ical: new ICAL.Event(event) };
};

describe('a meeting through its life', () => {
  it('is, to the letter, the four objects in golden/life-of-a-meeting.ics', async () => {
    await expect(objects.join('')).toMatchFileSnapshot('golden/life-of-a-meeting.ics');
  });

  it('is one event to another library: the same UID, a rising SEQUENCE, the times that were told, and its end', () => {
    const told = objects.map(read);
    expect(new Set(told.map(({ ical }) => ical.uid)).size).toBe(1);
    expect(told.map(({ ical }) => ical.sequence)).toEqual([0, 1, 2, 3]);
    expect(told.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'REQUEST', 'CANCEL']);
    expect(told.map(({ event }) => event.getFirstPropertyValue('status'))).toEqual([
      'CONFIRMED',
      'CONFIRMED',
      'CONFIRMED',
      'CANCELLED',
    ]);
    expect(told.map(({ ical }) => new Date(ical.startDate.toUnixTime() * 1000).toISOString())).toEqual([
      '2026-03-03T19:30:00.000Z',
      '2026-03-31T18:30:00.000Z',
      '2026-04-07T18:30:00.000Z',
      '2026-04-07T18:30:00.000Z',
    ]);
  });
});
