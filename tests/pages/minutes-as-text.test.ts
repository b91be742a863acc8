import { minutesAsText } from '@wardmote/pages/minutes-as-text';
import { describe, expect, it } from 'vitest';
import { aHeldMeeting, anAgenda, theMinutes } from '../builders/meeting.ts';

const agenda = anAgenda().map((item) => (item.id === 'item_8' ? { ...item, closed: 'legal-advice' as const } : item));
const meeting = aHeldMeeting({
  agenda,
  presentBy: { community: 7, police: 1 },
  minutes: theMinutes({
    status: 'published',
    approvedOn: '2026-06-10',
    sections: [{ itemId: 'item_5', text: `${'mopeds on the pavement '.repeat(8)}\n\n- one\n- two` }],
  }),
  amendments: [
    {
      id: 'amendment_1',
      text: 'It was Hill Road.',
      decidedAt: 'meeting_june',
      decidedOn: '2026-06-10',
      publishedOn: '2026-06-12',
    },
  ],
});
const textOf = (changes: Partial<typeof meeting> = {}) =>
  minutesAsText({ panelName: 'Coldharbour ward panel', meeting: { ...meeting, ...changes } });

describe('minutes as plain text', () => {
  it('say whose they are, when, how they stand and who came', () => {
    const text = textOf();
    expect(text).toMatch(/^Coldharbour ward panel\nMinutes of the meeting of Wednesday 6 May 2026\n/);
    expect(text).toContain('Approved at the meeting on Wednesday 10 June 2026.');
    expect(text).toContain('Who came: Community: 7, Police: 1');
    expect(text).toContain('Amended by the meeting on 10 June 2026:\nIt was Hill Road.');
  });

  it('are wrapped, and keep the lines that were typed', () => {
    const text = textOf();
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(76);
    expect(text).toContain('\n- one\n- two');
  });

  it('of a closed item have the reason, and the text only where it was read, marked', () => {
    expect(textOf()).toContain('Closed, because');
    expect(textOf()).not.toContain('NOT FOR PUBLICATION');
    expect(textOf({ closedText: { item_8: 'Advice' } })).toContain('CLOSED - NOT FOR PUBLICATION\nAdvice');
  });

  it('that are agreed and held back say both, and why', () => {
    const text = textOf({
      minutes: theMinutes({ status: 'approved', approvedOn: '2026-06-10' }),
      minutesHeldBack: { reason: 'A trial is under way', since: '2026-06-12' },
    });
    expect(text).toContain('Approved at the meeting on Wednesday 10 June 2026, and held back: A trial is\nunder way.');
    expect(text).not.toContain('DRAFT');
  });

  it('that are a draft say so', () => {
    expect(textOf({ minutes: theMinutes() })).toContain('DRAFT - NOT APPROVED');
  });
});
