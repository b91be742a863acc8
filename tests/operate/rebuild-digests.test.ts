import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { teamsOf } from '@wardmote/domain/panel';
import { rebuildDigests } from '@wardmote/operate/rebuild-digests';
import { keys } from '@wardmote/store/keys';
import { askedOf } from '@wardmote/store/panel-store';
import { expect, it } from 'vitest';
import { aPanel } from '../builders/panel.ts';
import { freshTable } from '../support/fresh-table.ts';
import { placesOnRecord, putOnRecord } from '../support/on-record.ts';

it('a panel that an earlier release founded is put on the desks of its teams', async () => {
  const table = await freshTable();
  await placesOnRecord(table, 1);
  const panel = aPanel();
  const team = teamsOf(panel)[0] ?? 'team_none';
  await putOnRecord(table, { panel });
  await table.client.send(new DeleteCommand({ TableName: table.name, Key: keys.panelOfTeam(panel.id, team) }));
  const onDesk = async () => (await askedOf(table)(team)).panels.map(({ panelId }) => panelId);
  await expect.poll(onDesk).toEqual([]);
  expect(await rebuildDigests(table)).toContain('1 panels looked at');
  await expect.poll(onDesk).toEqual([panel.id]);
});
