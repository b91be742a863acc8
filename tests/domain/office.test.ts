import { takeOffice } from '@wardmote/domain/office';
import { describe, expect, it } from 'vitest';
import { aCouncillor, aMember, aSergeantOnThePanel } from '../builders/member.ts';

const from = '2026-06-10';

describe('taking the chair', () => {
  it('is for twelve months when a member of the community is elected', () => {
    expect(takeOffice(aMember(), { office: 'chair', electedAt: 'meeting_june', from })).toEqual({
      office: 'chair',
      personId: 'person_ada',
      name: 'Ada Okafor',
      party: 'community',
      from,
      until: '2027-06-10',
      electedAt: 'meeting_june',
    });
  });

  it('is until the day that the meeting said', () => {
    expect(takeOffice(aMember(), { office: 'chair', from, until: '2026-12-31' })).toMatchObject({
      until: '2026-12-31',
    });
  });

  it.each(['chair', 'vice-chair'] as const)('is refused to a councillor as %s', (office) => {
    expect(takeOffice(aCouncillor(), { office, from })).toEqual({
      refused: 'councillor-cannot-chair',
      facts: { name: 'Councillor Hart' },
    });
  });
});

describe('a police chair', () => {
  const takes = (handOverBy?: string) => takeOffice(aSergeantOnThePanel(), { office: 'chair', from, handOverBy });

  it.each([
    ['the day after', '2026-06-11'],
    ['six months later', '2026-12-10'],
  ])('is interim, until %s at the latest', (_, handOverBy) => {
    expect(takes(handOverBy)).toMatchObject({ office: 'chair', party: 'police', handOverBy });
    expect(takes(handOverBy)).not.toHaveProperty('until');
  });

  it.each([
    ['without a day', undefined],
    ['on the same day', from],
    ['on a day before', '2026-06-09'],
    ['more than six months later', '2026-12-11'],
  ])('is refused a hand-over %s, and told the latest', (_, handOverBy) => {
    expect(takes(handOverBy)).toEqual({ refused: 'hand-over-date-needed', facts: { latest: '2026-12-10' } });
  });

  it.each(['vice-chair', 'secretary', 'treasurer'] as const)(
    'is the only office of the police: %s is refused',
    (office) => {
      expect(takeOffice(aSergeantOnThePanel(), { office, from, handOverBy: '2026-07-01' })).toEqual({
        refused: 'police-cannot-change-record',
        facts: { action: `hold the office of ${office}` },
      });
    },
  );
});

it('a member of the community hands over by no day, even when the form had one', () => {
  expect(takeOffice(aMember(), { office: 'chair', from, handOverBy: '2026-07-01' })).not.toHaveProperty('handOverBy');
});
