import type { PanelId, SurveyId } from '@wardmote/domain/id';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import { correctedSurvey, type Survey, type SurveyTold, withdrawnSurvey } from '@wardmote/domain/survey';
import { withSurveyWritten, withWhatChanged } from '@wardmote/domain/what-changed';
import type { Moment, Request } from './carry-out.ts';
import { type Needs, panelCommand } from './panel-command.ts';

type OfSurvey = { readonly panelId: PanelId; readonly surveyId: SurveyId };
type WithdrawSurvey = OfSurvey & { readonly reason: string };
type CorrectSurvey = SurveyTold & WithdrawSurvey;
type SayWhatChanged = OfSurvey & { readonly words: string };
type Written = { readonly surveyId: SurveyId };

type About = {
  readonly name: string;
  readonly action: 'survey.correct' | 'survey.enter';
  readonly input: OfSurvey;
  readonly type: 'survey-corrected' | 'survey-withdrawn' | 'what-changed-said';
};

/** One of the last surveys of the panel, which an officer writes over; the panel keeps which of them it owes an account of. The version is the survey's. */
const writeSurvey = (
  needs: Needs,
  request: Request,
  { name, action, input, type }: About,
  decide: (before: Survey, moment: Moment) => Survey | Refusal,
): Promise<Written | Refusal> => {
  const { panelId, surveyId } = input;
  const about = { name, action, input, on: { panelId, surveyId, withSurveys: true }, changes: 'survey' } as const;
  return panelCommand(needs)(request, about, ({ panel, surveys }, moment) => {
    const before = surveys.find(({ id }) => id === surveyId);
    if (!before) return refuse('survey-unknown', {});
    const after = decide(before, moment);
    if (isRefusal(after)) return after;
    return {
      events: [moment.event(panelId, type, { surveyId })],
      changes: {
        panel: { before: panel, after: withSurveyWritten(panel, surveys, after) },
        survey: { panelId, before, after },
      },
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
    const about = {
      name: 'correct-survey',
      action: 'survey.correct',
      input: command,
      type: 'survey-corrected',
    } as const;
    return writeSurvey(needs, request, about, (before, { today: on }) => correctedSurvey(before, told, { on, reason }));
  };

/** A survey is withdrawn, with a reason: it stays to be read, and counts for nothing. Refuses `survey-unknown`, `survey-withdrawn`. */
export const withdrawSurvey =
  (needs: Needs) =>
  (request: Request, command: WithdrawSurvey): Promise<Written | Refusal> => {
    const { reason } = command;
    const about = {
      name: 'withdraw-survey',
      action: 'survey.correct',
      input: command,
      type: 'survey-withdrawn',
    } as const;
    return writeSurvey(needs, request, about, (before, { today: on }) => withdrawnSurvey(before, { on, reason }));
  };

/** What changed because of a survey, for everybody to read, over what was said before (row 120). Refuses `survey-unknown`, `survey-withdrawn`. */
export const sayWhatChanged =
  (needs: Needs) =>
  (request: Request, command: SayWhatChanged): Promise<Written | Refusal> => {
    const { words } = command;
    const about = {
      name: 'say-what-changed',
      action: 'survey.enter',
      input: command,
      type: 'what-changed-said',
    } as const;
    return writeSurvey(needs, request, about, (before, { today: on }) => withWhatChanged(before, { on, words }));
  };
