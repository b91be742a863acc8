import { range } from '@wardmote/domain/day-in-words';
import type { MeetingSummary } from '@wardmote/domain/meeting';
import type { Choice } from '@wardmote/pages/form-choices';

/** The meetings that were held, as choices: where something can have been decided. */
export const heldMeetings = (meetings: readonly MeetingSummary[]): readonly Choice[] =>
  meetings.filter(({ status }) => status === 'held').map((each) => ({ value: each.id, text: range(each) }));
