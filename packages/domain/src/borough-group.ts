import type { BoroughGroupId, PanelId } from './id.ts';

/** The group of a borough, by the borough's slug: in its name goes the mail about a ward without a panel. */
export const groupIdOf = (slug: string): BoroughGroupId => `borough_${slug}`;

/** The slug of the borough whose group this is; nothing of a panel. */
export const boroughOfGroup = (id: BoroughGroupId | PanelId): string | undefined =>
  id.startsWith('borough_') ? id.slice('borough_'.length) : undefined;

export const isPanelId = (id: BoroughGroupId | PanelId): id is PanelId => boroughOfGroup(id) === undefined;
