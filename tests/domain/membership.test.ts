import { kindFor, membersOn, votes } from '@wardmote/domain/membership';
import { withoutCalled, withoutPerson } from '@wardmote/domain/panel';
import { countMembers } from '@wardmote/domain/panel-facts';
import { describe, expect, it } from 'vitest';
import { aCouncillor, aMember, aSergeantOnThePanel, members } from '../builders/member.ts';
import { aPanel } from '../builders/panel.ts';

const kinds = ['member', 'substitute', 'observer', 'adviser'] as const;

describe('a vote', () => {
  it.each(kinds)('is had by a community %s only if they are a member', (kind) => {
    expect(votes(aMember({ kind }))).toBe(kind === 'member');
  });

  it.each(['police', 'partner', 'councillor'] as const)(
    'is never had by %s, even one recorded as a member',
    (party) => {
      expect(votes(aMember({ party, kind: 'member' }))).toBe(false);
    },
  );
});

describe('how somebody joins', () => {
  it.each(kinds)('a community %s is what was asked', (asked) => {
    expect(kindFor('community', asked)).toBe(asked);
  });

  it.each(kinds)('a councillor asked as %s is an observer', (asked) => {
    expect(kindFor('councillor', asked)).toBe('observer');
  });

  it.each(kinds)('police and partners asked as %s are advisers', (asked) => {
    expect([kindFor('police', asked), kindFor('partner', asked)]).toEqual(['adviser', 'adviser']);
  });
});

it('only members proper are counted: not substitutes, advisers or observers', () => {
  const others = [aMember({ kind: 'substitute' }), aSergeantOnThePanel(), aCouncillor()];
  expect(countMembers(aPanel({ members: [...members(11), ...others] }))).toBe(11);
});

describe('who was on the panel on a day', () => {
  const stays = aMember({ id: 'membership_1', personId: 'person_1', from: '2026-01-01' });
  const gone = { ...aMember({ id: 'membership_2', personId: 'person_2', from: '2026-01-01' }), until: '2026-03-10' };
  const on = (day: string, leavers = [gone], now = [stays]) =>
    membersOn({ members: now, leavers }, day).map(({ personId }) => personId);

  it('is whoever joined by then and left no earlier', () => {
    expect(on('2025-12-31')).toEqual([]);
    expect(on('2026-03-09')).toEqual(['person_1', 'person_2']);
    expect(on('2026-03-10')).toEqual(['person_1', 'person_2']);
    expect(on('2026-03-11')).toEqual(['person_1']);
  });

  it('is one person once, though they left and came back that day', () => {
    const back = aMember({ id: 'membership_3', personId: 'person_2', from: '2026-03-10' });
    expect(on('2026-03-10', [gone], [stays, back])).toEqual(['person_1', 'person_2']);
    expect(on('2026-03-05', [gone], [stays, back])).toEqual(['person_1', 'person_2']);
  });

  it('is kept no longer than a meeting of their time waits to be recorded', () => {
    const called = [{ meetingId: 'meeting_1', on: '2026-03-05' }] as const;
    const members = [stays, aMember({ id: 'membership_2', personId: 'person_2', from: '2026-01-01' })];
    const left = withoutPerson(aPanel({ members, called }), 'person_2', '2026-03-10');
    expect(left.leavers).toEqual([gone]);
    expect(withoutCalled(left, 'meeting_1').leavers).toBeUndefined();
    const earlier = withoutPerson(aPanel({ members, called }), 'person_2', '2026-03-04');
    expect(earlier.leavers).toBeUndefined();
  });
});
