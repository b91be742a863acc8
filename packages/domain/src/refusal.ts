import type { CivilTime, Day } from './day.ts';
import type { PanelId } from './id.ts';

/** Every rule that can turn a command away, with the facts that its sentence needs. The codes are stable: clients may depend on them. */
export type RefusalFacts = {
  'action-closed': { readonly outcome: string };
  'action-needs-owner': { readonly what: string };
  'action-not-answered': Record<never, never>;
  'attendance-twice': { readonly name: string };
  'agenda-full': { readonly most: number };
  'agenda-item-unknown': { readonly item: string };
  'answer-needs-text': Record<never, never>;
  'already-member': { readonly name: string };
  'break-ends-early': { readonly from: Day; readonly to: Day };
  'break-overlaps': { readonly from: Day; readonly to: Day };
  'break-too-long': { readonly days: number; readonly longestDays: number };
  'break-unknown': Record<never, never>;
  'borough-unknown': { readonly borough: string };
  'changed-meanwhile': { readonly savedVersion: number };
  'closing-needs-reason': { readonly heading: string };
  'command-reused': Record<never, never>;
  'councillor-cannot-chair': { readonly name: string };
  'correction-by-absent': Record<never, never>;
  'correction-settled': Record<never, never>;
  'day-in-past': { readonly on: Day };
  'declining-needs-reason': Record<never, never>;
  'document-not-draft': { readonly status: string };
  'evidence-full': { readonly most: number };
  'evidence-link-not-https': Record<never, never>;
  'evidence-not-seen': Record<never, never>;
  'evidence-unknown': Record<never, never>;
  'exclusion-needs-clause': { readonly clause: string };
  'exclusion-not-carried': { readonly votesFor: number; readonly votesAgainst: number };
  'guest-unknown': Record<never, never>;
  'hand-over-date-needed': { readonly latest: Day };
  'interest-of-absent': { readonly heading: string };
  'invitation-needs-capacity': { readonly name: string };
  'invitation-withdrawn': Record<never, never>;
  'invitations-closed': { readonly status: string };
  'joint-after-call': Record<never, never>;
  'join-link-not-https': Record<never, never>;
  'late-item-needs-reason': { readonly heading: string; readonly deadline: Day };
  'mail-choice-not-offered': { readonly kind: string };
  'meeting-in-past': { readonly on: Day };
  'meeting-not-called': { readonly status: string };
  'meeting-not-held': { readonly status: string };
  'meeting-not-yet': { readonly on: Day };
  'meeting-notice-short': { readonly on: Day; readonly noticeDays: number };
  'minutes-already-approved': Record<never, never>;
  'minutes-empty': Record<never, never>;
  'minutes-not-circulated': { readonly status: string };
  'minutes-not-held-back': { readonly status: string };
  'minutes-not-published': { readonly status: string };
  'minutes-of-own-meeting': Record<never, never>;
  'minutes-too-long': { readonly bytes: number; readonly most: number };
  'mover-not-there': { readonly heading: string };
  'mover-seconds': { readonly heading: string };
  'nobody-present': Record<never, never>;
  'need-unknown': Record<never, never>;
  'need-without-language': Record<never, never>;
  'need-without-words': Record<never, never>;
  'not-a-later-meeting': { readonly heldOn: Day; readonly minutesOf: Day };
  'not-a-member': { readonly name: string };
  'not-found': Record<never, never>;
  'not-quorate': { readonly present: number; readonly quorum: number };
  'not-your-part': { readonly action: string };
  'notice-not-to-carry': Record<never, never>;
  'notice-not-to-send-again': { readonly status: string };
  'office-needs-community': { readonly name: string; readonly office: string };
  'office-not-held': { readonly office: string };
  'panel-asked-already': { readonly name: string };
  'panel-not-near': { readonly name: string };
  'panel-dissolved': { readonly on: Day };
  'panel-exists': { readonly panelId: PanelId };
  'police-cannot-change-record': { readonly action: string };
  'priorities-decided-later': { readonly on: Day };
  'priorities-number': { readonly given: number; readonly from: number; readonly to: number };
  'priorities-undecided': Record<never, never>;
  'priority-needs-grounds': { readonly title: string };
  'request-answered': { readonly on: Day };
  'request-answer-needs-words': Record<never, never>;
  'sign-in-needed': Record<never, never>;
  'substitute-needs-person': Record<never, never>;
  'time-comes-twice': { readonly time: CivilTime };
  'time-left-out': { readonly time: CivilTime };
  'too-many-requests': Record<never, never>;
  'too-many-sign-ups': Record<never, never>;
  'too-many-invited': { readonly invited: number; readonly most: number };
  'too-many-panels': { readonly most: number };
  'too-many-guests': { readonly most: number };
  'too-many-corrections': { readonly most: number };
  'surgery-not-before': { readonly start: CivilTime };
  'votes-too-many': { readonly heading: string; readonly cast: number; readonly voters: number };
  'venue-unknown': Record<never, never>;
  'ward-unknown': { readonly ward: string };
};

export type RefusalCode = keyof RefusalFacts;

/** A rule said no: a value, never thrown (docs/decisions.md). */
export type Refusal<Code extends RefusalCode = RefusalCode> = {
  readonly [C in Code]: { readonly refused: C; readonly facts: RefusalFacts[C] };
}[Code];

export const refuse = <Code extends RefusalCode>(refused: Code, facts: RefusalFacts[Code]): Refusal<Code> =>
  ({ refused, facts }) as Refusal<Code>;

export const isRefusal = (outcome: object): outcome is Refusal => 'refused' in outcome;
