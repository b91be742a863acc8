import { type OwnEntry, ownFeed } from '@wardmote/notices/own-feed';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { aMeeting, anInvitation, canary } from './things.ts';

const baseUrl = 'https://panels.example';
const entry = (changes: Parameters<typeof aMeeting>[0] = {}, reply?: 'yes' | 'no' | 'substitute'): OwnEntry => ({
  panelId: 'panel_bishops',
  panelName: 'Bishop’s ward panel',
  meeting: aMeeting({ closedText: { item_3: canary }, ...changes }),
  invitation: anInvitation('member', reply && { reply: { answer: reply, at: '2026-02-11T09:00:00.000Z' } }),
  changedAt: '2026-02-11T09:00:00.000Z',
});
const several = [
  entry(),
  entry({ id: 'meeting_april', start: '2026-04-07T10:00', end: '2026-04-07T11:30', sequence: 2 }, 'yes'),
  entry({ id: 'meeting_may', start: '2026-05-05T19:30', end: '2026-05-05T21:00' }, 'no'),
  entry({ id: 'meeting_june', start: '2026-06-02T19:30', end: '2026-06-02T21:00', status: 'cancelled', sequence: 1 }),
];
const read = (content: string) =>
  new ICAL.Component(ICAL.parse(content)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

describe('somebody’s own calendar', () => {
  it('is, to the letter, the file in golden/own-feed.ics', async () => {
    await expect(ownFeed(several, baseUrl)).toMatchFileSnapshot('golden/own-feed.ics');
  });

  it('is read back by another library: when, what, what was answered, and what was called off', () => {
    const events = read(ownFeed(several, baseUrl));
    expect(events.map(({ startDate }) => startDate.toString())).toEqual([
      '2026-03-03T19:30:00',
      '2026-04-07T10:00:00',
      '2026-05-05T19:30:00',
      '2026-06-02T19:30:00',
    ]);
    const of = (name: string) => events.map((event) => event.component.getFirstPropertyValue(name));
    expect(of('status')).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'CANCELLED']);
    expect(of('transp')).toEqual(['OPAQUE', 'OPAQUE', 'TRANSPARENT', 'TRANSPARENT']);
    expect(events.map(({ description }) => description.split('\n')[1])).toEqual([
      'You have not answered yet: use the link in your mail.',
      'You said that you come.',
      'You sent your apologies.',
      expect.not.stringContaining('You '),
    ]);
  });

  it('names nobody else, holds no link that answers, and nothing closed', () => {
    const content = ownFeed(several, baseUrl).replaceAll('\r\n ', '');
    expect(content).not.toMatch(/ATTENDEE|ORGANIZER|mailto:|key-of|Name of/);
    expect(content).not.toContain(canary);
  });
});
