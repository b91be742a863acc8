import { isDeepStrictEqual } from 'node:util';
import type { Changes } from '@wardmote/domain/changes';
import type { Event } from '@wardmote/domain/event';
import { answerTo } from '@wardmote/store/command-store';
import { commit } from '@wardmote/store/commit';
import { findMeeting } from '@wardmote/store/meeting-store';
import { findDocument, findPanel } from '@wardmote/store/panel-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { aDocument } from '../builders/document.ts';
import { aMeeting, anInvitation } from '../builders/meeting.ts';
import { aMember, members } from '../builders/member.ts';
import { aPanel } from '../builders/panel.ts';
import { freshTable } from '../support/fresh-table.ts';
import { placesOnRecord, putOnRecord } from '../support/on-record.ts';
import { itemsOf } from '../support/scene.ts';

let table: Awaited<ReturnType<typeof freshTable>>;
beforeAll(async () => {
  table = await freshTable();
  await placesOnRecord(table, 100);
});

let count = 0;
const next = () => {
  count += 1;
  return count;
};
const panelOnRecord = async () => {
  const number = next();
  const patches = [{ ward: 'E05000416', number, wardName: 'Coldharbour' }] as const;
  const panel = aPanel({ id: `panel_${number}`, patches });
  const meeting = aMeeting({ id: `meeting_${number}`, panelId: panel.id, invitations: [anInvitation()] });
  await putOnRecord(table, { panel, meetings: [meeting] });
  return { panel, meeting };
};
const write = (
  changes: Changes,
  { id = `command-${next()}`, events = [] as readonly Event[], eventId = () => `event-${next()}` } = {},
) =>
  commit(table, { newEventId: eventId, now: () => new Date('2026-06-12T10:00:00Z') })(
    { id, fingerprint: 'the fingerprint' },
    { events, changes, answer: { done: true } },
  );
const anEvent = (panel: { id: Event['panelId'] }): Event => ({
  type: 'panel-founded',
  panelId: panel.id,
  at: '2026-06-12T10:00:00.000Z',
  by: 'person_02',
  facts: { ward: 'E05000416' },
});

describe('what a command writes', () => {
  it('is all there, in the next version, with its event and its own record', async () => {
    const { panel, meeting } = await panelOnRecord();
    const after = { ...panel, members: members(11) };
    const events = [anEvent(panel)];
    const changes = {
      panel: { before: panel, after },
      meetings: [{ before: meeting, after: { ...meeting, place: 'The hall' } }],
    };
    expect(await write(changes, { id: 'command-one', events })).toBe('saved');
    expect(await findPanel(table)(panel.id)).toEqual({ ...after, version: 2 });
    expect(await findMeeting(table)(meeting.id)).toEqual({ ...meeting, place: 'The hall', version: 2 });
    expect(await itemsOf(table, `PANEL#${panel.id}`, 'EVENT#')).toMatchObject([{ entity: 'event', event: events[0] }]);
    expect(await answerTo(table)('command-one')).toEqual({ fingerprint: 'the fingerprint', answer: { done: true } });
  });

  it('is no item that did not change', async () => {
    const { panel } = await panelOnRecord();
    const before = await itemsOf(table, `PANEL#${panel.id}`, 'NOW#');
    await write({ panel: { before: panel, after: { ...panel, members: [...panel.members, aMember()] } } });
    const after = await itemsOf(table, `PANEL#${panel.id}`, 'NOW#');
    const changed = after.filter((item) => !before.some((known) => isDeepStrictEqual(known, item)));
    expect(changed.map(({ entity }) => String(entity)).toSorted()).toEqual(['member', 'panel']);
  });
});

