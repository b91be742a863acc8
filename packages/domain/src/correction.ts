import { wasThere } from './attendance.ts';
import type { Day, Instant } from './day.ts';
import type { AgendaItemId, AmendmentId, CorrectionId, MeetingId, PersonId } from './id.ts';
import { checkDecided, heldOn, type Meeting } from './meeting.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What somebody who was there says is wrong in the draft, and what it should say (U14). */
export type Correction = {
  readonly id: CorrectionId;
  readonly itemId: AgendaItemId;
  readonly text: string;
  readonly by: PersonId;
  readonly name: string;
  readonly at: Instant;
  readonly settled?: { readonly accepted: boolean; readonly reason?: string; readonly at: Instant };
};

/** What a later meeting put right in approved minutes: their text stays, this stands beside it (U26). */
export type Amendment = {
  readonly id: AmendmentId;
  readonly text: string;
  readonly decidedAt: MeetingId;
  readonly decidedOn: Day;
  readonly publishedOn: Day;
};

/** More of them are for the next meeting to talk through. */
const mostCorrections = 60;

type Suggestion = Pick<Correction, 'id' | 'itemId' | 'text' | 'by' | 'name' | 'at'>;

/**
 * A correction of minutes that went round, by somebody who was there and nobody else (U14).
 * Refuses `minutes-not-circulated`, `correction-by-absent`, `agenda-item-unknown`, `too-many-corrections`.
 */
export const suggestCorrection = (
  { minutes, attendance, agenda, corrections = [] }: Meeting,
  suggestion: Suggestion,
):
  | Correction
  | Refusal<'minutes-not-circulated' | 'correction-by-absent' | 'agenda-item-unknown' | 'too-many-corrections'> => {
  if (minutes?.status !== 'circulated') return refuse('minutes-not-circulated', { status: minutes?.status ?? 'none' });
  if (!attendance.some((line) => line.personId === suggestion.by && wasThere(line)))
    return refuse('correction-by-absent', {});
  if (!agenda.some(({ id }) => id === suggestion.itemId))
    return refuse('agenda-item-unknown', { item: suggestion.itemId });
  return corrections.length >= mostCorrections ? refuse('too-many-corrections', { most: mostCorrections }) : suggestion;
};

/** The secretary takes a correction, or says why not; once. Refuses `correction-settled`, `declining-needs-reason`. */
export const settleCorrection = (
  correction: Correction,
  { accepted, reason, at }: { readonly accepted: boolean; readonly reason?: string; readonly at: Instant },
): Correction | Refusal<'correction-settled' | 'declining-needs-reason'> => {
  if (correction.settled) return refuse('correction-settled', {});
  if (!accepted && !reason?.trim()) return refuse('declining-needs-reason', {});
  return { ...correction, settled: { accepted, at, ...(reason && { reason }) } };
};

/**
 * Published minutes are put right by a later, quorate meeting, beside the text and not in it (U26).
 * Refuses `minutes-not-published`, `not-a-later-meeting`, `meeting-not-held`, `not-quorate`.
 */
export const amend = (
  of: Meeting,
  at: Meeting,
  { id, text, today }: { readonly id: AmendmentId; readonly text: string; readonly today: Day },
): Amendment | Refusal => {
  const status = of.minutes?.status ?? 'none';
  if (status !== 'published') return refuse('minutes-not-published', { status });
  if (at.start <= of.start) return refuse('not-a-later-meeting', { heldOn: heldOn(at), minutesOf: heldOn(of) });
  return checkDecided(at) ?? { id, text, decidedAt: at.id, decidedOn: heldOn(at), publishedOn: today };
};
