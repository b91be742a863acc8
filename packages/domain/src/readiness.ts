import { openNeeds } from './access-need.ts';
import { isJoined } from './arrangements.ts';
import { undecidedIn } from './joint.ts';
import type { Meeting } from './meeting.ts';

/** What a meeting lacks before it can go well, each with the number that its sentence needs. */
export type Lack =
  | { readonly lacks: 'needs-unmet'; readonly count: number }
  | { readonly lacks: 'join-link' }
  | { readonly lacks: 'joint-answers'; readonly count: number };

type Of = Pick<Meeting, 'invitations' | 'how' | 'joinUrl' | 'jointWith' | 'status'>;

const needsUnmet = (meeting: Of): readonly Lack[] => {
  const count = openNeeds(meeting).length;
  return count === 0 ? [] : [{ lacks: 'needs-unmet', count }];
};

const joinLink = (meeting: Of): readonly Lack[] =>
  isJoined(meeting) && !meeting.joinUrl ? [{ lacks: 'join-link' }] : [];

const jointAnswers = (meeting: Of): readonly Lack[] => {
  const count = meeting.status === 'scheduled' ? undecidedIn(meeting).length : 0;
  return count === 0 ? [] : [{ lacks: 'joint-answers', count }];
};

/**
 * What is missing, most pressing first; a meeting is ready when nothing is (row 33: an unmet need keeps it from that). Pure, of the
 * meeting as its reader may see it: whoever may not read needs is not told that there are any.
 */
export const readiness = (meeting: Of): readonly Lack[] => [
  ...needsUnmet(meeting),
  ...joinLink(meeting),
  ...jointAnswers(meeting),
];
