import type { Change } from '@wardmote/domain/changes';
import type { Event } from '@wardmote/domain/event';
import type { GoverningDocument } from '@wardmote/domain/governing-document';
import type { DocumentId, MeetingId } from '@wardmote/domain/id';
import type { Meeting } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import type { Person } from '@wardmote/domain/person';
import type { Borough } from '@wardmote/domain/place';
import type { PatchFacts } from '@wardmote/domain/roll-up';
import type { PanelHistory } from '@wardmote/store/import-store';
import type { CommandNeeds } from '@wardmote/use-cases/carry-out';

/** The patch that the panel is founded on, and the people who are on record before it. */
export type Beginning = {
  readonly borough: Borough;
  readonly patch: PatchFacts;
  readonly known: readonly Person[];
};

const after = <Thing extends { readonly version: number }>(change: Change<Thing>): Thing => ({
  ...change.after,
  version: change.before ? change.before.version + 1 : 1,
});

/** What was committed: the same as the store keeps, with the same versions. */
const openPages = (newUlid: () => string) => {
  const meetings = new Map<MeetingId, Meeting>();
  const documents = new Map<DocumentId, GoverningDocument>();
  const people: Person[] = [];
  const pastMembers: PanelHistory['pastMembers'][number][] = [];
  const pastActions: PanelHistory['pastActions'][number][] = [];
  const events: PanelHistory['events'][number][] = [];
  let panel: Panel | undefined;

  const commit: CommandNeeds['commit'] = async (_command, { events: happened, changes }) => {
    if (changes.panel) panel = after(changes.panel);
    for (const change of changes.meetings ?? []) meetings.set(change.after.id, after(change));
    if (changes.document) documents.set(changes.document.after.id, after(changes.document));
    if (changes.newPerson) people.push(changes.newPerson);
    if (changes.endedMembership) pastMembers.push(changes.endedMembership);
    if (changes.closedAction) pastActions.push(changes.closedAction);
    for (const event of happened) {
      const imported: Event = { ...event, by: 'import' };
      events.push({ event: imported, ulid: newUlid() });
    }
    return 'saved';
  };
  const rest = { people, pastMembers, pastActions, events };
  return { commit, meetings, documents, people, rest, panel: () => panel };
};

/**
 * The record of one panel in memory, for the use cases to work on: a year of commands takes no time, and what it leaves behind is
 * written in one go. Its events are an import's, whoever acted, because no notice is to be sent of the past.
 */
export const openLedger = ({ borough, patch, known }: Beginning, newUlid: () => string) => {
  const { commit, meetings, documents, people, rest, panel } = openPages(newUlid);
  return {
    commit,
    answerTo: async () => undefined,
    findPatch: async () => ({ borough, patch }),
    findPanel: async () => panel(),
    findMeeting: async (id: MeetingId) => meetings.get(id),
    findDocument: async (_: unknown, id: DocumentId) => documents.get(id),
    findVenue: async () => undefined,
    findUsualAgenda: async () => undefined,
    findAgendaRequest: async () => undefined,
    findPersonByEmail: async (email: string) => [...known, ...people].find((person) => person.email === email),
    /** All of it, once the panel is founded. */
    history: (): PanelHistory => {
      const now = panel();
      if (!now) throw new Error('No panel was founded in this ledger.');
      return { panel: now, meetings: [...meetings.values()], documents: [...documents.values()], ...rest };
    },
  };
};
