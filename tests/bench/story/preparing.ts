import { addDays } from '@wardmote/domain/day';
import type { MeetingId, VenueId } from '@wardmote/domain/id';
import type { Panel } from '@wardmote/domain/panel';
import { publishedItem } from '@wardmote/store/figures-store';
import { findPartner } from '@wardmote/store/partner-store';
import { writeItems } from '@wardmote/store/places-store';
import { byLink, bySecretary, done, meetingNow, type Scene } from './scene.ts';
import { paragraph, putOff } from './texts.ts';

const hall = {
  name: 'St Vincent’s Community Centre',
  address: 'Talma Road, London SW2 1AS',
  cost: 'free',
  stepFree: 'yes',
  hearingLoop: 'yes',
  opening: 'Weekdays from nine in the morning to ten in the evening, Saturdays to six',
} as const;

/** Two halls come into the register; one is corrected, the other is given up. */
export const findVenue = async ({ useCases, place }: Scene, panel: Panel): Promise<VenueId> => {
  const { borough } = place;
  const { venueId } = await done(useCases.addVenue(bySecretary(panel), { borough, ...hall }));
  const corrected = {
    borough,
    venueId,
    ...hall,
    cost: 'priced',
    price: '£12 an hour',
    opening: 'Every evening',
  } as const;
  await done(useCases.changeVenue(bySecretary(panel), corrected));
  const old = await done(useCases.addVenue(bySecretary(panel), { borough, ...hall, name: 'The old library' }));
  await done(useCases.retireVenue(bySecretary(panel), { borough, venueId: old.venueId }));
  return venueId;
};

const cleansing = {
  name: 'Street cleansing of the council',
  kind: 'council',
  does: 'Clears rubbish, and fines those who leave it in the street',
  routes: { desk: 'Environmental crime team', email: 'envirocrime@example.org', phone: '020 7946 0100' },
  capabilities: ['fly-tipping', 'graffiti', 'parking'],
} as const;

/** Two partners come into the register; one is corrected and confirms its address, the other is given up. */
export const findPartners = async ({ useCases, place, table }: Scene, panel: Panel): Promise<void> => {
  const { borough } = place;
  const { partnerId } = await done(useCases.addPartner(bySecretary(panel), { borough, ...cleansing }));
  const lit = { ...cleansing, capabilities: [...cleansing.capabilities, 'lighting'] } as const;
  await done(useCases.changePartner(bySecretary(panel), { borough, partnerId, ...lit }));
  const partner = await findPartner(table)(borough, partnerId);
  const link = { borough, partnerId, linkKey: partner?.mail?.linkKey ?? '' };
  await done(useCases.confirmPartner(byLink(), link));
  const old = { borough, ...cleansing, name: 'The old highways desk' };
  const retired = await done(useCases.addPartner(bySecretary(panel), old));
  await done(useCases.retirePartner(bySecretary(panel), { borough, partnerId: retired.partnerId }));
};

/** What the team of the ward publishes is brought in, and the secretary says that it is none of the panel's. */
const comparePublished = async ({ useCases, table }: Scene, panel: Panel): Promise<void> => {
  const issue = { id: 'published_1', issue: 'Burglary in the terraces.', issuedOn: '2006-05-01' } as const;
  const list = { source: 'police-uk', on: '2006-06-01', priorities: [issue] } as const;
  await writeItems(table)(panel.patches.map(({ ward }) => publishedItem(ward, list)));
  const matches = [{ publishedId: issue.id }];
  await done(useCases.matchPublished(bySecretary(panel), { panelId: panel.id, matches }));
};

/** A break is recorded, and taken back because the panel meets after all; meanwhile the panel has asked the ward. */
export const rest = async (scene: Scene, panel: Panel, from: string): Promise<void> => {
  const { useCases } = scene;
  const panelId = panel.id;
  const asked = { panelId, from, to: addDays(from, 30), reason: 'Most members are away in August.' };
  const { breakId } = await done(useCases.recordBreak(bySecretary(panel), asked));
  await done(useCases.removeBreak(bySecretary(panel), { panelId, breakId }));
  const survey = { question: 'What worries you most?', askedBy: 'The panel', from: '2006-05-01', to: '2006-05-31' };
  const worried = [{ theme: 'burglary', count: 31 }] as const;
  const told = { panelId, ...survey, answered: 62, feelSafe: 20, worried };
  const { surveyId } = await done(useCases.enterSurvey(bySecretary(panel), told));
  const reason = 'One stall was counted twice.';
  await done(useCases.correctSurvey(bySecretary(panel), { ...told, surveyId, answered: 61, reason }));
  await done(useCases.sayWhatChanged(bySecretary(panel), { panelId, surveyId, words: 'The lights were mended.' }));
  await done(useCases.withdrawSurvey(bySecretary(panel), { panelId, surveyId, reason: 'It was asked elsewhere.' }));
  await comparePublished(scene, panel);
};

