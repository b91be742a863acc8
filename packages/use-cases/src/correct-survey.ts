import type { PanelId, SurveyId } from '@wardmote/domain/id';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import { correctedSurvey, type Survey, type SurveyTold, withdrawnSurvey } from '@wardmote/domain/survey';
import type { Moment, Request } from './carry-out.ts';
import { type Needs, panelCommand } from './panel-command.ts';

type WithdrawSurvey = { readonly panelId: PanelId; readonly surveyId: SurveyId; readonly reason: string };
type CorrectSurvey = SurveyTold & WithdrawSurvey;
type Written = { readonly surveyId: SurveyId };

type About = {
  readonly name: string;
  readonly input: WithdrawSurvey;
  readonly type: 'survey-corrected' | 'survey-withdrawn';
};

/** One of the last surveys of the panel, which an officer writes over. */
const writeSurvey = (
  needs: Needs,
  request: Request,
  { name, input, type }: About,
  decide: (before: Survey, moment: Moment) => Survey | Refusal,
): Promise<Written | Refusal> => {
  const { panelId, surveyId } = input;
  const on = { panelId, withSurveys: true };
  return panelCommand(needs)(request, { name, action: 'survey.correct', input, on }, ({ surveys }, moment) => {
    const before = surveys.find(({ id }) => id === surveyId);
    if (!before) return refuse('survey-unknown', {});
    const after = decide(before, moment);
    if (isRefusal(after)) return after;
    return {
      events: [moment.event(panelId, type, { surveyId })],
      changes: { survey: { panelId, before, after } },
      answer: { surveyId },
    };
  });
};

/**
 * A survey is put right, with a reason that everybody reads; what it said before stays beside it. Refuses `survey-unknown`,
 * `survey-withdrawn`, `survey-corrected-often`, `survey-days-wrong`, `survey-more-than-answered`.
 */
export const correctSurvey =
  (needs: Needs) =>
  (request: Request, command: CorrectSurvey): Promise<Written | Refusal> => {
    const { panelId: _panel, surveyId: _survey, reason, ...told } = command;
    const about = { name: 'correct-survey', input: command, type: 'survey-corrected' } as const;
    return writeSurvey(needs, request, about, (before, { today: on }) => correctedSurvey(before, told, { on, reason }));
  };

/** A survey is withdrawn, with a reason: it stays to be read, and counts for nothing. Refuses `survey-unknown`, `survey-withdrawn`. */
export const withdrawSurvey =
  (needs: Needs) =>
  (request: Request, command: WithdrawSurvey): Promise<Written | Refusal> => {
    const { reason } = command;
    const about = { name: 'withdraw-survey', input: command, type: 'survey-withdrawn' } as const;
    return writeSurvey(needs, request, about, (before, { today: on }) => withdrawnSurvey(before, { on, reason }));
  };
