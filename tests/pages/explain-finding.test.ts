import { type Finding, rules, standing } from '@wardmote/domain/standing';
import { explainFinding } from '@wardmote/pages/explain-finding';
import { describe, expect, it } from 'vitest';
import { someFacts } from '../builders/facts.ts';

const on = '2026-06-01';
const found = (changes: Parameters<typeof someFacts>[0], rule: Finding['rule']) => {
  const finding = standing(someFacts(changes), on).find((each) => each.rule === rule);
  if (!finding) throw new Error(`${rule} was not found`);
  return explainFinding(finding).text;
};

describe('a reason for support in words', () => {
  it('says when a meeting was due and by which measure', () =>
    expect(found({ lastHeldOn: '2026-03-03', nextOn: undefined }, 'meeting-overdue')).toBe(
      'No meeting since 3 March 2026: one was due by 14 April 2026 (every 28 to 42 days).',
    ));

  it('uses the panel’s own rhythm where its document sets one', () =>
    expect(found({ lastHeldOn: '2026-02-01', nextOn: undefined, cadenceDays: 90 }, 'meeting-overdue')).toContain(
      'due by 2 May 2026 (every 90 days)',
    ));

  it.each([
    ['no-chair', { chair: undefined, chairVacantSince: '2026-04-01' }, 'There has been no chair since 1 April 2026.'],
    ['chair-hand-over-passed', { chair: 'police', chairHandOverBy: '2026-05-01' }, 'by 1 May 2026'],
    ['no-governing-document', { documentFrom: undefined }, 'founded on 1 September 2025'],
    ['priorities-number', { priorities: 2 }, '2 priorities since 6 May 2026: a panel has 3 to 5.'],
    ['no-priorities', { priorities: 0 }, 'at the meeting on 6 May 2026'],
    [
      'challenge-unanswered',
      { unanswered: 2, unansweredDueOn: '2026-05-20' },
      'due an answer by 20 May 2026 and has none (2 without an answer in all)',
    ],
    ['actions-overdue', { earliestDueOn: '2026-05-20' }, 'due by 20 May 2026 and is still open (1 open in all)'],
    [
      'actions-silent',
      { silentSince: '2026-03-01' },
      'nothing was heard since 1 March 2026: a word is expected every 56 days (1 open in all)',
    ],
    ['minutes-not-circulated', { draftOwedSince: '2026-05-06' }, 'should have been by 20 May 2026, within 14 days'],
    ['minutes-not-published', { minutesOwedSince: '2026-03-03' }, 'should have been by 28 April 2026, within 56 days'],
    [
      'priorities-not-fresh',
      { prioritiesFreshOn: '2026-02-01' },
      'One of the priorities was last agreed or looked at on 1 February 2026 and was due for a fresh look by 4 May 2026',
    ],
    ['term-of-office-ended', { chairUntil: '2026-05-01' }, 'ended on 1 May 2026'],
    ['document-review-due', { documentReviewOn: '2026-05-01' }, 'due for review on 1 May 2026'],
    ['members-number', { members: 1 }, '1 community member on a panel founded on 1 September 2025: 10 to 12'],
    [
      'dormant',
      { lastHeldOn: '2025-12-01', nextOn: undefined },
      'No meeting since 1 December 2025, and none is planned',
    ],
    ['forming', { lastHeldOn: undefined }, 'has not met yet'],
  ] as const)('%s gives its evidence', (rule, changes, said) => expect(found(changes, rule)).toContain(said));

  it('has a next step for every rule', () => {
    for (const rule of Object.keys(rules) as Finding['rule'][])
      expect(explainFinding({ rule, since: on, evidence: {} }).nextStep).toMatch(/\.$/);
  });
});
