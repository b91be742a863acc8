import type { Action } from './action.ts';
import type { AgendaRequest } from './agenda-request.ts';
import type { Ballot } from './ballot.ts';
import type { Brief } from './brief.ts';
import type { Bulletin } from './bulletin.ts';
import type { Concern } from './concern.ts';
import type { Displacement } from './displacement.ts';
import type { Escalation } from './escalation.ts';
import type { Event } from './event.ts';
import type { GoverningDocument } from './governing-document.ts';
import type { PanelId, PersonId } from './id.ts';
import type { MailSettings } from './mail-settings.ts';
import type { Invitation, Meeting } from './meeting.ts';
import type { MeetingNotes } from './meeting-notes.ts';
import type { Ended, Membership } from './membership.ts';
import type { KeptNotice, LoggedNotice } from './notice-log.ts';
import type { Panel } from './panel.ts';
import type { Partner } from './partner.ts';
import type { Person } from './person.ts';
import type { ClosedPriority } from './priority-result.ts';
import type { Revision } from './revision.ts';
import type { Survey } from './survey.ts';
import type { Team } from './team.ts';
import type { TeamTelling } from './team-contact.ts';
import type { UsualItem } from './usual-agenda.ts';
import type { Venue } from './venue.ts';
import type { WardConcern } from './ward-concern.ts';

/** A thing as the decision saw it, and as it leaves it. Without `before` it is new. */
export type Change<Thing> = { readonly before?: Thing; readonly after: Thing };

/** All that one command writes: the store turns it into one transaction, each item conditioned on what was read. */
export type Changes = {
  readonly panel?: Change<Panel>;
  /** The panels that join the meeting which the command is about. */
  readonly joinedPanels?: readonly Change<Panel>[];
  readonly meetings?: readonly Change<Meeting>[];
  /** Each beside a meeting that is not written itself, and must still be as it was seen. */
  readonly invitations?: readonly (Change<Invitation> & { readonly meeting: Meeting })[];
  readonly document?: Change<GoverningDocument> & { readonly panelId: PanelId };
  readonly venue?: Change<Venue>;
  /** A team with the numbers of it that the roll-up tells. */
  readonly team?: Change<Team>;
  /** What a resident tells of the team, added to what others told. */
  readonly teamTelling?: TeamTelling;
  readonly partner?: Change<Partner>;
  readonly newPerson?: Person;
  readonly endedMembership?: Ended & {
    readonly membership: Membership;
    readonly ground?: string;
    readonly clause?: string;
  };
  readonly closedAction?: Action;
  readonly closedPriorities?: readonly ClosedPriority[];
  /** The agenda that the panel usually has, over the one before. */
  readonly usualAgenda?: { readonly panelId: PanelId; readonly items: readonly UsualItem[] };
  /** The text of minutes as it was just saved, kept for comparing (U18). */
  readonly revision?: Revision;
  /** The number of the one that it takes the place of: a save before it, in the same sitting. */
  readonly replacedRevision?: number;
  /** What is written down during a meeting. */
  readonly notes?: Change<MeetingNotes>;
  /** What residents are told after a meeting. */
  readonly bulletin?: Change<Bulletin>;
  /** What the police team tells before a meeting. */
  readonly brief?: Change<Brief>;
  readonly agendaRequest?: Change<AgendaRequest>;
  readonly concerns?: readonly Change<Concern>[];
  /** What worries somebody in a ward without a panel. */
  readonly wardConcern?: Change<WardConcern>;
  /** What neighbouring panels are told, or say to it. */
  readonly displacements?: readonly Change<Displacement>[];
  readonly survey?: { readonly panelId: PanelId; readonly before?: Survey; readonly after: Survey };
  /** What was voted at a meeting on what the panel has taken. */
  readonly ballot?: Change<Ballot>;
  /** What the panel has put to its borough group. */
  readonly escalation?: Change<Escalation>;
  /** What somebody chose about their mail; `again` lifts what stopped it. */
  readonly mailSettings?: { readonly personId: PersonId; readonly mail: MailSettings; readonly again: boolean };
  /** A notice that did not arrive, and the one that is sent in its place. */
  readonly noticeAgain?: { readonly logged: LoggedNotice; readonly again: KeptNotice };
  /** Mail about what happens in no panel, where no event tells of it. */
  readonly newNotices?: readonly KeptNotice[];
  /** A letter that somebody carried. */
  readonly noticeHandedOver?: KeptNotice;
  /** Read, decided on, not written: the transaction checks that it is still what the decision saw. */
  readonly unchanged?: readonly Meeting[];
  readonly unchangedPanel?: Panel;
};

export type Decided<Answer> = {
  readonly events: readonly Event[];
  readonly changes: Changes;
  readonly answer: Answer;
};
