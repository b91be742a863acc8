import type { PanelId } from '@wardmote/domain/id';
import { keys } from './keys.ts';
import { queuedItems } from './panel-items.ts';
import { findPanel } from './panel-store.ts';
import type { Table } from './table.ts';
import { put, transact, unchanged } from './transaction.ts';

/** A transaction takes a hundred; one of them is the condition. */
const together = 90;
const tries = 5;

/**
 * AP394: what of a panel lies in queues (on the desks of its teams, and what it asks of whom) is written as it is now, whatever release
 * wrote it last, and over nothing that somebody changes meanwhile.
 */
export const requeue =
  (table: Table) =>
  async (panelId: PanelId): Promise<void> => {
    for (let attempt = 1; attempt <= tries; attempt += 1) {
      const panel = await findPanel(table)(panelId);
      if (!panel) return;
      const items = queuedItems(panel);
      const outcomes: string[] = [];
      for (let from = 0; from < items.length; from += together) {
        const puts = items.slice(from, from + together).map((item) => put(table, item));
        outcomes.push(await transact(table, [unchanged(table, keys.panel(panelId), panel.version), ...puts]));
      }
      if (outcomes.every((outcome) => outcome === 'saved')) return;
    }
    throw new Error(`The panel ${panelId} changes too often to be queued anew. Run this again later.`);
  };