/** What the panel looks at: ten links, one of which is taken off again. */
const gatherEvidence = async ({ useCases }: Scene, panel: Panel, meetingId: MeetingId): Promise<void> => {
  const at = { panelId: panel.id, meetingId };
  const link = { source: 'The police team', on: '2006-10-01', readers: 'everybody' } as const;
  for (let number = 1; number <= 10; number += 1) {
    const title = `Crime in the ward, table ${number} of the ten that the team brings to each meeting`;
    const href = `https://example.org/figures/${number}`;
    const { evidenceId } = await done(useCases.attachEvidence(bySecretary(panel), { ...at, title, href, ...link }));
    if (number === 10) await done(useCases.removeEvidence(bySecretary(panel), { ...at, evidenceId }));
  }
};

/** The agenda becomes the usual one, and gets sections, speakers, times and an item of its own; ten links lie beside it. */
export const prepare = async (scene: Scene, panel: Panel, meetingId: MeetingId): Promise<void> => {
  const { useCases } = scene;
  const at = { panelId: panel.id, meetingId };
  const { agenda } = await meetingNow(scene, meetingId);
  const planned = agenda.map(({ id, kind, heading }) => ({
    id,
    kind,
    heading,
    section: 'What the panel decides',
    presenter: 'The chair of the panel',
    minutesPlanned: 10,
    openness: 'open' as const,
  }));
  await done(useCases.saveUsualAgenda(bySecretary(panel), at));
  await done(useCases.setAgendaDeadline(bySecretary(panel), { panelId: panel.id, workingDays: 2 }));
  const special = { kind: 'other', heading: putOff, openness: 'open' } as const;
  await done(useCases.changeAgenda(bySecretary(panel), { ...at, agenda: [...planned, special] }));
  await gatherEvidence(scene, panel, meetingId);
};

/** What the last meeting did not come to goes on the agenda of the next. */
export const carryOver = async (scene: Scene, panel: Panel, meetingId: MeetingId, from: MeetingId): Promise<void> => {
  const { agenda } = await meetingNow(scene, from);
  const itemIds = agenda.filter(({ heading }) => heading === putOff).map(({ id }) => id);
  const carried = { panelId: panel.id, meetingId, fromMeetingId: from, itemIds };
  await done(scene.useCases.carryForward(bySecretary(panel), carried));
};

/** Somebody comes for one item, another was asked and is told that it is not needed. */
export const askGuests = async (scene: Scene, panel: Panel, meetingId: MeetingId): Promise<void> => {
  const { useCases } = scene;
  const at = { panelId: panel.id, meetingId };
  const [item] = (await meetingNow(scene, meetingId)).agenda;
  if (!item) throw new Error('The meeting of the story has no agenda');
  const guest = { itemId: item.id, name: 'Wilhelmina Osei', organisation: 'Lambeth Lighting', about: '19:40' };
  await done(useCases.inviteGuest(bySecretary(panel), { ...at, ...guest, email: 'lighting@example.org' }));
  const other = await done(useCases.inviteGuest(bySecretary(panel), { ...at, ...guest, name: 'Harold Finch' }));
  await done(useCases.withdrawGuest(bySecretary(panel), { ...at, guestId: other.guestId }));
};

/** A member says with the reply what help they need, and the secretary arranges it. */
export const askForHelp = async (scene: Scene, panel: Panel, meetingId: MeetingId): Promise<void> => {
  const { useCases } = scene;
  const [invited] = (await meetingNow(scene, meetingId)).invitations;
  if (!invited) throw new Error('Nobody is invited to the meeting of the story');
  const { personId, linkKey } = invited;
  const needs = [{ kind: 'transport' }, { kind: 'interpreter', words: 'Portuguese' }] as const;
  await done(useCases.answerInvitation(byLink(), { meetingId, personId, linkKey, answer: 'yes', needs }));
  const help = needs.map(({ kind }) => ({ kind, helper: 'The warden of the hall', met: true }));
  await done(useCases.arrangeHelp(bySecretary(panel), { panelId: panel.id, meetingId, personId, help }));
};

/** What is typed on the evening: a paragraph for each item, and who is there. */
export const takeNotes = async (scene: Scene, panel: Panel, meetingId: MeetingId): Promise<void> => {
  const meeting = await meetingNow(scene, meetingId);
  const fields = Object.fromEntries([
    ...meeting.agenda.map(({ id }) => [`outcomes-${id}-text`, [paragraph]]),
    ...panel.members.map(({ personId }) => [`attendance-${personId}-presence`, ['present']]),
  ]);
  const notes = { panelId: panel.id, meetingId, version: 0, fields };
  await done(scene.useCases.keepNotes(bySecretary(panel), notes));
};
