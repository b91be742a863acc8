import type { Day } from '@wardmote/domain/day';
import { isFreshOn } from '@wardmote/domain/freshness';
import type { PatchStanding } from '@wardmote/domain/roll-up';
import type { Rule } from '@wardmote/domain/standing';

export type BoroughCounts = {
  readonly wards: number;
  readonly panels: number;
  readonly needSupport: number;
  /** Of those that have priorities, those whose meetings looked at each within three months. */
  readonly withPriorities: number;
  readonly fresh: number;
  /** Of those that have met, those that are not late with their next meeting. */
  readonly haveMet: number;
  readonly inTime: number;
  /** Police teams that no panel speaks to. */
  readonly withoutPanel: number;
  /** Wards of which neither a team nor a panel is on record: new ones, after a change of boundaries. */
  readonly unserved: number;
};

const hasTeam = ({ findings }: PatchStanding): boolean =>
  findings.some(({ evidence }) => 'teamSince' in evidence || 'dissolvedOn' in evidence);

const late: ReadonlySet<Rule> = new Set(['dormant', 'meeting-overdue']);

/** What the top of a borough's page says in sentences. A panel that serves two wards is counted once. */
export const boroughCounts = (patches: readonly PatchStanding[], on: Day): BoroughCounts => {
  const ids = (of: readonly PatchStanding[]) => new Set(of.flatMap(({ panel }) => panel?.panelId ?? [])).size;
  const withPriorities = patches.filter(({ panel }) => panel && panel.priorities > 0);
  const haveMet = patches.filter(({ panel }) => panel?.lastHeldOn);
  const empty = patches.filter(({ panel }) => !panel);
  return {
    wards: new Set(patches.map(({ ward }) => ward)).size,
    panels: ids(patches),
    needSupport: ids(patches.filter(({ findings }) => findings.length > 0)),
    withPriorities: ids(withPriorities),
    fresh: ids(withPriorities.filter(({ panel }) => isFreshOn(panel?.prioritiesFreshOn, on))),
    haveMet: ids(haveMet),
    inTime: ids(haveMet.filter(({ findings }) => !findings.some(({ rule }) => late.has(rule)))),
    withoutPanel: empty.filter(hasTeam).length,
    unserved: empty.filter((patch) => !hasTeam(patch)).length,
  };
};
