import type { MeetingId } from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import type { Meeting } from '@wardmote/domain/meeting';
import { type Panel, teamsOf } from '@wardmote/domain/panel';
import { findPanel } from '@wardmote/store/panel-store';
import { by, byLink, bySecretary, done, type Scene } from './scene.ts';
import { paragraph } from './texts.ts';

/** A resident asks for something on the agenda, and it goes on it. */
export const hearRequests = async ({ useCases }: Scene, panel: Panel, meetingId: MeetingId): Promise<void> => {
  const { id: panelId } = panel;
  const asked = {
    panelId,
    heading: 'Mopeds on the canal path after dark',
    details: paragraph,
    email: 'resident@example.org',
  };
  const { requestId } = await done(useCases.requestItem(byLink(), asked));
  const answer = { panelId, requestId, outcome: 'taken-on', meetingId, minutesPlanned: 10 } as const;
  await done(useCases.answerRequest(bySecretary(panel), answer));
};

/** A resident and many others at a stall say what worries them; the panel takes on one, and puts the other to it. */
export const hearConcerns = async ({ useCases, clock }: Scene, panel: Panel): Promise<void> => {
  const { id: panelId } = panel;
  const worried = { panelId, text: paragraph, groups: ['young-people'] } as const;
  const raised = await done(useCases.raiseConcern(byLink(), { ...worried, email: 'resident@example.org' }));
  const session = { on: londonDay(clock.now), where: 'The library' };
  const heard = { from: 'outreach', voices: 14, session } as const;
  const other = await done(useCases.raiseConcern(bySecretary(panel), { ...worried, heard }));
  const taken = { outcome: 'taken', title: 'Mopeds on the canal path', remit: 'joint', category: 'traffic' } as const;
  await done(useCases.triageConcern(bySecretary(panel), { panelId, concernId: raised.concernId, ...taken }));
  const same = { outcome: 'merged', into: raised.concernId } as const;
  await done(useCases.triageConcern(bySecretary(panel), { panelId, concernId: other.concernId, ...same }));
  await done(useCases.rankConcern(bySecretary(panel), { panelId, concernId: raised.concernId, move: 'up' }));
  const again = await done(useCases.raiseConcern(byLink(), { ...worried, email: 'other@example.org' }));
  await done(useCases.triageConcern(bySecretary(panel), { panelId, concernId: again.concernId, ...taken }));
  await done(useCases.takeOffList(bySecretary(panel), { panelId, concernId: again.concernId, ...same }));
};

/** The members put dots on the list at the meeting. */
export const voteOnConcerns = async ({ useCases, table }: Scene, panel: Panel, meetingId: MeetingId): Promise<void> => {
  const { id: panelId, backlog = [] } = (await findPanel(table)(panel.id)) ?? panel;
  const votes = backlog.map((concernId) => ({ concernId, votes: 2 }));
  const cast = { method: 'dots', each: 3, onOne: 1, votes } as const;
  const voters = { members: 2, substitutes: 0, residents: 0 };
  const ballot = { panelId, meetingId, voters, cast, tie: { rule: 'earlier' }, shortlist: 5 } as const;
  await done(useCases.recordBallot(bySecretary(panel), ballot));
};

/** A member says whether a meeting was worth the time. */
export const sayWorth = async ({ useCases }: Scene, meeting: Meeting): Promise<void> => {
  const [invited] = meeting.invitations;
  if (!invited) throw new Error('Nobody was invited to the meeting of the story');
  const { personId, linkKey } = invited;
  await done(useCases.sayWorth({ meetingId: meeting.id, personId, linkKey, worth: 4 }));
};

/** Residents are told what came of a meeting. */
export const tellResidents = async ({ useCases }: Scene, panel: Panel, meetingId: MeetingId): Promise<void> => {
  const at = { panelId: panel.id, meetingId };
  await done(useCases.saveBulletin(bySecretary(panel), { ...at, text: `## You said\n\n${paragraph}` }));
  await done(useCases.sendBulletin(bySecretary(panel), at));
};

/** The sergeant says who is in the team. */
export const keepTeam = async ({ useCases }: Scene, panel: Panel): Promise<void> => {
  const [teamId] = teamsOf(panel);
  if (!teamId) throw new Error('No team answers to the panel of the story');
  const posts = [
    { rank: 'sergeant', vacant: false, since: '2004-04-01', name: 'Bell' },
    { rank: 'constable', vacant: true, since: '2006-01-08' },
  ] as const;
  const asked = { panelId: panel.id, teamId, posts, duty: 'Most days from 8am to 10pm' };
  await done(useCases.keepTeam(by('person_sergeant', 'Sergeant Bell', { role: 'sergeant', teamId }), asked));
};

/** Residents say how the team answered them. */
export const tellOfTeam = async ({ useCases }: Scene, { id: panelId }: Panel): Promise<void> => {
  const told = { panelId, answered: 'in-three-days', ease: 4, age: '65-and-over' } as const;
  await done(useCases.tellOfTeam(byLink(), told));
};

/** The sergeant tells the panel what the team has done. */
export const tellBrief = async ({ useCases }: Scene, panel: Panel, meetingId: MeetingId): Promise<void> => {
  const [teamId] = teamsOf(panel);
  if (!teamId) throw new Error('No team answers to the panel of the story');
  const sergeant = () => by('person_sergeant', 'Sergeant Bell', { role: 'sergeant', teamId });
  const at = { panelId: panel.id, meetingId };
  await done(useCases.saveBrief(sergeant(), { ...at, text: `## Mopeds\n\n${paragraph}` }));
  await done(useCases.sendBrief(sergeant(), at));
};

/** The secretary has the items in a spreadsheet. */
export const bringItems = async ({ useCases }: Scene, panel: Panel, meetingId: MeetingId): Promise<void> => {
  const rows = ['The park gates', 'The lamps in the square'].map((heading) => ({ heading, minutesPlanned: 5 }));
  await done(useCases.bringAgenda(bySecretary(panel), { panelId: panel.id, meetingId, rows, placed: 'after' }));
};

/** How far each priority is, as the meeting heard it. */
export const sayHowFar = async ({ useCases, table }: Scene, panel: Panel, meetingId: MeetingId): Promise<void> => {
  const now = await findPanel(table)(panel.id);
  const reviews = (now?.priorities ?? []).map(({ id: priorityId }) => ({
    priorityId,
    progress: paragraph,
    next: 'A letter',
  }));
  await done(useCases.reviewPriorities(bySecretary(panel), { panelId: panel.id, meetingId, reviews }));
};
