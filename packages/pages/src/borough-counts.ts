import type { PatchStanding } from '@wardmote/domain/roll-up';

export type BoroughCounts = {
  readonly wards: number;
  readonly panels: number;
  readonly needSupport: number;
  readonly withoutPanel: number;
};

/** What the top of a borough's page says in sentences. A panel that serves two wards is counted once. */
export const boroughCounts = (patches: readonly PatchStanding[]): BoroughCounts => {
  const ids = (of: readonly PatchStanding[]) => new Set(of.flatMap(({ panel }) => panel?.panelId ?? [])).size;
  return {
    wards: new Set(patches.map(({ ward }) => ward)).size,
    panels: ids(patches),
    needSupport: ids(patches.filter(({ findings }) => findings.length > 0)),
    withoutPanel: patches.filter(({ panel }) => !panel).length,
  };
};
