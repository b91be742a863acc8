import type { PanelId, SurveyId } from '@wardmote/domain/id';
import type { Refusal } from '@wardmote/domain/refusal';
import { checkSurvey, type SurveyTold } from '@wardmote/domain/survey';
import { withSurveyWritten } from '@wardmote/domain/what-changed';
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
    const on = { panelId, withSurveys: true };
    const about = { name: 'enter-survey', action: 'survey.enter', input: command, on } as const;
    return panelCommand(needs)(request, about, ({ panel, surveys }, moment) => {
      const wrong = checkSurvey(told, moment.today);
      if (wrong) return wrong;
      const surveyId = moment.newId('survey');
      const after = { id: surveyId, ...told };
      return {
        events: [moment.event(panelId, 'survey-entered', { surveyId })],
        changes: {
          panel: { before: panel, after: withSurveyWritten(panel, surveys, after) },
          survey: { panelId, after },
        },
        answer: { surveyId },
      };
    });
  };
