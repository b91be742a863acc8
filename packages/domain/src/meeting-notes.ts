import type { Instant } from './day.ts';
import type { MeetingId, PersonId } from './id.ts';
import { type Refusal, refuse } from './refusal.ts';

/**
 * What is written down while a meeting goes on, field by field as it was typed, until the one act that closes the meeting (U15). Nothing is
 * decided by it and nothing of it is public: it may hold what is closed, and it goes when the meeting is closed or called off.
 */
export type MeetingNotes = {
  readonly meetingId: MeetingId;
  readonly version: number;
  readonly at: Instant;
  readonly by: PersonId;
  readonly name: string;
  readonly fields: Readonly<Record<string, readonly string[]>>;
};

/** As much as one item of the table holds, with room for what lies beside it; in bytes of UTF-8. */
const mostBytes = 300_000;

type Written = Omit<MeetingNotes, 'version'>;

/** Notes over those that their writer saw, and over no others (promise 1). Refuses `changed-meanwhile`, `minutes-too-long`. */
export const keepNotes = (
  notes: MeetingNotes | undefined,
  written: Written,
  seen: number,
): MeetingNotes | Refusal<'changed-meanwhile' | 'minutes-too-long'> => {
  const version = notes?.version ?? 0;
  if (seen !== version) return refuse('changed-meanwhile', { savedVersion: version });
  const bytes = new TextEncoder().encode(JSON.stringify(written.fields)).length;
  return bytes > mostBytes ? refuse('minutes-too-long', { bytes, most: mostBytes }) : { ...written, version };
};
