import assert from 'node:assert/strict';
import { paths } from '@wardmote/pages/paths';
import { findMeeting } from '@wardmote/store/meeting-store';
import { findPanel } from '@wardmote/store/panel-store';
import { ulid } from 'ulid';
import { addressOf } from '../http/page-address.ts';
import { places } from '../support/personas.ts';
import { actorFor, canaryIn, granted, type PanelKey, type World } from '../support/world.ts';
import { around, heldBack, shutMeeting } from './plant-around.ts';

type Panel = World['panels']['a1'];
export type Planting = {
  readonly world: World;
  readonly key: PanelKey;
  readonly panel: Panel;
  readonly by: () => Promise<{ readonly commandId: string; readonly actor: Awaited<ReturnType<typeof actorFor>> }>;
};

/** Two more texts of the draft, so that the first of them is only a revision any more. */
const inMinutes = async ({ world: { cases, table }, key, panel, by }: Planting) => {
  const { panelId, meetingId, itemId } = panel;
  for (const [open, shut] of [
    ['oldDraft', 'oldSection'],
    ['draft', 'section'],
  ] as const) {
    const meeting = await findMeeting(table)(meetingId);
    assert.ok(meeting?.minutes);
    const first = meeting.agenda.find((item) => !item.closed)?.id;
    assert.ok(first);
    const sections = [
      { itemId: first, text: canaryIn(open, key) },
      { itemId, text: canaryIn(shut, key) },
    ];
    const { revision } = meeting.minutes;
    granted(await cases.saveMinutes(await by(), { panelId, meetingId, revision, sections, newSitting: true }));
  }
};

/** A priority about persons, why the meeting did not talk about it, and what was asked under it. */
const aboutPersons = async ({ world: { cases, table }, key, panel, by }: Planting) => {
  const { panelId, meetingId, ids } = panel;
  const theme = (title: string) =>
    ({
      title,
      category: 'other',
      source: 'community',
      scope: 'theme',
      grounds: 'A street briefing',
      cites: [{ kind: 'other', source: 'The street briefing of March' }],
    }) as const;
  const persons = {
    ...theme(canaryIn('personsPriority', key)),
    scope: 'persons',
    grounds: canaryIn('personsGrounds', key),
    cites: [{ kind: 'other', source: canaryIn('personsSource', key) }],
  } as const;
  const priorities = [theme('Vehicle crime'), theme('Graffiti'), persons];
  granted(await cases.setPriorities(await by(), { panelId, meetingId, priorities }));
  const priorityId = (await findPanel(table)(panelId))?.priorities.find(({ scope }) => scope === 'persons')?.id;
  const personId = ids[`other-${key}`]?.personId;
  assert.ok(priorityId && personId);
  const reviews = [{ priorityId, notReviewed: canaryIn('personsReason', key) }];
  granted(await cases.reviewPriorities(await by(), { panelId, meetingId, reviews }));
  const asked = { what: canaryIn('personsAction', key), kind: 'support', priorityId } as const;
  const owner = { kind: 'person', personId } as const;
  return granted(await cases.askAction(await by(), { panelId, meetingId, ...asked, owner })).actionId;
};

/** What two of those invited answered. */
const inReplies = async ({ world: { cases, table }, key, panel, by }: Planting) => {
  const { panelId, calledId: meetingId, ids } = panel;
  const invitations = (await findMeeting(table)(meetingId))?.invitations ?? [];
  const linkOf = (who: string) => {
    const invitation = invitations.find(({ personId }) => personId === ids[`${who}-${key}`]?.personId);
    assert.ok(invitation);
    const { personId, linkKey } = invitation;
    return { meetingId, personId, linkKey };
  };
  const anonymously = () => ({ commandId: ulid(), actor: { kind: 'anonymous' } as const });
  const needs = [{ kind: 'other', words: canaryIn('need', key) }] as const;
  const needy = linkOf('other');
  granted(await cases.answerInvitation(anonymously(), { ...needy, answer: 'yes', needs }));
  const help = [{ kind: 'other', helper: canaryIn('helper', key), met: false }] as const;
  granted(await cases.arrangeHelp(await by(), { panelId, meetingId, personId: needy.personId, help }));
  const substitute = canaryIn('substitute', key);
  granted(await cases.answerInvitation(anonymously(), { ...linkOf('councillor'), answer: 'substitute', substitute }));
};

