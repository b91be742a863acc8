import type { Action } from '@wardmote/domain/action';
import { addDays, type Day } from '@wardmote/domain/day';
import type { Id } from '@wardmote/domain/id';
import { type Panel, teamsOf } from '@wardmote/domain/panel';
import { factsOf } from '@wardmote/domain/panel-facts';
import { writeDigest } from '@wardmote/store/digest';
import { writeItems } from '@wardmote/store/places-store';
import { pastActionItems } from '@wardmote/store/record-items';
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

/** One action a meeting, asked of the panel's first team and closed. */
const closedActions = (panel: Panel, count: number, last: Day) => {
  const [teamId] = teamsOf(panel);
  if (!teamId) throw new Error(`${panel.name} has no team`);
  return Array.from({ length: count }, (_, back) => {
    const action: Action = {
      id: `action_bench-${String(back).padStart(12, '0')}`,
      what: 'Look at the entrances of the estate after dark',
      owner: { kind: 'team', teamId, name: 'The team of the ward' },
      askedOn: addDays(last, -days * (back + 1)),
      status: 'closed',
      outcome: 'done',
      closedOn: addDays(last, -days * back),
      answers: [],
    };
    return pastActionItems(panel.id, action);
  }).flat();
};

/** Gives a panel a history of so many meetings and closed actions, and its row in the roll-up the facts that follow: about ten commands a meeting. */
export const writeHistory = async (table: Table, panel: Panel, count: number, last: Day): Promise<void> => {
  await writeItems(table)([...summaries(panel, count, last), ...closedActions(panel, count, last)]);
  const facts = { ...factsOf(panel), version: panel.version + count * 10, lastHeldOn: last };
  await writeDigest(table)({ facts, borough: panel.borough, patches: panel.patches, kind: panel.kind });
};
