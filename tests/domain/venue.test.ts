import { placeAt, type Venue, venuesWith } from '@wardmote/domain/venue';
import { describe, expect, it } from 'vitest';

const aVenue = (changes: Partial<Venue> = {}): Venue => ({
  id: 'venue_1',
  borough: 'lambeth',
  version: 1,
  name: 'Karibu Centre',
  address: '7 Gresham Road, SW9 7PH',
  cost: 'free',
  stepFree: 'yes',
  hearingLoop: 'unknown',
  opening: 'Weekday evenings',
  checkedOn: '2026-05-01',
  ...changes,
});

describe('the register of venues', () => {
  const register = [
    aVenue({ id: 'venue_1', name: 'Karibu Centre' }),
    aVenue({ id: 'venue_2', name: 'Church hall', affiliation: 'faith' }),
    aVenue({ id: 'venue_3', name: 'Attic', stepFree: 'unknown' }),
    aVenue({ id: 'venue_4', name: 'Hotel', cost: 'priced', price: '£40 an hour', hearingLoop: 'yes' }),
    aVenue({ id: 'venue_5', name: 'Gone', retiredOn: '2026-05-02' }),
  ];
  const found = (wanted: Parameters<typeof venuesWith>[1]) => venuesWith(register, wanted).map(({ name }) => name);

  it('is shown by name, without what is retired', () => {
    expect(found({})).toEqual(['Attic', 'Church hall', 'Hotel', 'Karibu Centre']);
  });

  it('answers every wish at once, and takes what is not known for a no', () => {
    expect(found({ free: true, stepFree: true })).toEqual(['Church hall', 'Karibu Centre']);
    expect(found({ free: true, stepFree: true, neutral: true })).toEqual(['Karibu Centre']);
    expect(found({ hearingLoop: true })).toEqual(['Hotel']);
  });
});

describe('the place of a meeting at a venue', () => {
  it('is its name, its address and who can get in, as far as that is known', () => {
    expect(placeAt(aVenue())).toBe('Karibu Centre, 7 Gresham Road, SW9 7PH. Step-free.');
    expect(placeAt(aVenue({ stepFree: 'unknown' }))).toBe('Karibu Centre, 7 Gresham Road, SW9 7PH');
    expect(placeAt(aVenue({ stepFree: 'no', hearingLoop: 'no' }))).toMatch(/\. Not step-free\. No hearing loop\.$/);
  });

  it('keeps what somebody typed: before the venue, or instead where it names the venue', () => {
    expect(placeAt(aVenue(), 'Upstairs room')).toBe(
      'Upstairs room, Karibu Centre, 7 Gresham Road, SW9 7PH. Step-free.',
    );
    expect(placeAt(aVenue(), 'Karibu Centre, back door')).toBe('Karibu Centre, back door');
  });
});
