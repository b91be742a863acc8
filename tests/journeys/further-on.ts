import assert from 'node:assert/strict';
import type { Actor } from '@wardmote/domain/actor';
import { publishedItem } from '@wardmote/store/figures-store';
import { findPanel } from '@wardmote/store/panel-store';
import { writeItems } from '@wardmote/store/places-store';
import { ulid } from 'ulid';
import { actorFor, granted, type PanelKey, today, type World } from '../support/world.ts';

type On = { readonly world: World; readonly key: PanelKey; readonly by: () => { commandId: string; actor: Actor } };

/** A meeting of this evening whose invitations are out. */
const callTonight = async ({ world: { cases, panels }, key, by }: On) => {
  const { panelId } = panels[key];
  const tonight = { start: `${today()}T19:00`, end: `${today()}T20:30`, place: 'The hall' };
  const { meetingId } = granted(await cases.scheduleMeeting(by(), { panelId, kind: 'extraordinary', ...tonight }));
  granted(await cases.callMeeting(by(), { panelId, meetingId }));
  return meetingId;
};

/** An evening that agreed the minutes of the first meeting; they are published, or held back with a reason. */
const agreeMinutes = async (on: On, heldBack?: string) => {
  const { world, key, by } = on;
  const { panelId, meetingId, secretaryId } = world.panels[key];
  const atMeetingId = await callTonight(on);
  const everybody = [secretaryId, ...Object.values(world.panels[key].ids).map(({ personId }) => personId)];
  granted(
    await world.cases.closeMeeting(by(), {
      panelId,
      meetingId: atMeetingId,
      attendance: everybody.map((personId) => ({ personId, name: '', party: 'community', presence: 'present' })),
      outcomes: [],
      priorities: { decision: 'keep' },
      evidence: { seen: true },
      notReviewed: 'There was no time',
      actions: [],
    }),
  );
  granted(await world.cases.approveMinutes(by(), { panelId, meetingId, atMeetingId, ...(heldBack && { heldBack }) }));
  return atMeetingId;
};

/** An evening that was called off, with an item of which nothing came. */
const callOff = async ({ world: { cases, panels }, key, by }: On) => {
  const { panelId } = panels[key];
  const when = { start: '2098-02-03T19:30', end: '2098-02-03T21:00', place: 'The hall' };
  const agenda = [{ kind: 'other', heading: 'The bins in Hill Road', openness: 'open', askedBy: 'resident' }] as const;
  const { meetingId } = granted(await cases.scheduleMeeting(by(), { panelId, kind: 'extraordinary', ...when, agenda }));
  granted(await cases.cancelMeeting(by(), { panelId, meetingId, reason: 'The hall is flooded' }));
  return meetingId;
};

/** Somebody is coming and needs help with it. */
const askForHelp = async ({ world: { cases, panels }, key, by }: On) => {
  const { panelId, calledId } = panels[key];
  const { meeting } = granted(await cases.viewMeeting(by().actor, panelId, calledId));
  const [invitation] = meeting.invitations;
  assert.ok(invitation);
  const { personId, linkKey } = invitation;
  const needs = [{ kind: 'transport' }, { kind: 'interpreter', words: 'Portuguese' }] as const;
  granted(await cases.answerInvitation(by(), { meetingId: calledId, personId, linkKey, answer: 'yes', needs }));
};

/** The outside body says that what it was asked is done. */
const answerAsPartner = async ({ world: { table, cases, panels }, key, by }: On) => {
  const { panelId, partnerActionId } = panels[key];
  const panel = await findPanel(table)(panelId);
  const owner = panel?.actions.find(({ id }) => id === partnerActionId)?.owner;
  assert.ok(owner?.kind === 'partner');
  const answer = { status: 'answered', text: 'The lamp is lit again.' } as const;
  const { linkKey } = owner;
  granted(await cases.answerPartnerAction(by(), { panelId, actionId: partnerActionId, linkKey, ...answer }));
};

/** Two concerns the panel took, which have an order between them. */
const takeConcerns = async ({ world: { cases, panels }, key, by }: On) => {
  const { panelId, concernId } = panels[key];
  const dumping = { panelId, text: 'Mattresses are left at the bins', groups: [] };
  const anybody = { kind: 'anonymous' } as const;
  const second = granted(await cases.raiseConcern({ commandId: ulid(), actor: anybody }, dumping));
  for (const [id, title] of [
    [concernId, 'Scooters on the pavement'],
    [second.concernId, 'Dumped mattresses'],
  ] as const)
    granted(
      await cases.triageConcern(by(), {
        panelId,
        concernId: id,
        outcome: 'taken',
        title,
        remit: 'joint',
        category: 'traffic',
      }),
    );
};

/** Two panels tell each other of what has moved. */
const tellEachOther = async ({ world: { cases, panels }, by }: On, other: On) => {
  const { a1, a2 } = panels;
  const moved = { kind: 'has-moved', words: 'Mopeds have moved to the canal path.' } as const;
  const there = { panelId: a2.panelId, displacedId: a2.priorityId, to: [a1.panelId], ...moved };
  const back = { panelId: a1.panelId, displacedId: a1.priorityId, to: [a2.panelId], ...moved };
  granted(await cases.tellNeighbours(by(), there));
  granted(await cases.tellNeighbours(other.by(), back));
  const seen = { panelId: a1.panelId, displacedId: a2.priorityId, answer: 'reached' } as const;
  granted(await cases.seeDisplacement(other.by(), seen));
};

