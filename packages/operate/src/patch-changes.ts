import type { Ward } from '@wardmote/domain/place';
import type { PatchFacts } from '@wardmote/domain/roll-up';

/** What an import does to the patches of a borough; panels and teams that are there stay. */
export type PatchChanges = { readonly saved: readonly PatchFacts[]; readonly ended: readonly PatchFacts[] };
/** The patches on record: those of today, and those that have ended. */
export type KnownPatches = { readonly today: readonly PatchFacts[]; readonly ended: readonly PatchFacts[] };

type OfWard = KnownPatches & { readonly slug: string; readonly ward: Ward };

const savedFor = ({ slug, ward, today, ended }: OfWard): readonly PatchFacts[] => {
  const { code, name: wardName } = ward;
  if (today.length > 0)
    return today.filter((patch) => patch.wardName !== wardName).map((patch) => ({ ...patch, wardName }));
  if (ended.length > 0) return ended.map(({ until: _noLonger, ...patch }) => ({ ...patch, wardName }));
  return [{ borough: slug, ward: code, number: 1, wardName }];
};

const endedFor = ({ ward: { until }, today, ended }: OfWard): readonly PatchFacts[] => [
  ...today.filter(({ panel }) => !panel).map((patch) => ({ ...patch, until })),
  ...ended.filter((patch) => patch.until !== until).map((patch) => ({ ...patch, until })),
];

/**
 * A ward in force has a patch. One that is gone has none, unless a panel still serves it: the panel goes on, and the borough sees it,
 * until it is dissolved. What is as it should be is not written again.
 */
export const patchChanges = (slug: string, wards: readonly Ward[], known: KnownPatches): PatchChanges => {
  const today = Map.groupBy(known.today, ({ ward }) => ward);
  const ended = Map.groupBy(
    known.ended.filter(({ panel }) => !panel),
    ({ ward }) => ward,
  );
  const ofWards = wards.map((ward) => ({
    slug,
    ward,
    today: today.get(ward.code) ?? [],
    ended: ended.get(ward.code) ?? [],
  }));
  return {
    saved: ofWards.filter(({ ward }) => !ward.until).flatMap(savedFor),
    ended: ofWards.filter(({ ward }) => ward.until).flatMap(endedFor),
  };
};
