import { chaseOf } from '@wardmote/domain/action-age';
import { type CivilTime, dayOf } from '@wardmote/domain/day';
import type { ActionId } from '@wardmote/domain/id';
import { jointPanelIn } from '@wardmote/domain/joint';
import { heldOn, type Meeting } from '@wardmote/domain/meeting';
import type { NoticeKind } from '@wardmote/domain/notice-kinds';
import { holderOf, memberOf, type Panel } from '@wardmote/domain/panel';
import { meetingThatOwes } from '@wardmote/domain/results-told';
import { checkAsked } from '@wardmote/domain/worth';
import type { Notice } from './notice.ts';

/** Panel and meeting as they are at the moment of sending, and what the clocks in London show. */
export type Current = {
  readonly panel: Panel | undefined;
  readonly meeting: Meeting | undefined;
  readonly now: CivilTime;
};

type Check<Kind extends NoticeKind> = (notice: Notice<Kind>, current: Current) => string | undefined;

/** Somebody who comes for one item is on no panel; they are told as long as they are asked. */
const asked: Check<'guest-invited' | 'guest-cancelled'> = ({ to }, { meeting }) =>
  meeting?.guests?.some(({ id }) => to.kind === 'guest' && id === to.guestId) ? undefined : 'not-invited';

const noLongerAsked: Check<'guest-withdrawn'> = ({ to }, { meeting }) =>
  meeting?.withdrawnGuests?.some(({ id }) => to.kind === 'guest' && id === to.guestId) ? undefined : 'asked-again';

type AboutMeeting =
  | 'guest-invited'
  | 'guest-cancelled'
  | 'guest-withdrawn'
  | 'meeting-invitation'
  | 'meeting-changed'
  | 'meeting-cancelled'
  | 'meeting-withdrawn'
  | 'meeting-reminder';

const onPanel: Check<NoticeKind> = ({ to }, { panel }) =>
  to.kind === 'person' && !(panel && memberOf(panel, to.personId)) ? 'not-on-panel' : undefined;

/** A later change or cancellation has a notice of its own; this one would bring back what no longer holds (B14). */
const sameSequence: Check<AboutMeeting> = ({ facts }, { meeting }) =>
  meeting?.sequence === facts.sequence ? undefined : 'meeting-changed-since';

const invited: Check<AboutMeeting> = ({ to }, { meeting }) =>
  meeting?.invitations.some(({ personId }) => to.kind === 'person' && personId === to.personId)
    ? undefined
    : 'not-invited';

/** An invitation still says something on the day itself: to somebody who is late, and of a meeting that is written down afterwards. */
const called: Check<AboutMeeting> = (_, { meeting, now }) => {
  if (meeting?.status !== 'called') return `meeting-${meeting?.status ?? 'gone'}`;
  return heldOn(meeting) >= dayOf(now) ? undefined : 'meeting-past';
};

const ahead: Check<AboutMeeting> = (_, { meeting, now }) =>
  meeting && meeting.start > now ? undefined : 'meeting-began';

const silent: Check<AboutMeeting> = ({ to }, { meeting }) =>
  meeting?.invitations.some((one) => to.kind === 'person' && one.personId === to.personId && one.reply)
    ? 'answered'
    : undefined;

type ToOfficers =
  | 'action-answered'
  | 'action-handed'
  | 'action-escalated'
  | 'joint-asked'
  | 'escalation-answered'
  | 'displacement-told';

/** Chair and secretary hear of answers by their office, and whoever follows them hears of the next. */
const inOffice: Check<ToOfficers> = ({ to }, { panel }) =>
  panel &&
  to.kind === 'person' &&
  (['chair', 'secretary'] as const).some((office) => holderOf(panel, office)?.personId === to.personId)
    ? undefined
    : 'not-in-office';

/**
 * Somebody who owns an action in person may have left the panel since. A sergeant is on no panel; one whose role was taken back since
 * the notice was made is still told, because their roles are not read here.
 */
const ownerOnPanel: Check<'action-asked' | 'action-disputed' | 'action-reminder'> = (notice, current) =>
  notice.facts.as === 'person' ? onPanel(notice, current) : undefined;

const officerOrOwner: Check<'action-handed'> = (notice, current) =>
  notice.facts.as === 'officer' ? (onPanel(notice, current) ?? inOffice(notice, current)) : undefined;

const stillAsked: Check<'action-asked' | 'action-disputed' | 'action-handed'> = ({ facts }, { panel }) =>
  facts.actions.some(({ actionId }) => panel?.actions.some(({ id }) => id === actionId)) ? undefined : 'action-closed';

const isSilent = ({ panel, now }: Current, actionId: ActionId): boolean => {
  const action = panel?.actions.find(({ id }) => id === actionId);
  return action !== undefined && chaseOf(action, dayOf(now)).length > 0;
};

/** Somebody has answered since, or the panel has closed it. */
const stillSilent: Check<'action-reminder'> = ({ facts }, current) =>
  facts.actions.some(({ actionId }) => isSilent(current, actionId)) ? undefined : 'action-answered-since';

const stillSilentOne: Check<'action-escalated'> = ({ facts }, current) =>
  isSilent(current, facts.actionId) ? undefined : 'action-answered-since';

