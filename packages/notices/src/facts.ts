import type { AgendaRequest } from '@wardmote/domain/agenda-request';
import type { Bulletin } from '@wardmote/domain/bulletin';
import type { Concern } from '@wardmote/domain/concern';
import type { Displacement } from '@wardmote/domain/displacement';
import type { FollowerId, PersonId, TeamId } from '@wardmote/domain/id';
import type { Meeting } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';

/** What notices are made from: the event's own id, and panel, meeting and sergeants as they are when it is heard. */
export type Facts = {
  readonly eventId: string;
  readonly panel: Panel;
  /** Of an event that names one; read without closed text and without the draft of the minutes. */
  readonly meeting?: Meeting;
  /** Those that are called, of an event after which somebody is no longer invited. */
  readonly calledMeetings?: readonly Meeting[];
  /** Of an event that is news: who has asked for it, and confirmed. */
  readonly followers?: readonly FollowerId[];
  /** Of an event that names one: what somebody wants on an agenda. */
  readonly request?: AgendaRequest;
  /** Of minutes that are published: what people had asked for on that agenda. */
  readonly askedFor?: readonly AgendaRequest[];
  /** Of an event that names one: what worries somebody. */
  readonly concern?: Concern;
  /** Those that were put to that one: their raisers hear the same. */
  readonly sameConcerns?: readonly Concern[];
  /** Of an event that is for the borough group: those who answer for it. */
  readonly boroughOfficers?: readonly PersonId[];
  /** Of an event that tells one. */
  readonly displacement?: Displacement;
  /** Of an event that sends one. */
  readonly bulletin?: Bulletin;
  readonly sergeants: Readonly<Record<TeamId, readonly PersonId[]>>;
};

/** The meeting of an event that names one: that it is there was made sure of when the facts were read. */
export const meetingIn = ({ meeting, eventId }: Facts): Meeting => {
  if (!meeting) throw new Error(`The facts of event ${eventId} lack its meeting`);
  return meeting;
};
