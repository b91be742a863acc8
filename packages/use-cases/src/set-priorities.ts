import { checkEvidenceSeen, type EvidenceSeen, evidenceRecord, isEvidenceTold } from '@wardmote/domain/evidence';
import type { MeetingId, PanelId } from '@wardmote/domain/id';
import { checkDecided, heldOn, type Meeting } from '@wardmote/domain/meeting';
import { isRefusal, type Refusal } from '@wardmote/domain/refusal';
import { concernsCited, withAdopted } from './adopt-concerns.ts';
import type { Request } from './carry-out.ts';
import { evidenceCited, withCitations } from './cite-evidence.ts';
import {
  checkLatest,
  closedEvents,
  type PriorityAsked,
  type PriorityEnded,
  withPriorities,
} from './decide-priorities.ts';
import { meetingCommand, type Needs } from './panel-command.ts';

export type SetPriorities = {
  readonly panelId: PanelId;
  /** The held, quorate meeting that adopted them. */
  readonly meetingId: MeetingId;
  readonly priorities: readonly PriorityAsked[];
  /** How those that are not kept ended. */
  readonly ended?: readonly PriorityEnded[] | undefined;
  /** Asked where the record of the meeting does not say it yet (row 136). */
  readonly evidence?: EvidenceSeen;
};

/** Whether the evidence was seen is said once: when the meeting was closed, or now. */
const withEvidence = (meeting: Meeting, told: EvidenceSeen | undefined): Meeting | Refusal<'evidence-not-seen'> => {
  if (isEvidenceTold(meeting)) return meeting;
  return checkEvidenceSeen(told) ?? (told ? { ...meeting, ...evidenceRecord(told) } : meeting);
};

/**
 * The set of 3 to 5 that a meeting adopted, recorded after it was closed. Refuses `meeting-not-held`, `not-quorate`,
 * `evidence-not-seen`, `priorities-number`, `priority-needs-citation`, `ended-but-kept`, `result-needs-words`,
 * `figures-incomplete`, `concern-not-open`, `concerns-under-priorities`, `survey-unknown`, `survey-withdrawn`, `figure-unknown`, `citations-too-many`.
 */
export const setPriorities =
  (needs: Needs) =>
  (
    request: Request,
    command: SetPriorities,
  ): Promise<{ readonly panelId: PanelId; readonly priorities: number } | Refusal> => {
    const { panelId, meetingId, priorities, ended } = command;
    const cited = { concernIds: concernsCited(priorities), ...evidenceCited(priorities) };
    const on = { panelId, meetingId, ...cited, withResting: true } as const;
    const about = { name: 'set-priorities', action: 'priorities.set', input: command, on } as const;
    return meetingCommand(needs)(request, about, ({ panel, meeting, ...read }, moment) => {
      const undecided = checkDecided(meeting);
      if (undecided) return undecided;
      const undone = checkLatest(panel, { meetingId, on: heldOn(meeting) });
      if (undone) return undone;
      const seen = withEvidence(meeting, command.evidence);
      if (isRefusal(seen)) return seen;
      const days = { on: moment.today, metOn: heldOn(meeting) };
      const proposed = withCitations(priorities, { panel, ...read }, days);
      if (isRefusal(proposed)) return proposed;
      const decided = withPriorities(
        panel,
        { priorities: proposed, ended },
        { meetingId, on: heldOn(meeting) },
        moment,
      );
      if (isRefusal(decided)) return decided;
      const adopted = withAdopted(decided, read, moment);
      if (isRefusal(adopted)) return adopted;
      const { closed } = decided;
      const after = adopted.panel;
      const facts = { meetingId, priorities: after.priorities.length };
      return {
        events: [
          moment.event(panelId, 'priorities-set', facts),
          ...closedEvents(panelId, closed, moment),
          ...adopted.events,
        ],
        changes: {
          panel: { before: panel, after },
          closedPriorities: closed,
          concerns: adopted.concerns,
          ...(seen === meeting ? { unchanged: [meeting] } : { meetings: [{ before: meeting, after: seen }] }),
        },
        answer: { panelId, priorities: after.priorities.length },
      };
    });
  };
