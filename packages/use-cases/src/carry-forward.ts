import { carriedOver, leftOver, notCarriedYet, withAdded } from '@wardmote/domain/carry-forward';
import type { AgendaItemId, MeetingId, PanelId } from '@wardmote/domain/id';
import { checkAhead } from '@wardmote/domain/meeting';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Request } from './carry-out.ts';
import { type AgendaAnswer, agendaChanged } from './change-agenda.ts';
import { meetingCommand, type Needs } from './panel-command.ts';

export type CarryForward = {
  readonly panelId: PanelId;
  readonly meetingId: MeetingId;
  readonly fromMeetingId: MeetingId;
  readonly itemIds: readonly AgendaItemId[];
  readonly lateBecause?: string;
};

/**
 * Items that an earlier meeting did not come to go on the agenda of one that lies ahead, and know where they come from (U5).
 * Refuses `meeting-not-called`, `agenda-item-unknown`, `late-item-needs-reason`.
 */
export const carryForward =
  (needs: Needs) =>
  (request: Request, command: CarryForward): Promise<AgendaAnswer | Refusal> => {
    const { panelId, meetingId, fromMeetingId, itemIds, lateBecause } = command;
    const on = { panelId, meetingId, otherMeetingId: fromMeetingId };
    const about = { name: 'carry-forward', action: 'agenda.change', input: command, on, changes: 'meeting' } as const;
    return meetingCommand(needs)(request, about, ({ panel, meeting, otherMeeting }, moment) => {
      const late = checkAhead(meeting, ['scheduled', 'called']);
      if (late || !otherMeeting) return late ?? refuse('not-found', {});
      const offered = notCarriedYet(leftOver(otherMeeting), meeting.agenda);
      const stray = itemIds.find((itemId) => !offered.some(({ id }) => id === itemId));
      if (stray) return refuse('agenda-item-unknown', { item: stray });
      const added = offered
        .filter(({ id }) => itemIds.includes(id))
        .map((item) => carriedOver(item, otherMeeting, moment.newId('item')));
      const reasons = Object.fromEntries(added.map(({ id }) => [id, lateBecause]));
      const changed = agendaChanged({ panel, meeting }, withAdded(meeting.agenda, added), reasons, moment);
      if (isRefusal(changed)) return changed;
      return {
        events: [changed.event],
        changes: { meetings: [{ before: meeting, after: changed.after }], unchanged: [otherMeeting] },
        answer: { meetingId },
      };
    });
  };
