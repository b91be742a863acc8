import type { Day } from '@wardmote/domain/day';
import { heldOn, type Meeting } from '@wardmote/domain/meeting';
import { isApproved } from '@wardmote/domain/minutes';
import type { PolicyAction } from '@wardmote/domain/policy';
import { paths } from './paths.ts';

/** One step of a meeting's way from the plan to the published minutes. A step with `href` can be taken now. */
export type Step = { readonly text: string; readonly done: boolean; readonly href?: string };

type Of = {
  readonly meeting: Meeting;
  readonly may: Readonly<Record<PolicyAction, boolean>>;
  readonly today: Day;
};

const step = (text: string, done: boolean, now: boolean, href: string): Step => ({
  text,
  done,
  ...(now && !done && { href }),
});

/** The tick list of a meeting; a cancelled one has no steps left. */
export const meetingSteps = ({ meeting, may, today }: Of): readonly Step[] => {
  const { id: meetingId, panelId, status, minutes } = meeting;
  const at = { panelId, meetingId };
  if (status === 'cancelled') return [];
  const called = status === 'called' || status === 'held';
  const held = status === 'held';
  const sent = minutes !== undefined && minutes.status !== 'draft';
  const due = heldOn(meeting) <= today;
  return [
    step('Send the invitations', called, may['meeting.call'], paths.callMeeting.to(at)),
    step('Record the meeting', held, called && due && may['meeting.close'], paths.closeMeeting.to(at)),
    step('Write the minutes', sent, held && may['minutes.save'], paths.editMinutes.to(at)),
    step('Send the minutes for checking', sent, held && may['minutes.circulate'], paths.circulateMinutes.to(at)),
    step(
      'Approve the minutes at a later meeting',
      isApproved(minutes),
      sent && may['minutes.approve'],
      paths.approveMinutes.to(at),
    ),
  ];
};