const openOn = async (world: World, key: PanelKey): Promise<On> => {
  const actor = await actorFor(world.table, world.panels[key].secretaryId);
  return { world, key, by: () => ({ commandId: ulid(), actor }) };
};

/** What people answered, once put right. */
const askWard = async ({ world, key, by }: On) => {
  const { panelId } = world.panels[key];
  const asked = { question: 'What worries you here?', askedBy: 'The panel', from: today(), to: today() };
  const told = { panelId, ...asked, answered: 40, worried: [{ theme: 'burglary', count: 12 }] } as const;
  const { surveyId } = granted(await world.cases.enterSurvey(by(), told));
  const reason = 'One stall was counted twice';
  granted(await world.cases.correctSurvey(by(), { ...told, surveyId, answered: 38, reason }));
  return surveyId;
};

/** What the police team publishes, of which one is a priority of the panel. */
const comparePublished = async ({ world, key, by }: On) => {
  const { panelId, priorityId } = world.panels[key];
  const panel = await findPanel(world.table)(panelId);
  const priorities = [
    { id: 'published_1', issue: 'Mopeds on the pavement, day and night', issuedOn: '2026-05-01' },
    { id: 'published_2', issue: 'Thefts from vans', issuedOn: '2026-04-01', action: 'Patrols', actedOn: '2026-04-20' },
  ] as const;
  const list = { source: 'police-uk', on: today(), priorities } as const;
  await writeItems(world.table)((panel?.patches ?? []).map(({ ward }) => publishedItem(ward, list)));
  const matches = [{ publishedId: 'published_1', priorityId }] as const;
  granted(await world.cases.matchPublished(by(), { panelId, matches }));
};

type Instead = Readonly<Record<string, string>>;
const at = '/panels/:panelId/meetings/:meetingId';

/**
 * Two panels of the world a few evenings later: their pages whose form has its time only then, and what fills the parts of each address.
 */
export const goFurther = async (world: World): Promise<readonly [path: string, of: PanelKey, instead: Instead][]> => {
  const [a2, b1] = [await openOn(world, 'a2'), await openOn(world, 'b1')];
  const { panelId, meetingId, calledId, scheduledId, partnerActionId } = world.panels.a2;
  const { cases } = world;
  const summer = { from: '2098-08-01', to: '2098-08-31', reason: 'Summer holidays' };
  const { breakId } = granted(await cases.recordBreak(a2.by(), { panelId, ...summer }));
  const thefts = { title: 'Thefts by month', source: 'The police', on: today(), readers: 'everybody' } as const;
  const pack = { panelId, meetingId: calledId, ...thefts, href: 'https://data.example.org/thefts' };
  const { evidenceId } = granted(await cases.attachEvidence(a2.by(), pack));
  const surveyId = await askWard(a2);
  await comparePublished(a2);
  const fromMeetingId = await callOff(a2);
  await askForHelp(a2);
  await answerAsPartner(a2);
  await takeConcerns(a2);
  await tellEachOther(a2, await openOn(world, 'a1'));
  const lately = await agreeMinutes(a2);
  granted(await cases.saveBulletin(a2.by(), { panelId, meetingId: lately, text: '## You said\n\nMopeds.' }));
  await agreeMinutes(b1, 'Somebody asked that a name be taken out');
  const tonight = await callTonight(a2);
  return [
    ['/panels/:panelId/breaks/:breakId/remove', 'a2', { breakId }],
    [`${at}/evidence`, 'a2', {}],
    [`${at}/evidence/:evidenceId/remove`, 'a2', { evidenceId }],
    ['/panels/:panelId/surveys/:surveyId/correct', 'a2', { surveyId }],
    ['/panels/:panelId/figures', 'a2', {}],
    ['/panels/:panelId/published-priorities', 'a2', {}],
    ['/panels/:panelId/surveys/:surveyId/withdraw', 'a2', { surveyId }],
    ['/panels/:panelId/surveys/:surveyId/what-changed', 'a2', { surveyId }],
    [`${at}/agenda/carry/:fromMeetingId`, 'a2', { fromMeetingId }],
    [`${at}/agenda/change`, 'a2', {}],
    [`${at}/needs`, 'a2', {}],
    [`${at}/joint`, 'a2', { meetingId: scheduledId }],
    [`${at}/close`, 'a2', { meetingId: tonight }],
    [`${at}/ballot/record`, 'a2', { meetingId: tonight }],
    [at, 'a2', { meetingId: tonight }],
    [at, 'a2', { meetingId: fromMeetingId }],
    [at, 'a2', { meetingId: calledId }],
    [`${at}/minutes`, 'a2', { meetingId }],
    [`${at}/bulletin/write`, 'a2', { meetingId: lately }],
    [`${at}/bulletin/send`, 'a2', { meetingId: lately }],
    [`${at}/minutes/amend`, 'a2', {}],
    [`${at}/minutes/release`, 'b1', {}],
    ['/panels/:panelId', 'a2', {}],
    ['/panels/:panelId/concerns', 'a2', {}],
    ['/panels/:panelId/concerns/order', 'a2', {}],
    ['/panels/:panelId/concerns/:concernId', 'a2', {}],
    ['/panels/:panelId/concerns/:concernId/off-list', 'a2', {}],
    ['/panels/:panelId/concerns/:concernId/action', 'a2', {}],
    ['/panels/:panelId/displaced/:displacedId', 'a2', { displacedId: world.panels.a1.priorityId }],
    ['/panels/:panelId/priorities/:priorityId', 'a2', {}],
    ['/panels/:panelId/actions/:actionId/dispute', 'a2', { actionId: partnerActionId }],
  ];
};