/** Who opens an item of a meeting that is called, and what only the panel looks at before it. */
const beforeMeeting = async ({ world: { cases, table }, key, panel, by }: Planting) => {
  const at = { panelId: panel.panelId, meetingId: panel.calledId };
  const meeting = await findMeeting(table)(at.meetingId);
  assert.ok(meeting);
  const agenda = meeting.agenda.map(({ id, kind, heading, closed }, index) => ({
    id,
    kind,
    heading,
    ...(index === 0 && { presenter: canaryIn('presenter', key) }),
    ...(closed ? { openness: 'closed' as const, reason: closed } : { openness: 'open' as const }),
  }));
  granted(await cases.changeAgenda(await by(), { ...at, agenda }));
  const link = { href: 'https://example.org/figures', source: 'The team', on: '2026-01-01', readers: 'panel' } as const;
  granted(await cases.attachEvidence(await by(), { ...at, title: canaryIn('evidence', key), ...link }));
};

/** What a resident asks for on the agenda, and what worries another. */
const asked = async ({ world: { cases }, key, panel: { panelId }, by }: Planting) => {
  const anonymously = { commandId: ulid(), actor: { kind: 'anonymous' } as const };
  const [heading, details] = [canaryIn('request', key), canaryIn('request', key)];
  granted(await cases.requestItem(anonymously, { panelId, heading, details }));
  const worried = { commandId: ulid(), actor: { kind: 'anonymous' } as const };
  const [text, place] = [canaryIn('concern', key), canaryIn('concern', key)];
  const ownGroup = canaryIn('ownGroup', key);
  granted(await cases.raiseConcern(worried, { panelId, text, place, groups: [], ownGroup }));
  const session = { on: '2026-01-05', where: canaryIn('session', key) };
  const heard = { from: 'outreach', voices: 12, session } as const;
  granted(await cases.raiseConcern(await by(), { panelId, text, groups: [], heard }));
  const { borough, ward } = places[key];
  const closed = canaryIn('wardConcern', key);
  const inWard = { borough, ward, text: closed, groups: [], ownGroup: closed };
  granted(await cases.raiseWardConcern({ ...worried, commandId: ulid() }, inWard));
};

/** Links that the walk opens, so that they are there in the twin too. */
const linksOf = async (world: World, key: PanelKey) => {
  await addressOf(world, paths.confirmFollowing.pattern, key);
  await addressOf(world, paths.ownFeed.pattern, key);
};

/** Rules that are not adopted yet, and a meeting to which nobody is invited yet. */
const notYetPublic = async ({ world: { cases }, key, panel, by }: Planting) => {
  const { panelId } = panel;
  const clauses = [{ number: '1', topic: 'quorum', text: canaryIn('rules', key) }] as const;
  const title = 'A draft with a word in it';
  const { documentId } = granted(
    await cases.draftDocument(await by(), { panelId, kind: 'ground-rules', title, clauses }),
  );
  const later = { start: '2098-03-04T19:30', end: '2098-03-04T21:00', place: canaryIn('place', key) };
  const { meetingId } = granted(await cases.scheduleMeeting(await by(), { panelId, kind: 'ordinary', ...later }));
  return { draftId: documentId, scheduledId: meetingId };
};

/** Writes its own word into every closed field of a panel, through the use cases; gives back the world with what it made in place of the old: the action is the one about persons. */
export const plantCanaries = async (world: World, keys: readonly PanelKey[]): Promise<World> => {
  const panels: Record<PanelKey, Panel> = { ...world.panels };
  for (const key of keys) {
    const panel = panels[key];
    const by = async () => ({ commandId: ulid(), actor: await actorFor(world.table, panel.secretaryId) });
    const planting = { world, key, panel, by };
    await inMinutes(planting);
    const teamActionId = await aboutPersons(planting);
    await inReplies(planting);
    await beforeMeeting(planting);
    await asked(planting);
    await around(planting);
    const moreMeetings = [await heldBack(planting), await shutMeeting(planting)];
    panels[key] = { ...panel, teamActionId, moreMeetings, ...(await notYetPublic(planting)) };
  }
  for (const key of keys) await linksOf(world, key);
  return { ...world, panels };
};
