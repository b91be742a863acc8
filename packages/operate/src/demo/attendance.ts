import type { Attendance } from '@wardmote/domain/attendance';
import type { Seat } from './panel-story.ts';

/** Two members send apologies each time, in turn; some residents come to listen. */
export const attendanceAt = (seats: readonly Seat[], number: number): readonly Attendance[] => {
  const members = seats.filter(({ kind }) => kind === 'member');
  const away = new Set([(number * 2 + 3) % members.length, (number * 3 + 6) % members.length]);
  const missing = new Set(members.filter((_, index) => index > 1 && away.has(index)));
  const listed = seats.map((seat): Attendance => {
    const { personId, name, party } = seat;
    return { personId, name, party, presence: missing.has(seat) ? 'apologies' : 'present' };
  });
  const residents = Array.from({ length: 2 + (number % 4) }, (): Attendance => {
    return { name: 'Resident', party: 'public', presence: 'present' };
  });
  return [...listed, ...residents];
};
