/** A service message tells somebody what they must know to do their part; news is for those who asked for it, with one click to stop. */
type NoticeClass = 'service' | 'news';

/** When somebody wants to hear: at once, once a day with all else, or not at all. */
export const choices = ['now', 'daily', 'never'] as const;
export type MailChoice = (typeof choices)[number];

export type About = {
  readonly class: NoticeClass;
  readonly to: string;
  readonly when: string;
  /** What it is called where somebody chooses; nothing where there is no choice, because a part cannot be done without it. */
  readonly choice?: string;
  /** What may be chosen. The first is what holds until somebody chooses. */
  readonly choices: readonly [MailChoice, ...MailChoice[]];
  /** It waits till the morning for those who want no mail at night. */
  readonly waits: boolean;
};

const everybodyInvited = 'everybody invited';
const minuteTaker = 'the secretary, or the chair where there is none';

/** Every kind of notice there is, in one table: who gets it, when, and what they can choose about it (U66, B8). */
export const noticeKinds = {
  'meeting-invitation': {
    class: 'service',
    to: everybodyInvited,
    when: 'a meeting is called, or somebody joins the panel while one is',
    choices: ['now'],
    waits: true,
  },
  'meeting-changed': {
    class: 'service',
    to: everybodyInvited,
    when: 'a meeting that was called gets another time or place',
    choices: ['now'],
    waits: false,
  },
  'meeting-cancelled': {
    class: 'service',
    to: everybodyInvited,
    when: 'a meeting that was called is called off',
    choices: ['now'],
    waits: false,
  },
  'meeting-withdrawn': {
    class: 'service',
    to: 'somebody who has left the panel and was invited',
    when: 'a membership ends while a meeting is called; the meeting itself goes ahead',
    choices: ['now'],
    waits: false,
  },
  'meeting-reminder': {
    class: 'service',
    to: 'those invited who have not answered',
    when: 'two days before the meeting, at 07:30',
    choice: 'A reminder when you have not answered an invitation',
    choices: ['now', 'never'],
    waits: true,
  },
  'worth-your-time': {
    class: 'service',
    to: 'those on the panel who were there',
    when: 'a meeting is closed, not more than two weeks after it',
    choice: 'One question after a meeting: was it worth your time?',
    choices: ['now', 'daily', 'never'],
    waits: true,
  },
  'joint-asked': {
    class: 'service',
    to: 'chair and secretary of a panel that is asked to join a meeting',
    when: 'the host asks',
    choices: ['now'],
    waits: true,
  },
  'guest-invited': {
    class: 'service',
    to: 'a guest for one item',
    when: 'a meeting to which they are asked is called or changed, or they are asked to one that is called',
    choices: ['now'],
    waits: false,
  },
  'guest-cancelled': {
    class: 'service',
    to: 'the guests for one item',
    when: 'a meeting that was called is called off',
    choices: ['now'],
    waits: false,
  },
  'guest-withdrawn': {
    class: 'service',
    to: 'a guest for one item who left an address',
    when: 'they are not asked any more to a meeting that is called',
    choices: ['now'],
    waits: false,
  },
  'action-asked': {
    class: 'service',
    to: 'the owner: the sergeants of a team, a person, or an outside body; one mail for all that one meeting asks of them',
    when: 'a meeting is closed with actions, or an action is added to it',
    choice: 'Something is asked of you or your team',
    choices: ['now', 'daily'],
    waits: true,
  },
  'action-answered': {
    class: 'service',
    to: 'chair and secretary, but for whoever answered',
    when: 'an owner says where an action stands',
    choice: 'An action was answered (to chair and secretary)',
    choices: ['now', 'daily', 'never'],
    waits: true,
  },
  'action-disputed': {
    class: 'service',
    to: 'the owner',
    when: 'the panel does not take an answer',
    choice: 'The panel asks again, because it does not take an answer of yours',
    choices: ['now', 'daily'],
    waits: true,
  },
  'action-reminder': {
    class: 'service',
    to: 'the owner',
    when: 'the day after an answer was due, and two weeks later; without a day, eight weeks after the last word',
    choice: 'A reminder of something that you or your team were asked and have not answered',
    choices: ['now', 'daily'],
    waits: true,
  },
  'action-escalated': {
    class: 'service',
    to: 'chair and secretary',
    when: 'two reminders of an action have brought no answer',
    choice: 'An action was not answered after two reminders (to chair and secretary)',
    choices: ['now', 'daily', 'never'],
    waits: true,
  },
  'agenda-request': {
    class: 'service',
    to: `${minuteTaker}, but for whoever asks`,
    when: 'somebody asks for something to be on the agenda; the first of a day',
    choice: 'Somebody asks for something to be on the agenda (to whoever keeps the record)',
    choices: ['now', 'daily', 'never'],
    waits: true,
  },
  'agenda-answer': {
    class: 'service',
    to: 'whoever asked for it: a member, or a resident who left an address',
    when: 'an officer says what becomes of a request for the agenda',
    choice: 'What becomes of something that you asked for on the agenda',
    choices: ['now', 'daily', 'never'],
    waits: true,
  },
  'concern-raised': {
    class: 'service',
    to: `${minuteTaker}, but for whoever raises it`,
    when: 'somebody says what worries them; the first of a day',
    choice: 'Somebody raises a concern (to whoever keeps the record)',
    choices: ['now', 'daily', 'never'],
    waits: true,
  },
  'concern-told': {
    class: 'service',
    to: 'whoever raised it: a member, or a resident who left an address',
    when: 'an officer says what becomes of a concern, a priority rests on it, or that priority ends',
    choice: 'What becomes of a concern that you raised',
    choices: ['now', 'daily', 'never'],
    waits: true,
  },
  'minutes-circulated': {
    class: 'service',
    to: 'those on the panel who were there',
    when: 'the secretary sends the draft round',
    choice: 'Draft minutes to check',
    choices: ['now', 'daily', 'never'],
    waits: true,
  },
  'minutes-overdue': {
    class: 'service',
    to: minuteTaker,
    when: 'the minutes of a meeting have not gone round 15 days after it; once',
    choice: 'Minutes that have not gone round (to whoever keeps them)',
    choices: ['now', 'daily', 'never'],
    waits: true,
  },
  'minutes-correction': {
    class: 'service',
    to: `${minuteTaker}, but for whoever sent it`,
    when: 'somebody who was there corrects the draft; the first of a day',
    choice: 'A correction of draft minutes (to whoever keeps them)',
    choices: ['now', 'daily', 'never'],
    waits: true,
  },
  'correction-settled': {
    class: 'service',
    to: 'whoever sent the correction',
    when: 'it is taken into the text, or is not',
    choice: 'What became of a correction that you sent',
    choices: ['now', 'daily', 'never'],
    waits: true,
  },
  'minutes-published': {
    class: 'service',
    to: 'everybody on the panel',
    when: 'a later meeting has agreed the minutes',
    choice: 'Minutes that are public',
    choices: ['now', 'daily', 'never'],
    waits: true,
  },
  'follow-confirm': {
    class: 'service',
    to: 'an address that was typed into the form to follow a panel',
    when: 'it is typed, once a day at most',
    choices: ['now'],
    waits: false,
  },
  'news-meeting': {
    class: 'news',
    to: 'followers who have confirmed',
    when: 'an open meeting is called, gets another time or place, or is called off',
    choices: ['now'],
    waits: false,
  },
  'news-minutes': {
    class: 'news',
    to: 'followers who have confirmed',
    when: 'a later meeting has agreed the minutes, and they are public',
    choices: ['now'],
    waits: false,
  },
  'news-bulletin': {
    class: 'news',
    to: 'followers who have confirmed',
    when: 'an officer sends what the panel tells residents after a meeting; once a meeting',
    choices: ['now'],
    waits: false,
  },
  'daily-digest': {
    class: 'service',
    to: 'whoever wants some of this once a day',
    when: 'at 07:30, where there is something to tell',
    choices: ['now'],
    waits: false,
  },
} as const satisfies Record<string, About>;

export type NoticeKind = keyof typeof noticeKinds;
