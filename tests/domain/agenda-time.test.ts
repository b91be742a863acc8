import { agendaTime } from '@wardmote/domain/agenda-time';
import { describe, expect, it } from 'vitest';
import { aMeeting, anAgenda } from '../builders/meeting.ts';

const timed = (minutes: readonly (number | undefined)[]) =>
  aMeeting({
    agenda: anAgenda()
      .slice(0, minutes.length)
      .map((item, index) => {
        const planned = minutes[index];
        return planned === undefined ? item : { ...item, minutesPlanned: planned };
      }),
  });

describe('the running time of an agenda', () => {
  it('says at what time each item begins, as far as that is known', () => {
    expect(agendaTime(timed([5, 10, undefined, 20]))).toEqual({
      planned: 35,
      available: 90,
      unplanned: 1,
      startsAt: { item_1: '19:30', item_2: '19:35', item_3: '19:45' },
    });
  });

  it('warns by how much it is too long', () => {
    expect(agendaTime(timed([60, 31])).over).toBe(1);
    expect(agendaTime(timed([60, 30])).over).toBeUndefined();
  });

  it('shows no clock where nothing is timed', () => {
    expect(agendaTime(timed([undefined]))).toEqual({ planned: 0, available: 90, unplanned: 1, startsAt: {} });
  });
});
