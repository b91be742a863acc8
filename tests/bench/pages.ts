import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { PanelId, TeamId } from '@wardmote/domain/id';
import { paths } from '@wardmote/pages/paths';
import { queues, ranges } from '@wardmote/store/keys';
import { findPersonWithRoles, savePersonWithRoles, startSession } from '@wardmote/store/people-store';
import { queryAll } from '@wardmote/store/query';
import { type Table, tableSchema } from '@wardmote/store/table';
import { sessionCookie } from '../../functions/web/session-cookie.ts';
import type { Page } from './count-page.ts';
import { baseUrl } from './environment.ts';
import { bytesOf } from './requests.ts';
import type { Told } from './story/story.ts';

const force = 'metropolitan';

export const boroughPage = (table: Table, borough: string): Page => ({
  path: paths.borough.to({ borough }),
  bytesNeeded: async () => bytesOf(await queryAll(table, ranges.borough(force, borough))),
});

export const londonPage = (table: Table): Page => ({
  path: paths.london.to({}),
  bytesNeeded: async () => bytesOf(await queryAll(table, ranges.force(force))),
});

const meetingsShown = 6;

export const panelPage = (table: Table, panelId: PanelId): Page => ({
  path: paths.panel.to({ panelId }),
  bytesNeeded: async () => {
    const latest = { ScanIndexForward: false, Limit: meetingsShown };
    const [now, meetings] = await Promise.all([
      queryAll(table, ranges.panelNow(panelId)),
      queryAll(table, ranges.meetingsOf(panelId), latest),
    ]);
    return bytesOf([...now, ...meetings]);
  },
});

const askedOf = async ({ client, name }: Table, team: TeamId) => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: name,
      IndexName: tableSchema.queue.indexName,
      KeyConditionExpression: 'queuePk = :owner',
      ExpressionAttributeValues: { ':owner': queues.owner(team) },
    }),
  );
  return Items;
};

/** The desk of the sergeant of the story, signed in. */
export const deskPage = async (table: Table, { sergeant, teamId }: Told, now: Date): Promise<Page> => {
  const known = await findPersonWithRoles(table)(sergeant);
  if (!known) throw new Error('The sergeant of the story is not on record');
  await savePersonWithRoles(table)(known.person, [{ role: 'sergeant', teamId }], false);
  const session = { personId: sergeant, secret: 'bench-session' };
  await startSession(table)(sergeant, session.secret, 'bench-form', Math.floor(now.getTime() / 1000) + 3600);
  return {
    path: paths.desk.to({}),
    cookie: sessionCookie(baseUrl, session).split(';')[0] ?? '',
    bytesNeeded: async () => bytesOf(await askedOf(table, teamId)),
  };
};
