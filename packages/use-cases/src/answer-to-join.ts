import type { MeetingId, PanelId } from '@wardmote/domain/id';
import { answerToJoin as answered, type JointAnswer } from '@wardmote/domain/joint';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Request } from './carry-out.ts';
import { type Needs, panelCommand } from './panel-command.ts';

export type AnswerToJoin = {
  /** The panel that was asked. */
  readonly panelId: PanelId;
  readonly meetingId: MeetingId;
  readonly answer: Exclude<JointAnswer, 'asked'>;
};

/** An officer of the panel that was asked says whether it joins; what was said is on record with both. Refuses `joint-after-call`. */
export const answerToJoin =
  (needs: Needs) =>
  (request: Request, command: AnswerToJoin): Promise<{ readonly meetingId: MeetingId } | Refusal> => {
    const { panelId, meetingId, answer } = command;
    const on = { panelId, jointMeetingId: meetingId };
    const about = { name: 'answer-to-join', action: 'joint.answer', input: command, on } as const;
    return panelCommand(needs)(request, about, ({ panel, jointMeeting }, moment) => {
      if (!jointMeeting) return refuse('not-found', {});
      const after = answered(jointMeeting, panel, { answer, today: moment.today });
      if (isRefusal(after)) return after;
      const facts = { meetingId, panelId, answer };
      return {
        events: [
          moment.event(panelId, 'joint-meeting-answered', facts),
          moment.event(jointMeeting.panelId, 'joint-meeting-answered', facts),
        ],
        changes: { meetings: [{ before: jointMeeting, after }] },
        answer: { meetingId },
      };
    });
  };