/** The draft itself is never read for a notice: the panel knows which of its minutes have gone round. */
const notRoundYet: Check<'minutes-overdue'> = ({ facts }, { panel }) =>
  panel?.minutesOwed.some(({ meetingId, circulated }) => meetingId === facts.meetingId && !circulated)
    ? undefined
    : 'minutes-gone-round';

/** Of whichever meeting: it is named by the day since which it is owed, and comes no second time when another one was held. */
const stillUntold: Check<'results-untold'> = (_, { panel }) =>
  panel && meetingThatOwes(panel) ? undefined : 'residents-told';

/** Advisers and observers wait for the published minutes; of a panel that joined, only sending knows who is which. */
const readsDraft: Check<'minutes-circulated'> = ({ to }, { panel }) => {
  const kind = to.kind === 'person' && panel ? memberOf(panel, to.personId)?.kind : undefined;
  return kind === 'member' || kind === 'substitute' ? undefined : 'not-for-observers';
};

const readsBrief: Check<'meeting-brief'> = ({ to }, { panel }) => {
  const kind = to.kind === 'person' && panel ? memberOf(panel, to.personId)?.kind : undefined;
  return kind === 'member' || kind === 'substitute' ? undefined : 'not-for-observers';
};

/** It rested through a digest or a night, and the meeting was held or called off. */
const beforeMeeting: Check<'meeting-brief'> = (_, { meeting, now }) => {
  if (meeting?.status !== 'called') return `meeting-${meeting?.status ?? 'gone'}`;
  return heldOn(meeting) >= dayOf(now) ? undefined : 'meeting-past';
};

/** It has answered, the host has asked another, or the invitations are out. */
const stillToAnswer: Check<'joint-asked'> = ({ panelId }, { meeting }) =>
  meeting?.status === 'scheduled' && jointPanelIn(meeting, panelId)?.answer === 'asked' ? undefined : 'not-asked';

/** Somebody who is on the panel again is invited after all. */
const back: Check<'meeting-withdrawn'> = ({ to }, { panel }) =>
  to.kind === 'person' && panel && memberOf(panel, to.personId) ? 'on-panel-again' : undefined;

/** A later change has news of its own, and nobody is told of a meeting that has begun. */
const stillNews: Check<'news-meeting'> = ({ facts }, { meeting, now }) => {
  if (meeting?.sequence !== facts.sequence) return 'meeting-changed-since';
  if (facts.what !== 'cancelled' && meeting.status !== 'called') return `meeting-${meeting.status}`;
  return meeting.start > now ? undefined : 'meeting-began';
};

/** It rested through a digest or a night, and the two weeks are over. */
const stillAskedWorth: Check<'worth-your-time'> = (_, { meeting, now }) =>
  meeting && checkAsked(meeting, dayOf(now)) ? 'worth-over' : undefined;

const checks: { readonly [Kind in NoticeKind]: readonly Check<Kind>[] } = {
  'meeting-invitation': [called, sameSequence, invited, onPanel],
  'meeting-changed': [called, sameSequence, invited, onPanel],
  'meeting-cancelled': [sameSequence, invited, onPanel],
  'meeting-withdrawn': [called, invited, back],
  'meeting-reminder': [called, ahead, sameSequence, invited, onPanel, silent],
  'worth-your-time': [onPanel, stillAskedWorth],
  'joint-asked': [stillToAnswer, onPanel, inOffice],
  'guest-invited': [called, sameSequence, asked],
  'guest-cancelled': [sameSequence, asked],
  'guest-withdrawn': [called, noLongerAsked],
  'action-asked': [stillAsked, ownerOnPanel],
  'action-answered': [onPanel, inOffice],
  'action-handed': [stillAsked, officerOrOwner],
  'action-disputed': [stillAsked, ownerOnPanel],
  'action-reminder': [stillSilent, ownerOnPanel],
  'action-escalated': [onPanel, inOffice, stillSilentOne],
  // Whoever answers for the borough group is on no panel.
  'escalation-put': [],
  'escalation-answered': [onPanel, inOffice],
  'ward-concern-raised': [],
  'ward-concern-told': [],
  'agenda-request': [onPanel],
  // A member who has left meanwhile asked, and is told all the same.
  'agenda-answer': [],
  'item-told': [],
  'concern-raised': [onPanel],
  'concern-told': [],
  'displacement-told': [onPanel, inOffice],
  'minutes-circulated': [onPanel, readsDraft],
  'minutes-overdue': [onPanel, notRoundYet],
  'results-untold': [onPanel, stillUntold],
  'minutes-correction': [onPanel],
  'correction-settled': [onPanel],
  'meeting-brief': [onPanel, readsBrief, beforeMeeting],
  'minutes-published': [onPanel],
  // Each notice in it is judged by itself.
  'daily-digest': [],
  // Whether somebody still follows is asked with their address.
  'follow-confirm': [],
  'news-meeting': [stillNews],
  'news-minutes': [],
  'news-bulletin': [],
};

/** Why a notice is no longer true, or no longer this person's business; nothing when it may go. Asked just before sending (B14, B15). */
export const whyStale = <Kind extends NoticeKind>(notice: Notice<Kind>, current: Current): string | undefined => {
  const asked: readonly Check<Kind>[] = checks[notice.kind as Kind];
  for (const check of asked) {
    const why = check(notice, current);
    if (why) return why;
  }
  return undefined;
};
