import type { Day } from './day.ts';
import type { MeetingId, PanelId, PersonId } from './id.ts';
import type { Meeting } from './meeting.ts';
import { type Refusal, refuse } from './refusal.ts';

/**
 * What a panel tells residents after a meeting: what they said, what was done, when it meets again (rows 44, 94). An officer edits what is
 * drafted from the open record, and sends it once; from then on everybody reads it, and nobody changes it.
 */
export type Bulletin = {
  readonly meetingId: MeetingId;
  readonly panelId: PanelId;
  readonly version: number;
  readonly text: string;
  readonly savedBy: PersonId | 'link';
  readonly savedOn: Day;
  readonly sentOn?: Day;
};

/** In characters: it goes to each follower in a mail. */
export const longestBulletin = 5000;

type Written = Pick<Bulletin, 'text' | 'savedBy' | 'savedOn'>;

/** Refuses `meeting-not-held`. */
export const checkHeld = ({ status }: Pick<Meeting, 'status'>): Refusal<'meeting-not-held'> | undefined =>
  status === 'held' ? undefined : refuse('meeting-not-held', { status });

/** A text over the one before, until it is sent. Refuses `meeting-not-held`, `bulletin-sent`. */
export const written = (
  before: Bulletin | undefined,
  { id, panelId, status }: Pick<Meeting, 'id' | 'panelId' | 'status'>,
  text: Written,
): Bulletin | Refusal<'meeting-not-held' | 'bulletin-sent'> => {
  const notHeld = checkHeld({ status });
  if (notHeld) return notHeld;
  if (before?.sentOn) return refuse('bulletin-sent', { on: before.sentOn });
  return { meetingId: id, panelId, version: before?.version ?? 0, ...text };
};

/** As it goes out. Refuses `bulletin-not-written`, and `bulletin-sent` when it went out before. */
export const sent = (
  bulletin: Bulletin | undefined,
  today: Day,
): Bulletin | Refusal<'bulletin-not-written' | 'bulletin-sent'> => {
  if (!bulletin) return refuse('bulletin-not-written', {});
  return bulletin.sentOn ? refuse('bulletin-sent', { on: bulletin.sentOn }) : { ...bulletin, sentOn: today };
};
