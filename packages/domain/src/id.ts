/** An identifier carries its kind, so that the compiler refuses a meeting's id where a panel's is wanted; a ULID follows. */
export type Id<Kind extends string> = `${Kind}_${string}`;

export type ActionId = Id<'action'>;
export type AgendaItemId = Id<'item'>;
export type AgendaRequestId = Id<'request'>;
export type ConcernId = Id<'concern'>;
export type AmendmentId = Id<'amendment'>;
export type BoroughGroupId = Id<'borough'>;
export type BreakId = Id<'break'>;
export type CorrectionId = Id<'correction'>;
export type DocumentId = Id<'document'>;
export type EscalationId = Id<'escalation'>;
export type EvidenceId = Id<'evidence'>;
export type FollowerId = Id<'follower'>;
export type GuestId = Id<'guest'>;
export type MeetingId = Id<'meeting'>;
export type MembershipId = Id<'membership'>;
export type PanelId = Id<'panel'>;
export type PartnerId = Id<'partner'>;
export type PersonId = Id<'person'>;
export type PriorityId = Id<'priority'>;
export type PublishedId = Id<'published'>;
export type SurveyId = Id<'survey'>;
export type TeamId = Id<'team'>;
export type VenueId = Id<'venue'>;
