import { sameArrangements, withoutArrangements } from '@wardmote/domain/arrangements';
import { type CivilTime, dayOf } from '@wardmote/domain/day';
import { settingsOn } from '@wardmote/domain/governing-document';
import type { MeetingId, PanelId } from '@wardmote/domain/id';
import { checkClock } from '@wardmote/domain/london-clock';
import { checkAhead, checkTime, type Meeting } from '@wardmote/domain/meeting';
import { type Panel, withCalled } from '@wardmote/domain/panel';
import { isRefusal, type Refusal } from '@wardmote/domain/refusal';
import { type ArrangementsAsked, arranged } from './arrange.ts';
import type { Request } from './carry-out.ts';
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

/** A new time asks everybody again; a new place alone does not (U77). */
const moved = (
  { placeBefore: _told, ...meeting }: Meeting,
  { start, end }: ChangeMeeting,
  { place, arrangements }: Where,
): Meeting => ({
  ...withoutArrangements(meeting),
  ...arrangements,
  start,
  end,
  place,
  sequence: meeting.sequence + 1,
  ...(meeting.status === 'called' && meeting.start !== start && { movedFrom: meeting.start }),
  ...(meeting.status === 'called' && meeting.place !== place && { placeBefore: meeting.place }),
  invitations:
    meeting.start === start ? meeting.invitations : meeting.invitations.map(({ reply: _asked, ...rest }) => rest),
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
      const after = moved(meeting, command, where);
      const facts = { meetingId, sequence: after.sequence, previousStart: meeting.start };
      const joint = meeting.status === 'called' ? calledJointly(joined, after, moment) : { events: [] };
      return {
        events: [
          moment.event(panelId, 'meeting-changed', { ...facts, wasCalled: meeting.status === 'called' }),
          ...joint.events,
        ],
        changes: {
          panel: { before: panel, after: calledOn(panel, meetingId, start) },
          ...('joinedPanels' in joint && { joinedPanels: joint.joinedPanels }),
          meetings: [{ before: meeting, after }],
        },
        answer: { meetingId },
      };
    });
  };
