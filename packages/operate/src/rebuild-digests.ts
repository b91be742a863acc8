import type { PanelId } from '@wardmote/domain/id';
import { teamOf } from '@wardmote/domain/place';
import { readFacts, writeDigest } from '@wardmote/store/digest';
import { panelsOfTeam } from '@wardmote/store/panel-store';
import { allBoroughs } from '@wardmote/store/places-store';
import { requeue } from '@wardmote/store/requeue';
import { readForce } from '@wardmote/store/roll-up-store';
import type { Table } from '@wardmote/store/table';
import { inParallel } from './in-parallel.ts';

type Patches = Awaited<ReturnType<ReturnType<typeof readForce>>>['patches'];

/** Ward panels by their rows, and youth and business panels, which have none, by the queues of their teams. */
const panelsOf = async (table: Table, patches: Patches): Promise<ReadonlySet<PanelId>> => {
  const found = new Set(patches.flatMap(({ panel }) => panel?.panelId ?? []));
  await inParallel(patches, async (patch) => {
    for (const panelId of await panelsOfTeam(table)(teamOf(patch))) found.add(panelId);
  });
  return found;
};

/**
 * Brings the row of every panel on the borough pages up to its own facts, for when their function has given up on an event; and puts the
 * panel, and what it asks of whom, into its queues as it is, where an earlier release put it there otherwise or not at all.
 */
export const rebuildDigests = async (table: Table): Promise<string> => {
  const forces = new Set((await allBoroughs(table)()).map(({ force }) => force));
  let seen = 0;
  let late = 0;
  for (const force of forces) {
    const { patches } = await readForce(table)(force);
    const rows = new Map(patches.flatMap(({ panel }) => (panel ? [[panel.panelId, panel.version] as const] : [])));
    await inParallel([...(await panelsOf(table, patches))], async (panelId) => {
      seen += 1;
      await requeue(table)(panelId);
      const found = await readFacts(table)(panelId);
      if (!found || found.facts.version === rows.get(panelId) || found.kind !== 'ward') return;
      late += 1;
      await writeDigest(table)(found);
    });
  }
  return `${seen} panels looked at; ${late} were out of date on their borough's page and are not now.`;
};
