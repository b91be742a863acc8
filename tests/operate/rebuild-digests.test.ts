import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Panel, teamsOf } from '@wardmote/domain/panel';
import { rebuildDigests } from '@wardmote/operate/rebuild-digests';
import { keys, queues } from '@wardmote/store/keys';
import { actionsOfNamed, askedOf } from '@wardmote/store/panel-store';
import type { Table } from '@wardmote/store/table';
import { beforeEach, describe, expect, it } from 'vitest';
import { anAction } from '../builders/action.ts';
import { aPanel } from '../builders/panel.ts';
import { freshTable } from '../support/fresh-table.ts';
import { placesOnRecord, putOnRecord } from '../support/on-record.ts';

let table: Table;
beforeEach(async () => {
  table = await freshTable();
  await placesOnRecord(table, 1);
});

const teamOfPanel = (panel: Panel) => teamsOf(panel)[0] ?? 'team_none';

/** On the desk as an earlier release put it there: by its id alone. */
const asOnceQueued = async (panel: Panel): Promise<void> => {
  const team = teamOfPanel(panel);
  const queued = { queuePk: queues.owner(team), queueSk: `#${panel.id}` };
  const Item = { ...keys.panelOfTeam(panel.id, team), entity: 'panel-of-team', panelId: panel.id, ...queued };
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
};

describe('the digests that are rebuilt', () => {
  it('put the panels of an earlier release on the desks of their teams, youth panels too', async () => {
    const ward = aPanel({ actions: [] });
    const youth = aPanel({ id: 'panel_youth', kind: 'youth', name: 'Youth Panel', actions: [] });
    for (const panel of [ward, youth]) {
      await putOnRecord(table, { panel });
      await asOnceQueued(panel);
    }
    const onDesk = async () => (await askedOf(table)(teamOfPanel(ward))).panels.map(({ panelName }) => panelName);
    await expect.poll(onDesk).toEqual([]);
    expect(await rebuildDigests(table)).toContain('2 panels looked at');
    await expect.poll(async () => (await onDesk()).toSorted()).toEqual([ward.name, youth.name].toSorted());
  });

  it('queue what was asked of a body that was named by hand with the others of its borough', async () => {
    const owner = { kind: 'partner', name: 'Highways', linkKey: 'key' } as const;
    const panel = aPanel({ actions: [anAction({ owner })] });
    await putOnRecord(table, { panel });
    const update = {
      UpdateExpression: 'SET queuePk = :old',
      ExpressionAttributeValues: { ':old': queues.owner('partner highways') },
    };
    await table.client.send(
      new UpdateCommand({ TableName: table.name, Key: keys.action(panel.id, 'action_1'), ...update }),
    );
    const named = async () => (await actionsOfNamed(table)(panel.borough.slug)).map(({ id }) => id);
    await expect.poll(named).toEqual([]);
    await rebuildDigests(table);
    await expect.poll(named).toEqual(['action_1']);
  });
});
