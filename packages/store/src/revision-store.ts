import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Changes } from '@wardmote/domain/changes';
import type { MeetingId } from '@wardmote/domain/id';
import { linesOnPage, type Revision, type RevisionLine } from '@wardmote/domain/revision';
import * as z from 'zod';
import { getItems } from './batch-get.ts';
import { inOrder } from './in-order.ts';
import { keys, ranges } from './keys.ts';
import type { Item } from './query.ts';
import { id, sections } from './schemas.ts';
import type { Table } from './table.ts';
import { put, remove, type Write } from './transaction.ts';

const line = z.object({ revision: z.number(), at: z.string(), name: z.string() }) satisfies z.ZodType<RevisionLine>;
const open = line.extend({
  meetingId: id('meeting'),
  by: z.union([id('person'), z.literal('link')]),
  sections,
}) satisfies z.ZodType<Omit<Revision, 'closedText'>>;
const shut = z.object({ closedText: z.record(z.string(), z.string()).transform(inOrder) });

/** A revision as its items: the closed texts lie apart, so that who may not read them never fetches them. */
const revisionItems = ({ closedText, ...revision }: Revision): readonly Item[] => [
  { ...keys.revision(revision.meetingId, revision.revision), entity: 'revision', ...revision },
  ...(Object.keys(closedText).length > 0
    ? [{ ...keys.shutRevision(revision.meetingId, revision.revision), entity: 'shut-revision', closedText }]
    : []),
];

/**
 * A text is written once, and the one whose place it takes goes with its closed texts, in the same transaction: the version of the meeting,
 * which every save writes, guards both.
 */
export const revisionWrites = (
  table: Table,
  { revision, replacedRevision }: Pick<Changes, 'revision' | 'replacedRevision'>,
): readonly Write[] => {
  if (!revision) return [];
  const { meetingId } = revision;
  return [
    ...revisionItems(revision).map((item) => put(table, item)),
    ...(replacedRevision === undefined
      ? []
      : [
          remove(table, keys.revision(meetingId, replacedRevision)),
          remove(table, keys.shutRevision(meetingId, replacedRevision)),
        ]),
  ];
};

/** AP30: who saved the minutes of a meeting and when, the latest first, without a word of the text. */
export const revisionsOf =
  (table: Table) =>
  async (meetingId: MeetingId, before?: number): Promise<readonly RevisionLine[]> => {
    const { pk, prefix } = ranges.revisions(meetingId);
    const to = before === undefined ? `${prefix}~` : keys.revision(meetingId, before - 1).sk;
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': pk, ':from': prefix, ':to': to },
        ProjectionExpression: 'revision, #at, #name',
        ExpressionAttributeNames: { '#at': 'at', '#name': 'name' },
        ScanIndexForward: false,
        // One more than a page, so that its last line can be compared with the one before it.
        Limit: linesOnPage + 1,
      }),
    );
    return Items.map((item) => line.parse(item));
  };

/** AP31: revisions of the minutes by their numbers, with the closed texts only where they are asked for. */
export const findRevisions =
  (table: Table) =>
  async (
    meetingId: MeetingId,
    numbers: readonly number[],
    { withClosed }: { readonly withClosed: boolean },
  ): Promise<readonly Revision[]> => {
    const wanted = [...new Set(numbers)].flatMap((number) => [
      keys.revision(meetingId, number),
      ...(withClosed ? [keys.shutRevision(meetingId, number)] : []),
    ]);
    const items = await getItems(table, wanted);
    const closedOf = (number: number) => items.find(({ sk }) => sk === keys.shutRevision(meetingId, number).sk);
    return items
      .filter(({ entity }) => entity === 'revision')
      .map((item) => {
        const revision = open.parse(item);
        const closed = closedOf(revision.revision);
        return { ...revision, closedText: closed ? shut.parse(closed).closedText : {} };
      })
      .sort((one, other) => one.revision - other.revision);
  };
