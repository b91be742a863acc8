import type { Event } from '@wardmote/domain/event';
import type { MeetingId, PanelId } from '@wardmote/domain/id';
import type { Meeting } from '@wardmote/domain/meeting';
import { approve, checkLength, type Minutes, type Section } from '@wardmote/domain/minutes';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import { revisionOf } from '@wardmote/domain/revision';
import type { Moment, Request } from './carry-out.ts';
import { meetingCommand, type Needs } from './panel-command.ts';

export type ApproveMinutes = {
  readonly panelId: PanelId;
  /** The meeting that the minutes are of. */
  readonly meetingId: MeetingId;
  /** The later meeting that agreed them. */
  readonly atMeetingId: MeetingId;
  /** The revision of the text that was read before it is published for good; none where nobody read one. */
  readonly revision?: number;
  /** The items that the later meeting amended before it agreed, with their text as agreed. */
  readonly amended?: readonly Section[];
  /** Why the minutes are not published yet, where the panel holds them back. */
  readonly heldBack?: string;
};

/** An item that is sent with the text that it has was not amended. */
const reallyAmended = ({ minutes }: Meeting, amended: readonly Section[] = []): readonly Section[] =>
  amended.filter(({ itemId, text }) => (minutes?.sections.find((one) => one.itemId === itemId)?.text ?? '') !== text);

const happened = ({ panelId, meetingId, atMeetingId }: ApproveMinutes, { status }: Minutes, moment: Moment): Event => {
  const facts = { meetingId, approvedAt: atMeetingId };
  return moment.event(panelId, status === 'published' ? 'minutes-published' : 'minutes-held-back', facts);
};

const agreed = (command: ApproveMinutes, of: Meeting, at: Meeting, { today }: Moment): Meeting | Refusal => {
  const { heldBack } = command;
  const amended = reallyAmended(of, command.amended);
  const minutes = approve(of, at, { today, amended, heldBack });
  if (isRefusal(minutes)) return minutes;
  const tooLong = checkLength(minutes.sections);
  return tooLong ?? { ...of, minutes, ...(heldBack && { minutesHeldBack: { reason: heldBack, since: today } }) };
};

/**
 * A later, quorate meeting agrees the minutes, as they are or as it amended them (U1, domain.md 2.4), and they are published by that,
 * unless the panel holds them back with a reason. Refuses `minutes-of-own-meeting`, `not-a-later-meeting`, `meeting-not-held`,
 * `not-quorate`, `minutes-not-circulated`, `minutes-already-approved`, `minutes-too-long`, `agenda-item-unknown`, and
 * `changed-meanwhile` when the text is not the one that was read.
 */
export const approveMinutes =
  (needs: Needs) =>
  (request: Request, command: ApproveMinutes): Promise<{ readonly meetingId: MeetingId } | Refusal> => {
    const { panelId, meetingId, atMeetingId, revision } = command;
    const on = { panelId, meetingId, otherMeetingId: atMeetingId };
    const about = {
      name: 'approve-minutes',
      action: 'minutes.approve',
      input: command,
      on,
      changes: 'meeting',
    } as const;
    return meetingCommand(needs)(request, about, ({ panel, meeting, otherMeeting }, moment) => {
      if (!otherMeeting) return refuse('not-found', {});
      const read = meeting.minutes?.revision ?? 0;
      if (revision !== undefined && revision !== read) return refuse('changed-meanwhile', { savedVersion: read });
      const after = agreed(command, meeting, otherMeeting, moment);
      if (isRefusal(after)) return after;
      if (!after.minutes) return refuse('not-found', {});
      const minutesOwed = panel.minutesOwed.filter((owed) => owed.meetingId !== meetingId);
      return {
        events: [happened(command, after.minutes, moment)],
        changes: {
          panel: { before: panel, after: { ...panel, minutesOwed } },
          meetings: [{ before: meeting, after }],
          unchanged: [otherMeeting],
          ...(after.minutes.amended && { revision: revisionOf(after, { ...moment, name: moment.byName }) }),
        },
        answer: { meetingId },
      };
    });
  };
