import assert from 'node:assert/strict';
import type { Actor, Role } from '@wardmote/domain/actor';
import type { PanelId, PersonId } from '@wardmote/domain/id';
import type { Borough, WardCode } from '@wardmote/domain/place';
import { isRefusal, type Refusal } from '@wardmote/domain/refusal';
import { useCases } from '@wardmote/runtime/use-cases';
import { commit } from '@wardmote/store/commit';
import { addNotice, claimNotice, settleNotice } from '@wardmote/store/notice-store';
import { findPersonWithRoles, savePersonWithRoles } from '@wardmote/store/people-store';
import { boroughItems, rollUpItem, writeItems } from '@wardmote/store/places-store';
import { sectorItem } from '@wardmote/store/postcode-store';
import type { Table } from '@wardmote/store/table';
import { ulid } from 'ulid';

/** Two boroughs, three panels with all they can hold, and sixteen kinds of people (reliability.md 2.0). */

const lambeth: Borough = { code: 'E09000022', slug: 'lambeth', name: 'Lambeth', force: 'metropolitan' };
const southwark: Borough = { code: 'E09000028', slug: 'southwark', name: 'Southwark', force: 'metropolitan' };

const wardsOf = {
  a1: { borough: lambeth, ward: 'E05000416', wardName: 'Bishop’s' },
  a2: { borough: lambeth, ward: 'E05000417', wardName: 'Brixton Hill' },
  b1: { borough: southwark, ward: 'E05000534', wardName: 'Brunswick Park' },
} as const satisfies Record<string, { borough: Borough; ward: WardCode; wardName: string }>;

export type PanelKey = keyof typeof wardsOf;

const outsideRoles = {
  'borough-officer-a': { role: 'borough-officer', borough: 'lambeth' },
  'borough-officer-b': { role: 'borough-officer', borough: 'southwark' },
  'council-officer-a': { role: 'council-officer', borough: 'lambeth' },
  'sergeant-a1': { role: 'sergeant', teamId: 'team_E05000416-1' },
  coordinator: { role: 'london-coordinator', force: 'metropolitan' },
  operator: { role: 'operator' },
} as const satisfies Record<string, Role>;

export const emailOf = (key: string) => `${key}@example.org`;
export const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());

/** One word that stands in one closed field of one panel: wherever it is read, that field was told. */
export const canaryIn = (field: string, key: PanelKey): string => `CANARY${field}${key}`;

type UseCases = ReturnType<typeof useCases>;

/** The outcome, when no rule said no: a world that cannot be made is a broken test. */
export const granted = <Outcome extends object>(outcome: Outcome | Refusal): Outcome => {
  assert.ok(!isRefusal(outcome), `refused: ${JSON.stringify(outcome)}`);
  return outcome;
};

const requestBy = (actor: Actor) => ({ commandId: ulid(), actor });

export const actorFor = async (table: Table, personId: PersonId): Promise<Actor> => {
  const known = await findPersonWithRoles(table)(personId);
  assert.ok(known, `nobody is ${personId}`);
  return { kind: 'person', personId, name: known.person.name, roles: known.roles };
};

const clauses = [
  { number: '1', topic: 'quorum', text: 'A third of us decide.' },
  { number: '7', topic: 'conduct-and-exclusion', text: 'We may exclude a member by a vote.' },
] as const;

const threePriorities = ['Vehicle crime', 'Graffiti', 'Youth disorder'].map((title) => ({
  title,
  category: 'other' as const,
  source: 'community' as const,
  scope: 'theme' as const,
  grounds: 'A street briefing',
  cites: [{ kind: 'other' as const, source: 'The street briefing of March' }],
}));

const cleansing = {
  name: 'Street cleansing',
  kind: 'council',
  does: 'Clears rubbish and fines those who leave it',
  routes: { desk: 'Environmental crime team', email: 'envirocrime@example.org' },
  capabilities: ['fly-tipping'],
} as const;

