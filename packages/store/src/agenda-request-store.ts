import { GetCommand } from '@aws-sdk/lib-dynamodb';
import {
  type AgendaRequest,
  mostRequestsADay,
  mostWaitingRead,
  type RequestAnswer,
} from '@wardmote/domain/agenda-request';
import type { AgendaRequestId, PanelId } from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import { countOnce } from './count-once.ts';
import { daysAfter } from './expiry.ts';
import { keys, queues, ranges } from './keys.ts';
import { type Item, queryAll, queuePage } from './query.ts';
import type { Table } from './table.ts';

/**
 * What people want on an agenda. The functions that mail read it too, so that it is read without a schema; only this module writes it.
 * Until it is answered it is in its panel's queue; from then on it has a time to live, and the address in it goes with it.
 */
const keptDaysOnceAnswered = 100;
/** Whoever asked for what went on an agenda is told too when its minutes are public, which may be two meetings later. */
const keptDaysOnceTakenOn = 200;
/** As many as a page lists of those that were asked last. */
const mostLatest = 50;

const keptDaysOf = ({ outcome }: RequestAnswer): number =>
  outcome === 'taken-on' ? keptDaysOnceTakenOn : keptDaysOnceAnswered;

export const requestItem = (request: AgendaRequest): Item => ({
  ...keys.request(request.panelId, request.id),
  entity: 'agenda-request',
  version: request.version,
  request,
  ...(request.answer
    ? { expiresAtEpochSeconds: daysAfter(request.answer.on, keptDaysOf(request.answer)) }
    : { queuePk: queues.requests(request.panelId), queueSk: `${request.answerBy}#${request.id}` }),
});

/** What is not there is left out, and what is comes in one order: a map of the table has none. */
const requestFrom = ({ request }: Item): AgendaRequest => {
  const { id, panelId, version, from, personId, name, email, linkKey, heading } = request as AgendaRequest;
  const { details, href, minutes, askedAt, askedOn, answerBy, answer } = request as AgendaRequest;
  return {
    id,
    panelId,
    version,
    from,
    ...(personId && { personId }),
    ...(name && { name }),
    ...(email && { email }),
    linkKey,
    heading,
    ...(details && { details }),
    ...(href && { href }),
    ...(minutes !== undefined && { minutes }),
    askedAt,
    askedOn,
    answerBy,
    ...(answer && { answer }),
  };
};

/** AP101: one request of a panel. */
export const findAgendaRequest =
  (table: Table) =>
  async (panelId: PanelId, id: AgendaRequestId): Promise<AgendaRequest | undefined> => {
    const Key = keys.request(panelId, id);
    const { Item: found } = await table.client.send(
      new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
    );
    return found && requestFrom(found);
  };

/** AP102: what waits for an answer, the soonest due first: one more than is shown, so that it can be told that there are more. */
export const waitingRequests =
  (table: Table) =>
  async (panelId: PanelId): Promise<readonly AgendaRequest[]> =>
    (await queuePage(table, queues.requests(panelId), { most: mostWaitingRead + 1 })).map(requestFrom);

/** AP103: what was asked last, answered or not, the latest first. */
export const latestRequests =
  (table: Table) =>
  async (panelId: PanelId): Promise<readonly AgendaRequest[]> =>
    (await queryAll(table, ranges.requests(panelId), { ScanIndexForward: false, Limit: mostLatest })).map(requestFrom);

/** AP104: one more request to a panel on this day, unless there were too many. */
export const countRequest =
  (table: Table) =>
  (panelId: PanelId, now: Date): Promise<boolean> =>
    countOnce(table, keys.requestsOfDay(panelId, londonDay(now)), {
      most: mostRequestsADay,
      expiresAtEpochSeconds: daysAfter(now, 2),
    });
