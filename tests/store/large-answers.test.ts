import { findInvitation, meetingsToRemind } from '@wardmote/store/meeting-store';
import { itemsOfPanel } from '@wardmote/store/panel-items';
import { askedOf } from '@wardmote/store/panel-store';
import { writeItems } from '@wardmote/store/places-store';
import { findPatch } from '@wardmote/store/roll-up-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { anAction, anAnswer } from '../builders/action.ts';
import { aMeeting, anInvitation } from '../builders/meeting.ts';
import { aPanel } from '../builders/panel.ts';
import { changeReplies } from '../support/faults.ts';
import { freshTable } from '../support/fresh-table.ts';
import { placesOnRecord, putOnRecord } from '../support/on-record.ts';
import { itemsOf } from '../support/scene.ts';

let table: Awaited<ReturnType<typeof freshTable>>;
beforeAll(async () => {
  table = await freshTable();
  await placesOnRecord(table, 2);
});

describe('a queue that is longer than one answer of DynamoDB (1 MB)', { timeout: 20_000 }, () => {
  it('of actions is read to its end', async () => {
    const long = anAnswer({ text: 'x'.repeat(20_000) });
    const actions = Array.from({ length: 70 }, (_, index) => anAction({ id: `action_${index}`, answers: [long] }));
    await writeItems(table)(itemsOfPanel(aPanel({ actions })).filter(({ entity }) => entity === 'action'));
    await expect
      .poll(async () => (await askedOf(table)('team_E05000416-1')).actions.length, { timeout: 5000, interval: 200 })
      .toBe(70);
  });

  it('of reminders is read to its end', async () => {
    const place = 'x'.repeat(20_000);
    for (let index = 0; index < 60; index += 20)
      await Promise.all(
        Array.from({ length: 20 }, (_, more) =>
          putOnRecord(table, { meetings: [aMeeting({ id: `meeting_${index + more}`, place })] }),
        ),
      );
    await expect
      .poll(async () => (await meetingsToRemind(table)('2026-06-08')).length, { timeout: 5000, interval: 200 })
      .toBe(60);
  });
});

describe('what DynamoDB did not get round to', () => {
  const unprocessed = (times: number) => {
    const busy = table.openAgain();
    const met = changeReplies(busy, 'BatchGetItemCommand', times, (output) => ({
      ...output,
      Responses: { [table.name]: (output.Responses as Record<string, unknown[]>)[table.name]?.slice(1) },
      UnprocessedKeys: {
        [table.name]: {
          Keys: [firstKeyOf((output.Responses as Record<string, Keyed[]>)[table.name])],
          ConsistentRead: true,
        },
      },
    }));
    return { busy, met };
  };
  type Keyed = { readonly pk: unknown; readonly sk: unknown };
  const firstKeyOf = (items: readonly Keyed[] = []) => items.slice(0, 1).map(({ pk, sk }) => ({ pk, sk }))[0];

  it.each([1, 3])('%i times when an invitation is read is asked for again', async (times) => {
    const id = `meeting_busy_${times}` as const;
    await putOnRecord(table, { meetings: [aMeeting({ id, invitations: [anInvitation()] })] });
    const { busy, met } = unprocessed(times);
    expect(await findInvitation(busy)(id, 'person_01')).toMatchObject({
      meeting: { id },
      invitation: { name: 'Member 01' },
    });
    expect(met.count()).toBe(times);
  });

  it('when a patch is read is asked for again: a busy table is no unknown ward', async () => {
    const { busy } = unprocessed(1);
    expect(await findPatch(busy)('metropolitan', 'lambeth', 'E05000416', 2)).toMatchObject({
      borough: { name: 'Lambeth' },
      patch: { number: 2 },
    });
  });

  it('for good is a fault, and not taken for “not there”', async () => {
    const { busy } = unprocessed(Number.POSITIVE_INFINITY);
    await expect(findPatch(busy)('metropolitan', 'lambeth', 'E05000416', 2)).rejects.toThrow('too busy');
  });

  it('when items of an import are written is given again until it is taken', async () => {
    const busy = table.openAgain();
    const items = Array.from({ length: 30 }, (_, index) => ({ pk: 'IMPORT', sk: `${index}` }));
    const met = changeReplies(busy, 'BatchWriteItemCommand', 2, (output) => ({
      ...output,
      UnprocessedItems: { [table.name]: [{ PutRequest: { Item: { pk: 'IMPORT', sk: 'late' } } }] },
    }));
    await writeItems(busy)(items);
    expect(met.count()).toBe(2);
    expect(await itemsOf(table, 'IMPORT')).toHaveLength(31);
  });
});
