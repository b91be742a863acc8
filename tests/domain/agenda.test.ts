import { agendaFrom, type ProposedItem, usualItems } from '@wardmote/domain/agenda';
import { describe, expect, it } from 'vitest';

const anItem = (changes: Partial<ProposedItem> = {}): ProposedItem => ({
  id: 'item_1',
  kind: 'other',
  heading: 'A complaint',
  openness: 'open',
  ...changes,
});

describe('an agenda', () => {
  it('has nine usual items, the last minutes second', () => {
    expect(usualItems).toHaveLength(9);
    expect(usualItems[1]?.kind).toBe('last-minutes');
  });

  it('is open unless an item says otherwise', () => {
    expect(agendaFrom([anItem()])).toEqual([{ id: 'item_1', kind: 'other', heading: 'A complaint' }]);
  });

  it('closes one item with its reason, and only that one', () => {
    const closed = anItem({ id: 'item_2', openness: 'closed', reason: 'personal-information' });
    expect(agendaFrom([anItem(), closed])).toEqual([
      { id: 'item_1', kind: 'other', heading: 'A complaint' },
      { id: 'item_2', kind: 'other', heading: 'A complaint', closed: 'personal-information' },
    ]);
  });

  it('is refused when an item is closed without a reason', () => {
    expect(agendaFrom([anItem({ openness: 'closed' })])).toEqual({
      refused: 'closing-needs-reason',
      facts: { heading: 'A complaint' },
    });
  });

  it('does not close an open item because a reason was left in the form', () => {
    expect(agendaFrom([anItem({ reason: 'legal-advice' })])).toEqual([
      { id: 'item_1', kind: 'other', heading: 'A complaint' },
    ]);
  });
});
