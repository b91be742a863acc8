import type { Action, ActionTally } from './action.ts';
import type { LastBallot } from './ballot.ts';
import type { Day } from './day.ts';
import type { DocumentInForce } from './governing-document.ts';
import type { ConcernId, DocumentId, MeetingId, PanelId, PersonId, TeamId } from './id.ts';
import type { Leaver, Membership } from './membership.ts';
import type { Office, OfficeTerm } from './office.ts';
import type { PanelBreak } from './panel-break.ts';
import { type Borough, type Patch, teamOf } from './place.ts';
import type { Priority } from './priority.ts';
import type { ResultTally } from './priority-result.ts';
import type { PublishedMatches } from './published.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { ResultsTold } from './results-told.ts';
import type { SurveyOwed } from './what-changed.ts';
import type { WorkTally } from './work-shares.ts';

export type PanelKind = 'ward' | 'youth' | 'business';

/** A meeting whose minutes are not yet public: what the chair still owes, and what the borough looks at. */
export type MinutesOwed = { readonly meetingId: MeetingId; readonly on: Day; readonly circulated: boolean };

/** A meeting to come. */
export type Called = { readonly meetingId: MeetingId; readonly on: Day };

/** A panel as it stands: bounded, whatever its history. Ended memberships, closed actions and old meetings lie apart. */
export type Panel = {
  readonly id: PanelId;
  readonly version: number;
  readonly name: string;
  /** What the panel is called where it is: ward panel, SNP, CAPE, PLG (domain.md 2.4). */
  readonly localName: string;
  readonly kind: PanelKind;
  readonly borough: Pick<Borough, 'code' | 'slug' | 'name' | 'force'>;
  readonly patches: readonly (Patch & { readonly wardName: string })[];
  readonly foundedOn: Day;
  readonly dissolvedOn?: Day;
  readonly documents: readonly DocumentInForce[];
  /** The last draft that no meeting has adopted yet. */
  readonly draft?: { readonly id: DocumentId; readonly title: string };
  readonly members: readonly Membership[];
  /** Who has left while a meeting of their time waits to be recorded; for the panel alone, and gone with the last such meeting. */
  readonly leavers?: readonly Leaver[];
  readonly offices: readonly OfficeTerm[];
  readonly chairVacantSince?: Day;
  readonly priorities: readonly Priority[];
  readonly prioritiesAgreedOn?: Day;
  /** The concerns that the panel has taken and not acted on yet, in its own order. */
  readonly backlog?: readonly ConcernId[];
  /** What its last ballot put first. */
  readonly ballot?: LastBallot;
  /** How the priorities that have ended did so. */
  readonly results?: ResultTally;
  readonly actions: readonly Action[];
  /** How the actions that are closed ended. */
  readonly closedActions?: ActionTally;
  /** Of which kind of work they were. */
  readonly closedWork?: WorkTally;
  /** How the questions that are closed ended: nothing counts an answer as work. */
  readonly closedQuestions?: ActionTally;
  /** The meetings that are called and neither held nor cancelled, earliest first. */
  readonly called: readonly Called[];
  readonly lastHeld?: { readonly meetingId: MeetingId; readonly on: Day; readonly quorate: boolean };
  readonly minutesOwed: readonly MinutesOwed[];
  /** Whether residents were told what came of it. */
  readonly resultsTold?: ResultsTold;
  /** Which of what its teams publish as priorities are its own. */
  readonly publishedMatches?: PublishedMatches;
  /** Of which of its last surveys nobody has said what changed. */
  readonly surveysOwed?: readonly SurveyOwed[];
  /** When the panel does not meet, earliest first; a dozen at most. */
  readonly breaks?: readonly PanelBreak[];
  /** How many working days before a meeting its agenda is settled, where the panel has said so itself. */
  readonly agendaWorkingDays?: number;
};

export const holderOf = (panel: Panel, office: Office): OfficeTerm | undefined =>
  panel.offices.find((term) => term.office === office);

export const memberOf = (panel: Panel, personId: PersonId): Membership | undefined =>
  panel.members.find((member) => member.personId === personId);

/** The teams that answer to the panel: one a patch. */
export const teamsOf = ({ patches }: Pick<Panel, 'patches'>): readonly TeamId[] => patches.map(teamOf);

/** Somebody who is not, or no longer, on the list: they may have left while a form was open. No id is shown to a reader. */
export const notAMember = (): Refusal<'not-a-member'> => refuse('not-a-member', { name: 'That person' });

export const documentInForce = ({ documents }: Panel): DocumentInForce | undefined => documents.at(-1);

/** A dissolved panel's record is closed: nothing more is written to it. */
export const checkActive = ({ dissolvedOn }: Panel): Refusal<'panel-dissolved'> | undefined =>
  dissolvedOn === undefined ? undefined : refuse('panel-dissolved', { on: dissolvedOn });

/** Oldest first. Twelve are kept: a panel that owes more is told about the oldest, and the meetings themselves know their state. */
const owedKept = 12;

export const owing = (owed: readonly MinutesOwed[], added: MinutesOwed): readonly MinutesOwed[] =>
  [...owed.filter(({ meetingId }) => meetingId !== added.meetingId), added]
    .sort((one, other) => one.on.localeCompare(other.on))
    .slice(0, owedKept);

/** With a meeting that was called, or called for another day. */
export const withCalled = (panel: Panel, added: Called): Panel => ({
  ...panel,
  called: [...panel.called.filter(({ meetingId }) => meetingId !== added.meetingId), added].sort((one, other) =>
    one.on.localeCompare(other.on),
  ),
});

const countedAt = (called: readonly Called[], { from, until }: Pick<Leaver, 'from' | 'until'>): boolean =>
  called.some(({ on }) => from <= on && on <= until);

/** With only those leavers whom a meeting that waits to be recorded still counts. */
const withLeavers = ({ leavers: _all, ...panel }: Panel, leavers: readonly Leaver[]): Panel => {
  const kept = leavers.filter((one) => countedAt(panel.called, one));
  return kept.length > 0 ? { ...panel, leavers: kept } : panel;
};

/** Without a meeting that was held or cancelled. */
export const withoutCalled = (panel: Panel, meetingId: MeetingId): Panel => {
  const called = panel.called.filter((one) => one.meetingId !== meetingId);
  return withLeavers({ ...panel, called }, panel.leavers ?? []);
};

/** Who leaves the panel leaves its offices too; an empty chair is a fact with a date (row 19). `today` is their last day. */
export const withoutPerson = (panel: Panel, personId: PersonId, today: Day): Panel => {
  const chaired = panel.offices.some((term) => term.office === 'chair' && term.personId === personId);
  const leaving = panel.members.filter((member) => member.personId === personId);
  const after = {
    ...panel,
    members: panel.members.filter((member) => member.personId !== personId),
    offices: panel.offices.filter((term) => term.personId !== personId),
    ...(chaired && { chairVacantSince: today }),
  };
  return withLeavers(after, [...(panel.leavers ?? []), ...leaving.map((member) => ({ ...member, until: today }))]);
};

/** The meeting that the public is told of: the first that still lies ahead. */
export const nextMeeting = ({ called }: Pick<Panel, 'called'>, today: Day): Called | undefined =>
  called.find(({ on }) => on >= today);
