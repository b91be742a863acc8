import type { Event, EventType } from '@wardmote/domain/event';
import { answerNotices, askedNotices, closingNotices, disputeNotices, handedNotices } from './action-notices.ts';
import { briefNotices } from './brief-notices.ts';
import {
  actionEndedNotices,
  adoptedNotices,
  endedNotices,
  raisedNotices,
  takenOffNotices,
  triagedNotices,
} from './concern-notices.ts';
import { displacementNotices } from './displacement-notices.ts';
import { groupAnswerNotices, putNotices } from './escalation-notices.ts';
import type { Facts } from './facts.ts';
import {
  guestInvitation,
  guestsOfCall,
  guestsOfCancellation,
  guestsOfChange,
  guestWithdrawal,
} from './guest-notices.ts';
import { jointAskedNotices } from './joint-notices.ts';
import {
  cancellationNotices,
  changeNotices,
  invitationNotices,
  lateInvitations,
  withdrawalNotices,
} from './meeting-notices.ts';
import { circulationNotices, correctionNotices, publicationNotices, settledNotices } from './minutes-notices.ts';
import { bulletinNews, calledNews, cancelledNews, changedNews, minutesNews } from './news-notices.ts';
import type { Notice } from './notice.ts';
import { itemToldNotices, requestAnswerNotices, requestNotices } from './request-notices.ts';
import { worthNotices } from './worth-notices.ts';

type Heard<Type extends EventType> = (event: Event<Type>, facts: Facts) => readonly Notice[];
type Excused = { readonly excused: string };

const all =
  <Type extends EventType>(...hearers: readonly Heard<Type>[]): Heard<Type> =>
  (event, facts) =>
    hearers.flatMap((heard) => heard(event, facts));

/** A change that comes soon after another waits, whoever is told of it (B13). */
const waiting =
  (heard: Heard<'meeting-changed'>): Heard<'meeting-changed'> =>
  (event, facts) => {
    const { notBefore } = event.facts;
    return heard(event, facts).map((notice) => (notBefore ? { ...notice, notBefore } : notice));
  };

