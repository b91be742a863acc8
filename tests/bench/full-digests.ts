import type { PanelFacts } from '@wardmote/domain/panel-facts';
import type { PatchFacts, RollUpFacts } from '@wardmote/domain/roll-up';
import { patchItem } from '@wardmote/store/digest';
import { writeItems } from '@wardmote/store/places-store';
import { readForce } from '@wardmote/store/roll-up-store';
import type { Table } from '@wardmote/store/table';
import { itemSize } from './units.ts';

const force = 'metropolitan';

/** Every fact that can stand beside the others, with numbers as large as they grow in years: a panel in trouble, years old. */
const fullFacts = ({ wardName, number }: PatchFacts, index: number): PanelFacts => ({
  panelId: `panel_01ARZ3NDEKTSV4RRFFQ69G${String(index).padStart(4, '0')}`,
  version: 12_345,
  name: `${wardName} Safer Neighbourhoods Panel${number > 1 ? ` (team ${number})` : ''}`,
  foundedOn: '2004-05-01',
  documentFrom: '2004-06-01',
  documentReviewOn: '2006-06-01',
  chair: 'community',
  chairSince: '2005-05-17',
  chairUntil: '2006-05-17',
  members: 11,
  lastHeldOn: '2006-08-15',
  nextOn: '2006-09-19',
  cadenceDays: 42,
  priorities: 4,
  prioritiesFreshOn: '2006-05-16',
  draftOwedSince: '2006-08-15',
  minutesOwedSince: '2006-05-16',
  openActions: 137,
  earliestDueOn: '2006-07-01',
  silentSince: '2006-05-16',
  unanswered: 12,
  unansweredDueOn: '2006-07-01',
});

const full = (patch: PatchFacts, index: number): PatchFacts => ({
  ...patch,
  teamSince: patch.teamSince ?? '2006-04-01',
  panel: fullFacts(patch, index),
});

const sizesOf = (patches: readonly PatchFacts[]): readonly number[] =>
  patches.map((patch) => itemSize(JSON.parse(JSON.stringify(patchItem(force, patch)))));

export type DigestSizes = {
  /** The largest of the London data as they are, and as large as they can be with every fact. */
  readonly largestBytes: number;
  readonly largestPlausibleBytes: number;
};

export const digestSizes = ({ patches }: RollUpFacts): DigestSizes => ({
  largestBytes: Math.max(...sizesOf(patches)),
  largestPlausibleBytes: Math.max(...sizesOf(patches.map(full))),
});

/** Gives each patch of a borough a panel with every fact: the most that its page can have to read and to show. */
export const fillBorough = async (table: Table, borough: string): Promise<number> => {
  const { patches } = await readForce(table)(force);
  const own = patches.filter((patch) => patch.borough === borough).map(full);
  await writeItems(table)(own.map((patch) => patchItem(force, patch)));
  return own.length;
};
