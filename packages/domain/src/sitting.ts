import type { Instant } from './day.ts';
import type { PersonId } from './id.ts';

/** Somebody at work on the draft of minutes: what they save meanwhile is kept as one text (U18). */
export type Sitting = { readonly by: PersonId; readonly since: Instant };

/** Who saves, and when. Somebody with a link is nobody in particular, and has no sitting. */
export type Saver = { readonly by: PersonId | 'link'; readonly at: Instant };

/**
 * How long a sitting lasts, from its first save. Not from its last: a page that saves itself every minute would make one sitting of an
 * evening, and what was deleted by mistake in it could not be taken back.
 */
const longestMinutes = 15;

/** The sitting that a save goes on with; nothing where somebody else sat, or it is over, or a clock went back. */
export const goingOn = (sitting: Sitting | undefined, { by, at }: Saver): Sitting | undefined => {
  if (sitting?.by !== by) return undefined;
  const elapsedMs = Date.parse(at) - Date.parse(sitting.since);
  return elapsedMs >= 0 && elapsedMs < longestMinutes * 60_000 ? sitting : undefined;
};

export const beginSitting = ({ by, at }: Saver): Sitting | undefined => (by === 'link' ? undefined : { by, since: at });

/** Whatever else is done with a text ends the sitting: it stays as it is, and the next save begins another. */
export const endSitting = <Text extends { readonly sitting?: Sitting }>({
  sitting: _over,
  ...text
}: Text): Omit<Text, 'sitting'> => text;
