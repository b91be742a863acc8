import type { AgendaItem } from '@wardmote/domain/agenda';
import { withRows } from '@wardmote/domain/agenda-rows';
import { describe, expect, it } from 'vitest';

const agenda: readonly AgendaItem[] = [
  { id: 'item_1', kind: 'welcome', heading: 'Welcome', presenter: 'The chair' },
  { id: 'item_2', kind: 'other', heading: 'A complaint', closed: 'conduct-of-a-member', minutesPlanned: 10 },
];

describe('rows of a table on an agenda', () => {
  it('stand after what is there, and change what they name', () => {
    expect(withRows(agenda, [{ heading: 'welcome ', minutesPlanned: 5 }, { heading: 'Gates' }], 'after')).toEqual([
      {
        id: 'item_1',
        kind: 'welcome',
        heading: 'welcome ',
        openness: 'open',
        presenter: 'The chair',
        minutesPlanned: 5,
      },
      {
        id: 'item_2',
        kind: 'other',
        heading: 'A complaint',
        openness: 'closed',
        reason: 'conduct-of-a-member',
        minutesPlanned: 10,
      },
      { kind: 'other', heading: 'Gates', openness: 'open' },
    ]);
  });

  it('are the whole agenda where they stand in its place, and open nothing that is closed', () => {
    expect(withRows(agenda, [{ heading: 'A complaint', section: 'At the end' }], 'instead')).toEqual([
      {
        id: 'item_2',
        kind: 'other',
        heading: 'A complaint',
        openness: 'closed',
        reason: 'conduct-of-a-member',
        minutesPlanned: 10,
        section: 'At the end',
      },
    ]);
  });

  it('are known for a usual item by its words, and closed only with a reason', () => {
    expect(
      withRows([], [{ heading: 'Agree priorities and actions' }, { heading: 'X', reason: 'legal-advice' }], 'after'),
    ).toEqual([
      { kind: 'agree-priorities', heading: 'Agree priorities and actions', openness: 'open' },
      { kind: 'other', heading: 'X', openness: 'closed', reason: 'legal-advice' },
    ]);
  });
});
