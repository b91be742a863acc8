import { type CitedFigure, citableFigures } from '@wardmote/domain/citation';
import type { Panel } from '@wardmote/domain/panel';
import type { Survey } from '@wardmote/domain/survey';
import type { PanelReads } from './panel-command.ts';

export type CitableView = {
  /** The one that ended last first. */
  readonly surveys: readonly Survey[];
  readonly figures: readonly Omit<CitedFigure, 'citedOn'>[];
};

/** As many as one chooses from without searching. */
const surveysOffered = 6;

/** What a priority of a panel may cite beside concerns: a request for its surveys, and one for each of its wards. */
export const viewCitable =
  (needs: Pick<PanelReads, 'surveysOf' | 'figuresOf'>) =>
  async ({ id, patches }: Pick<Panel, 'id' | 'patches'>): Promise<CitableView> => {
    const wards = [...new Set(patches.map(({ ward }) => ward))];
    const [surveys, ...figures] = await Promise.all([
      needs.surveysOf(id),
      ...wards.map(async (ward) => citableFigures(ward, await needs.figuresOf(ward))),
    ]);
    return { surveys: surveys.filter(({ withdrawn }) => !withdrawn).slice(0, surveysOffered), figures: figures.flat() };
  };
