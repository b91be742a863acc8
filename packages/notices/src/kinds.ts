import type { NoticeKind } from './notice.ts';

/** A service message tells somebody what they must know to do their part. News would be opt-in, with one-click unsubscribe. */
type NoticeClass = 'service' | 'news';

type About = { readonly class: NoticeClass; readonly to: string; readonly when: string };

/** Every kind of notice there is: who gets it, and when. All are service messages; nothing here invites, promotes or recruits. */
export const kinds = {
  'meeting-invitation': {
    class: 'service',
    to: 'everybody invited',
    when: 'a meeting is called',
  },
  'meeting-changed': {
    class: 'service',
    to: 'everybody invited',
    when: 'a meeting that was called gets another time or place',
  },
  'meeting-cancelled': {
    class: 'service',
    to: 'everybody invited',
    when: 'a meeting that was called is called off',
  },
  'meeting-reminder': {
    class: 'service',
    to: 'those invited who have not answered',
    when: 'two days before the meeting, at 07:30',
  },
  'action-asked': {
    class: 'service',
    to: 'the owner: the sergeants of a team, a person, or an outside body; one mail for all that one meeting asks of them',
    when: 'a meeting is closed with actions, or an action is added to it',
  },
  'action-answered': {
    class: 'service',
    to: 'chair and secretary, but for whoever answered',
    when: 'an owner says where an action stands',
  },
  'action-disputed': {
    class: 'service',
    to: 'the owner',
    when: 'the panel does not take an answer',
  },
  'minutes-circulated': {
    class: 'service',
    to: 'those on the panel who were there',
    when: 'the secretary sends the draft round',
  },
  'minutes-overdue': {
    class: 'service',
    to: 'the secretary, or the chair where there is none',
    when: 'the minutes of a meeting have not gone round 15 days after it; once',
  },
  'minutes-correction': {
    class: 'service',
    to: 'the secretary, or the chair where there is none, but for whoever sent it',
    when: 'somebody who was there corrects the draft; the first of a day',
  },
  'correction-settled': {
    class: 'service',
    to: 'whoever sent the correction',
    when: 'it is taken into the text, or is not',
  },
  'minutes-published': {
    class: 'service',
    to: 'everybody on the panel',
    when: 'a later meeting has agreed the minutes',
  },
} as const satisfies Record<NoticeKind, About>;
