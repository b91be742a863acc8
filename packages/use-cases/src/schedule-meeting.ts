import { agendaFrom, type ProposedItem, withLastMinutes } from '@wardmote/domain/agenda';
import type { CivilTime } from '@wardmote/domain/day';
import { dayOf } from '@wardmote/domain/day';
import { settingsOn } from '@wardmote/domain/governing-document';
import type { MeetingId, PanelId } from '@wardmote/domain/id';
import { checkClock } from '@wardmote/domain/london-clock';
import { checkTime, type Meeting, type MeetingKind } from '@wardmote/domain/meeting';
import { isRefusal, type Refusal } from '@wardmote/domain/refusal';
import { standardAgenda } from '@wardmote/domain/usual-agenda';
import { type ArrangementsAsked, arranged } from './arrange.ts';
import type { Moment, Request } from './carry-out.ts';
import { type Needs, panelCommand } from './panel-command.ts';

export type ItemAsked = Omit<ProposedItem, 'id'>;

export type ScheduleMeeting = {
  readonly panelId: PanelId;
  readonly kind: MeetingKind;
  readonly start: CivilTime;
  readonly end: CivilTime;
  /** Left out where a venue is chosen, or the meeting is online. */
  readonly place?: string;
  readonly arrangements?: ArrangementsAsked;
  /** Without one, what the panel usually has, or else the nine usual items. */
  readonly agenda?: readonly ItemAsked[];
};

const withIds = (items: readonly ItemAsked[], { newId }: Moment): readonly ProposedItem[] =>
  items.map((item) => ({ id: newId('item'), ...item }));

/**
 * A meeting is set down with its agenda; no mail leaves until it is called (U69).
 * Refuses `meeting-in-past`, `meeting-notice-short`, `closing-needs-reason`, `time-left-out`, `time-comes-twice`,
 * `join-link-not-https`, `surgery-not-before`, `venue-unknown`.
 */
export const scheduleMeeting =
  (needs: Needs) =>
  (request: Request, command: ScheduleMeeting): Promise<{ readonly meetingId: MeetingId } | Refusal> => {
    const { panelId, kind, start, end } = command;
    const on = { panelId, venueId: command.arrangements?.venueId, usualAgenda: !command.agenda };
    const about = { name: 'schedule-meeting', action: 'meeting.schedule', input: command, on } as const;
    return panelCommand(needs)(request, about, ({ panel, venue, usualAgenda }, moment) => {
      const odd = checkClock(start, command.end);
      if (odd) return odd;
      const { noticeDays } = settingsOn(panel.documents, dayOf(start));
      const untimely = checkTime(start, moment.today, { noticeDays, kind });
      if (untimely) return untimely;
      const agenda = agendaFrom(withIds(command.agenda ?? usualAgenda ?? standardAgenda, moment));
      if (isRefusal(agenda)) return agenda;
      const owed = panel.minutesOwed.some(({ on: held }) => held < dayOf(start));
      const where = arranged(command, venue);
      if (isRefusal(where)) return where;

      const meeting: Meeting = {
        id: moment.newId('meeting'),
        panelId,
        version: 0,
        kind,
        status: 'scheduled',
        start,
        end,
        place: where.place,
        ...where.arrangements,
        agenda: withLastMinutes(agenda, owed, () => moment.newId('item')),
        sequence: 0,
        invitations: [],
        attendance: [],
        decisions: [],
        closedText: {},
      };
      return {
        events: [moment.event(panelId, 'meeting-scheduled', { meetingId: meeting.id, start })],
        changes: { meetings: [{ after: meeting }] },
        answer: { meetingId: meeting.id },
      };
    });
  };
