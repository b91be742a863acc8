import assert from 'node:assert/strict';
import { dayOf } from '@wardmote/domain/day';
import { findMeeting } from '@wardmote/store/meeting-store';
import { ulid } from 'ulid';
import { canaryIn, emailOf, granted } from '../support/world.ts';
import type { Planting } from './plant-canaries.ts';

/** A meeting of the panel at an hour of the day on which the world was made, held by all who were at the first. */
const holdAt = async ({ world: { cases, table }, panel, by }: Planting, hours: readonly [string, string]) => {
  const { panelId } = panel;
  const first = await findMeeting(table)(panel.meetingId);
  assert.ok(first);
  const [start, end] = hours.map((hour) => `${dayOf(first.start)}T${hour}`);
  assert.ok(start && end);
  const asked = { panelId, kind: 'extraordinary', start, end, place: 'The library' } as const;
  const { meetingId } = granted(await cases.scheduleMeeting(await by(), asked));
  granted(await cases.callMeeting(await by(), { panelId, meetingId }));
  const closing = {
    panelId,
    meetingId,
    attendance: first.attendance,
    outcomes: [],
    notReviewed: 'There was no time',
    actions: [],
  };
  const priorities = { decision: 'defer', reason: 'Not today' } as const;
  granted(await cases.closeMeeting(await by(), { ...closing, priorities }));
  return meetingId;
};

/** Minutes that a later meeting agreed and keeps from the public, and what residents are to be told and are not yet. */
export const heldBack = async (planting: Planting): Promise<`meeting_${string}`> => {
  const { world, key, panel, by } = planting;
  const { cases, table } = world;
  const { panelId } = panel;
  const [meetingId, atMeetingId] = [
    await holdAt(planting, ['13:00', '14:00']),
    await holdAt(planting, ['15:00', '16:00']),
  ];
  const meeting = await findMeeting(table)(meetingId);
  const itemId = meeting?.agenda.find(({ closed }) => !closed)?.id;
  assert.ok(itemId && meeting?.minutes);
  const sections = [{ itemId, text: canaryIn('heldBack', key) }];
  const { revision } = meeting.minutes;
  granted(await cases.saveMinutes(await by(), { panelId, meetingId, revision, sections }));
  granted(await cases.circulateMinutes(await by(), { panelId, meetingId }));
  const agreed = { panelId, meetingId, atMeetingId, heldBack: 'A case is going on' };
  granted(await cases.approveMinutes(await by(), agreed));
  granted(await cases.saveBulletin(await by(), { panelId, meetingId, text: canaryIn('bulletin', key) }));
  return meetingId;
};

/** A meeting of which every item is closed, with the link by which the panel joins it; and what was written down while it went on. */
export const shutMeeting = async ({
  world: { cases, table },
  key,
  panel,
  by,
}: Planting): Promise<`meeting_${string}`> => {
  const { panelId } = panel;
  const agenda = [{ kind: 'other', heading: 'A matter', openness: 'closed', reason: 'legal-advice' }] as const;
  const on = dayOf((await findMeeting(table)(panel.meetingId))?.start ?? '');
  const when = { start: `${on}T17:00`, end: `${on}T18:00`, place: 'Online' };
  const arrangements = { how: 'online', joinUrl: `https://meet.example.org/${canaryIn('joinLink', key)}` } as const;
  const asked = { panelId, kind: 'extraordinary', ...when, agenda, arrangements } as const;
  const { meetingId } = granted(await cases.scheduleMeeting(await by(), asked));
  const itemId = (await findMeeting(table)(meetingId))?.agenda[0]?.id;
  assert.ok(itemId);
  granted(await cases.callMeeting(await by(), { panelId, meetingId }));
  const fields = { 'outcomes-0-text': [canaryIn('notes', key)] };
  granted(await cases.keepNotes(await by(), { panelId, meetingId, version: 0, fields }));
  return meetingId;
};

/** Somebody who comes for one item, somebody who follows the panel, and why a correction was not taken. */
export const around = async ({ world: { cases }, key, panel, by }: Planting): Promise<void> => {
  const { panelId, meetingId, calledId, correctionId } = panel;
  const viewed = granted(await cases.viewMeeting((await by()).actor, panelId, calledId));
  const itemId = viewed.meeting.agenda[0]?.id;
  assert.ok(itemId);
  const guest = { name: canaryIn('guest', key), email: emailOf(`visitor-${key}`), itemId };
  granted(await cases.inviteGuest(await by(), { panelId, meetingId: calledId, ...guest }));
  const anonymously = { commandId: ulid(), actor: { kind: 'anonymous' } as const };
  granted(await cases.followPanel(anonymously, { panelId, email: emailOf(`follower-${key}`) }));
  const reason = canaryIn('declined', key);
  granted(await cases.settleCorrection(await by(), { panelId, meetingId, correctionId, accepted: false, reason }));
};
