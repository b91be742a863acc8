import { range } from '@wardmote/domain/day-in-words';
import type { MeetingSummary } from '@wardmote/domain/meeting';
import type { Choice } from '@wardmote/pages/form-choices';

/** The meetings that were held, as choices: where something can have been decided. What a panel decides at another's meeting, that one records. */
export const heldMeetings = (meetings: readonly MeetingSummary[]): readonly Choice[] =>
  meetings
    .filter(({ status, hostedBy }) => status === 'held' && !hostedBy)
    .map((each) => ({ value: each.id, text: range(each) }));
