import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { MeetingId } from '@wardmote/domain/id';
import type { MeetingNotes } from '@wardmote/domain/meeting-notes';
import * as z from 'zod';
import { keys } from './keys.ts';
import type { Item } from './query.ts';
import { id } from './schemas.ts';
import type { Table } from './table.ts';

const notes = z.object({
  meetingId: id('meeting'),
  version: z.number(),
  at: z.string(),
  by: id('person'),
  name: z.string(),
  fields: z.record(z.string(), z.array(z.string())),
}) satisfies z.ZodType<MeetingNotes>;

export const notesItem = (kept: MeetingNotes): Item => ({ ...keys.notes(kept.meetingId), entity: 'notes', ...kept });

/** AP33: what was written down so far during a meeting. */
export const findNotes =
  (table: Table) =>
  async (meetingId: MeetingId): Promise<MeetingNotes | undefined> => {
    const Key = keys.notes(meetingId);
    const { Item: found } = await table.client.send(
      new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
    );
    return found && notes.parse(found);
  };
