import type { PatchStanding } from '@wardmote/domain/roll-up';

export type BoroughCounts = {
  readonly wards: number;
  readonly panels: number;
  readonly needSupport: number;
  /** Police teams that no panel speaks to. */
  readonly withoutPanel: number;
  /** Wards of which neither a team nor a panel is on record: new ones, after a change of boundaries. */
  readonly unserved: number;
};

const hasTeam = ({ findings }: PatchStanding): boolean =>
  findings.some(({ evidence }) => 'teamSince' in evidence || 'dissolvedOn' in evidence);

/** What the top of a borough's page says in sentences. A panel that serves two wards is counted once. */
export const boroughCounts = (patches: readonly PatchStanding[]): BoroughCounts => {
  const ids = (of: readonly PatchStanding[]) => new Set(of.flatMap(({ panel }) => panel?.panelId ?? [])).size;
  const empty = patches.filter(({ panel }) => !panel);
  return {
    wards: new Set(patches.map(({ ward }) => ward)).size,
    panels: ids(patches),
    needSupport: ids(patches.filter(({ findings }) => findings.length > 0)),
    withoutPanel: empty.filter(hasTeam).length,
    unserved: empty.filter((patch) => !hasTeam(patch)).length,
  };
};
