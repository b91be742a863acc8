import { type Evidence, withEvidence } from '@wardmote/domain/evidence';
import type { EvidenceId, MeetingId, PanelId } from '@wardmote/domain/id';
import { checkAhead } from '@wardmote/domain/meeting';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Request } from './carry-out.ts';
import { meetingCommand, type Needs } from './panel-command.ts';

type Of = { readonly panelId: PanelId; readonly meetingId: MeetingId };
export type AttachEvidence = Of & Omit<Evidence, 'id'>;
export type RemoveEvidence = Of & { readonly evidenceId: EvidenceId };
type Answer = { readonly evidenceId: EvidenceId };

/** A link joins the evidence pack of a meeting that lies ahead. Refuses `meeting-not-called`, `evidence-link-not-https`, `evidence-full`. */
export const attachEvidence =
  (needs: Needs) =>
  (request: Request, command: AttachEvidence): Promise<Answer | Refusal> => {
    const { panelId, meetingId, ...link } = command;
    const about = {
      name: 'attach-evidence',
      action: 'evidence.attach',
      input: command,
      on: { panelId, meetingId },
    } as const;
    return meetingCommand(needs)(request, about, ({ meeting }, moment) => {
      const late = checkAhead(meeting, ['scheduled', 'called']);
      if (late) return late;
      const evidenceId = moment.newId('evidence');
      const evidence = withEvidence(meeting.evidence ?? [], { id: evidenceId, ...link });
      if (isRefusal(evidence)) return evidence;
      return {
        events: [moment.event(panelId, 'evidence-attached', { meetingId, evidenceId })],
        changes: { meetings: [{ before: meeting, after: { ...meeting, evidence } }] },
        answer: { evidenceId },
      };
    });
  };

/** A link leaves the pack again, as long as the meeting lies ahead. Refuses `meeting-not-called`, `evidence-unknown`. */
export const removeEvidence =
  (needs: Needs) =>
  (request: Request, command: RemoveEvidence): Promise<Answer | Refusal> => {
    const { panelId, meetingId, evidenceId } = command;
    const about = {
      name: 'remove-evidence',
      action: 'evidence.attach',
      input: command,
      on: { panelId, meetingId },
    } as const;
    return meetingCommand(needs)(request, about, ({ meeting }, moment) => {
      const late = checkAhead(meeting, ['scheduled', 'called']);
      if (late) return late;
      const pack = meeting.evidence ?? [];
      const evidence = pack.filter(({ id }) => id !== evidenceId);
      if (evidence.length === pack.length) return refuse('evidence-unknown', {});
      return {
        events: [moment.event(panelId, 'evidence-removed', { meetingId, evidenceId })],
        changes: { meetings: [{ before: meeting, after: { ...meeting, evidence } }] },
        answer: { evidenceId },
      };
    });
  };
