import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { type Action, closedActionsRead } from '@wardmote/domain/action';
import type { GoverningDocument } from '@wardmote/domain/governing-document';
import type { ActionId, DocumentId, PanelId, PartnerId, PriorityId, TeamId } from '@wardmote/domain/id';
import type { MeetingSummary } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import type { ClosedPriority } from '@wardmote/domain/priority-result';
import { keys, queues, ranges } from './keys.ts';
import {
  type AskedOfTeam,
  askedOfTeam,
  panelFrom,
  type QueuedAction,
  queuedActionFrom,
  queueOfNamed,
} from './panel-items.ts';
import { closedPriority } from './priority-schema.ts';
import { queryAll, queryQueue } from './query.ts';
import { action, document } from './schemas.ts';
import { summaryFrom } from './summary-items.ts';
import type { Table } from './table.ts';

/** AP1: a panel as it stands: the panel itself, its members, priorities and open actions. Bounded, whatever its history. */
export const findPanel =
  (table: Table) =>
  async (id: PanelId): Promise<Panel | undefined> =>
    panelFrom(await queryAll(table, ranges.panelNow(id), { ConsistentRead: true }));

/** AP4: the last meetings of a panel, latest first. */
export const latestMeetings =
  (table: Table) =>
  async (id: PanelId, most: number): Promise<readonly MeetingSummary[]> => {
    const items = await queryAll(table, ranges.meetingsOf(id), { ScanIndexForward: false, Limit: most });
    return items.slice(0, most).map(summaryFrom);
  };

/** AP5: one version of a panel's governing document, with its text. */
export const findDocument =
  (table: Table) =>
  async (panelId: PanelId, id: DocumentId): Promise<GoverningDocument | undefined> => {
    const Key = keys.document(panelId, id);
    const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }));
    return Item && document.parse(Item);
  };

/** AP21: an action that the panel has closed, with how it ended. */
export const findPastAction =
  (table: Table) =>
  async (panelId: PanelId, id: ActionId): Promise<Action | undefined> => {
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: keys.pastAction(panelId, id) }),
    );
    return Item && action.parse(Item);
  };

/** AP350: the actions that a panel has closed, questions among them, those that were asked for last first. */
export const pastActions =
  (table: Table) =>
  async (panelId: PanelId): Promise<readonly Action[]> => {
    const latest = { ScanIndexForward: false, Limit: closedActionsRead };
    const items = await queryAll(table, ranges.pastActions(panelId), latest);
    return items.slice(0, closedActionsRead).map((item) => action.parse(item));
  };

/** AP109: a priority that has ended, with what came of it. */
export const findPastPriority =
  (table: Table) =>
  async (panelId: PanelId, id: PriorityId): Promise<ClosedPriority | undefined> => {
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: keys.pastPriority(panelId, id) }),
    );
    return Item && closedPriority.parse(Item);
  };

/** As many as twenty meetings end. */
const mostResults = 100;

/** AP117: the priorities of a panel that have ended, those that began last first. */
export const pastPriorities =
  (table: Table) =>
  async (panelId: PanelId): Promise<readonly ClosedPriority[]> => {
    const { prefix, pk } = ranges.pastPriorities(panelId);
    const latest = { ScanIndexForward: false, Limit: mostResults };
    return (await queryAll(table, { pk, prefix }, latest))
      .slice(0, mostResults)
      .map((item) => closedPriority.parse(item));
  };

/** AP134: the questions of a panel that are closed, the last one first. */
export const pastQuestions =
  (table: Table) =>
  async (panelId: PanelId): Promise<readonly Action[]> => {
    const { prefix, pk } = ranges.pastQuestions(panelId);
    const latest = { ScanIndexForward: false, Limit: mostResults };
    return (await queryAll(table, { pk, prefix }, latest)).slice(0, mostResults).map((item) => action.parse(item));
  };

/** AP14: the panels that a team answers to, and what they have asked of it and not yet closed, due soonest first. */
export const askedOf =
  (table: Table) =>
  async (team: TeamId): Promise<AskedOfTeam> =>
    askedOfTeam(await queryQueue(table, queues.owner(team)));

/** AP395: the panels in the queue of a team, whatever release put them there. */
export const panelsOfTeam =
  (table: Table) =>
  async (team: TeamId): Promise<readonly PanelId[]> =>
    (await queryQueue(table, queues.owner(team))).flatMap(({ entity, panelId }) =>
      entity === 'panel-of-team' ? [panelId as PanelId] : [],
    );

/** AP333: what panels of a borough ask of bodies that they named by hand, due soonest first. */
export const actionsOfNamed =
  (table: Table) =>
  async (borough: string): Promise<readonly QueuedAction[]> =>
    (await queryQueue(table, queueOfNamed(borough))).map(queuedActionFrom);

/** AP332: what panels ask of one partner of a register and have not closed, due soonest first. */
export const actionsOfPartner =
  (table: Table) =>
  async (partner: PartnerId): Promise<readonly QueuedAction[]> =>
    (await queryQueue(table, queues.owner(partner))).map(queuedActionFrom);
