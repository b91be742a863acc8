import { identifySession } from '@wardmote/use-cases/sign-in';
import { listBoroughs, viewBorough } from '@wardmote/use-cases/view-borough';
import { viewForce } from '@wardmote/use-cases/view-force';
import { type Needs, needsOf, type Outside } from './needs.ts';
import type { UseCases } from './use-cases.ts';
import { withLater } from './with-later.ts';

/** What the pages ask that most people open first: who is there, a borough and London. */
const atHand = (needs: Needs) => ({
  identifySession: identifySession(needs),
  listBoroughs: listBoroughs(needs),
  viewBorough: viewBorough(needs),
  viewForce: viewForce(needs),
});

/** Every use case, as a function wants them that somebody waits for: those that change the record are loaded with the first of them. */
export const laterUseCases = (outside: Outside): UseCases => {
  const needs = needsOf(outside);
  return withLater(atHand(needs), async () => (await import('./use-cases.ts')).useCasesOver(needs));
};
