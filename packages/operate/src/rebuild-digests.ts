import { readFacts, writeDigest } from '@wardmote/store/digest';
import { teamItems } from '@wardmote/store/panel-items';
import { findPanel } from '@wardmote/store/panel-store';
import { allBoroughs, writeItems } from '@wardmote/store/places-store';
import { readForce } from '@wardmote/store/roll-up-store';
import type { Table } from '@wardmote/store/table';
import { inParallel } from './in-parallel.ts';

/**
 * Brings the row of every panel on the borough pages up to its own facts, for when their function has given up on an event; and puts it
 * on the desks of its teams as it is, where one that was last written by an earlier release is not.
 */
export const rebuildDigests = async (table: Table): Promise<string> => {
  const forces = new Set((await allBoroughs(table)()).map(({ force }) => force));
  let seen = 0;
  let late = 0;
  for (const force of forces) {
    const { patches } = await readForce(table)(force);
    const panels = new Map(patches.flatMap(({ panel }) => (panel ? [[panel.panelId, panel] as const] : [])));
    await inParallel([...panels.values()], async ({ panelId, version }) => {
      const found = await readFacts(table)(panelId);
      seen += 1;
      const panel = await findPanel(table)(panelId);
      if (panel) await writeItems(table)(teamItems(panel));
      if (!found || found.facts.version === version || found.kind !== 'ward') return;
      late += 1;
      await writeDigest(table)(found);
    });
  }
  return `${seen} panels looked at; ${late} were out of date on their borough's page and are not now.`;
};
