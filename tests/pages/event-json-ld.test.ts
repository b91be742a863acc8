import { eventJsonLd } from '@wardmote/pages/event-json-ld';
import { describe, expect, it } from 'vitest';
import { aMeeting, anAgenda } from '../builders/meeting.ts';
import { aPanel } from '../builders/panel.ts';

const baseUrl = 'https://panels.example';
const told = (changes: Parameters<typeof aMeeting>[0] = {}, panel = aPanel()) =>
  eventJsonLd({ meeting: aMeeting({ calledOn: '2026-05-20', ...changes }), panel, baseUrl });
const event = (changes: Parameters<typeof aMeeting>[0] = {}) => JSON.parse(told(changes) ?? 'null');

describe('a meeting as an Event of schema.org', () => {
  it('says when with the offset of the day, where, by whom, and that anybody may come', () => {
    expect(event()).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'Meeting of Coldharbour Safer Neighbourhoods Panel',
      startDate: '2026-06-10T19:30:00+01:00',
      endDate: '2026-06-10T21:00:00+01:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: {
        '@type': 'Place',
        name: 'Karibu Centre, 7 Gresham Road',
        address: 'Karibu Centre, 7 Gresham Road',
      },
      organizer: {
        '@type': 'Organization',
        name: 'Coldharbour Safer Neighbourhoods Panel',
        url: 'https://panels.example/panels/panel_coldharbour',
      },
      description: 'Residents and their local police team agree what the team works on. Anybody may come.',
      url: 'https://panels.example/panels/panel_coldharbour/meetings/meeting_june',
      isAccessibleForFree: true,
      inLanguage: 'en-GB',
    });
  });

  it('that was moved says from when; one that was called off keeps its day', () => {
    expect(event({ movedFrom: '2026-03-10T19:30' })).toMatchObject({
      eventStatus: 'https://schema.org/EventRescheduled',
      previousStartDate: '2026-03-10T19:30:00+00:00',
      startDate: '2026-06-10T19:30:00+01:00',
    });
    expect(event({ movedFrom: '2026-03-10T19:30', status: 'cancelled', cancelled: 'CANARY' })).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
      startDate: '2026-06-10T19:30:00+01:00',
    });
  });

  it('that one can join from elsewhere says so, and where', () => {
    const joinUrl = 'https://meet.example/abc';
    expect(event({ how: 'online', joinUrl })).toMatchObject({
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      location: { '@type': 'VirtualLocation', url: joinUrl },
    });
    expect(event({ how: 'hybrid' })).toMatchObject({
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [
        { '@type': 'Place' },
        { url: 'https://panels.example/panels/panel_coldharbour/meetings/meeting_june' },
      ],
    });
  });

  it.each([
    ['is not called yet', { status: 'scheduled', calledOn: undefined }],
    ['was called off before it was called', { status: 'cancelled', calledOn: undefined }],
    [
      'is closed from the first item to the last',
      { agenda: anAgenda().map((item) => ({ ...item, closed: 'legal-advice' as const })) },
    ],
  ] as const)('is not told where it %s', (_, changes) => {
    expect(told(changes)).toBeUndefined();
  });

  it('cannot end the script element that it stands in, nor begin another', () => {
    const name = '</script><script>alert(1)</script><!--';
    const block = told({ place: name }, aPanel({ name })) ?? '';
    expect(block).not.toContain('<');
    expect(JSON.parse(block)).toMatchObject({ location: { name }, organizer: { name } });
  });
});
