import type { AgendaItem } from '@wardmote/domain/agenda';
import { carriedOver, leftOver, notCarriedYet, withAdded } from '@wardmote/domain/carry-forward';
import { usualFrom } from '@wardmote/domain/usual-agenda';
import { describe, expect, it } from 'vitest';
import { aHeldMeeting, aMeeting, anAgenda } from '../builders/meeting.ts';

const gates: AgendaItem = { id: 'item_gates', kind: 'other', heading: 'The park gates', lateBecause: 'It was urgent' };
const bins: AgendaItem = { id: 'item_bins', kind: 'other', heading: 'Bins' };
const agenda = [...anAgenda(), gates, bins];

describe('what a meeting did not come to', () => {
  it('is what was special to it, where nothing of it is recorded', () => {
    const held = aHeldMeeting({ agenda, decisions: [{ itemId: 'item_bins', text: 'To be emptied on Mondays' }] });
    expect(leftOver(held)).toEqual([gates]);
    expect(leftOver({ ...held, closedText: { item_gates: 'Shut' } })).toEqual([]);
  });

  it('is all that was special to it where it was cancelled, and nothing before it was held', () => {
    expect(leftOver(aMeeting({ status: 'cancelled', agenda }))).toEqual([gates, bins]);
    expect(leftOver(aMeeting({ agenda }))).toEqual([]);
  });

  it('counts an item of the usual kinds that somebody asked for', () => {
    const asked: AgendaItem = {
      id: 'item_q',
      kind: 'community-concerns',
      heading: 'Why no patrols?',
      askedBy: 'resident',
    };
    expect(leftOver(aMeeting({ status: 'cancelled', agenda: [asked] }))).toEqual([asked]);
  });

  it('knows afterwards where it comes from and how often it was put off, and is offered once', () => {
    const may = aHeldMeeting({ agenda });
    const june = carriedOver(gates, may, 'item_june');
    expect(june).toEqual({
      id: 'item_june',
      kind: 'other',
      heading: 'The park gates',
      carriedFrom: { meetingId: 'meeting_may', itemId: 'item_gates', on: '2026-05-06' },
      timesCarried: 1,
    });
    expect(carriedOver(june, aMeeting(), 'item_july').timesCarried).toBe(2);
    expect(notCarriedYet([gates, bins], [june])).toEqual([bins]);
  });

  it('comes before any other business', () => {
    const kinds = withAdded(anAgenda(), [gates]).map(({ kind }) => kind);
    expect(kinds.slice(-3)).toEqual(['other', 'other-business', 'next-meeting']);
    expect(withAdded([bins], [gates])).toEqual([bins, gates]);
  });
});

describe('the usual agenda of a panel', () => {
  it('is that of a meeting, without what was special to the evening', () => {
    const [welcome]: readonly AgendaItem[] = anAgenda();
    if (!welcome) throw new Error('there is a first item');
    const timed = { ...welcome, minutesPlanned: 5, presenter: 'The chair' };
    const closed: AgendaItem = { ...bins, closed: 'legal-advice' };
    const asked: AgendaItem = { ...bins, askedBy: 'member' };
    expect(usualFrom([timed, gates, closed, asked])).toEqual([
      { kind: 'welcome', heading: welcome.heading, openness: 'open', minutesPlanned: 5, presenter: 'The chair' },
    ]);
  });
});
