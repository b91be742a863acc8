import type { Instant } from '@wardmote/domain/day';
import type { PersonId } from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import type { Digested, Notice } from './notice.ts';

export type BundleNeeds = {
  /** All that waits for a digest. */
  readonly noticesForDigest: () => Promise<readonly Digested[]>;
  /** Writes the digest and takes what is in it out of the queue, all or nothing; not where somebody else was quicker. */
  readonly addDigest: (digest: Notice<'daily-digest'>, now: Date) => Promise<void>;
  readonly now: () => Date;
};

/** A transaction writes a hundred items at most; what is over goes into the next digest. */
const mostInOne = 90;

const digestFor = (
  personId: PersonId,
  waiting: readonly Digested[],
  at: Instant,
  today: string,
): Notice<'daily-digest'> | undefined => {
  const notices = waiting.toSorted((one, other) => other.at.localeCompare(one.at)).slice(0, mostInOne);
  const [newest] = notices;
  return (
    newest && {
      id: `digest-${today}-${personId}`,
      kind: 'daily-digest',
      panelId: newest.panelId,
      panelName: newest.panelName,
      to: { kind: 'person', personId },
      at,
      facts: { on: today, notices },
    }
  );
};

/**
 * The day's digests: one a person, of all that waits for them, newest first; nobody gets an empty one (U66-U68). The day is London's. Run
 * twice in a day it makes nothing new: what is in a digest has left the queue in the transaction that wrote it.
 */
export const bundleDigests = (needs: BundleNeeds) => async (): Promise<number> => {
  const now = needs.now();
  const today = londonDay(now);
  const waiting = new Map<PersonId, Digested[]>();
  for (const notice of await needs.noticesForDigest())
    if (notice.to.kind === 'person')
      waiting.set(notice.to.personId, [...(waiting.get(notice.to.personId) ?? []), notice]);
  const digests = [...waiting].flatMap(
    ([personId, notices]) => digestFor(personId, notices, now.toISOString(), today) ?? [],
  );
  for (const digest of digests) await needs.addDigest(digest, now);
  return digests.length;
};
