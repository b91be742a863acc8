import type { Placed } from '@wardmote/domain/ballot';
import { csv } from './csv.ts';

/** The outcome of a ballot, one line a concern, in the order that came of it. */
export const ballotCsv = (places: readonly Placed[]): string =>
  csv(
    ['place', 'concern', 'votes', 'tied', 'voices'],
    places.map(({ title, votes, tied, voices }, index) => [index + 1, title, votes, tied ? 'yes' : 'no', voices]),
  );
