import type { PanelId } from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import { chaseNotices, teamsChased } from './chase-notices.ts';
import type { MakeNeeds } from './make-notices.ts';
import { untoldNotices } from './results-notices.ts';

export type ChaseNeeds = Pick<MakeNeeds, 'findPanel' | 'sergeantsOf' | 'addNotice'> & {
  /** The panels that there are. */
  readonly livePanels: () => Promise<readonly PanelId[]>;
  /** What went wrong with one panel, for the log. */
  readonly tellFault: (id: PanelId, error: unknown) => void;
  readonly now: () => Date;
};

/**
 * What was asked and is not answered is asked after, and so are results of which residents were not told, once a day. Run again it makes nothing new. A panel that cannot be read holds up no
 * other; once they are all done this throws, so that the clock tries again and the alarm is raised.
 */
export const chase = (needs: ChaseNeeds) => async (): Promise<number> => {
  const now = needs.now();
  const on = { today: londonDay(now), at: now.toISOString() };
  const live = await needs.livePanels();
  let made = 0;
  let faults = 0;
  for (const panelId of live) {
    try {
      const panel = await needs.findPanel(panelId);
      if (!panel || panel.dissolvedOn) continue;
      const teams = teamsChased(panel, on.today);
      const found = await Promise.all(teams.map(async (team) => [team, await needs.sergeantsOf(team)] as const));
      const chased = chaseNotices({ panel, sergeants: Object.fromEntries(found) }, on);
      const notices = [...chased, ...untoldNotices(panel, on)];
      await Promise.all(notices.map(needs.addNotice));
      made += notices.length;
    } catch (error) {
      needs.tellFault(panelId, error);
      faults += 1;
    }
  }
  if (faults > 0) throw new Error(`Nobody could be asked after the actions of ${faults} panels out of ${live.length}`);
  return made;
};
