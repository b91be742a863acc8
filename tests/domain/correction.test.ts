import { amend, settleCorrection, suggestCorrection } from '@wardmote/domain/correction';
import { describe, expect, it } from 'vitest';
import { aCorrection, aHeldMeeting, anAttendance, theMinutes } from '../builders/meeting.ts';

const may = aHeldMeeting({ minutes: theMinutes() });
const june = aHeldMeeting({ id: 'meeting_june', start: '2026-06-10T19:30' });
const suggestion = aCorrection();

describe('a correction of minutes that went round', () => {
  it('is taken from somebody who was there', () => {
    expect(suggestCorrection(may, suggestion)).toEqual(suggestion);
  });

  it.each([
    ['who sent apologies', [anAttendance({ presence: 'apologies' })]],
    ['who was absent', [anAttendance({ presence: 'absent' })]],
    ['who is on no list', [anAttendance({ personId: 'person_02' })]],
  ])('is refused to somebody %s (U14)', (_, attendance) => {
    expect(suggestCorrection({ ...may, attendance }, suggestion)).toEqual({
      refused: 'correction-by-absent',
      facts: {},
    });
  });

  it.each(['draft', 'approved', 'published'] as const)('is refused while they are %s', (status) => {
    expect(suggestCorrection({ ...may, minutes: theMinutes({ status }) }, suggestion)).toEqual({
      refused: 'minutes-not-circulated',
      facts: { status },
    });
  });

  it('is refused for an item that is not on the agenda, and when there are sixty already', () => {
    expect(suggestCorrection(may, aCorrection({ itemId: 'item_99' }))).toMatchObject({
      refused: 'agenda-item-unknown',
    });
    const corrections = Array.from({ length: 60 }, () => aCorrection());
    expect(suggestCorrection({ ...may, corrections }, suggestion)).toMatchObject({ refused: 'too-many-corrections' });
  });
});

describe('answering a correction', () => {
  const at = '2026-05-13T10:00:00.000Z';

  it('takes it, or does not and says why', () => {
    expect(settleCorrection(suggestion, { accepted: true, at }).valueOf()).toMatchObject({
      settled: { accepted: true, at },
    });
    const reason = 'The notes say Mill Road.';
    expect(settleCorrection(suggestion, { accepted: false, reason, at })).toMatchObject({
      settled: { accepted: false, reason },
    });
  });

  it('is refused without a reason for not taking it, and the second time', () => {
    expect(settleCorrection(suggestion, { accepted: false, at })).toMatchObject({ refused: 'declining-needs-reason' });
    const settled = aCorrection({ settled: { accepted: true, at } });
    expect(settleCorrection(settled, { accepted: true, at })).toMatchObject({ refused: 'correction-settled' });
  });
});

describe('an amendment of published minutes', () => {
  const published = { ...may, minutes: theMinutes({ status: 'published' }) };
  const words = { id: 'amendment_1', text: 'It was Hill Road.', today: '2026-06-12' } as const;

  it('stands with the meeting that decided it and the day it was published', () => {
    expect(amend(published, june, words)).toEqual({
      id: 'amendment_1',
      text: 'It was Hill Road.',
      decidedAt: 'meeting_june',
      decidedOn: '2026-06-10',
      publishedOn: '2026-06-12',
    });
  });

  it('is refused before they are public, at an earlier meeting, and at one that could not decide', () => {
    expect(amend(may, june, words)).toEqual({ refused: 'minutes-not-published', facts: { status: 'circulated' } });
    expect(amend(published, { ...june, start: '2026-04-01T19:30' }, words)).toMatchObject({
      refused: 'not-a-later-meeting',
    });
    const thin = { ...june, quorum: { present: 1, quorum: 4, quorate: false } };
    expect(amend(published, thin, words)).toMatchObject({ refused: 'not-quorate' });
    expect(amend(published, { ...june, status: 'called' }, words)).toMatchObject({ refused: 'meeting-not-held' });
  });
});
