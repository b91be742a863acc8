import type { ConcernId } from '@wardmote/domain/id';
import type { WardConcernOutcome } from '@wardmote/domain/ward-concern';

/** What became of a concern from a ward without a panel. */
export type WardConcernFacts = {
  readonly borough: string;
  readonly concernId: ConcernId;
  readonly linkKey: string;
  readonly wardName: string;
  readonly outcome: WardConcernOutcome;
  readonly words?: string;
  /** Closed, as the concern is: it may speak of somebody. */
  readonly aboutPersons: true;
};
