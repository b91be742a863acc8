import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Action } from '@wardmote/domain/action';
import type { Ballot } from '@wardmote/domain/ballot';
import type { Changes } from '@wardmote/domain/changes';
import type { Concern } from '@wardmote/domain/concern';
import type { Event } from '@wardmote/domain/event';
import type { GoverningDocument } from '@wardmote/domain/governing-document';
import type { Meeting } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import { factsOf } from '@wardmote/domain/panel-facts';
import type { Person } from '@wardmote/domain/person';
import type { ClosedPriority } from '@wardmote/domain/priority-result';
import { changedGrants } from '@wardmote/domain/role-of';
import type { PatchFacts } from '@wardmote/domain/roll-up';
import type { WardList } from '@wardmote/domain/ward-list';
import * as z from 'zod';
import { ballotItem } from './ballot-store.ts';
import { calendarItems } from './calendar-items.ts';
import { roleItem } from './commit.ts';
import { concernItem } from './concern-store.ts';
import { patchItem } from './digest.ts';
import { keys, ranges } from './keys.ts';
import { itemsOfMeeting } from './meeting-items.ts';
import { itemsOfPanel } from './panel-items.ts';
import { centre, endedItem, wardCode } from './places-store.ts';
import { type Item, queryAll } from './query.ts';
import {
  documentItem,
  eventItem,
  pastActionItems,
  pastMemberItems,
  pastPriorityItem,
  personItems,
} from './record-items.ts';
import { day } from './schemas.ts';
import { summaryItems } from './summary-items.ts';
import type { Table } from './table.ts';
import { put, putNew, transact, type Write } from './transaction.ts';

const list = z.object({
  on: day,
  wards: z.array(z.object({ code: wardCode, name: z.string(), centre: centre.optional() })),
}) satisfies z.ZodType<WardList>;

export const wardListItem = (slug: string, one: WardList): Item => ({
  ...keys.wardList(slug, one.on),
  entity: 'ward-list',
  ...one,
});

/** AP40: the lists from which a borough's wards were made, earliest first. */
export const wardListsOf =
  (table: Table) =>
  async (slug: string): Promise<readonly WardList[]> =>
    (await queryAll(table, ranges.wardLists(slug), { ConsistentRead: true })).map((item) => list.parse(item));

/** AP41: a patch of the roll-up is there, under its ward's name; its panel, and a team it already has, stay as they are. */
export const savePatch =
  (table: Table) =>
  async (force: string, { borough, ward, number, wardName, teamSince }: PatchFacts): Promise<void> => {
    const team = teamSince
      ? { set: ', t = if_not_exists(t, :t)', values: { ':t': teamSince } }
      : { set: '', values: {} };
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.patch(force, borough, ward, number),
        UpdateExpression: `SET w = :w${team.set}`,
        ExpressionAttributeValues: { ':w': wardName, ...team.values },
      }),
    );
    const Key = keys.endedPatch(force, borough, ward, number);
    await table.client.send(new DeleteCommand({ TableName: table.name, Key }));
  };

const withoutPanel = 'attribute_not_exists(p)';

/** AP42: a patch whose ward is gone leaves the roll-up of today, unless a panel has come to it; one with a team is remembered. */
export const endPatch =
  (table: Table) =>
  async (force: string, patch: PatchFacts): Promise<void> => {
    const Key = keys.patch(force, patch.borough, patch.ward, patch.number);
    const gone = { TableName: table.name, Key, ConditionExpression: withoutPanel };
    if (patch.teamSince) {
      await transact(table, [{ Delete: gone }, put(table, endedItem(force, patch))]);
      return;
    }
    try {
      await table.client.send(new DeleteCommand(gone));
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  };

const rowOf = (table: Table, force: string, patch: PatchFacts): Write => {
  const { dissolvedOn } = patch.panel ?? {};
  if (dissolvedOn) return put(table, endedItem(force, patch));
  return { Put: { TableName: table.name, Item: patchItem(force, patch), ConditionExpression: withoutPanel } };
};

/**
 * AP43: a panel from an import, with its events and its row, in one transaction. One that is dissolved goes among those that have
 * ended; another takes its patch, where `changed-meanwhile` says that a panel is already there.
 */
export const saveImportedPanel =
  (table: Table) =>
  (panel: Panel, patch: PatchFacts, events: readonly Event[], newEventId: (event: Event) => string) => {
    const [root = {}, ...parts] = itemsOfPanel(panel);
    return transact(table, [
      putNew(table, root),
      ...parts.map((part) => put(table, part)),
      ...events.map((event) => putNew(table, eventItem(event, newEventId(event)))),
      rowOf(table, panel.borough.force, { ...patch, panel: factsOf(panel) }),
    ]);
  };

/** A panel with all that ever happened to it, as its commands left it. */
export type PanelHistory = {
  readonly panel: Panel;
  readonly people: readonly Person[];
  readonly documents: readonly GoverningDocument[];
  readonly meetings: readonly Meeting[];
  readonly pastMembers: readonly NonNullable<Changes['endedMembership']>[];
  readonly pastActions: readonly Action[];
  readonly pastPriorities: readonly ClosedPriority[];
  readonly concerns: readonly Concern[];
  readonly ballots: readonly Ballot[];
  readonly events: readonly { readonly event: Event; readonly ulid: string }[];
};

/** The items that the commands of a history would have left behind, for `writeItems`; its row in the roll-up is `writeDigest`'s. */
export const historyItems = ({ panel, ...history }: PanelHistory): readonly Item[] => [
  ...history.people.flatMap(personItems),
  ...itemsOfPanel(panel),
  ...changedGrants(undefined, panel).given.map(roleItem),
  ...history.documents.map((document) => documentItem(panel.id, document)),
  ...history.meetings.flatMap((meeting) => [
    ...itemsOfMeeting(meeting),
    ...summaryItems(meeting),
    ...calendarItems(meeting, panel),
  ]),
  ...history.pastMembers.flatMap((ended) => pastMemberItems(panel.id, ended)),
  ...history.pastActions.flatMap((action) => pastActionItems(panel.id, action)),
  ...history.pastPriorities.map((priority) => pastPriorityItem(panel.id, priority)),
  ...history.concerns.map(concernItem),
  ...history.ballots.map(ballotItem),
  ...history.events.map(({ event, ulid }) => eventItem(event, ulid)),
];
