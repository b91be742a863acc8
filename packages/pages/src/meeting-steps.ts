import { heldOn } from '@wardmote/domain/meeting';
import { isApproved } from '@wardmote/domain/minutes';
import { paths } from './paths.ts';
import { type Of, preparationSteps, type Step, step } from './preparation-steps.ts';

/** The tick list of a meeting; a cancelled one has no steps left. */
export const meetingSteps = (of: Of): readonly Step[] => {
  const { meeting, may, today } = of;
  const { id: meetingId, panelId, status, minutes } = meeting;
  const at = { panelId, meetingId };
  if (status === 'cancelled') return [];
  const called = status === 'called' || status === 'held';
  const held = status === 'held';
  const sent = minutes !== undefined && minutes.status !== 'draft';
  const due = heldOn(meeting) <= today;
  return [
    ...(held ? [step('Send the invitations', true, false, paths.callMeeting.to(at))] : preparationSteps(of)),
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
