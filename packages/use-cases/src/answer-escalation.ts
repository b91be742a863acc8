import { answeredByGroup, type GroupAnswer } from '@wardmote/domain/escalation';
import type { EscalationId, PanelId } from '@wardmote/domain/id';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Request } from './carry-out.ts';
import { type Needs, panelCommand } from './panel-command.ts';

export type AnswerEscalation = Omit<GroupAnswer, 'on' | 'words' | 'pounds'> & {
  readonly panelId: PanelId;
  readonly escalationId: EscalationId;
  readonly words?: string | undefined;
  readonly pounds?: number | undefined;
};

/**
 * The borough group says that it has what a panel put to it, what it decided and what came of it (row 46); the panel is told by mail.
 * Refuses `escalation-settled`, `escalation-needs-words`, `escalation-money-too-early`, `escalation-too-many-answers`.
 */
export const answerEscalation =
  (needs: Needs) =>
  (request: Request, command: AnswerEscalation): Promise<{ readonly escalationId: EscalationId } | Refusal> => {
    const { panelId, escalationId, state, words, pounds } = command;
    const on = { panelId, escalationId };
    const about = { name: 'answer-escalation', action: 'escalation.answer', input: command, on } as const;
    return panelCommand(needs)(request, { ...about, changes: 'escalation' }, ({ escalation }, { today, event }) => {
      if (!escalation) return refuse('not-found', {});
      const said = { state, on: today, ...(words && { words }), ...(pounds !== undefined && { pounds }) };
      const after = answeredByGroup(escalation, said);
      if (isRefusal(after)) return after;
      return {
        events: [event(panelId, 'escalation-answered', { escalationId, state })],
        changes: { escalation: { before: escalation, after } },
        answer: { escalationId },
      };
    });
  };
