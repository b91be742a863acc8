import type { Actor } from '@wardmote/domain/actor';
import type { MeetingId, PanelId } from '@wardmote/domain/id';
import { checkAhead, heldOn } from '@wardmote/domain/meeting';
import { keepNotes as kept, type MeetingNotes } from '@wardmote/domain/meeting-notes';
import { check } from '@wardmote/domain/policy';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import { type CommandNeeds, carryOut, type Request } from './carry-out.ts';
import { type PanelReads, targetOf } from './panel-command.ts';

export type KeepNotes = {
  readonly panelId: PanelId;
  readonly meetingId: MeetingId;
  /** The version that the page showed; 0 where there were none. */
  readonly version: number;
  readonly fields: MeetingNotes['fields'];
};

type NotesReads = Pick<PanelReads, 'findPanel' | 'findMeeting'> & {
  readonly findNotes: (id: MeetingId) => Promise<MeetingNotes | undefined>;
};

/** The notes of a meeting that goes on, for those who may close it. */
export const viewNotes =
  (needs: Pick<NotesReads, 'findPanel' | 'findNotes'>) =>
  async (actor: Actor, panelId: PanelId, meetingId: MeetingId): Promise<MeetingNotes | undefined | Refusal> => {
    const [panel, notes] = await Promise.all([needs.findPanel(panelId), needs.findNotes(meetingId)]);
    const refused = panel ? check(actor, 'meeting.close', targetOf(panel)) : refuse('not-found', {});
    return refused ?? notes;
  };

/**
 * What was typed so far is kept, as often as one likes, from the day of the meeting on and until it is closed. Refuses
 * `meeting-not-called`, `meeting-not-yet`, `minutes-too-long`, and `changed-meanwhile` when somebody else kept other notes since.
 */
export const keepNotes =
  (needs: CommandNeeds & NotesReads) =>
  (request: Request, command: KeepNotes): Promise<{ readonly version: number } | Refusal> => {
    const { panelId, meetingId } = command;
    const read = async () => {
      const [panel, meeting, notes] = await Promise.all([
        needs.findPanel(panelId),
        needs.findMeeting(meetingId),
        needs.findNotes(meetingId),
      ]);
      return { panel, meeting, notes };
    };
    return carryOut(needs)(
      request,
      { name: 'keep-notes', input: command },
      read,
      ({ panel, meeting, notes }, moment) => {
        const refused = panel ? check(request.actor, 'meeting.close', targetOf(panel)) : refuse('not-found', {});
        if (refused) return refused;
        if (meeting?.panelId !== panelId) return refuse('not-found', {});
        const { at, by, byName, today, event } = moment;
        const notNow = checkAhead(meeting, ['called']);
        if (notNow) return notNow;
        if (heldOn(meeting) > today) return refuse('meeting-not-yet', { on: heldOn(meeting) });
        if (by === 'link') return refuse('sign-in-needed', {});
        const after = kept(notes, { meetingId, at, by, name: byName, fields: command.fields }, command.version);
        if (isRefusal(after)) return after;
        const version = after.version + 1;
        return {
          events: [event(panelId, 'meeting-notes-kept', { meetingId, version })],
          changes: { notes: { before: notes, after }, unchanged: [meeting] },
          answer: { version },
        };
      },
    );
  };
