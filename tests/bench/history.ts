import { addDays, type Day } from '@wardmote/domain/day';
import type { Id } from '@wardmote/domain/id';
import type { Panel } from '@wardmote/domain/panel';
import { factsOf } from '@wardmote/domain/panel-facts';
import { writeDigest } from '@wardmote/store/digest';
import { writeItems } from '@wardmote/store/places-store';
import { summaryItems } from '@wardmote/store/summary-items';
import type { Table } from '@wardmote/store/table';

const days = 35;

/** The last `count` meetings of a panel as its list of meetings has them: one every five weeks, back from a day. */
const summaries = ({ id: panelId }: Panel, count: number, last: Day) =>
  Array.from({ length: count }, (_, back) => {
    const day = addDays(last, -days * back);
    const id: Id<'meeting'> = `meeting_bench-${String(back).padStart(12, '0')}`;
    const time = { start: `${day}T19:00`, end: `${day}T21:00`, place: 'St Vincent’s Community Centre, Talma Road' };
    const empty = { agenda: [], invitations: [], attendance: [], decisions: [], closedText: {} };
    return summaryItems({ id, panelId, version: 9, kind: 'ordinary', status: 'held', sequence: 0, ...time, ...empty });
  }).flat();

/** Gives a panel a history of so many meetings, and its row in the roll-up the facts that follow: about ten commands a meeting. */
export const writeHistory = async (table: Table, panel: Panel, count: number, last: Day): Promise<void> => {
  await writeItems(table)(summaries(panel, count, last));
  const facts = { ...factsOf(panel), version: panel.version + count * 10, lastHeldOn: last };
  await writeDigest(table)({ facts, borough: panel.borough, patches: panel.patches, kind: panel.kind });
};