const theHall = {
  name: 'The Karibu Centre',
  address: '7 Gresham Road, SW9 7PH',
  cost: 'free',
  stepFree: 'yes',
  hearingLoop: 'no',
  opening: 'Monday to Thursday evenings',
} as const;

const peopleOf = (key: PanelKey) =>
  [
    { who: `chair-${key}`, party: 'community' },
    { who: `member-${key}`, party: 'community' },
    { who: `other-${key}`, party: 'community' },
    { who: `excluded-${key}`, party: 'community' },
    { who: `councillor-${key}`, party: 'councillor' },
    { who: `adviser-${key}`, party: 'police' },
  ] as const;

const buildPanel = async (table: Table, cases: UseCases, key: PanelKey, founder: PersonId) => {
  const { borough, ward, wardName } = wardsOf[key];
  const convener = { name: `secretary-${key}`, email: emailOf(`secretary-${key}`) };
  const founding = { borough: borough.slug, ward, patch: 1, name: `${wardName} ward panel`, localName: 'Ward panel' };
  const { panelId } = granted(
    await cases.foundPanel(requestBy(await actorFor(table, founder)), { ...founding, kind: 'ward', convener }),
  );
  const view = granted(await cases.viewPanel({ kind: 'anonymous' }, panelId));
  const secretaryId = view.panel.offices[0]?.personId;
  assert.ok(secretaryId);
  const secretary = await actorFor(table, secretaryId);
  const ids: Record<string, { membershipId: `membership_${string}`; personId: PersonId }> = {};
  for (const { who, party } of peopleOf(key)) {
    const asked = { panelId, name: who, email: emailOf(who), party, kind: 'member', joined: 'elected' } as const;
    ids[who] = granted(await cases.admitMember(requestBy(secretary), asked));
  }
  return { key, panelId, secretary, secretaryId, ids };
};

type Built = Awaited<ReturnType<typeof buildPanel>>;

/** What the panel had heard of was put in an order at the meeting. */
const voteOnConcerns = async (
  cases: UseCases,
  { panelId, secretary }: Pick<Built, 'panelId' | 'secretary'>,
  meetingId: `meeting_${string}`,
) => {
  const by = () => requestBy(secretary);
  const heard = { panelId, text: 'Cars are broken into', groups: [] };
  const { concernId } = granted(await cases.raiseConcern(by(), heard));
  const taken = { outcome: 'taken', title: 'Vehicle crime', remit: 'joint', category: 'vehicle-crime' } as const;
  granted(await cases.triageConcern(by(), { panelId, concernId, ...taken }));
  const voters = { members: 3, substitutes: 0, residents: 0 };
  const cast = { method: 'dots', each: 3, onOne: 1, votes: [{ concernId, votes: 3 }] } as const;
  granted(await cases.recordBallot(by(), { panelId, meetingId, voters, cast, tie: { rule: 'lot' }, shortlist: 3 }));
  return concernId;
};

/** The sergeant of the panel's team. */
const sergeantOf = (key: PanelKey): Actor => ({
  kind: 'person',
  personId: `person_sergeant_${key}`,
  name: 'Sergeant',
  roles: [{ role: 'sergeant', teamId: `team_${wardsOf[key].ward}-1` }],
});

const writeBrief = async (
  cases: UseCases,
  { key, panelId }: Pick<Built, 'key' | 'panelId'>,
  { meetingId, text }: { readonly meetingId: `meeting_${string}`; readonly text: string },
) => granted(await cases.saveBrief(requestBy(sergeantOf(key)), { panelId, meetingId, text }));

/** What the team had done before the meeting, as the panel was told. */
const briefPanel = async (cases: UseCases, of: Pick<Built, 'key' | 'panelId'>, meetingId: `meeting_${string}`) => {
  await writeBrief(cases, of, { meetingId, text: canaryIn('brief', of.key) });
  granted(await cases.sendBrief(requestBy(sergeantOf(of.key)), { panelId: of.panelId, meetingId }));
};

