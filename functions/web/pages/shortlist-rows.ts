import type { LastBallot } from '@wardmote/domain/ballot';
import { shortDay } from '@wardmote/domain/day-in-words';
import type { ConcernId, MeetingId } from '@wardmote/domain/id';
import type { Panel } from '@wardmote/domain/panel';
import type { Category } from '@wardmote/domain/priority-kinds';
import { standardProfile } from '@wardmote/domain/profile';

/** A concern that the meeting's ballot put first, as the form offers it for a priority. */
export type ShortlistRow = {
  readonly title: string;
  readonly category: Category;
  readonly grounds: string;
  readonly concernIds: readonly ConcernId[];
  /** There is room for it beside the priorities that there are. */
  readonly fits: boolean;
};

type Listed = { readonly id: ConcernId; readonly category: Category };

const groundsOf = ({ on, concerns }: LastBallot, place: number, votes: number): string =>
  `Number ${place} of ${concerns} when the panel voted on its concerns on ${shortDay(on)}: ${votes} ${votes === 1 ? 'vote' : 'votes'}.`;

/** What the ballot of this meeting put first and no priority rests on yet, in its order. */
export const shortlistRows = (
  { ballot, priorities }: Pick<Panel, 'ballot' | 'priorities'>,
  meetingId: MeetingId,
  backlog: readonly Listed[],
): readonly ShortlistRow[] => {
  if (ballot?.meetingId !== meetingId) return [];
  const room = standardProfile.priorities.to - priorities.length;
  return ballot.shortlist.flatMap(({ concernId, title, votes }, index) => {
    const concern = backlog.find(({ id }) => id === concernId);
    if (!concern) return [];
    const grounds = groundsOf(ballot, index + 1, votes);
    return [{ title, category: concern.category, grounds, concernIds: [concernId], fits: index < room }];
  });
};
