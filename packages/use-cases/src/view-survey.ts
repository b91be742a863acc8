import type { Actor } from '@wardmote/domain/actor';
import type { PanelId, SurveyId } from '@wardmote/domain/id';
import type { Panel } from '@wardmote/domain/panel';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Survey } from '@wardmote/domain/survey';
import type { PanelReads } from './panel-command.ts';
import { type May, mayOn } from './view-panel.ts';

export type SurveyView = {
  readonly panel: Pick<Panel, 'id' | 'name' | 'borough' | 'patches'>;
  /** Not there where it is none of the last ones. */
  readonly survey: (Survey & { readonly version: number }) | undefined;
  readonly may: May;
};

/** One of the last surveys of a panel: two requests. */
export const viewSurvey =
  (needs: Pick<PanelReads, 'findPanel' | 'surveysOf'>) =>
  async (actor: Actor, panelId: PanelId, surveyId: SurveyId): Promise<SurveyView | Refusal<'not-found'>> => {
    const [panel, surveys] = await Promise.all([needs.findPanel(panelId), needs.surveysOf(panelId)]);
    const survey = surveys.find((one) => one.id === surveyId);
    if (!panel) return refuse('not-found', {});
    const { id, name, borough, patches } = panel;
    const versioned = survey && { ...survey, version: survey.revision ?? 0 };
    return { panel: { id, name, borough, patches }, survey: versioned, may: mayOn(actor, panel) };
  };
