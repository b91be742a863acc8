import { kindFor, votes } from '@wardmote/domain/membership';
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
