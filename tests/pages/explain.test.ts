import { type RefusalCode, type RefusalFacts, refuse } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import { describe, expect, it } from 'vitest';

/** One example of each rule; a rule without one does not compile. */
const examples: RefusalFacts = {
  'action-closed': { outcome: 'not-fixed' },
  'action-needs-owner': { what: 'Mend the lamp' },
  'action-not-answered': {},
  'interest-of-absent': { heading: 'The park' },
  'votes-too-many': { heading: 'The park', cast: 9, voters: 7 },
  'too-many-sign-ups': {},
  'attendance-twice': { name: 'Sam' },
  'agenda-full': { most: 40 },
  'request-answered': { on: '2026-06-02' },
  'request-answer-needs-words': {},
  'too-many-requests': {},
  'agenda-item-unknown': { item: 'item_1' },
  'answer-needs-text': {},
  'already-member': { name: 'Ana' },
  'borough-unknown': { borough: 'lambth' },
  'break-ends-early': { from: '2026-08-31', to: '2026-08-01' },
  'break-overlaps': { from: '2026-08-01', to: '2026-08-31' },
  'break-too-long': { days: 120, longestDays: 92 },
  'break-unknown': {},
  'post-after-today': { on: '2026-06-13' },
  'brief-not-written': {},
  'escalation-about-unknown': {},
  'escalation-needs-words': {},
  'escalation-settled': { on: '2026-06-02' },
  'escalation-too-many-answers': { most: 12 },
  'brief-sent': { on: '2026-06-02' },
  'bulletin-not-written': {},
  'bulletin-sent': { on: '2026-06-02' },
  'worth-over': { until: '2026-06-26' },
  'changed-meanwhile': { savedVersion: 3 },
  'closing-needs-reason': { heading: 'Any other business' },
  'command-reused': {},
  'correction-by-absent': {},
  'correction-settled': {},
  'councillor-cannot-chair': { name: 'Ana' },
  'day-in-past': { on: '2020-02-01' },
  'declining-needs-reason': {},
  'document-not-draft': { status: 'adopted' },
  'exclusion-needs-clause': { clause: '' },
  'exclusion-not-carried': { votesFor: 2, votesAgainst: 3 },
  'hand-over-date-needed': { latest: '2026-09-03' },
  'invitation-needs-capacity': { name: 'Ana' },
  'invitation-withdrawn': {},
  'invitations-closed': { status: 'held' },
  'evidence-full': { most: 20 },
  'evidence-link-not-https': {},
  'evidence-not-seen': {},
  'evidence-unknown': {},
  'late-item-needs-reason': { heading: 'The park gates', deadline: '2026-03-03' },
  'mail-choice-not-offered': { kind: 'action-asked' },
  'meeting-in-past': { on: '2026-03-03' },
  'meeting-not-called': { status: 'scheduled' },
  'meeting-not-held': { status: 'called' },
  'meeting-not-yet': { on: '2026-03-03' },
  'meeting-notice-short': { on: '2026-03-03', noticeDays: 10 },
  'minutes-already-approved': {},
  'minutes-empty': {},
  'minutes-not-circulated': { status: 'draft' },
  'minutes-not-held-back': { status: 'draft' },
  'minutes-not-published': { status: 'draft' },
  'minutes-of-own-meeting': {},
  'minutes-too-long': { bytes: 400_000, most: 300_000 },
  'mover-not-there': { heading: 'The park' },
  'mover-seconds': { heading: 'The park' },
  'nobody-present': {},
  'not-a-later-meeting': { heldOn: '2026-03-03', minutesOf: '2026-04-07' },
  'not-a-member': { name: 'Ana' },
  'none-answered': {},
  'not-found': {},
  'not-quorate': { present: 1, quorum: 4 },
  'not-your-part': { action: 'minutes.save' },
  'notice-not-to-carry': {},
  'notice-not-to-send-again': { status: 'print' },
  'office-needs-community': { name: 'Sam', office: 'chair' },
  'office-not-held': { office: 'vice-chair' },
  'panel-dissolved': { on: '2026-03-03' },
  'panel-exists': { panelId: 'panel_1' },
  'police-cannot-change-record': { action: 'minutes.save' },
  'postcode-unknown': {},
  'priorities-decided-later': { on: '2026-03-03' },
  'concern-triaged': { on: '2026-05-06' },
  'concern-needs-words': {},
  'concern-not-open': {},
  'concerns-under-priorities': { given: 16, most: 15 },
  'backlog-full': { most: 60 },
  'nobody-voted': {},
  'votes-beyond-voters': { given: 40, most: 27 },
  'voters-beyond-seats': { given: 12, seats: 9 },
  'paper-wrong': { paper: 3, each: 3 },
  'tie-unsettled': { titles: ['Lamps', 'Bins'] },
  'too-many-concerns': {},
  'priority-unknown': {},
  'review-needs-words': { title: 'Burglary' },
  'result-needs-words': { title: 'Burglary' },
  'survey-days-wrong': { from: '2026-05-31', to: '2026-05-01' },
  'survey-more-than-answered': { answered: 40, given: 62 },
  'figures-incomplete': { title: 'Burglary' },
  'priorities-number': { given: 2, from: 3, to: 5 },
  'priorities-undecided': {},
  'priority-needs-grounds': { title: 'Graffiti' },
  'sign-in-needed': {},
  'substitute-needs-person': {},
  'time-comes-twice': { time: '2026-10-25T01:30' },
  'time-left-out': { time: '2026-03-29T01:30' },
  'too-many-corrections': { most: 60 },
  'join-link-not-https': {},
  'surgery-not-before': { start: '2026-06-10T19:30' },
  'partner-unknown': {},
  'venue-unknown': {},
  'need-unknown': {},
  'need-without-language': {},
  'need-without-words': {},
  'guest-unknown': {},
  'too-many-guests': { most: 20 },
  'joint-after-call': {},
  'panel-asked-already': { name: 'Brixton Hill panel' },
  'panel-not-near': { name: 'Brixton Hill panel' },
  'too-many-invited': { invited: 120, most: 80 },
  'too-many-panels': { most: 6 },
  'ward-unknown': { ward: 'E05000000' },
};

const codes = Object.keys(examples) as RefusalCode[];
const sentenceOf = (code: RefusalCode) => explain(refuse(code, examples[code])).text;

describe('a rule’s no in words', () => {
  it.each(codes)('%s is said in plain words, with its facts and no code', (code) => {
    const text = sentenceOf(code);
    expect(text).toMatch(/^[A-Z0-9“].*[.a-z”]$/s);
    expect(text).not.toMatch(/undefined|null|invalid|error|[a-z]+_[0-9A-Z]|\d{4}-\d\d-\d\d|[a-z]-[a-z]+-[a-z]+/i);
    expect(text.split(/[.:]/).every((sentence) => sentence.split(' ').length <= 26)).toBe(true);
  });

  it('has no two rules with one sentence', () => expect(new Set(codes.map(sentenceOf)).size).toBe(codes.length));

  it('leads to the panel that is there already', () =>
    expect(explain(refuse('panel-exists', { panelId: 'panel_1' })).href).toBe('/panels/panel_1'));

  it('says how many priorities to add or to leave out', () => {
    expect(sentenceOf('priorities-number')).toContain('Add some more');
    expect(explain(refuse('priorities-number', { given: 6, from: 3, to: 5 })).text).toContain('most important ones');
  });
});
