import type { NoticeKind } from '@wardmote/domain/notice-kinds';
import type { LoggedNotice } from '@wardmote/domain/notice-log';
import { memberOf, type Panel } from '@wardmote/domain/panel';

/** What a mail was about, for whoever looks through the log. */
const about: Readonly<Record<NoticeKind, string>> = {
  'meeting-invitation': 'Invitation to a meeting',
  'meeting-changed': 'A meeting was moved or changed',
  'meeting-cancelled': 'A meeting was cancelled',
  'meeting-withdrawn': 'No longer invited to a meeting',
  'meeting-reminder': 'Reminder of a meeting',
  'worth-your-time': 'Whether a meeting was worth the time',
  'joint-asked': 'The panel was asked to join a meeting',
  'guest-invited': 'Invitation to a guest for one item',
  'guest-cancelled': 'A guest told that a meeting is cancelled',
  'guest-withdrawn': 'A guest told that they need not come',
  'action-asked': 'An action was asked for',
  'action-answered': 'An action was answered',
  'action-handed': 'An action was handed on',
  'action-disputed': 'An action was asked for again',
  'action-reminder': 'A reminder of an action',
  'action-escalated': 'An action is not answered after two reminders',
  'escalation-put': 'Something was put to the borough group',
  'escalation-answered': 'The borough group has answered',
  'ward-concern-raised': 'A concern has come in from a ward without a panel',
  'ward-concern-told': 'What becomes of a concern from a ward without a panel',
  'agenda-request': 'Something was asked for on the agenda',
  'item-told': 'What a meeting said of a request for the agenda',
  'agenda-answer': 'What becomes of a request for the agenda',
  'concern-raised': 'A concern has come in',
  'concern-told': 'What becomes of a concern',
  'displacement-told': 'A neighbouring panel says that trouble has moved here',
  'minutes-circulated': 'Draft minutes to check',
  'minutes-overdue': 'Minutes that have not gone round',
  'results-untold': 'Results of which residents were not told',
  'minutes-correction': 'A correction of draft minutes',
  'correction-settled': 'What became of a correction',
  'meeting-brief': 'What the police team did before a meeting',
  'minutes-published': 'Minutes are public',
  'follow-confirm': 'A request to confirm an address',
  'news-meeting': 'News of a meeting, to a follower',
  'news-minutes': 'News of minutes, to a follower',
  'news-bulletin': 'What came of a meeting, to a follower',
  'daily-digest': 'The mails of a day in one',
};

const stands: Readonly<Record<string, string>> = {
  sent: 'Sent',
  delivered: 'Arrived',
  dropped: 'Not sent: it was no longer true',
  failed: 'Could not be sent',
  rejected: 'Could not be sent',
  bounced: 'Came back: there is no such mailbox',
  complained: 'Arrived, and was reported as unwanted',
  print: 'To be printed: no email address works',
  'handed-over': 'Handed over on paper',
  digested: 'Sent in the mail of the day',
};

const reasons: Readonly<Record<string, string>> = {
  'not-wanted': 'Not sent: this person does not want it',
  'person-gone': 'Not sent: this person is not on record any more',
  'not-on-panel': 'Not sent: this person has left the panel',
  'not-for-observers': 'Not sent: this person reads the minutes once they are public',
  'not-an-address': 'Could not be sent: the address on record is not one',
  'could-not-be-sent': 'Could not be sent: the mail server did not take it for four hours',
  'address-bounced': 'To be printed: mail to the address on record comes back',
  'address-complained': 'To be printed: this person reported our mail as unwanted',
};

const nameIn = (facts: object): string | undefined =>
  'ownerName' in facts && typeof facts.ownerName === 'string' ? facts.ownerName : undefined;

const toWhom: Readonly<Partial<Record<LoggedNotice['notice']['to']['kind'], string>>> = {
  guest: 'A guest for one item',
  follower: 'A follower',
  raiser: 'A resident who raised a concern',
  asker: 'A resident who asked for something on the agenda',
};

/** Whom it was for, by name and never by address; what about; and how it stands. */
export const inMailWords = ({ notice, status, why }: LoggedNotice, panel: Panel) => ({
  about: about[notice.kind],
  to:
    notice.to.kind === 'person'
      ? (memberOf(panel, notice.to.personId)?.name ?? nameIn(notice.facts) ?? 'Somebody who is not on the panel')
      : (nameIn(notice.facts) ?? toWhom[notice.to.kind] ?? 'An outside body'),
  stands: (why && reasons[why]) ?? stands[status] ?? 'Waiting',
});