const holdMeeting = async (cases: UseCases, { key, panelId, secretary, secretaryId, ids }: Built) => {
  const by = () => requestBy(secretary);
  const when = { start: `${today()}T10:00`, end: `${today()}T12:00`, place: 'The library' };
  const { meetingId } = granted(await cases.scheduleMeeting(by(), { panelId, kind: 'inaugural', ...when }));
  granted(await cases.callMeeting(by(), { panelId, meetingId }));
  await briefPanel(cases, { key, panelId }, meetingId);
  const called = granted(await cases.viewMeeting(secretary, panelId, meetingId));
  const item = called.meeting.agenda.find(({ kind }) => kind === 'other-business');
  const [first] = called.meeting.agenda;
  assert.ok(item && first && first.id !== item.id);
  const concernId = await voteOnConcerns(cases, { panelId, secretary }, meetingId);
  const declared = { personId: secretaryId, interest: canaryIn('interest', key), tookNoPart: false };
  const closed = await cases.closeMeeting(by(), {
    panelId,
    meetingId,
    attendance: [
      { personId: secretaryId, name: 'secretary', party: 'community', presence: 'present' },
      ...Object.entries(ids).map(([name, { personId }]) => ({
        personId,
        name,
        party: 'community' as const,
        presence: 'present' as const,
      })),
    ],
    outcomes: [
      { itemId: item.id, openness: 'closed', reason: 'risk-to-a-person', text: canaryIn('outcome', key) },
      { itemId: first.id, openness: 'open', text: 'All were welcome.', declarations: [declared] },
    ],
    priorities: {
      decision: 'set',
      priorities: threePriorities.map((one, index) => (index === 0 ? { ...one, concernIds: [concernId] } : one)),
    },
    evidence: { seen: true },
    actions: [
      { what: 'Patrol at the school gate', kind: 'prevention', owner: { kind: 'team' }, dueOn: today() },
      {
        what: 'Mend the lamp',
        kind: 'support',
        owner: { kind: 'partner', name: 'Lighting', email: 'lights@example.org' },
      },
    ],
  });
  const [teamActionId, partnerActionId] = granted(closed).actionIds;
  assert.ok(teamActionId && partnerActionId);
  const priorityId = granted(await cases.viewPanel(secretary, panelId)).priorities[0]?.id;
  assert.ok(priorityId);
  return { meetingId, itemId: item.id, teamActionId, partnerActionId, priorityId };
};

/** What residents were told of the meeting. */
const tellResidents = async (cases: UseCases, { panelId, secretary }: Built, meetingId: `meeting_${string}`) => {
  granted(await cases.saveBulletin(requestBy(secretary), { panelId, meetingId, text: 'We met.' }));
  granted(await cases.sendBulletin(requestBy(secretary), { panelId, meetingId }));
};

/** The minutes went round, and the secretary found something in them. */
const correctMinutes = async (
  cases: UseCases,
  { key, panelId, secretary }: Built,
  { meetingId, itemId }: { meetingId: `meeting_${string}`; itemId: `item_${string}` },
) => {
  const by = () => requestBy(secretary);
  const first = granted(await cases.viewMeeting(secretary, panelId, meetingId)).meeting.agenda[0]?.id ?? itemId;
  const sections = [{ itemId: first, text: 'We met.' }];
  granted(await cases.saveMinutes(by(), { panelId, meetingId, revision: 1, sections }));
  granted(await cases.circulateMinutes(by(), { panelId, meetingId }));
  const correction = { panelId, meetingId, itemId, text: canaryIn('correction', key) };
  return granted(await cases.suggestCorrection(by(), correction)).correctionId;
};

