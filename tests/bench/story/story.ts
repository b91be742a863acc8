import { addDays } from '@wardmote/domain/day';
import type { DocumentId, MeetingId, PanelId, PersonId, TeamId } from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import type { Panel } from '@wardmote/domain/panel';
import { teamOf } from '@wardmote/domain/place';
import { hearWard, putToGroup } from './borough-group.ts';
import { closeBusiness, followActions } from './business.ts';
import { careForMail, follow, subscribe } from './mail.ts';
import { agree, writeUp } from './minutes.ts';
import { askForHelp, askGuests, carryOver, findPartners, findVenue, prepare, rest, takeNotes } from './preparing.ts';
import {
  bringItems,
  hearConcerns,
  hearRequests,
  keepTeam,
  sayHowFar,
  sayWorth,
  tellBrief,
  tellOfTeam,
  tellResidents,
  voteOnConcerns,
} from './requests.ts';
import { by, byLink, bySecretary, done, eveningOf, meetingNow, panelNow, type Scene } from './scene.ts';
import { clauses, newcomers, priorities } from './texts.ts';
import { joinUp, tellTheNext } from './together.ts';

/** Who and what the story leaves behind, for the pages. */
export type Told = { readonly panelId: PanelId; readonly teamId: TeamId; readonly sergeant: PersonId };

const found = async ({ useCases, place }: Scene): Promise<PanelId> => {
  const operator = by('person_operator', 'Operator', { role: 'operator' });
  const { panelId } = await done(
    useCases.foundPanel(operator, {
      borough: place.borough,
      ward: place.ward,
      patch: place.number,
      name: 'Coldharbour Safer Neighbourhoods Panel',
      localName: 'Safer Neighbourhoods Panel',
      kind: 'ward',
      convener: { name: 'Grace Okonkwo', email: 'grace.okonkwo@example.org' },
    }),
  );
  return panelId;
};

const gather = async (scene: Scene, panelId: PanelId): Promise<DocumentId> => {
  const { useCases } = scene;
  const panel = await panelNow(scene, panelId);
  for (const [index, { name, party, represents }] of newcomers.entries()) {
    const email = `resident.${index}@example.org`;
    const asked = { panelId, name, email, party, kind: 'member', represents, joined: 'nominated' } as const;
    const { personId } = await done(useCases.admitMember(bySecretary(panel), asked));
    if (index === 0) await done(useCases.fillOffice(bySecretary(panel), { panelId, office: 'chair', personId }));
    if (index === 1) await done(useCases.fillOffice(bySecretary(panel), { panelId, office: 'vice-chair', personId }));
  }
  const title = 'Terms of reference of the Coldharbour panel';
  const draft = { panelId, kind: 'terms-of-reference', title, clauses } as const;
  const { documentId } = await done(useCases.draftDocument(bySecretary(panel), draft));
  return documentId;
};

const timeOf = ({ clock }: Scene, inDays: number) => {
  const day = addDays(londonDay(clock.now), inDays);
  return { day, start: `${day}T19:00`, end: `${day}T21:00`, place: 'St Vincent’s Community Centre, Talma Road' };
};

const replyAll = async (scene: Scene, meetingId: MeetingId): Promise<void> => {
  const { invitations } = await meetingNow(scene, meetingId);
  for (const { personId, linkKey } of invitations)
    await done(scene.useCases.answerInvitation(byLink(), { meetingId, personId, linkKey, answer: 'yes' }));
};

/** A meeting is set down, prepared, called, answered, moved, answered again, and held. */
const meet = async (
  scene: Scene,
  panel: Panel,
  kind: 'inaugural' | 'ordinary',
  prepared: (meetingId: MeetingId) => Promise<void>,
): Promise<MeetingId> => {
  const { useCases, clock } = scene;
  const { id: panelId } = panel;
  const { day: _planned, ...planned } = timeOf(scene, 20);
  const { meetingId } = await done(useCases.scheduleMeeting(bySecretary(panel), { panelId, kind, ...planned }));
  await prepared(meetingId);
  await done(useCases.callMeeting(bySecretary(panel), { panelId, meetingId }));
  await replyAll(scene, meetingId);
  const { day, ...moved } = timeOf(scene, 21);
  await done(useCases.changeMeeting(bySecretary(panel), { panelId, meetingId, ...moved }));
  await replyAll(scene, meetingId);
  await tellBrief(scene, panel, meetingId);
  await askForHelp(scene, panel, meetingId);
  await askGuests(scene, panel, meetingId);
  clock.now = eveningOf(day);
  await takeNotes(scene, panel, meetingId);
  return meetingId;
};

