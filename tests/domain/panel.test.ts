import { addDays } from '@wardmote/domain/day';
import {
  checkActive,
  earliestNext,
  holderOf,
  type MinutesOwed,
  memberOf,
  owing,
  withoutNext,
} from '@wardmote/domain/panel';
import { factsOf } from '@wardmote/domain/panel-facts';
import { standing } from '@wardmote/domain/standing';
import { describe, expect, it } from 'vitest';
import { anAction } from '../builders/action.ts';
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

describe('the next meeting', () => {
  const june = { meetingId: 'meeting_june', on: '2026-06-10' } as const;
  const july = { meetingId: 'meeting_july', on: '2026-07-15' } as const;

  it.each([
    ['the only one', undefined, july, '2026-06-01', july],
    ['the earlier of two', june, july, '2026-06-01', june],
    ['the earlier of two, called later', july, june, '2026-06-01', june],
    [
      'the one that was called first, of two on a day',
      june,
      { ...june, meetingId: 'meeting_other' } as const,
      '2026-06-01',
      june,
    ],
    ['still the one of today', june, july, '2026-06-10', june],
    ['the later, once the day of the earlier has passed', june, july, '2026-06-11', july],
    ['the same one on its new day', june, { ...june, on: '2026-06-17' }, '2026-06-01', { ...june, on: '2026-06-17' }],
  ])('is %s', (_, known, called, today, expected) => {
    expect(earliestNext(known, called, today)).toEqual(expected);
  });

  it('is none when that one is called off, and stays when another is', () => {
    expect(withoutNext(aPanel({ next: june }), 'meeting_june')).not.toHaveProperty('next');
    expect(withoutNext(aPanel({ next: june }), 'meeting_july').next).toEqual(june);
    expect(withoutNext(aPanel({ next: undefined }), 'meeting_july').next).toBeUndefined();
  });
});

describe('the facts of a panel', () => {
  it('are those from which its standing is computed', () => {
    expect(factsOf(aPanel())).toEqual(someFacts({ documentFrom: '2025-09-01', documentReviewOn: '2027-09-01' }));
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

  it('know the earliest day on which something is due', () => {
    const due = (dueOn?: string) => anAction({ dueOn });
    expect(factsOf(aPanel({ actions: [due(), due('2026-07-01'), due('2026-06-15')] }))).toMatchObject({
      openActions: 3,
      earliestDueOn: '2026-06-15',
    });
    expect(factsOf(aPanel({ actions: [] })).earliestDueOn).toBeUndefined();
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
