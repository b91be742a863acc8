import { needsIn, openNeeds } from '@wardmote/domain/access-need';
import { agendaDeadline } from '@wardmote/domain/agenda-deadline';
import { isJoined } from '@wardmote/domain/arrangements';
import type { Day } from '@wardmote/domain/day';
import { shortDay } from '@wardmote/domain/day-in-words';
import { undecidedIn } from '@wardmote/domain/joint';
import { heldOn, type Meeting } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import type { PolicyAction } from '@wardmote/domain/policy';
import { paths } from './paths.ts';

/** One step of a meeting's way from the plan to the published minutes. A step with `href` can be taken now. */
export type Step = { readonly text: string; readonly done: boolean; readonly href?: string };

export type Of = {
  readonly panel: Pick<Panel, 'minutesOwed' | 'agendaWorkingDays'>;
  readonly meeting: Meeting;
  readonly may: Readonly<Record<PolicyAction, boolean>>;
  readonly today: Day;
};

export const step = (text: string, done: boolean, now: boolean, href: string): Step => ({
  text,
  done,
  ...(now && !done && { href }),
});

/** Each set of minutes that this meeting is asked to agree has to go round before it (U14). */
const lastMinutes = ({ panel, meeting, may }: Of): readonly Step[] => {
  const { panelId } = meeting;
  const owed = panel.minutesOwed.filter(({ on }) => on < heldOn(meeting));
  return owed.map(({ meetingId, on, circulated }) =>
    step(
      `Send round the minutes of ${shortDay(on)}`,
      circulated,
      may['minutes.circulate'],
      paths.minutes.to({ panelId, meetingId }),
    ),
  );
};

const replies = ({ meeting }: Of, href: string): readonly Step[] => {
  const { invitations, status } = meeting;
  const answered = invitations.filter(({ reply }) => reply).length;
  const all = answered === invitations.length;
  if (status !== 'called' || invitations.length === 0) return [];
  return [step(`Replies: ${answered} of ${invitations.length}`, all, true, `${href}#people`)];
};

/** Nobody is sent to arrange what nobody asked for. */
const needs = ({ meeting, may }: Of): readonly Step[] => {
  if (!may['access-needs.read'] || meeting.status !== 'called' || needsIn(meeting).length === 0) return [];
  const open = openNeeds(meeting).length;
  const { panelId, id: meetingId } = meeting;
  return [step('Arrange the help that was asked for', open === 0, true, paths.meetingNeeds.to({ panelId, meetingId }))];
};

/** Whether the others join is settled before the invitations go out; afterwards there is nobody to wait for. */
const jointAnswers = ({ meeting, may }: Of): readonly Step[] => {
  const { panelId, id: meetingId, status, jointWith = [] } = meeting;
  if (status !== 'scheduled' || jointWith.length === 0) return [];
  const open = undecidedIn(meeting).length;
  const text = `Hear whether the other panels join: ${jointWith.length - open} of ${jointWith.length}`;
  return [step(text, open === 0, may['joint.ask'], paths.jointPanels.to({ panelId, meetingId }))];
};

const joinLink = ({ meeting, may }: Of): readonly Step[] => {
  const { panelId, id: meetingId } = meeting;
  if (!isJoined(meeting)) return [];
  const there = meeting.joinUrl !== undefined;
  const href = paths.changeMeeting.to({ panelId, meetingId });
  return [step('Add the link by which people join', there, may['meeting.change'], href)];
};

/** What remains before a meeting; nothing once it was held. */
export const preparationSteps = (of: Of): readonly Step[] => {
  const { panel, meeting, may, today } = of;
  const at = { panelId: meeting.panelId, meetingId: meeting.id };
  const called = meeting.status === 'called';
  const invite = step('Send the invitations', called, may['meeting.call'], paths.callMeeting.to(at));
  const deadline = agendaDeadline(panel, meeting);
  return [
    step(
      `Settle the agenda, by ${shortDay(deadline)}`,
      today > deadline,
      may['agenda.change'],
      paths.changeAgenda.to(at),
    ),
    ...joinLink(of),
    ...jointAnswers(of),
    invite,
    ...lastMinutes(of),
    step('Link to the evidence', (meeting.evidence?.length ?? 0) > 0, may['evidence.attach'], paths.evidence.to(at)),
    ...replies(of, paths.meeting.to(at)),
    ...needs(of),
  ];
};
