import type { Borough } from '@wardmote/domain/place';
import type { PatchFacts } from '@wardmote/domain/roll-up';
import { wardsOf } from '@wardmote/store/places-store';
import { readEnded, readForce } from '@wardmote/store/roll-up-store';
import type { Table } from '@wardmote/store/table';
import type { PatchOf2006 } from './patches.ts';

/** What the table holds of the patches of 2006, so that a load leaves alone what is there. */
export type OnRecord = {
  readonly boroughOf: (patch: PatchOf2006) => Borough | undefined;
  readonly today: (patch: PatchOf2006) => PatchFacts | undefined;
  readonly ended: (patch: PatchOf2006) => PatchFacts | undefined;
  /** The first day on which its ward was known to be gone. */
  readonly untilOf: (patch: PatchOf2006) => string | undefined;
  readonly hasPanel: (panelId: string) => boolean;
};

const placeOf = ({ ward, number }: Pick<PatchFacts, 'ward' | 'number'>): string => `${ward}-${number}`;

const byPlace = (patches: readonly PatchFacts[]): ReadonlyMap<string, PatchFacts> =>
  new Map(patches.map((patch) => [placeOf(patch), patch]));

export const readOnRecord = async (table: Table, force: string, boroughs: readonly Borough[]): Promise<OnRecord> => {
  const [{ patches }, ended, wards] = await Promise.all([
    readForce(table)(force),
    readEnded(table)(force),
    Promise.all(boroughs.map(({ slug }) => wardsOf(table)(slug))),
  ]);
  const today = byPlace(patches);
  const gone = byPlace(ended.filter(({ panel }) => !panel));
  const until = new Map(wards.flat().map((ward) => [ward.code, ward.until]));
  const panels = new Set<string>([...patches, ...ended].flatMap(({ panel }) => (panel ? [panel.panelId] : [])));
  return {
    boroughOf: (patch) => boroughs.find(({ code }) => code === patch.borough),
    today: (patch) => today.get(placeOf(patch)),
    ended: (patch) => gone.get(placeOf(patch)),
    untilOf: ({ ward }) => until.get(ward),
    hasPanel: (panelId) => panels.has(panelId),
  };
};
