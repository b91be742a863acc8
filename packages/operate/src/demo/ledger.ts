import type { Ballot } from '@wardmote/domain/ballot';
import type { Brief } from '@wardmote/domain/brief';
import type { Change, Changes } from '@wardmote/domain/changes';
import type { Concern } from '@wardmote/domain/concern';
import type { Event } from '@wardmote/domain/event';
import type { GoverningDocument } from '@wardmote/domain/governing-document';
import type { ConcernId, DocumentId, MeetingId, PartnerId, PersonId, TeamId, VenueId } from '@wardmote/domain/id';
import type { Invitation, Meeting } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import type { Partner } from '@wardmote/domain/partner';
import type { Person } from '@wardmote/domain/person';
import type { Borough } from '@wardmote/domain/place';
import type { PatchFacts } from '@wardmote/domain/roll-up';
import type { Survey } from '@wardmote/domain/survey';
import type { Team } from '@wardmote/domain/team';
import type { Venue } from '@wardmote/domain/venue';
import type { WardFigures } from '@wardmote/domain/ward-figures';
import type { PanelHistory } from '@wardmote/store/import-store';
import type { CommandNeeds } from '@wardmote/use-cases/carry-out';

/** The patch that the panel is founded on, and the people who are on record before it. */
export type Beginning = {
  readonly borough: Borough;
  readonly patch: PatchFacts;
  readonly known: readonly Person[];
  /** What the panel may cite where it agrees priorities. */
  readonly surveys: readonly Survey[];
  readonly figures: WardFigures;
};

const after = <Thing extends { readonly version: number }>(change: Change<Thing>): Thing => ({
  ...change.after,
  version: change.before ? change.before.version + 1 : 1,
});

type Reply = { readonly meeting: Meeting; readonly after: Invitation };

/** A meeting with one of its invitations as it is now; as in the store, the version of the meeting stays. */
const withReply = (meeting: Meeting, after: Invitation): Meeting => ({
  ...meeting,
  invitations: meeting.invitations.map((one) =>
    one.personId === after.personId ? { ...after, revision: (one.revision ?? 0) + 1 } : one,
  ),
});

/** What people worry about, and what was voted on it. */
const openConcerns = () => {
  const concerns = new Map<ConcernId, Concern>();
  const ballots = new Map<MeetingId, Ballot>();
  const keep = ({ concerns: changed = [], ballot }: Changes): void => {
    for (const change of changed) concerns.set(change.after.id, after(change));
    if (ballot) ballots.set(ballot.after.meetingId, after(ballot));
  };
  const reads = {
    findConcern: async (_: unknown, id: ConcernId) => concerns.get(id),
    concernsByIds: async (_: unknown, ids: readonly ConcernId[]) => ids.flatMap((id) => concerns.get(id) ?? []),
    countConcern: async () => true,
    countSender: async () => true,
    /** This story puts nothing to its borough. */
    findEscalation: async () => undefined,
    findBallot: async (_: unknown, id: MeetingId) => ballots.get(id),
  };
  return { keep, reads, all: () => ({ concerns: [...concerns.values()], ballots: [...ballots.values()] }) };
};

/** What lies beside a panel: the registers of its borough, its team, and what the team told it before its meetings. */
const openBesidePanel = () => {
  const venues = new Map<VenueId, Venue>();
  const teams = new Map<TeamId, Team>();
  const partners = new Map<PartnerId, Partner>();
  const briefs = new Map<MeetingId, Brief>();
  return {
    keep: (changes: Changes): void => {
      if (changes.venue) venues.set(changes.venue.after.id, after(changes.venue));
      if (changes.team) teams.set(changes.team.after.id, after(changes.team));
      if (changes.partner) partners.set(changes.partner.after.id, after(changes.partner));
      if (changes.brief) briefs.set(changes.brief.after.meetingId, after(changes.brief));
    },
    reads: {
      findVenue: async (_: unknown, id: VenueId) => venues.get(id),
      findPartner: async (_: unknown, id: PartnerId) => partners.get(id),
      partnersByIds: async (_: unknown, ids: readonly PartnerId[]) => ids.flatMap((id) => partners.get(id) ?? []),
      findBrief: async (id: MeetingId) => briefs.get(id),
      teamsByIds: async (ids: readonly TeamId[]) => ids.flatMap((id) => teams.get(id) ?? []),
      /** The register of the borough, as far as this story wrote it. */
      venues: (): readonly Venue[] => [...venues.values()],
      partners: (): readonly Partner[] => [...partners.values()],
      /** What sergeants said of their teams, and told their panels. */
      teams: (): readonly Team[] => [...teams.values()],
      briefs: (): readonly Brief[] => [...briefs.values()],
    },
  };
};