/** Every type of event is heard or excused, with the reason: a new one does not compile until somebody has thought about it. */
export const hearing: { readonly [Type in EventType]: Heard<Type> | Excused } = {
  'meeting-called': all(invitationNotices, guestsOfCall, calledNews),
  'meeting-changed': waiting(all(changeNotices, guestsOfChange, changedNews)),
  'membership-ended': withdrawalNotices,
  'member-excluded': withdrawalNotices,
  'member-admitted': lateInvitations,
  'meeting-cancelled': all(cancellationNotices, guestsOfCancellation, cancelledNews),
  'guest-invited': guestInvitation,
  'guest-withdrawn': guestWithdrawal,
  'joint-meeting-asked': jointAskedNotices,
  'meeting-closed': all(closingNotices, worthNotices),
  'minutes-circulated': circulationNotices,
  'minutes-published': all(publicationNotices, itemToldNotices, minutesNews),
  'bulletin-sent': bulletinNews,
  'brief-sent': briefNotices,
  'minutes-correction-suggested': correctionNotices,
  'minutes-correction-settled': settledNotices,
  'concern-raised': raisedNotices,
  'concern-triaged': triagedNotices,
  'concern-taken-off': takenOffNotices,
  'concern-adopted': adoptedNotices,
  'concern-ended': endedNotices,
  'escalation-put': putNotices,
  'escalation-answered': groupAnswerNotices,
  'displacement-told': displacementNotices,
  'agenda-request-made': requestNotices,
  'agenda-request-answered': requestAnswerNotices,
  'action-asked': askedNotices,
  'action-answered': answerNotices,
  'action-handed': handedNotices,
  'action-disputed': disputeNotices,
  // Its owner has nothing more to do; whoever raised what it was asked for hears of it.
  'action-closed': actionEndedNotices,

  'panel-founded': { excused: 'The only member is the one who founded it.' },
  'panel-dissolved': {
    excused: 'The borough officer tells the members; there is no panel left to write in the name of.',
  },
  'governing-document-drafted': { excused: 'Nothing is mailed about drafts (U69).' },
  'governing-document-adopted': { excused: 'A meeting adopted it: its minutes say so to everybody.' },
  'office-taken': { excused: 'A meeting elected them: its minutes say so to everybody.' },
  'office-left': { excused: 'The panel page and the borough page show the empty office.' },
  'survey-entered': { excused: 'The page of figures shows it.' },
  'survey-corrected': { excused: 'The page of figures shows it, and those of the priorities that cite it.' },
  'survey-withdrawn': { excused: 'The page of figures shows it, and those of the priorities that cite it.' },
  'what-changed-said': { excused: 'The page of figures shows it, and the draft of the next bulletin tells it.' },
  'published-matched': { excused: 'The page of figures shows it.' },
  'break-recorded': { excused: 'The panel decided it at a meeting, and its page shows it.' },
  'break-removed': { excused: 'The panel page shows when the next meeting is due.' },
  'agenda-changed': { excused: 'The page of the meeting shows the agenda as it is now, and what came late (U66).' },
  'agenda-deadline-set': { excused: 'The page of each agenda says until when it may be changed.' },
  'ballot-recorded': { excused: 'It is taken at a meeting, and its page and the minutes show it.' },
  'displacement-seen': {
    excused: 'The page of the priority, or the list of concerns, shows the answer to the panel that told it.',
  },
  'concerns-ranked': { excused: 'The list of concerns shows the order that the panel keeps.' },
  'usual-agenda-saved': { excused: 'The next meeting that is set down shows it.' },
  'evidence-attached': { excused: 'The page of the meeting shows it; a mail for each link would be too many (U66).' },
  'evidence-removed': { excused: 'The page of the meeting shows what is there.' },
  'meeting-scheduled': { excused: 'Nothing is mailed about a meeting before it is called (U69).' },
  'invitation-answered': {
    excused: 'The meeting page shows who comes; a mail for each reply would be too many (U66).',
  },
  'joint-meeting-answered': {
    excused: 'The page of the meeting shows the host who joins; its officers look there before they call.',
  },
  'joint-meeting-updated': { excused: 'The host’s own event tells everybody who is invited, of all its panels.' },
  'access-help-arranged': {
    excused: 'Whose help it is stays with the officers, who talk to the person and to the helper themselves.',
  },
  'meeting-notes-kept': { excused: 'Nothing is mailed about drafts (U69).' },
  'brief-saved': { excused: 'Nothing is mailed about drafts (U69).' },
  'bulletin-saved': { excused: 'Nothing is mailed about drafts (U69).' },
  'minutes-saved': { excused: 'Nothing is mailed about drafts (U69).' },
  'minutes-held-back': { excused: 'The meeting’s page says that they are held back, and why, to everybody.' },
  'minutes-amended': { excused: 'A meeting decided it: its own minutes say so to everybody.' },
  'team-kept': { excused: 'The page of the team shows it; nobody is asked for anything.' },
  'notice-handed-over': { excused: 'The letter itself told whom it was for.' },
  'notice-sent-again': { excused: 'What is sent again is a notice already.' },
  'priorities-set': { excused: 'The panel page shows them, and the minutes of the meeting that set them.' },
  'priorities-reviewed': {
    excused: 'The page of each priority shows what the meeting said of it, and so do the minutes.',
  },
  'priority-closed': { excused: 'What came of it is told to residents with the meeting that closed it.' },
};

/** Whether anybody may be told of an event: nothing else needs to be read for the others. What an import brings is history. */
export const isHeard = ({ type, by }: Event): boolean => by !== 'import' && typeof hearing[type] === 'function';

/** An event as notices, from the panel, the meeting and the people as they are. Pure: the same in, the same out, the same ids. */
export const noticesFor = <Type extends EventType>(event: Event<Type>, facts: Facts): readonly Notice[] => {
  const heard: Heard<Type> | Excused = hearing[event.type as Type];
  return typeof heard === 'function' && event.by !== 'import' ? heard(event, facts) : [];
};
