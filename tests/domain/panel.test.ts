import { addDays } from '@wardmote/domain/day';
import {
  checkActive,
  holderOf,
  type MinutesOwed,
  memberOf,
  nextMeeting,
  owing,
  withCalled,
  withoutCalled,
} from '@wardmote/domain/panel';
import { factsOf } from '@wardmote/domain/panel-facts';
import { standing } from '@wardmote/domain/standing';
import { describe, expect, it } from 'vitest';
import { anAction, anAnswer } from '../builders/action.ts';
import { aDocumentInForce } from '../builders/document.ts';
import { someFacts } from '../builders/facts.ts';
import { members } from '../builders/member.ts';
import { aPanel, aTerm } from '../builders/panel.ts';

it('a dissolved panel takes no more commands, and says since when', () => {
  expect(checkActive(aPanel())).toBeUndefined();
  expect(checkActive(aPanel({ dissolvedOn: '2026-05-01' }))).toEqual({
    refused: 'panel-dissolved',
    facts: { on: '2026-05-01' },
  });
});

it('who holds an office and who is a member is found by name of office and by person', () => {
  expect(holderOf(aPanel(), 'secretary')?.personId).toBe('person_02');
  expect(holderOf(aPanel(), 'treasurer')).toBeUndefined();
  expect(memberOf(aPanel(), 'person_07')?.id).toBe('membership_07');
  expect(memberOf(aPanel(), 'person_unknown')).toBeUndefined();
});

describe('the minutes that a panel owes', () => {
  const owed = (number: number, circulated = false): MinutesOwed => ({
    meetingId: `meeting_${number}`,
    on: addDays('2026-01-01', number * 30),
    circulated,
  });

  it('stand oldest first, each meeting once', () => {
    expect(owing([owed(1), owed(3)], owed(2))).toEqual([owed(1), owed(2), owed(3)]);
    expect(owing([owed(1), owed(2)], owed(1, true))).toEqual([owed(1, true), owed(2)]);
  });

  it('are the twelve oldest', () => {
    const twelve = Array.from({ length: 12 }, (_, index) => owed(index));
    expect(owing(twelve, owed(12))).toEqual(twelve);
  });
});

describe('the meetings that are called', () => {
  const june = { meetingId: 'meeting_june', on: '2026-06-10' } as const;
  const july = { meetingId: 'meeting_july', on: '2026-07-15' } as const;

  it('stand earliest first, each once, on the day that it has now', () => {
    const panel = withCalled(withCalled(aPanel({ called: [] }), july), june);
    expect(panel.called).toEqual([june, july]);
    const moved = { ...june, on: '2026-08-01' };
    expect(withCalled(panel, moved).called).toEqual([july, moved]);
  });

  it('lose the one that was held or called off, and no other', () => {
    const panel = aPanel({ called: [june, july] });
    expect(withoutCalled(panel, 'meeting_june').called).toEqual([july]);
    expect(withoutCalled(panel, 'meeting_other').called).toEqual([june, july]);
  });

  it.each([
    ['the first', '2026-06-01', june],
    ['still the one of today', '2026-06-10', june],
    ['the later, once the day of the earlier has passed', '2026-06-11', july],
    ['none, once all have passed', '2026-07-16', undefined],
  ])('have as next one %s', (_, today, expected) => {
    expect(nextMeeting(aPanel({ called: [june, july] }), today)).toEqual(expected);
  });

  it('keep a panel from being overdue while one lies ahead, whatever became of another', () => {
    const called = withoutCalled(aPanel({ called: [june, july] }), 'meeting_june').called;
    expect(factsOf(aPanel({ called })).nextOn).toBe('2026-07-15');
  });
});

describe('the facts of a panel', () => {
  it('are those from which its standing is computed', () => {
    const kinds = aPanel().priorities.map(() => ({ category: 'anti-social-behaviour', source: 'community' }) as const);
    const known = { documentFrom: '2025-09-01', documentReviewOn: '2027-09-01', kinds };
    expect(factsOf(aPanel())).toEqual(someFacts(known));
    expect(standing(factsOf(aPanel()), '2026-06-01')).toEqual([]);
  });

  it('say that a police officer chairs, and until when', () => {
    const sergeant = aTerm({ party: 'police', until: undefined, handOverBy: '2026-09-01' });
    expect(factsOf(aPanel({ offices: [sergeant] }))).toMatchObject({ chair: 'police', chairHandOverBy: '2026-09-01' });
  });

  it('tell of a vacancy only while the chair is empty', () => {
    const chairVacantSince = '2026-05-01';
    expect(factsOf(aPanel({ offices: [], chairVacantSince }))).toMatchObject({ chair: undefined, chairVacantSince });
    expect(factsOf(aPanel({ chairVacantSince }))).toMatchObject({ chairVacantSince: undefined });
  });

  it('know the oldest minutes that are owed, and the oldest that nobody has seen', () => {
    const minutesOwed = [
      { meetingId: 'meeting_1', on: '2026-03-01', circulated: true },
      { meetingId: 'meeting_2', on: '2026-04-01', circulated: false },
    ] as const;
    expect(factsOf(aPanel({ minutesOwed }))).toMatchObject({
      minutesOwedSince: '2026-03-01',
      draftOwedSince: '2026-04-01',
    });
  });

  it('count questions that have no answer, and no question as work', () => {
    const question = { kind: 'question', dueOn: '2026-05-01' } as const;
    const actions = [
      anAction(),
      anAction(question),
      anAction({ ...question, status: 'answered', dueOn: '2026-04-01' }),
    ];
    expect(factsOf(aPanel({ actions }))).toMatchObject({
      openActions: 1,
      earliestDueOn: '2026-06-10',
      unanswered: 1,
      unansweredDueOn: '2026-05-01',
    });
  });

  it('know the earliest day on which something is due', () => {
    const due = (dueOn?: string) => anAction({ dueOn });
    expect(factsOf(aPanel({ actions: [due(), due('2026-07-01'), due('2026-06-15')] }))).toMatchObject({
      openActions: 3,
      earliestDueOn: '2026-06-15',
    });
    expect(factsOf(aPanel({ actions: [] })).earliestDueOn).toBeUndefined();
    expect(factsOf(aPanel({ actions: [due('2026-07-01')] })).silentSince).toBeUndefined();
    expect(factsOf(aPanel({ actions: [due()] }))).toMatchObject({ silentSince: '2026-05-06' });
  });

  it('do not hold against anybody what waits for the panel itself', () => {
    const answered = anAction({ status: 'answered', answers: [anAnswer()], dueOn: '2026-05-01' });
    expect(factsOf(aPanel({ actions: [answered] }))).toMatchObject({ openActions: 1 });
    expect(factsOf(aPanel({ actions: [answered] })).earliestDueOn).toBeUndefined();
  });

  it('have had a document since the first, and review the last', () => {
    const documents = [aDocumentInForce(), aDocumentInForce({ from: '2026-03-01', reviewOn: '2028-03-01' })];
    expect(factsOf(aPanel({ documents }))).toMatchObject({
      documentFrom: '2025-09-01',
      documentReviewOn: '2028-03-01',
    });
  });

  it('count no more than the members proper', () => {
    expect(factsOf(aPanel({ members: members(13) })).members).toBe(13);
  });
});
