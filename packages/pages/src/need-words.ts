import type { AccessNeed, NeedKind } from '@wardmote/domain/access-need';
import type { Lack } from '@wardmote/domain/readiness';

const words: { readonly [L in Lack['lacks']]: (lack: Extract<Lack, { readonly lacks: L }>) => string } = {
  'needs-unmet': ({ count }) =>
    count === 1
      ? 'Somebody asked for help to take part, and it is not arranged yet.'
      : `Help that people asked for is not arranged yet: ${count} times.`,
  'join-link': () => 'People can join online, but the link is missing. Change the meeting and add it.',
  'joint-answers': ({ count }) =>
    count === 1 ? 'A panel has not said yet whether it joins.' : `${count} panels have not said yet whether they join.`,
};

/** One sentence for what a meeting lacks: what is missing, and what to do. */
export const lackInWords = (lack: Lack): string => (words[lack.lacks] as (given: Lack) => string)(lack);

export const kindsOf = (needs: readonly AccessNeed[] | undefined): readonly NeedKind[] =>
  (needs ?? []).map(({ kind }) => kind);

export const wordsOf = (needs: readonly AccessNeed[] | undefined, kind: NeedKind): string =>
  needs?.find((need) => need.kind === kind)?.words ?? '';
