import type { Day } from './day.ts';
import type { PanelFacts } from './panel-facts.ts';
import { type Borough, type Patch, teamOf, type WardCode } from './place.ts';
import { type Finding, heaviestOf, needOf, type Stage, stageOf, standing } from './standing.ts';
import type { TeamFigures } from './team.ts';

/** One patch of the roll-up: a ward or a part of one, its team since a day, and the facts of its panel where it has one. */
export type PatchFacts = Patch & {
  readonly borough: string;
  readonly wardName: string;
  /** Since when a Safer Neighbourhoods Team serves it; none where only the ward is known. */
  readonly teamSince?: Day;
  /** What is known of its team, in numbers. */
  readonly team?: TeamFigures;
  /** The first day its ward was known to be gone; only on what has ended. */
  readonly until?: Day;
  readonly panel?: PanelFacts;
};

/** What the roll-up of a force or a borough is computed from. */
export type RollUpFacts = { readonly boroughs: readonly Borough[]; readonly patches: readonly PatchFacts[] };

export type PatchStanding = {
  readonly ward: WardCode;
  readonly wardName: string;
  readonly number: number;
  readonly stage: Stage | 'none';
  readonly team?: TeamFigures;
  readonly panel?: PanelFacts;
  readonly findings: readonly Finding[];
};

const existed = ({ foundedOn, dissolvedOn }: PanelFacts, on: Day): boolean =>
  foundedOn <= on && (dissolvedOn === undefined || on < dissolvedOn);

const since = (day: Day | undefined, on: Day): boolean => day !== undefined && day <= on;

const hadPanel = ({ panel }: PatchFacts, on: Day): boolean => panel !== undefined && existed(panel, on);

/**
 * The patches as they were on a day in the past, from those of today and those that have ended since: a panel that was dissolved
 * stands again on its patch, and a patch whose ward is gone is there again. Where neither team nor panel was known then, nothing is.
 */
export const patchesOn = (
  today: readonly PatchFacts[],
  ended: readonly PatchFacts[],
  on: Day,
): readonly PatchFacts[] => {
  // Who is in post is known of today alone.
  const then = new Map(today.map(({ team: _now, ...patch }) => [teamOf(patch), patch as PatchFacts]));
  for (const patch of ended) {
    const known = then.get(teamOf(patch));
    const wasThere = hadPanel(patch, on) || (!patch.panel && patch.until !== undefined && on < patch.until);
    if (wasThere && !(known && hadPanel(known, on)))
      then.set(teamOf(patch), { ...patch, teamSince: known?.teamSince ?? patch.teamSince });
  }
  return [...then.values()].filter((patch) => since(patch.teamSince, on) || hadPanel(patch, on));
};

const standingOf = (patch: PatchFacts, on: Day): PatchStanding => {
  const { ward, wardName, number } = patch;
  const panel = patch.panel && existed(patch.panel, on) ? patch.panel : undefined;
  if (panel) return { ward, wardName, number, stage: stageOf(panel, on), panel, findings: standing(panel, on) };
  const { teamSince } = patch;
  const dissolvedOn = patch.panel?.dissolvedOn;
  const none = (began: Day, evidence: Finding['evidence']): PatchStanding => {
    const findings: readonly Finding[] = [{ rule: 'no-panel', since: began, evidence }];
    return { ward, wardName, number, stage: 'none', findings };
  };
  if (dissolvedOn && dissolvedOn <= on) return none(dissolvedOn, { dissolvedOn });
  return teamSince && teamSince <= on ? none(teamSince, { teamSince }) : none(on, {});
};

/** The patches of one borough, those that need support most first; equal ones by name. A rank is never printed (row 72). */
export const boroughStanding = (patches: readonly PatchFacts[], on: Day): readonly PatchStanding[] =>
  patches
    .map((patch) => ({ ...standingOf(patch, on), ...(patch.team && { team: patch.team }) }))
    .toSorted(
      (one, other) =>
        heaviestOf(other.findings) - heaviestOf(one.findings) ||
        needOf(other.findings) - needOf(one.findings) ||
        one.wardName.localeCompare(other.wardName) ||
        one.number - other.number,
    );

/** Row 146: the six numbers of the 2006 report, and the two that follow from them. */
export type ForceStanding = {
  readonly on: Day;
  readonly teams: number;
  readonly panels: number;
  readonly communityChaired: number;
  readonly policeChaired: number;
  readonly boroughs: number;
  readonly boroughsLinked: number;
  readonly boroughsWithSectors: number;
  readonly withoutPanel: number;
};

/** Counts on a day, from the facts. A chair who took office after that day is not counted as being in the chair on it. */
export const forceStanding = ({ boroughs, patches }: RollUpFacts, on: Day): ForceStanding => {
  const withTeam = patches.filter((patch) => since(patch.teamSince, on) || hadPanel(patch, on));
  const panels = new Map(
    patches.flatMap(({ panel }) => (panel && existed(panel, on) ? [[panel.panelId, panel] as const] : [])),
  );
  const served = withTeam.filter(({ panel }) => panel && existed(panel, on));
  const chairedBy = (party: PanelFacts['chair']) =>
    [...panels.values()].filter(({ chair, chairSince }) => chair === party && since(chairSince, on)).length;
  return {
    on,
    teams: withTeam.length,
    panels: panels.size,
    communityChaired: chairedBy('community'),
    policeChaired: chairedBy('police'),
    boroughs: new Set(withTeam.map(({ borough }) => borough)).size,
    boroughsLinked: boroughs.filter(({ linkedSince }) => since(linkedSince, on)).length,
    boroughsWithSectors: boroughs.filter(({ sectorsSince }) => since(sectorsSince, on)).length,
    withoutPanel: withTeam.length - served.length,
  };
};

/** A part of a whole in per cent with one decimal, as the report prints it: 493 of 630 is 78.3. */
export const percentage = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;
