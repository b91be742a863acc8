import { addDays, type Day } from '@wardmote/domain/day';
import type { BoroughCode, Patch, WardCode } from '@wardmote/domain/place';
import { boroughCodesOf2006, wardsOf2006 } from './places.ts';

/** The report's totals (row 146). Everything else in this file is made up by rule: see README.md. */
export const reported = { teams: 630, panels: 493, communityChaired: 283, boroughsLinked: 15, boroughsWithSectors: 8 };

/** Our assumption: a second team where most crime was recorded in 2005/06. The report says 630 teams; the wards are 624. */
const wardsWithTwoTeams: readonly WardCode[] = [
  'E05000649', // West End, Westminster
  'E05000644', // St James's, Westminster
  'E05000138', // Holborn and Covent Garden, Camden
  'E05000129', // Bloomsbury, Camden
  'E05000130', // Camden Town with Primrose Hill, Camden
  'E05000408', // Grove, Kingston upon Thames
];

export type PatchOf2006 = Patch & {
  readonly wardName: string;
  readonly borough: BoroughCode;
  readonly teamSince: Day;
  readonly panel?: { readonly foundedOn: Day; readonly chair: 'community' | 'police'; readonly chairSince: Day };
};

/** Picks `part` of every `whole` things, evenly: whether the one at `index` is among them. */
const picks = (index: number, part: number, whole: number): boolean =>
  Math.floor(((index + 1) * part) / whole) > Math.floor((index * part) / whole);

const firstTeams = { since: '2004-04-01', perBorough: 3 };
const otherTeamsSince = '2006-04-01';

const teams: readonly Omit<PatchOf2006, 'panel'>[] = boroughCodesOf2006.flatMap((borough) =>
  wardsOf2006
    .filter((ward) => ward.borough === borough)
    .flatMap(({ code: ward, name: wardName }, rank) => {
      const teamSince = rank < firstTeams.perBorough ? firstTeams.since : otherTeamsSince;
      const first = { ward, number: 1, wardName, borough, teamSince };
      return wardsWithTwoTeams.includes(ward) ? [first, { ...first, number: 2, teamSince: otherTeamsSince }] : [first];
    }),
);

const panelOf = (index: number, rank: number, teamSince: Day): NonNullable<PatchOf2006['panel']> => {
  const foundedOn = addDays(teamSince, 30 + ((index * 37) % 150));
  const community = picks(rank, reported.communityChaired, reported.panels);
  return community
    ? { foundedOn, chair: 'community', chairSince: addDays(foundedOn, 28) }
    : { foundedOn, chair: 'police', chairSince: foundedOn };
};

/** The 630 patches of October 2006, each with its team, 493 with a panel. The same at every call: no chance and no clock in it. */
export const patchesOf2006: readonly PatchOf2006[] = teams.map((team, index) => {
  if (!picks(index, reported.panels, reported.teams)) return team;
  const rank = Math.floor((index * reported.panels) / reported.teams);
  return { ...team, panel: panelOf(index, rank, team.teamSince) };
});

const linkedBoroughs = boroughCodesOf2006.filter((_, rank) => rank % 2 === 0).slice(0, reported.boroughsLinked);

/** Every second borough is linked until there are 15, and every second of those has sectors, which makes 8. */
export const structureOf = (borough: BoroughCode): { readonly linkedSince?: Day; readonly sectorsSince?: Day } => {
  const rank = linkedBoroughs.indexOf(borough);
  if (rank < 0) return {};
  return { linkedSince: otherTeamsSince, ...(rank % 2 === 0 && { sectorsSince: otherTeamsSince }) };
};
