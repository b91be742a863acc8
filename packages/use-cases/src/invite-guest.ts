import { type Guest, withGuest, withoutGuest } from '@wardmote/domain/guest';
import type { GuestId, MeetingId, PanelId } from '@wardmote/domain/id';
import { checkAhead } from '@wardmote/domain/meeting';
import { isRefusal, type Refusal } from '@wardmote/domain/refusal';
import type { Request } from './carry-out.ts';
import { meetingCommand, type Needs } from './panel-command.ts';

export type InviteGuest = Omit<Guest, 'id'> & { readonly panelId: PanelId; readonly meetingId: MeetingId };

/**
 * Somebody is asked to come for one item (rows 29, 100). They hear of it at once where the meeting is called, else with everybody.
 * Refuses `meeting-not-called`, `agenda-item-unknown`, `too-many-guests`.
 */
export const inviteGuest =
  (needs: Needs) =>
  (request: Request, command: InviteGuest): Promise<{ readonly guestId: GuestId } | Refusal> => {
    const { panelId, meetingId, ...asked } = command;
    const on = { panelId, meetingId };
    const about = { name: 'invite-guest', action: 'guest.invite', input: command, on, changes: 'meeting' } as const;
    return meetingCommand(needs)(request, about, ({ meeting }, moment) => {
      const late = checkAhead(meeting, ['scheduled', 'called']);
      if (late) return late;
      const guest = { ...asked, id: moment.newId('guest') };
      const after = withGuest(meeting, guest);
      if (isRefusal(after)) return after;
      const facts = { meetingId, guestId: guest.id, wasCalled: meeting.status === 'called' };
      return {
        events: [moment.event(panelId, 'guest-invited', facts)],
        changes: { meetings: [{ before: meeting, after }] },
        answer: { guestId: guest.id },
      };
    });
  };

export type WithdrawGuest = {
  readonly panelId: PanelId;
  readonly meetingId: MeetingId;
  readonly guestId: GuestId;
};

/** A guest is not asked any more, and is told so by mail where they had one of the invitation. Refuses `meeting-not-called`, `guest-unknown`. */
export const withdrawGuest =
  (needs: Needs) =>
  (request: Request, command: WithdrawGuest): Promise<{ readonly meetingId: MeetingId } | Refusal> => {
    const { panelId, meetingId, guestId } = command;
    const on = { panelId, meetingId };
    const about = { name: 'withdraw-guest', action: 'guest.withdraw', input: command, on, changes: 'meeting' } as const;
    return meetingCommand(needs)(request, about, ({ meeting }, moment) => {
      const late = checkAhead(meeting, ['scheduled', 'called']);
      if (late) return late;
      const after = withoutGuest(meeting, guestId);
      if (isRefusal(after)) return after;
      return {
        events: [moment.event(panelId, 'guest-withdrawn', { meetingId, guestId })],
        changes: { meetings: [{ before: meeting, after }] },
        answer: { meetingId },
      };
    });
  };
