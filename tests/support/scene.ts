import type { Actor, PanelRole } from '@wardmote/domain/actor';
import type { Event } from '@wardmote/domain/event';
import type { MeetingId, PanelId, PersonId } from '@wardmote/domain/id';
import type { Meeting } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import { teamOf } from '@wardmote/domain/place';
import { useCases } from '@wardmote/runtime/use-cases';
import { findMeeting } from '@wardmote/store/meeting-store';
import { findPanel } from '@wardmote/store/panel-store';
import { type Item, queryAll } from '@wardmote/store/query';
import type { Table } from '@wardmote/store/table';
import type { Request } from '@wardmote/use-cases/carry-out';
import { anAction } from '../builders/action.ts';
import { aPerson } from '../builders/actor.ts';
import { aHeldMeeting, aMeeting, theMinutes } from '../builders/meeting.ts';
import { aPanel } from '../builders/panel.ts';
import { freshTable } from './fresh-table.ts';
import { placesOnRecord, putOnRecord } from './on-record.ts';

const patches = 150;

type Changes = {
  readonly panel?: Partial<Panel>;
  readonly may?: Partial<Meeting>;
  readonly june?: Partial<Meeting>;
};

const there = <Thing>(thing: Thing | undefined): Thing => {
  if (thing === undefined) throw new Error('It is not on record');
  return thing;
};

/** All items of a partition, as they lie in the table. */
export const itemsOf = (table: Table, pk: string, prefix = ''): Promise<readonly Item[]> =>
  queryAll(table, { pk, prefix }, { ConsistentRead: true });

export const eventsOf = async (table: Table, panelId: PanelId): Promise<readonly Event[]> =>
  (await itemsOf(table, `PANEL#${panelId}`, 'EVENT#')).map(({ event }) => event as Event);

let commands = 0;

/** A command under an id of its own. */
export const request = (actor: Actor, more: Partial<Request> = {}): Request => {
  commands += 1;
  return { commandId: `command-${commands}`, actor, ...more };
};

/**
 * A table for a test file. Each scene in it is a panel in good order on a patch of its own, on 12 June 2026: its meeting of May was
 * held and the minutes went round; that of June was called, and can be recorded. The use cases over it are the real ones.
 */
export const openScenes = async () => {
  const table = await freshTable();
  await placesOnRecord(table, patches);
  let count = 0;
  const over = (other: Table, now = '2026-06-12T10:00:00Z') => useCases({ table: other, now: () => new Date(now) });

  const scene = async (changes: Changes = {}) => {
    count += 1;
    const [panelId, may, june]: [PanelId, MeetingId, MeetingId] = [
      `panel_${count}`,
      `meeting_may_${count}`,
      `meeting_june_${count}`,
    ];
    const patch = { ward: 'E05000416', number: count, wardName: 'Coldharbour' } as const;
    const teamId = teamOf(patch);
    const panel = aPanel({
      id: panelId,
      patches: [patch],
      actions: [anAction({ owner: { kind: 'team', teamId, name: 'Coldharbour Safer Neighbourhoods Team' } })],
      called: [{ meetingId: june, on: '2026-06-10' }],
      lastHeld: { meetingId: may, on: '2026-05-06', quorate: true },
      minutesOwed: [{ meetingId: may, on: '2026-05-06', circulated: true }],
      ...changes.panel,
    });
    const meetings = [
      aHeldMeeting({ panelId, evidenceSeen: true, minutes: theMinutes(), ...changes.may, id: may }),
      aMeeting({ panelId, ...changes.june, id: june }),
    ];
    await putOnRecord(table, { panel, meetings });
    const as = (role: PanelRole, personId: PersonId = 'person_02', name = 'Member 02') =>
      aPerson([{ role, panelId }], personId, name);
    return {
      panelId,
      may,
      june,
      teamId,
      as,
      secretary: as('secretary'),
      sergeant: aPerson([{ role: 'sergeant', teamId }], 'person_sergeant', 'Sergeant Bell'),
      panel: async () => there(await findPanel(table)(panelId)),
      meeting: async (id: MeetingId) => there(await findMeeting(table)(id)),
      events: () => eventsOf(table, panelId),
    };
  };
  return { table, app: over(table), over, scene };
};
