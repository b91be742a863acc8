import { checkNeeds, countNeeds, needsAfter, openNeeds } from '@wardmote/domain/access-need';
import { readiness } from '@wardmote/domain/readiness';
import { describe, expect, it } from 'vitest';
import { aMeeting, anInvitation } from '../builders/meeting.ts';

const lift = { kind: 'transport' } as const;
const french = { kind: 'interpreter', words: 'French' } as const;
const arranged = { ...lift, helper: 'Ada', metOn: '2026-06-01' } as const;

describe('what somebody needs to take part', () => {
  it('is kept by a reply that says nothing of it, with what was arranged', () => {
    expect(needsAfter([arranged], 'yes', undefined)).toEqual([arranged]);
  });

  it('is what the last reply asks for: what is the same stays arranged, what is new or other is open', () => {
    expect(needsAfter([arranged, french], 'substitute', [{ kind: 'interpreter', words: 'Twi' }, lift])).toEqual([
      arranged,
      { kind: 'interpreter', words: 'Twi' },
    ]);
    expect(needsAfter([arranged], 'yes', [])).toEqual([]);
  });

  it('is nothing for whoever does not come', () => {
    expect(needsAfter([arranged], 'no', [french])).toEqual([]);
  });

  it('is said in words where a word is needed', () => {
    expect(checkNeeds([french, lift])).toBeUndefined();
    expect(checkNeeds([{ kind: 'interpreter', words: ' ' }])).toMatchObject({ refused: 'need-without-language' });
    expect(checkNeeds([{ kind: 'other' }])).toMatchObject({ refused: 'need-without-words' });
  });

  it('is counted by kind, without names or words', () => {
    expect(countNeeds([arranged, lift, french])).toEqual([
      { kind: 'transport', count: 2, open: 1 },
      { kind: 'interpreter', count: 1, open: 1 },
    ]);
  });
});

describe('a meeting', () => {
  const asked = (...needs: readonly (typeof lift | typeof arranged)[]) =>
    aMeeting({ invitations: [anInvitation({ needs }), anInvitation({ personId: 'person_02' })] });

  it('is not ready while a need is unmet, and is once all are met', () => {
    expect(readiness(asked(lift, arranged))).toEqual([{ lacks: 'needs-unmet', count: 1 }]);
    expect(openNeeds(asked(lift))).toMatchObject([{ kind: 'transport', personId: 'person_01', name: 'Member 01' }]);
    expect(readiness(asked(arranged))).toEqual([]);
  });

  it('that one may join online is not ready without its link', () => {
    expect(readiness(aMeeting({ how: 'hybrid' }))).toEqual([{ lacks: 'join-link' }]);
    expect(readiness(aMeeting({ how: 'online', joinUrl: 'https://meet.example.org/a' }))).toEqual([]);
  });
});
