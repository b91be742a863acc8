import { checkAhead, checkCapacities, checkDecided, checkTime, type MeetingKind } from '@wardmote/domain/meeting';
import { describe, expect, it } from 'vitest';
import { aHeldMeeting, aMeeting, anInvitation } from '../builders/meeting.ts';

const today = '2026-06-01';
const at = (start: string, kind: MeetingKind = 'ordinary') => checkTime(start, today, { noticeDays: 10, kind });

describe('when a meeting may be', () => {
  it.each(['ordinary', 'annual', 'extraordinary', 'inaugural'] as const)('not on a day that has passed: %s', (kind) => {
    expect(at('2026-05-31T19:30', kind)).toEqual({ refused: 'meeting-in-past', facts: { on: '2026-05-31' } });
  });

  it.each(['ordinary', 'annual'] as const)('not with less notice than the document asks for: %s', (kind) => {
    expect(at('2026-06-10T19:30', kind)).toEqual({
      refused: 'meeting-notice-short',
      facts: { on: '2026-06-10', noticeDays: 10 },
    });
  });

  it('on the first day that gives the notice', () => {
    expect(at('2026-06-11T00:00')).toBeUndefined();
  });

  it.each(['extraordinary', 'inaugural'] as const)('today, when it is %s', (kind) => {
    expect(at('2026-06-01T19:30', kind)).toBeUndefined();
  });
});

it.each(['held', 'cancelled'] as const)('a meeting that was %s does not change any more', (status) => {
  expect(checkAhead({ status }, ['scheduled', 'called'])).toEqual({ refused: 'meeting-not-called', facts: { status } });
});

describe('an invitation', () => {
  it.each(['', '  '])('says in which capacity: %j is refused, with whose it is', (capacity) => {
    expect(checkCapacities([anInvitation(), anInvitation({ name: 'Ada Okafor', capacity })])).toEqual({
      refused: 'invitation-needs-capacity',
      facts: { name: 'Ada Okafor' },
    });
  });

  it('with a capacity stands', () => {
    expect(checkCapacities([anInvitation()])).toBeUndefined();
  });
});

describe('what a decision stands on', () => {
  it('is a meeting that was held and quorate', () => {
    expect(checkDecided(aHeldMeeting())).toBeUndefined();
  });

  it.each(['scheduled', 'called', 'cancelled'] as const)('is not one that is %s', (status) => {
    expect(checkDecided(aMeeting({ status }))).toEqual({ refused: 'meeting-not-held', facts: { status } });
  });

  it('is not one with too few there, and the refusal says how many', () => {
    const thin = aHeldMeeting({ quorum: { present: 3, quorum: 4, quorate: false } });
    expect(checkDecided(thin)).toEqual({ refused: 'not-quorate', facts: { present: 3, quorum: 4 } });
  });
});
