import { expect, it } from 'vitest';
import { everything } from '../closed/twin-of.ts';
import { loseEveryOtherReply } from '../support/faults.ts';
import { freshTable } from '../support/fresh-table.ts';
import { makeWorld } from '../support/world.ts';

/** How many of each there are, whatever their ids. */
const countOf = async (table: Awaited<ReturnType<typeof freshTable>>): Promise<Readonly<Record<string, number>>> => {
  const counts: Record<string, number> = {};
  for (const { entity, event } of await everything(table)) {
    const name = entity === 'event' ? `event ${(event as { readonly type: string }).type}` : String(entity);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
};

it('a world in which the answer to every other write is lost is the same world: each command happens once (A10)', async () => {
  const [quiet, faulty] = [await freshTable(), await freshTable()];
  await makeWorld(quiet);
  const lost = loseEveryOtherReply(faulty, 'TransactWriteItemsCommand');
  await makeWorld(faulty);
  expect(lost.count()).toBeGreaterThan(50);
  expect(await countOf(faulty)).toEqual(await countOf(quiet));
}, 120_000);
