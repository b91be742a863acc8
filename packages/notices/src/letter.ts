import { isPanelId } from '@wardmote/domain/borough-group';
import type { NoticeKind } from '@wardmote/domain/notice-kinds';
import { noticeKinds } from '@wardmote/domain/notice-kinds';
import { oneLine } from './clean.ts';
import { links } from './links.ts';
import type { Notice, Recipient } from './notice.ts';
import { actionAnswered } from './texts/action-answered.ts';
import { actionAsked } from './texts/action-asked.ts';
import { actionDisputed } from './texts/action-disputed.ts';
import { actionHanded } from './texts/action-handed.ts';
import { actionEscalated, actionReminder } from './texts/action-reminder.ts';
import { agendaAnswer, agendaRequest, itemTold } from './texts/agenda-request.ts';
import { newsBulletin } from './texts/bulletin.ts';
import { concernRaised, concernTold } from './texts/concern.ts';
import { correctionSettled } from './texts/correction-settled.ts';
import { dailyDigest } from './texts/daily-digest.ts';
import { displacementTold } from './texts/displacement-told.ts';
import { escalationAnswered, escalationPut } from './texts/escalation.ts';
import { followConfirm } from './texts/follow-confirm.ts';
import { guestCancelled, guestInvited, guestWithdrawn } from './texts/guest-invited.ts';
import { jointAsked } from './texts/joint-asked.ts';
import { meetingBrief } from './texts/meeting-brief.ts';
import { meetingCancelled } from './texts/meeting-cancelled.ts';
import { meetingChanged } from './texts/meeting-changed.ts';
import { meetingInvitation } from './texts/meeting-invitation.ts';
import { meetingReminder } from './texts/meeting-reminder.ts';
import { meetingWithdrawn } from './texts/meeting-withdrawn.ts';
import { minutesCirculated } from './texts/minutes-circulated.ts';
import { minutesCorrection } from './texts/minutes-correction.ts';
import { minutesOverdue } from './texts/minutes-overdue.ts';
import { minutesPublished } from './texts/minutes-published.ts';
import { newsMeeting, newsMinutes } from './texts/news.ts';
import { resultsUntold } from './texts/results-untold.ts';
import { wardConcernRaised, wardConcernTold } from './texts/ward-concern.ts';
import { worthYourTime } from './texts/worth-your-time.ts';
import type { Wording, Words } from './wording.ts';

const texts: { readonly [Kind in NoticeKind]: Words<Kind> } = {
  'meeting-invitation': meetingInvitation,
  'meeting-changed': meetingChanged,
  'meeting-cancelled': meetingCancelled,
  'meeting-withdrawn': meetingWithdrawn,
  'meeting-reminder': meetingReminder,
  'worth-your-time': worthYourTime,
  'joint-asked': jointAsked,
  'guest-invited': guestInvited,
  'guest-cancelled': guestCancelled,
  'guest-withdrawn': guestWithdrawn,
  'action-asked': actionAsked,
  'action-answered': actionAnswered,
  'action-handed': actionHanded,
  'action-disputed': actionDisputed,
  'action-reminder': actionReminder,
  'action-escalated': actionEscalated,
  'escalation-put': escalationPut,
  'escalation-answered': escalationAnswered,
  'ward-concern-raised': wardConcernRaised,
  'ward-concern-told': wardConcernTold,
  'agenda-request': agendaRequest,
  'agenda-answer': agendaAnswer,
  'item-told': itemTold,
  'concern-raised': concernRaised,
  'concern-told': concernTold,
  'displacement-told': displacementTold,
  'minutes-circulated': minutesCirculated,
  'minutes-overdue': minutesOverdue,
  'results-untold': resultsUntold,
  'minutes-correction': minutesCorrection,
  'correction-settled': correctionSettled,
  'meeting-brief': meetingBrief,
  'minutes-published': minutesPublished,
  'follow-confirm': followConfirm,
  'news-meeting': newsMeeting,
  'news-minutes': newsMinutes,
  'news-bulletin': newsBulletin,
  'daily-digest': dailyDigest,
};

