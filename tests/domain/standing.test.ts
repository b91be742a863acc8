import { addDays } from '@wardmote/domain/day';
import type { PanelFacts } from '@wardmote/domain/panel-facts';
import { type Finding, needOf, type Rule, rules, stageOf, standing } from '@wardmote/domain/standing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someFacts } from '../builders/facts.ts';

const on = '2026-06-01';
const found = (changes: Partial<PanelFacts>, day = on): readonly Finding[] => standing(someFacts(changes), day);
const rulesFound = (changes: Partial<PanelFacts>, day = on) => found(changes, day).map(({ rule }) => rule);

it('a panel in good order has nothing against it', () => {
  expect(standing(someFacts(), on)).toEqual([]);
});

describe('the stage of a panel', () => {
  it.each([
    ['forming', 'before its first meeting', { lastHeldOn: undefined }, on],
    ['active', 'once it has met', {}, on],
    ['active', '125 days after its last meeting', { nextOn: undefined }, '2026-09-08'],
    ['dormant', '126 days after its last meeting, with none ahead', { nextOn: undefined }, '2026-09-09'],
    ['active', '126 days after its last meeting, with one called for that day', { nextOn: '2026-09-09' }, '2026-09-09'],
    ['dormant', 'when the one that was called has passed unrecorded', { nextOn: '2026-09-08' }, '2026-09-09'],
    ['active', 'the day before it is dissolved', { dissolvedOn: '2026-06-02' }, on],
    ['dissolved', 'on the day it is dissolved', { dissolvedOn: '2026-06-01' }, on],
  ] as const)('is %s %s', (stage, _, changes, day) => {
    expect(stageOf(someFacts(changes), day)).toBe(stage);
  });
});

/** Each rule with facts that break it, the last day on which they do not, and since when they do. */
const boundaries: readonly (readonly [Rule, Partial<PanelFacts>, string, string])[] = [
  ['meeting-overdue', { nextOn: undefined }, '2026-06-17', '2026-06-18'],
  ['meeting-overdue', { nextOn: undefined, cadenceDays: 90 }, '2026-08-04', '2026-08-05'],
  ['meeting-overdue', { nextOn: undefined, cadenceDays: undefined }, '2026-06-17', '2026-06-18'],
  ['dormant', { nextOn: undefined }, '2026-09-08', '2026-09-09'],
  ['chair-hand-over-passed', { chair: 'police', chairHandOverBy: '2026-04-01' }, '2026-04-01', '2026-04-01'],
  ['challenge-unanswered', { unanswered: 1, unansweredDueOn: '2026-05-20' }, '2026-05-20', '2026-05-21'],
  ['actions-silent', { silentSince: '2026-03-27' }, '2026-05-21', '2026-05-22'],
  ['actions-overdue', { earliestDueOn: '2026-05-20' }, '2026-05-20', '2026-05-21'],
  ['minutes-not-circulated', { draftOwedSince: '2026-05-06' }, '2026-05-20', '2026-05-21'],
  ['minutes-not-published', { minutesOwedSince: '2026-04-01' }, '2026-05-27', '2026-05-28'],
  ['priorities-not-fresh', { prioritiesFreshOn: '2026-02-25' }, '2026-05-28', '2026-05-29'],
  ['term-of-office-ended', { chairUntil: '2026-05-31' }, '2026-05-31', '2026-05-31'],
  ['document-review-due', { documentReviewOn: '2026-05-31' }, '2026-05-31', '2026-05-31'],
];

describe('a rule with a term', () => {
  it.each(boundaries)('%s, with %o, is kept on %s', (rule, changes, lastGoodDay) => {
    expect(rulesFound(changes, lastGoodDay)).not.toContain(rule);
  });

  it.each(boundaries)('%s, with %o, is broken on the day after %s, since %s', (rule, changes, lastGoodDay, since) => {
    expect(found(changes, addDays(lastGoodDay, 1))).toContainEqual(expect.objectContaining({ rule, since }));
  });
});

describe('the gap since the last meeting', () => {
  it.each([
    [27, false],
    [28, false],
    [42, false],
    [43, true],
  ])('of %i days is overdue: %s', (gap, overdue) => {
    const day = addDays('2026-05-06', gap);
    expect(rulesFound({ nextOn: undefined }, day).includes('meeting-overdue')).toBe(overdue);
  });

  it('is not overdue while a meeting is called, and is again the day after it', () => {
    expect(rulesFound({ nextOn: '2026-07-01' }, '2026-07-01')).not.toContain('meeting-overdue');
    expect(rulesFound({ nextOn: '2026-07-01' }, '2026-07-02')).toContain('meeting-overdue');
  });
});

describe('a rule about numbers', () => {
  it.each([
    [9, true],
    [10, false],
    [12, false],
    [13, true],
  ])('%i members are advised against: %s', (members, advised) => {
    expect(rulesFound({ members }).includes('members-number')).toBe(advised);
  });

  it.each([
    [1, 'priorities-number'],
    [2, 'priorities-number'],
    [3, undefined],
    [5, undefined],
    [6, 'priorities-number'],
    [0, 'no-priorities'],
  ])('%i priorities: %s', (priorities, rule) => {
    expect(rulesFound({ priorities })).toEqual(rule ? [rule] : []);
  });
});

