import type { Day } from './day.ts';
import type { AgendaItemId, MeetingId } from './id.ts';
import { checkDecided, heldOn, type Meeting } from './meeting.ts';
import { type Refusal, refuse } from './refusal.ts';

/** draft → circulated to those present → approved at a later quorate meeting, and published by itself. */
export type MinutesStatus = 'draft' | 'circulated' | 'published';

/** The text of one agenda item. The text of closed items lies apart (`Meeting.closedText`). */
export type Section = { readonly itemId: AgendaItemId; readonly text: string };

export type Minutes = {
  readonly status: MinutesStatus;
  /** Counts saves of the text; a save names the revision it started from. */
  readonly revision: number;
  readonly sections: readonly Section[];
  readonly circulatedOn?: Day;
  readonly approvedAt?: MeetingId;
  readonly approvedOn?: Day;
  readonly publishedOn?: Day;
};

/**
 * A save of the draft names the revision that its writer saw; a different one is refused with `changed-meanwhile`, and the page
 * shows both texts (promise 1). Approved text is immutable.
 */
export const saveDraft = (
  minutes: Minutes | undefined,
  sections: readonly Section[],
  from: number,
): Minutes | Refusal<'minutes-already-approved' | 'changed-meanwhile'> => {
  if (minutes?.status === 'published') return refuse('minutes-already-approved', {});
  const revision = minutes?.revision ?? 0;
  if (from !== revision) return refuse('changed-meanwhile', { savedVersion: revision });
  return { ...(minutes ?? { status: 'draft' }), sections, revision: revision + 1 };
};

/** Sent to those who were there, so that they can correct it (U14). */
export const circulate = (
  minutes: Minutes | undefined,
  today: Day,
): Minutes | Refusal<'minutes-already-approved' | 'minutes-empty'> => {
  if (!minutes?.sections.some(({ text }) => text.trim() !== '')) return refuse('minutes-empty', {});
  if (minutes.status === 'published') return refuse('minutes-already-approved', {});
  return { ...minutes, status: 'circulated', circulatedOn: today };
};

/**
 * Minutes stand once a later, quorate meeting has agreed them (domain.md 2.3); from then on they are public.
 * Refuses `minutes-of-own-meeting`, `not-a-later-meeting`, `meeting-not-held`, `not-quorate`, `minutes-not-circulated`
 * and `minutes-already-approved`.
 */
export const approve = (of: Meeting, at: Meeting, today: Day): Minutes | Refusal => {
  if (of.id === at.id) return refuse('minutes-of-own-meeting', {});
  if (of.minutes?.status === 'published') return refuse('minutes-already-approved', {});
  if (of.minutes?.status !== 'circulated')
    return refuse('minutes-not-circulated', { status: of.minutes?.status ?? 'none' });
  if (at.start <= of.start) return refuse('not-a-later-meeting', { heldOn: heldOn(at), minutesOf: heldOn(of) });
  const undecided = checkDecided(at);
  if (undecided) return undecided;
  return { ...of.minutes, status: 'published', approvedAt: at.id, approvedOn: heldOn(at), publishedOn: today };
};

/** A first draft from the agenda and what was recorded, for the secretary to complete. */
export const firstDraft = (meeting: Meeting): Minutes => ({
  status: 'draft',
  revision: 1,
  sections: meeting.agenda
    .filter(({ closed }) => !closed)
    .map(({ id }) => ({
      itemId: id,
      text: meeting.decisions
        .filter(({ itemId }) => itemId === id)
        .map(({ text }) => text)
        .join('\n\n'),
    })),
});
