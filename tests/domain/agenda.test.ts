import {
  type AgendaItem,
  agendaFrom,
  type ProposedItem,
  publicItem,
  usualItems,
  withLastMinutes,
} from '@wardmote/domain/agenda';
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

  it('keeps section, speaker and time where they are said', () => {
    const said = { section: 'Police', presenter: 'The sergeant', minutesPlanned: 15 };
    expect(agendaFrom([anItem(said)])).toEqual([{ id: 'item_1', kind: 'other', heading: 'A complaint', ...said }]);
  });

  it('tells the public neither who opens an item nor where it comes from', () => {
    const item: AgendaItem = {
      id: 'item_1',
      kind: 'other',
      heading: 'A complaint',
      presenter: 'Ms Example',
      carriedFrom: { meetingId: 'meeting_may', itemId: 'item_9', on: '2026-05-06' },
      timesCarried: 2,
    };
    expect(publicItem(item)).toEqual({ id: 'item_1', kind: 'other', heading: 'A complaint', timesCarried: 2 });
  });
});

describe('the minutes of the last meeting', () => {
  const [welcome, minutes]: readonly AgendaItem[] = usualItems.map((item, index) => ({ id: `item_${index}`, ...item }));
  const withOwed = (agenda: readonly (AgendaItem | undefined)[], owed = true) =>
    withLastMinutes(
      agenda.flatMap((item) => item ?? []),
      owed,
      () => 'item_by_itself',
    ).map(({ id }) => id);

  it('stand second by themselves where any are owed', () => {
    expect(withOwed([welcome, { id: 'item_x', kind: 'other', heading: 'X' }])).toEqual([
      'item_0',
      'item_by_itself',
      'item_x',
    ]);
  });

  it('stand where somebody has put them, and are left out where none are owed', () => {
    expect(withOwed([minutes, welcome])).toEqual(['item_1', 'item_0']);
    expect(withOwed([welcome], false)).toEqual(['item_0']);
  });
});