describe('an empty chair', () => {
  it('is told with the day since which it is empty', () => {
    const facts = { chair: undefined, chairSince: undefined, chairUntil: undefined, chairVacantSince: '2026-05-10' };
    expect(found(facts)).toEqual([{ rule: 'no-chair', since: '2026-05-10', evidence: {} }]);
  });

  it('is counted from the founding when there never was one', () => {
    expect(found({ chair: undefined, chairUntil: undefined })).toEqual([
      { rule: 'no-chair', since: '2025-09-01', evidence: {} },
    ]);
  });
});

it('a document of later than the day asked for was not there on it', () => {
  expect(rulesFound({ documentFrom: '2026-06-02' })).toContain('no-governing-document');
  expect(rulesFound({ documentFrom: on })).not.toContain('no-governing-document');
  expect(rulesFound({ documentFrom: undefined })).toContain('no-governing-document');
});

describe('what a panel is asked for', () => {
  const bare: Partial<PanelFacts> = {
    chair: undefined,
    documentFrom: undefined,
    members: 1,
    priorities: 0,
    nextOn: undefined,
    earliestDueOn: '2026-01-01',
    silentSince: '2026-01-01',
    unanswered: 1,
    unansweredDueOn: '2026-01-01',
    draftOwedSince: '2025-12-01',
    minutesOwedSince: '2025-12-01',
  };

  it('while it is forming, is only what it can have by then; and it is said to be forming', () => {
    expect(rulesFound({ ...bare, lastHeldOn: undefined })).toEqual([
      'no-chair',
      'no-governing-document',
      'members-number',
      'forming',
    ]);
  });

  it('when it is dormant, is the cause and not each effect', () => {
    expect(rulesFound({ ...bare, lastHeldOn: '2025-12-01' })).toEqual([
      'dormant',
      'no-chair',
      'no-governing-document',
      'challenge-unanswered',
      'actions-overdue',
      'actions-silent',
      'minutes-not-published',
    ]);
  });

  it('when it is dissolved, is nothing', () => {
    expect(found({ ...bare, dissolvedOn: '2026-05-31' })).toEqual([]);
  });
});

describe('the order of the findings', () => {
  it('is by weight, and of two with one weight the one that has lasted longer comes first', () => {
    const owed = { draftOwedSince: '2026-03-01', minutesOwedSince: '2026-03-01', members: 9 };
    expect(found(owed).map(({ rule, since }) => [rule, since])).toEqual([
      ['minutes-not-circulated', '2026-03-16'],
      ['minutes-not-published', '2026-04-27'],
      ['members-number', '2025-09-01'],
    ]);
  });

  it('lets three troubles weigh more than one of them', () => {
    const one = found({ members: 9 });
    expect(needOf(one)).toBe(rules['members-number']);
    expect(needOf(found({ members: 9, priorities: 0 }))).toBe(rules['members-number'] + rules['no-priorities']);
    expect(needOf([])).toBe(0);
  });
});

const someDay = fc.integer({ min: 0, max: 1500 }).map((count) => addDays('2024-01-01', count));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const anyFacts: fc.Arbitrary<PanelFacts> = fc.record({
  panelId: fc.constant('panel_any' as const),
  version: fc.constant(1),
  name: fc.constant('Any panel'),
  foundedOn: someDay,
  dissolvedOn: maybe(someDay),
  documentFrom: maybe(someDay),
  documentReviewOn: maybe(someDay),
  chair: maybe(fc.constantFrom('community', 'police')),
  chairSince: maybe(someDay),
  chairHandOverBy: maybe(someDay),
  chairUntil: maybe(someDay),
  chairVacantSince: maybe(someDay),
  members: fc.nat({ max: 20 }),
  lastHeldOn: maybe(someDay),
  nextOn: maybe(someDay),
  cadenceDays: maybe(fc.integer({ min: 28, max: 90 })),
  priorities: fc.nat({ max: 7 }),
  prioritiesFreshOn: maybe(someDay),
  draftOwedSince: maybe(someDay),
  minutesOwedSince: maybe(someDay),
  openActions: fc.nat({ max: 9 }),
  earliestDueOn: maybe(someDay),
  silentSince: maybe(someDay),
  unansweredDueOn: maybe(someDay),
});

describe('whatever the facts and the day', () => {
  it('nothing is found that began later: the past is not judged by what came after', () => {
    fc.assert(
      fc.property(anyFacts, someDay, (facts, day) => {
        for (const { rule, since } of standing(facts, day)) expect(since <= day, `${rule} since ${since}`).toBe(true);
      }),
    );
  });

  it('the answer is the same the second time, the heaviest first, no rule twice', () => {
    fc.assert(
      fc.property(anyFacts, someDay, (facts, day) => {
        const findings = standing(facts, day);
        expect(standing({ ...facts }, day)).toEqual(findings);
        const weights = findings.map(({ rule }) => rules[rule]);
        expect(weights).toEqual(weights.toSorted((one, other) => other - one));
        expect(new Set(findings.map(({ rule }) => rule)).size).toBe(findings.length);
      }),
    );
  });

  it('what is found stays found, since the same day, while the stage is the same and nothing is done', () => {
    fc.assert(
      fc.property(anyFacts, someDay, fc.nat({ max: 200 }), (facts, day, later) => {
        const then = addDays(day, later);
        fc.pre(stageOf(facts, day) === stageOf(facts, then));
        fc.pre(!facts.documentFrom || facts.documentFrom <= day);
        const after = standing(facts, then);
        for (const { rule, since } of standing(facts, day))
          expect(after).toContainEqual(expect.objectContaining({ rule, since }));
      }),
    );
  });
});