/** Where its reader chooses what they get: by their own key, without signing in; or signed in, for those who have none yet. */
const settingsOf = (
  { kind, panelId, to }: Pick<Notice, 'kind' | 'panelId' | 'to'>,
  mailKey: string | undefined,
): string | undefined => {
  if (to.kind !== 'person' || noticeKinds[kind].choices.length < 2 || !isPanelId(panelId)) return undefined;
  return mailKey ? links.mailSettings(panelId, to.personId, mailKey) : links.ownMailSettings(panelId);
};

/** How somebody without an account stops what they asked for: by the key in their own mails. */
export const stopOf = ({ kind, panelId, to }: Pick<Notice, 'kind' | 'panelId' | 'to'>, key: string | undefined) =>
  to.kind === 'follower' && key && isPanelId(panelId) && noticeKinds[kind].class === 'news'
    ? links.stopFollowing(panelId, to.followerId, key)
    : undefined;

/** Residents, who have no account and may take a panel for the police: its team is not there day and night (row 106). */
const residents: readonly Recipient['kind'][] = ['follower', 'asker', 'raiser'];
const offDuty = 'The police team is not on duty day and night: in an emergency call 999, otherwise 101.';

type Foot = {
  readonly settings: string | undefined;
  readonly stop: string | undefined;
  readonly allAsked: string | undefined;
  readonly toConfirm?: boolean;
  readonly to: Recipient;
  readonly inNameOf: Notice['panelId'];
};

const foot = (why: string, { settings, stop, allAsked, toConfirm, to, inNameOf }: Foot): string => {
  const less = settings ? `\nTo get less of this, or once a day: ${settings}` : '';
  const confirm = toConfirm ? '\nPlease say on that page, once, that requests to you may come to this address.' : '';
  const all = allAsked ? `\nAll that panels ask of you, on one page: ${allAsked}${confirm}` : '';
  const choose = stop ? `\nTo get no more of this: ${stop}` : less;
  const police = residents.includes(to.kind) ? `\n${offDuty}` : '';
  const keeps = isPanelId(inNameOf)
    ? 'record of the panel and sends this for it'
    : 'records of panels and sends this for the borough group';
  return `--\nWhy you get this: ${why}${all}${choose}${police}\nWardmote keeps the ${keeps}. Please do not reply: nobody reads this address.`;
};

/** What a notice says, without its foot: for the letter, and for the digest that holds it. */
const wordsOf = <Kind extends NoticeKind>(notice: Notice<Kind>, baseUrl: string): Wording => {
  const words: Words<Kind> = texts[notice.kind as Kind];
  const named = { ...notice, panelName: oneLine(notice.panelName) };
  return words(
    named,
    (path) => `${baseUrl}${path}`,
    (inside) => wordsOf(inside, baseUrl),
  );
};

/** What opens its reader’s own pages. */
type Own = { readonly mailKey?: string; readonly allAsked?: string; readonly toConfirm?: boolean };

/** A notice as a letter: what changed, one thing to do, why it came. Plain text; what people typed is cleaned and set in. */
export const letter = <Kind extends NoticeKind>(
  notice: Notice<Kind>,
  baseUrl: string,
  { mailKey, allAsked, toConfirm }: Own = {},
): { readonly subject: string; readonly text: string } => {
  const { subject, paragraphs, why } = wordsOf(notice, baseUrl);
  const [settings, stop] = [settingsOf(notice, mailKey), stopOf(notice, mailKey)];
  const full = (path: string | undefined) => path && `${baseUrl}${path}`;
  const addresses = { settings: full(settings), stop: full(stop), allAsked: full(allAsked) };
  const shown = { ...addresses, toConfirm, to: notice.to, inNameOf: notice.panelId };
  return { subject, text: `${[...paragraphs, foot(why, shown)].join('\n\n')}\n` };
};