const callOff = async (scene: Scene, panel: Panel): Promise<void> => {
  const { useCases } = scene;
  const { id: panelId } = panel;
  const { day: _day, ...time } = timeOf(scene, 30);
  const extra = { panelId, kind: 'extraordinary', ...time } as const;
  const { meetingId } = await done(useCases.scheduleMeeting(bySecretary(panel), extra));
  await done(useCases.callMeeting(bySecretary(panel), { panelId, meetingId }));
  const reason = 'The hall is flooded, and no other is free on that evening.';
  await done(useCases.cancelMeeting(bySecretary(panel), { panelId, meetingId, reason }));
};

/** A member is excluded, another resigns, the vice chair steps back. */
const part = async ({ useCases }: Scene, panel: Panel, meetingId: MeetingId): Promise<void> => {
  const { id: panelId, offices } = panel;
  const inOffice = new Set(offices.map(({ personId }) => personId));
  const [excluded, resigned] = panel.members.filter(
    ({ party, personId }) => party === 'community' && !inOffice.has(personId),
  );
  if (!excluded || !resigned) throw new Error('The panel of the story has too few members');
  const votes = {
    votesFor: 7,
    votesAgainst: 1,
    ground: 'Threatened another member in writing, twice, after a warning.',
  };
  const clause = clauses.find(({ topic }) => topic === 'conduct-and-exclusion')?.number ?? '';
  const exclusion = { panelId, membershipId: excluded.id, meetingId, clause, ...votes };
  await done(useCases.excludeMember(bySecretary(panel), exclusion));
  const ended = { panelId, membershipId: resigned.id, how: 'resigned' } as const;
  await done(useCases.endMembership(bySecretary(panel), ended));
  await done(useCases.leaveOffice(bySecretary(panel), { panelId, office: 'vice-chair' }));
};

/** The first months of a panel through every command, so that each has a cost. It ends with two meetings held and actions open. */
export const tellStory = async (scene: Scene): Promise<Told> => {
  const { useCases, place } = scene;
  const panelId = await found(scene);
  const documentId = await gather(scene, panelId);
  const panel = await panelNow(scene, panelId);

  await findVenue(scene, panel);
  await keepTeam(scene, panel);
  await tellOfTeam(scene, panel);
  await findPartners(scene, panel);
  await rest(scene, panel, addDays(londonDay(scene.clock.now), 90));

  const first = await meet(scene, panel, 'inaugural', (meetingId) => prepare(scene, panel, meetingId));
  await closeBusiness(scene, panel, first, { decision: 'set', priorities });
  await done(useCases.adoptDocument(bySecretary(panel), { panelId, documentId, meetingId: first }));
  await done(useCases.setPriorities(bySecretary(panel), { panelId, meetingId: first, priorities }));
  await writeUp(scene, panel, first);
  await followActions(scene, panelId, first);
  await callOff(scene, panel);

  const second = await meet(scene, panel, 'ordinary', async (meetingId) => {
    await carryOver(scene, panel, meetingId, first);
    await hearRequests(scene, panel, meetingId);
    await hearConcerns(scene, panel);
    await bringItems(scene, panel, meetingId);
    await joinUp(scene, panel, meetingId);
  });
  await voteOnConcerns(scene, panel, second);
  await putToGroup(scene, panel);
  await hearWard(scene, panel);
  await closeBusiness(scene, panel, second, { decision: 'keep' });
  await sayHowFar(scene, panel, second);
  await tellTheNext(scene, panel);
  await sayWorth(scene, await meetingNow(scene, second));
  await agree(scene, panel, first, second);
  await tellResidents(scene, panel, first);
  await part(scene, panel, second);
  await careForMail(scene, panel);
  await follow(scene, panel);
  await subscribe(scene, panel);

  const sergeant = panel.members.find(({ party }) => party === 'police')?.personId ?? 'person_none';
  return { panelId, teamId: teamOf(place), sergeant };
};
