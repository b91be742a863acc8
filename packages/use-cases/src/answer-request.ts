import { type AgendaRequest, answered, checkRoom, itemFor, type RequestAnswer } from '@wardmote/domain/agenda-request';
import { withAdded } from '@wardmote/domain/carry-forward';
import type { AgendaRequestId, MeetingId, PanelId } from '@wardmote/domain/id';
import { checkAhead, heldOn, type Meeting } from '@wardmote/domain/meeting';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Moment, Request } from './carry-out.ts';
import { agendaChanged } from './change-agenda.ts';
import { type Loaded, type Needs, panelCommand } from './panel-command.ts';

type TakenOn = {
  readonly outcome: 'taken-on';
  readonly meetingId: MeetingId;
  /** As it stands on the agenda; in the words of whoever asked where none are given. */
  readonly heading?: string;
  readonly minutesPlanned?: number;
  readonly lateBecause?: string;
  readonly words?: string;
};
type NotTakenOn = { readonly outcome: 'elsewhere' | 'declined'; readonly words?: string };

export type AnswerRequest = { readonly panelId: PanelId; readonly requestId: AgendaRequestId } & (TakenOn | NotTakenOn);
export type RequestAnswered = { readonly requestId: AgendaRequestId };

type Found = Pick<Loaded, 'panel'> & { readonly meeting: Meeting; readonly asked: AgendaRequest };

/** The agenda with one item more, before any other business; the rule of its deadline holds for it as for any. */
const takeOn = ({ panel, meeting, asked }: Found, command: TakenOn, moment: Moment) => {
  const late = checkAhead(meeting, ['scheduled', 'called']) ?? checkRoom(meeting.agenda);
  if (late) return late;
  const { heading = asked.heading, minutesPlanned, lateBecause } = command;
  const item = itemFor(asked, { id: moment.newId('item'), heading, minutesPlanned });
  return agendaChanged({ panel, meeting }, withAdded(meeting.agenda, [item]), { [item.id]: lateBecause }, moment);
};

const answerOf = (
  { outcome, words }: AnswerRequest,
  meeting: Meeting | undefined,
  { today }: Moment,
): RequestAnswer => ({
  outcome,
  on: today,
  ...(words && { words }),
  ...(meeting && { meeting: { meetingId: meeting.id, on: heldOn(meeting) } }),
});

/**
 * What becomes of a request (U9): it goes on the agenda of a meeting that lies ahead, somebody else deals with it, or it is not taken.
 * Refuses `request-answered`, `request-answer-needs-words`, `meeting-not-called`, `agenda-full`, `late-item-needs-reason`.
 */
export const answerRequest =
  (needs: Needs) =>
  (request: Request, command: AnswerRequest): Promise<RequestAnswered | Refusal> => {
    const { panelId, requestId } = command;
    const on = { panelId, requestId, ...(command.outcome === 'taken-on' && { meetingId: command.meetingId }) };
    const about = { name: 'answer-request', action: 'agenda-request.answer', input: command, on } as const;
    return panelCommand(needs)(request, about, ({ panel, meeting, agendaRequest }, moment) => {
      if (!agendaRequest) return refuse('not-found', {});
      const after = answered(agendaRequest, answerOf(command, meeting, moment));
      if (isRefusal(after)) return after;
      const { outcome } = command;
      const told = moment.event(panelId, 'agenda-request-answered', { requestId, outcome });
      const changes = { agendaRequest: { before: agendaRequest, after } };
      if (command.outcome !== 'taken-on' || !meeting) return { events: [told], changes, answer: { requestId } };
      const changed = takeOn({ panel, meeting, asked: agendaRequest }, command, moment);
      if (isRefusal(changed)) return changed;
      return {
        events: [changed.event, told],
        changes: { ...changes, meetings: [{ before: meeting, after: changed.after }] },
        answer: { requestId },
      };
    });
  };
