import { sameArrangements, withoutArrangements } from '@wardmote/domain/arrangements';
import { type ChangeTold, toldOfChange } from '@wardmote/domain/change-told';
import { type CivilTime, dayOf } from '@wardmote/domain/day';
import { settingsOn } from '@wardmote/domain/governing-document';
import type { MeetingId, PanelId } from '@wardmote/domain/id';
import { checkClock } from '@wardmote/domain/london-clock';
import { checkAhead, checkTime, type Invitation, type Meeting } from '@wardmote/domain/meeting';
import { type Panel, withCalled } from '@wardmote/domain/panel';
import { isRefusal, type Refusal } from '@wardmote/domain/refusal';
import { type ArrangementsAsked, arranged } from './arrange.ts';
import type { Moment, Request } from './carry-out.ts';
import { calledJointly } from './joint-changes.ts';
import { meetingCommand, type Needs } from './panel-command.ts';

export type ChangeMeeting = {
  readonly panelId: PanelId;
  readonly meetingId: MeetingId;
  readonly start: CivilTime;
  readonly end: CivilTime;
  /** Left out where a venue is chosen, or the meeting is online. */
  readonly place?: string;
  /** Left out, they stay as they are. */
  readonly arrangements?: ArrangementsAsked;
};

type Where = Exclude<ReturnType<typeof arranged>, Refusal>;

/** What those invited knew of the meeting; of one that was never called nobody knows anything. */
const toldOf = (meeting: Meeting, next: Pick<Meeting, 'start'>, { at }: Moment): ChangeTold | undefined =>
  meeting.status === 'called' ? toldOfChange(meeting, next, at) : undefined;

/** What was said to the earlier time is no reply any more, and is still worth knowing. */
const askedAgain = ({ reply, ...rest }: Invitation): Invitation => ({
  ...rest,
  ...(reply && { saidBefore: reply.answer }),
});

/** A new time asks everybody again; a new place alone does not (U77). */
const moved = (
  { placeBefore: _before, ...meeting }: Meeting,
  { start, end }: ChangeMeeting,
  { place, arrangements }: Where,
  told: ChangeTold | undefined,
): Meeting => ({
  ...withoutArrangements(meeting),
  ...arrangements,
  start,
  end,
  place,
  sequence: meeting.sequence + 1,
  ...(told && { told }),
  ...(told && told.start !== start && { movedFrom: told.start }),
  ...(told && told.place !== place && { placeBefore: told.place }),
  invitations: meeting.start === start ? meeting.invitations : meeting.invitations.map(askedAgain),
});

/** The event of a change: what it was to those who are told, and when they are, where that is not at once. */
const changeOf = (meeting: Meeting, { sequence }: Meeting, told: ChangeTold | undefined, { at }: Moment) => ({
  meetingId: meeting.id,
  sequence,
  wasCalled: meeting.status === 'called',
  previousStart: told?.start ?? meeting.start,
  ...(told && told.at > at && { notBefore: told.at }),
});

/** Saved as it was: nobody is told of nothing. */
const same = (meeting: Meeting, { start, end }: ChangeMeeting, { place, arrangements }: Where): boolean =>
  meeting.start === start && meeting.end === end && meeting.place === place && sameArrangements(meeting, arrangements);

const calledOn = (panel: Panel, meetingId: MeetingId, start: CivilTime): Panel =>
  panel.called.some((one) => one.meetingId === meetingId) ? withCalled(panel, { meetingId, on: dayOf(start) }) : panel;

/**
 * Another time, place or way of meeting; those invited are told, with a higher SEQUENCE. Refuses `meeting-not-called`,
 * `meeting-in-past`, `meeting-notice-short`, `time-left-out`, `time-comes-twice`, `join-link-not-https`, `surgery-not-before`,
 * `venue-unknown`.
 */
export const changeMeeting =
  (needs: Needs) =>
  (request: Request, command: ChangeMeeting): Promise<{ readonly meetingId: MeetingId } | Refusal> => {
    const { panelId, meetingId, start } = command;
    const on = { panelId, meetingId, withJoined: true, venueId: command.arrangements?.venueId } as const;
    const about = { name: 'change-meeting', action: 'meeting.change', input: command, on, changes: 'meeting' } as const;
    return meetingCommand(needs)(request, about, ({ panel, meeting, venue, joined }, moment) => {
      const late = checkAhead(meeting, ['scheduled', 'called']);
      if (late) return late;
      const odd = checkClock(start, command.end);
      if (odd) return odd;
      const { noticeDays } = settingsOn(panel.documents, dayOf(start));
      const sameDay = dayOf(start) === dayOf(meeting.start);
      const untimely = checkTime(start, moment.today, { noticeDays: sameDay ? 0 : noticeDays, kind: meeting.kind });
      if (untimely) return untimely;

      const where = arranged(command, venue, meeting);
      if (isRefusal(where)) return where;

      if (same(meeting, command, where)) return { events: [], changes: {}, answer: { meetingId } };
      const told = toldOf(meeting, command, moment);
      const after = moved(meeting, command, where, told);
      const joint = meeting.status === 'called' ? calledJointly(joined, after, moment) : { events: [] };
      return {
        events: [moment.event(panelId, 'meeting-changed', changeOf(meeting, after, told, moment)), ...joint.events],
        changes: {
          panel: { before: panel, after: calledOn(panel, meetingId, start) },
          ...('joinedPanels' in joint && { joinedPanels: joint.joinedPanels }),
          meetings: [{ before: meeting, after }],
        },
        answer: { meetingId },
      };
    });
  };