/** What was committed: the same as the store keeps, with the same versions. */
const openPages = (newUlid: () => string) => {
  const meetings = new Map<MeetingId, Meeting>();
  const documents = new Map<DocumentId, GoverningDocument>();
  const beside = openBesidePanel();
  const people: Person[] = [];
  const pastMembers: PanelHistory['pastMembers'][number][] = [];
  const pastActions: PanelHistory['pastActions'][number][] = [];
  const pastPriorities: PanelHistory['pastPriorities'][number][] = [];
  const concerns = openConcerns();
  const events: PanelHistory['events'][number][] = [];
  let panel: Panel | undefined;
  let isPast = true;

  const answered = ({ meeting, after: invitation }: Reply) => {
    const known = meetings.get(meeting.id);
    if (known) meetings.set(meeting.id, withReply(known, invitation));
  };
  const commit: CommandNeeds['commit'] = async (_command, { events: happened, changes }) => {
    if (changes.panel) panel = after(changes.panel);
    for (const change of changes.meetings ?? []) meetings.set(change.after.id, after(change));
    for (const reply of changes.invitations ?? []) answered(reply);
    if (changes.document) documents.set(changes.document.after.id, after(changes.document));
    if (changes.newPerson) people.push(changes.newPerson);
    if (changes.endedMembership) pastMembers.push(changes.endedMembership);
    if (changes.closedAction) pastActions.push(changes.closedAction);
    pastPriorities.push(...(changes.closedPriorities ?? []));
    concerns.keep(changes);
    beside.keep(changes);
    for (const event of happened) {
      const told: Event = isPast ? { ...event, by: 'import' } : event;
      events.push({ event: told, ulid: newUlid() });
    }
    return 'saved';
  };
  const rest = { people, pastMembers, pastActions, pastPriorities, events };
  const arrive = (): void => {
    isPast = false;
  };
  return { commit, arrive, meetings, documents, beside, concerns, people, rest, panel: () => panel };
};

/**
 * The record of one panel in memory, for the use cases to work on: a year of commands takes no time, and what it leaves behind is
 * written in one go. Its events are an import's, whoever acted, because no notice is to be sent of the past; until it arrives in the
 * present, where everybody acts in their own name.
 */
export const openLedger = ({ borough, patch, known, surveys, figures }: Beginning, newUlid: () => string) => {
  const { commit, arrive, meetings, documents, beside, concerns, people, rest, panel } = openPages(newUlid);
  return {
    commit,
    arrive,
    answerTo: async () => undefined,
    findPatch: async () => ({ borough, patch }),
    findPanel: async () => panel(),
    findMeeting: async (id: MeetingId) => meetings.get(id),
    findDocument: async (_: unknown, id: DocumentId) => documents.get(id),
    findInvitation: async (id: MeetingId, personId: PersonId) => {
      const meeting = meetings.get(id);
      const invitation = meeting?.invitations.find((one) => one.personId === personId);
      return meeting && invitation && { meeting, invitation };
    },
    allBoroughs: async () => [borough],
    wardsOf: async () => [{ code: patch.ward, name: patch.wardName, from: '2022-05-05' }],
    surveysOf: async () => surveys,
    figuresOf: async () => figures,
    ...beside.reads,
    findUsualAgenda: async () => undefined,
    ...concerns.reads,
    findBulletin: async () => undefined,
    findAgendaRequest: async () => undefined,
    findPersonByEmail: async (email: string) => [...known, ...people].find((person) => person.email === email),
    /** All of it, once the panel is founded. */
    history: (): PanelHistory => {
      const now = panel();
      if (!now) throw new Error('No panel was founded in this ledger.');
      const all = {
        meetings: [...meetings.values()],
        documents: [...documents.values()],
        ...concerns.all(),
      };
      return { panel: now, ...all, ...rest };
    },
  };
};
