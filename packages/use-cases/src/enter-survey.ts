import type { PanelId, SurveyId } from '@wardmote/domain/id';
import type { Refusal } from '@wardmote/domain/refusal';
import { checkSurvey, type SurveyTold } from '@wardmote/domain/survey';
import type { Request } from './carry-out.ts';
import { type Needs, panelCommand } from './panel-command.ts';

export type EnterSurvey = SurveyTold & { readonly panelId: PanelId };

/**
 * What people answered goes on record, in totals (rows 93, 153): everybody reads it beside the figures of the ward.
 * Refuses `survey-days-wrong`, `survey-more-than-answered`.
 */
export const enterSurvey =
  (needs: Needs) =>
  (request: Request, command: EnterSurvey): Promise<{ readonly surveyId: SurveyId } | Refusal> => {
    const { panelId, ...told } = command;
    const about = { name: 'enter-survey', action: 'survey.enter', input: command, on: { panelId } } as const;
    return panelCommand(needs)(request, about, (_loaded, moment) => {
      const wrong = checkSurvey(told, moment.today);
      if (wrong) return wrong;
      const surveyId = moment.newId('survey');
      return {
        events: [moment.event(panelId, 'survey-entered', { surveyId })],
        changes: { survey: { panelId, after: { id: surveyId, ...told } } },
        answer: { surveyId },
      };
    });
  };
