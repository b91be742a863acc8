import type { Bulletin } from './bulletin.ts';
import type { Day } from './day.ts';
import type { Meeting } from './meeting.ts';
import { type Refusal, refuse } from './refusal.ts';

/**
 * What a police team tells its panel before a meeting: what was done on each priority since the last one (rows 104, 130). Drafted from the
 * record, edited by the sergeant, sent once to the members; it is kept as a bulletin is, and changes nothing that the panel decided.
 */
export type Brief = Bulletin;

/** In characters. */
export const longestBrief = 5000;

type Ahead = Pick<Meeting, 'id' | 'panelId' | 'status'>;

/** Refuses `meeting-not-called`. */
export const checkCalled = ({ status }: Pick<Meeting, 'status'>): Refusal<'meeting-not-called'> | undefined =>
  status === 'called' ? undefined : refuse('meeting-not-called', { status });

/** A text over the one before, until it is sent. Refuses `meeting-not-called`, `brief-sent`. */
export const writtenBrief = (
  before: Brief | undefined,
  { id, panelId, status }: Ahead,
  text: Pick<Brief, 'text' | 'savedBy' | 'savedOn'>,
): Brief | Refusal<'meeting-not-called' | 'brief-sent'> => {
  const notCalled = checkCalled({ status });
  if (notCalled) return notCalled;
  if (before?.sentOn) return refuse('brief-sent', { on: before.sentOn });
  return { meetingId: id, panelId, version: before?.version ?? 0, ...text };
};

/** As it goes out. Refuses `meeting-not-called`, `brief-not-written`, and `brief-sent` when it went out before. */
export const sentBrief = (
  brief: Brief | undefined,
  { status }: Pick<Meeting, 'status'>,
  today: Day,
): Brief | Refusal<'meeting-not-called' | 'brief-not-written' | 'brief-sent'> => {
  const notCalled = checkCalled({ status });
  if (notCalled) return notCalled;
  if (!brief) return refuse('brief-not-written', {});
  return brief.sentOn ? refuse('brief-sent', { on: brief.sentOn }) : { ...brief, sentOn: today };
};