/** A letter of the panel's that has to be carried. */
const letterToCarry = async (table: Table, { panelId, secretaryId }: Built) => {
  const now = new Date();
  const id = `letter-${panelId}`;
  const facts = { meetingId: 'meeting_none', heldOn: today() };
  const to = { kind: 'person', personId: secretaryId } as const;
  const at = now.toISOString();
  const notice = { id, kind: 'minutes-published', panelId, panelName: 'A panel', to, at, facts } as const;
  await addNotice(table)(notice, now);
  const claim = await claimNotice<typeof notice>(table)(id, now, now);
  assert.ok(claim);
  await settleNotice(table)(claim, 'print', { at: now, why: 'no-address' });
  return id;
};

const completePanel = async (cases: UseCases, key: PanelKey, built: Built) => {
  const { panelId, secretary, ids } = built;
  const by = () => requestBy(secretary);
  const held = await holdMeeting(cases, built);
  await tellResidents(cases, built, held.meetingId);
  const correctionId = await correctMinutes(cases, built, held);
  const draft = { panelId, kind: 'ground-rules', title: 'Our ground rules', clauses } as const;
  const { documentId } = granted(await cases.draftDocument(by(), draft));
  granted(await cases.adoptDocument(by(), { panelId, documentId, meetingId: held.meetingId }));
  const { documentId: draftId } = granted(await cases.draftDocument(by(), { ...draft, title: 'A next version' }));
  const chair = ids[`chair-${key}`];
  const excluded = ids[`excluded-${key}`];
  assert.ok(chair && excluded);
  granted(await cases.fillOffice(by(), { panelId, office: 'chair', personId: chair.personId }));
  const exclusion = { membershipId: excluded.membershipId, clause: '7', votesFor: 4, votesAgainst: 0 };
  granted(
    await cases.excludeMember(by(), {
      panelId,
      meetingId: held.meetingId,
      ...exclusion,
      ground: canaryIn('exclusion', key),
    }),
  );
  const later = { start: '2098-03-03T19:30', end: '2098-03-03T21:00', place: 'The hall' };
  const ordinary = { panelId, kind: 'ordinary', ...later } as const;
  const { meetingId: scheduledId } = granted(await cases.scheduleMeeting(by(), ordinary));
  const { meetingId: calledId } = granted(await cases.scheduleMeeting(by(), ordinary));
  granted(await cases.callMeeting(by(), { panelId, meetingId: calledId }));
  const called = granted(await cases.viewMeeting(secretary, panelId, calledId));
  await writeBrief(cases, built, { meetingId: calledId, text: canaryIn('briefDraft', key) });
  const asked = { panelId, meetingId: calledId, itemId: called.meeting.agenda[0]?.id ?? 'item_none' };
  const { guestId } = granted(await cases.inviteGuest(by(), { ...asked, name: `guest-${key}` }));
  const { borough } = wardsOf[key];
  const { partnerId } = granted(await cases.addPartner(by(), { borough: borough.slug, ...cleansing }));
  const { venueId } = granted(await cases.addVenue(by(), { borough: borough.slug, ...theHall }));
  const asks = { panelId, heading: 'A lamp at the corner', email: emailOf(`asker-${key}`) };
  const request = granted(await cases.requestItem({ commandId: ulid(), actor: { kind: 'anonymous' } }, asks));
  const worried = { text: 'Scooters race along the pavement', groups: [], email: emailOf(`raiser-${key}`) };
  const raised = { commandId: ulid(), actor: { kind: 'anonymous' } } as const;
  const concern = granted(await cases.raiseConcern(raised, { ...worried, panelId }));
  const wardConcern = granted(
    await cases.raiseWardConcern(
      { commandId: ulid(), actor: { kind: 'anonymous' } },
      { ...worried, borough: borough.slug, ward: wardsOf[key].ward },
    ),
  );
  const putUp = { panelId, what: 'Lighting on the canal path', why: 'It is dark through three wards' };
  const { escalationId } = granted(await cases.putToBorough(by(), putUp));
  return {
    escalationId,
    requestId: request.requestId,
    requestKey: request.linkKey,
    concernId: concern.concernId,
    concernKey: concern.linkKey,
    wardConcernId: wardConcern.concernId,
    wardConcernKey: wardConcern.linkKey,
    teamId: `team_${wardsOf[key].ward}-1` as const,
    venueId,
    partnerId,
    guestId,
    panelId,
    ids,
    secretaryId: built.secretaryId,
    ...held,
    documentId,
    draftId,
    scheduledId,
    calledId,
    correctionId,
    /** More meetings that a walk should ask for. */
    moreMeetings: [] as readonly `meeting_${string}`[],
  };
};

