import {
  checkEvidenceSeen,
  type Evidence,
  evidenceLine,
  evidenceRecord,
  withEvidence,
} from '@wardmote/domain/evidence';
import { firstDraft } from '@wardmote/domain/minutes';
import { describe, expect, it } from 'vitest';
import { aHeldMeeting } from '../builders/meeting.ts';

const figures: Evidence = {
  id: 'evidence_1',
  title: 'Reported thefts, May',
  href: 'https://data.example.org/thefts',
  source: 'Metropolitan Police',
  on: '2026-05-31',
  readers: 'everybody',
};

describe('the evidence pack of a meeting', () => {
  it('takes links that a browser opens safely, and no others', () => {
    expect(withEvidence([], figures)).toEqual([figures]);
    for (const href of ['http://data.example.org', 'javascript:alert(1)', 'a file on my desk'])
      expect(withEvidence([], { ...figures, href })).toEqual({ refused: 'evidence-link-not-https', facts: {} });
  });

  it('has twenty links at most', () => {
    const pack = Array.from({ length: 20 }, () => figures);
    expect(withEvidence(pack.slice(1), figures)).toHaveLength(20);
    expect(withEvidence(pack, figures)).toEqual({ refused: 'evidence-full', facts: { most: 20 } });
  });
});

describe('a decision on priorities', () => {
  it('rests on evidence that was seen, or on a reason', () => {
    expect(checkEvidenceSeen({ seen: true })).toBeUndefined();
    expect(checkEvidenceSeen({ seen: false, reason: 'The projector failed' })).toBeUndefined();
    for (const told of [undefined, { seen: false }, { seen: false, reason: ' ' }])
      expect(checkEvidenceSeen(told)).toEqual({ refused: 'evidence-not-seen', facts: {} });
  });

  it('says in the draft of the minutes what was looked at', () => {
    expect(evidenceRecord({ seen: true, reason: 'left over' })).toEqual({ evidenceSeen: true });
    const meeting = aHeldMeeting(evidenceRecord({ seen: false, reason: 'The projector failed' }));
    const texts = firstDraft(meeting, { priorities: [], actions: [] }).sections;
    expect(texts.find(({ itemId }) => itemId === 'item_6')?.text).toBe(
      'The meeting decided without the evidence, because: The projector failed',
    );
    expect(evidenceLine(aHeldMeeting())).toEqual([]);
  });
});