describe('nothing at all is written', () => {
  const unchanged = async ({ panel, meeting }: Awaited<ReturnType<typeof panelOnRecord>>) => {
    expect(await findPanel(table)(panel.id)).toMatchObject({ version: 1, members: panel.members });
    expect(await findMeeting(table)(meeting.id)).toMatchObject({ version: 1, place: meeting.place });
    expect(await itemsOf(table, `PANEL#${panel.id}`, 'EVENT#')).toEqual([]);
  };
  const both = ({ panel, meeting }: Awaited<ReturnType<typeof panelOnRecord>>): Changes => ({
    panel: { before: panel, after: { ...panel, members: members(11) } },
    meetings: [{ before: meeting, after: { ...meeting, place: 'The hall' } }],
  });

  it.each([
    ['when the panel is in another version', { panel: 9 }],
    ['when the meeting is in another version', { meeting: 9 }],
  ])('%s', async (_, version: { panel?: number; meeting?: number }) => {
    const there = await panelOnRecord();
    const seen = {
      panel: { ...there.panel, version: version.panel ?? 1 },
      meeting: { ...there.meeting, version: version.meeting ?? 1 },
    };
    expect(await write(both(seen), { events: [anEvent(there.panel)] })).toBe('changed-meanwhile');
    await unchanged(there);
  });

  it('when what was only read has changed: a panel, or a meeting', async () => {
    const [there, other] = [await panelOnRecord(), await panelOnRecord()];
    const stale = { unchangedPanel: { ...other.panel, version: 9 } };
    expect(await write({ ...both(there), ...stale })).toBe('changed-meanwhile');
    expect(await write({ ...both(there), unchanged: [{ ...other.meeting, version: 9 }] })).toBe('changed-meanwhile');
    await unchanged(there);
    expect(await write({ ...both(there), unchanged: [other.meeting], unchangedPanel: other.panel })).toBe('saved');
  });

  it('when the command was done before', async () => {
    const there = await panelOnRecord();
    await write({}, { id: 'command-twice' });
    expect(await write(both(there), { id: 'command-twice', events: [anEvent(there.panel)] })).toBe('changed-meanwhile');
    await unchanged(there);
  });

  it('when an event is there already: what happened is never written over', async () => {
    const there = await panelOnRecord();
    const eventId = () => 'the-same';
    await write({}, { events: [anEvent(there.panel)], eventId });
    const renamed = { ...anEvent(there.panel), by: 'person_09' } as const;
    expect(await write(both(there), { events: [renamed], eventId })).toBe('changed-meanwhile');
    expect(await itemsOf(table, `PANEL#${there.panel.id}`, 'EVENT#')).toMatchObject([{ event: { by: 'person_02' } }]);
  });

  it('when the patch of a new ward panel is taken, or not there', async () => {
    const { panel } = await panelOnRecord();
    const twin = aPanel({ id: `panel_${next()}`, patches: panel.patches });
    expect(await write({ panel: { after: twin } })).toBe('changed-meanwhile');
    const lost = aPanel({ id: `panel_${next()}`, patches: [{ ward: 'E05000999', number: 1, wardName: 'Nowhere' }] });
    expect(await write({ panel: { after: lost } })).toBe('changed-meanwhile');
    expect(await findPanel(table)(twin.id)).toBeUndefined();
    expect(await findPanel(table)(lost.id)).toBeUndefined();
  });

  it('when somebody new has an address that is known', async () => {
    const email = 'known@example.org';
    await write({ newPerson: { id: 'person_known', name: 'Known', email } });
    const twin = { id: 'person_twin', name: 'Twin', email: 'KNOWN@example.org' } as const;
    expect(await write({ newPerson: twin })).toBe('changed-meanwhile');
    expect(await itemsOf(table, 'PERSON#person_twin')).toEqual([]);
  });

  it('when a document is in another version', async () => {
    const { panel } = await panelOnRecord();
    const document = aDocument({ id: `document_${next()}` });
    expect(await write({ document: { panelId: panel.id, after: document } })).toBe('saved');
    expect(await findDocument(table)(panel.id, document.id)).toEqual({ ...document, version: 1 });
    const adopted = { ...document, status: 'adopted' } as const;
    const over = (version: number) => ({ panelId: panel.id, before: { ...document, version }, after: adopted });
    expect(await write({ document: over(2) })).toBe('changed-meanwhile');
    expect(await write({ document: over(1) })).toBe('saved');
    expect(await findDocument(table)(panel.id, document.id)).toMatchObject({ status: 'adopted', version: 2 });
  });
});

it('a reply is written to its own invitation, provided that the meeting is as it was', async () => {
  const { meeting } = await panelOnRecord();
  const reply = { answer: 'yes', at: '2026-06-01T09:00:00.000Z' } as const;
  const answered = (version: number) => ({
    invitations: [{ meeting: { ...meeting, version }, before: anInvitation(), after: anInvitation({ reply }) }],
  });
  expect(await write(answered(9))).toBe('changed-meanwhile');
  expect(await write(answered(1))).toBe('saved');
  expect(await findMeeting(table)(meeting.id)).toMatchObject({ version: 1, invitations: [{ reply }] });
});