/** A meeting that another panel asks this one to hold with it; written as it is, because one of the three has no neighbour to ask it. */
const askedToJoin = async (
  { table, cases }: { readonly table: Table; readonly cases: UseCases },
  host: { readonly panelId: PanelId; readonly secretaryId: PersonId },
  panelId: PanelId,
) => {
  const secretary = await actorFor(table, host.secretaryId);
  const when = { start: '2098-05-05T19:30', end: '2098-05-05T21:00', place: 'The hall' };
  const { meetingId } = granted(
    await cases.scheduleMeeting(requestBy(secretary), { panelId: host.panelId, kind: 'ordinary', ...when }),
  );
  const before = granted(await cases.viewMeeting(secretary, host.panelId, meetingId)).meeting;
  const after = { ...before, hostName: 'Host', jointWith: [{ panelId, name: 'Guest', answer: 'asked' as const }] };
  const outcome = { events: [], changes: { meetings: [{ before, after }] }, answer: {} };
  await commit(table, { newEventId: ulid, now: () => new Date() })({ id: ulid(), fingerprint: '' }, outcome);
  return meetingId;
};

export type World = Awaited<ReturnType<typeof makeWorld>>;

/** A ward of Southwark's that has a team's patch and no panel. */
export const wardWithoutPanel = 'E05000536';

/** The world, made through the use cases like the real one. */
export const makeWorld = async (table: Table) => {
  const cases = useCases({ table, now: () => new Date() });
  await writeItems(table)([
    ...boroughItems(lambeth),
    ...boroughItems(southwark),
    rollUpItem('metropolitan', { borough: southwark.slug, ward: wardWithoutPanel, wardName: 'Chaucer', number: 1 }),
    sectorItem('SW2 5', [{ borough: lambeth.slug, ward: wardsOf.a1.ward, units: ['JX'] }]),
    ...Object.values(wardsOf).map(({ borough, ward, wardName }) =>
      rollUpItem('metropolitan', { borough: borough.slug, ward, wardName, number: 1, teamSince: '2004-04-01' }),
    ),
  ]);
  const people: Record<string, PersonId> = {};
  const outside: Record<string, Role | undefined> = { ...outsideRoles, nobody: undefined };
  for (const [key, role] of Object.entries(outside)) {
    const id: PersonId = `person_${ulid()}`;
    people[key] = id;
    await savePersonWithRoles(table)({ id, name: key, email: emailOf(key) }, role ? [role] : [], true);
  }
  const panelOf = async (key: PanelKey, founder: string) => {
    const built = await buildPanel(table, cases, key, people[founder] ?? 'person_none');
    const panel = { ...(await completePanel(cases, key, built)), letterId: await letterToCarry(table, built) };
    people[`secretary-${key}`] = panel.secretaryId;
    for (const [who, { personId }] of Object.entries(panel.ids)) people[who] = personId;
    return panel;
  };
  const alone = {
    a1: await panelOf('a1', 'borough-officer-a'),
    a2: await panelOf('a2', 'borough-officer-a'),
    b1: await panelOf('b1', 'borough-officer-b'),
  };
  const asked = async (key: PanelKey, host: PanelKey) => ({
    ...alone[key],
    joiningId: await askedToJoin({ table, cases }, alone[host], alone[key].panelId),
  });
  const panels = { a1: await asked('a1', 'a2'), a2: await asked('a2', 'a1'), b1: await asked('b1', 'a1') };
  return { table, cases, people, panels };
};
