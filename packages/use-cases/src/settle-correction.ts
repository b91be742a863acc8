import { type Correction, settleCorrection as settled } from '@wardmote/domain/correction';
import type { CorrectionId, MeetingId, PanelId } from '@wardmote/domain/id';
import type { Meeting } from '@wardmote/domain/meeting';
import { checkLength, saveDraft } from '@wardmote/domain/minutes';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import { revisionOf } from '@wardmote/domain/revision';
import type { Moment, Request } from './carry-out.ts';
import { meetingCommand, type Needs } from './panel-command.ts';

export type SettleCorrection = {
  readonly panelId: PanelId;
  readonly meetingId: MeetingId;
  readonly correctionId: CorrectionId;
} & (
  | {
      readonly accepted: true;
      /** The revision that was corrected, and the text of the item as it now stands. */
      readonly revision: number;
      readonly text: string;
    }
  | { readonly accepted: false; readonly reason: string }
);

type Accepted = Extract<SettleCorrection, { readonly accepted: true }>;

/** The item with its corrected text, whether it lies open or apart. */
const corrected = (meeting: Meeting, { itemId }: Correction, { revision, text }: Accepted): Meeting | Refusal => {
  const closed = meeting.agenda.some((item) => item.id === itemId && item.closed);
  const others = meeting.minutes?.sections.filter((one) => one.itemId !== itemId) ?? [];
  const inOrder = meeting.agenda.flatMap(({ id }) => {
    const kept = id === itemId && !closed ? { itemId, text } : others.find((one) => one.itemId === id);
    return kept ? [kept] : [];
  });
  const minutes = checkLength(inOrder) ?? saveDraft(meeting.minutes, inOrder, revision);
  if (isRefusal(minutes)) return minutes;
  return { ...meeting, minutes, ...(closed && { closedText: { ...meeting.closedText, [itemId]: text } }) };
};

const after = (meeting: Meeting, command: SettleCorrection, { at }: Moment): Meeting | Refusal => {
  const correction = meeting.corrections?.find(({ id }) => id === command.correctionId);
  if (!correction) return refuse('not-found', {});
  const reason = command.accepted ? undefined : command.reason;
  const done = settled(correction, { accepted: command.accepted, reason, at });
  if (isRefusal(done)) return done;
  const changed = command.accepted ? corrected(meeting, correction, command) : meeting;
  if (isRefusal(changed)) return changed;
  return { ...changed, corrections: meeting.corrections?.map((one) => (one.id === done.id ? done : one)) };
};

/**
 * The secretary takes a correction into the text, or says why not; its writer is told (U14, U17). Refuses `correction-settled`,
 * `declining-needs-reason`, `minutes-already-approved`, `minutes-too-long`, and `changed-meanwhile` when the text is a later one.
 */
export const settleCorrection =
  (needs: Needs) =>
  (request: Request, command: SettleCorrection): Promise<{ readonly correctionId: CorrectionId } | Refusal> => {
    const { panelId, meetingId, correctionId, accepted } = command;
    const on = { panelId, meetingId };
    const about = { name: 'settle-correction', action: 'minutes.save', input: command, on } as const;
    return meetingCommand(needs)(request, about, ({ meeting }, moment) => {
      const changed = after(meeting, command, moment);
      if (isRefusal(changed)) return changed;
      const personId = meeting.corrections?.find(({ id }) => id === correctionId)?.by;
      if (!personId) return refuse('not-found', {});
      const facts = { meetingId, correctionId, personId, accepted };
      return {
        events: [moment.event(panelId, 'minutes-correction-settled', facts)],
        changes: {
          meetings: [{ before: meeting, after: changed }],
          ...(accepted && { revision: revisionOf(changed, { ...moment, name: moment.byName }) }),
        },
        answer: { correctionId },
      };
    });
  };
