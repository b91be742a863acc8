import type { Actor } from '@wardmote/domain/actor';
import { allows, check, type PolicyAction, type PolicyTable, type Target } from '@wardmote/domain/policy';

/** One cell of the walk: somebody, at one address, about one panel, and what came of it. */
export type Cell = {
  readonly persona: string;
  readonly actor: Actor;
  readonly route: string;
  readonly action: PolicyAction;
  readonly target: Target | 'missing';
  readonly status: number;
  readonly location: string | null;
  /** Something of what the world keeps closed stood in the answer. */
  readonly toldClosed: boolean;
};

/** What the table says must come of a cell: reached, or turned away with 401, 403 or 404. */
const expectedOf = ({ actor, action, target }: Cell, table: PolicyTable): 'reached' | 401 | 403 | 404 => {
  if (target === 'missing') return 404;
  if (allows(actor, action, target, table)) return 'reached';
  const refusal = check(actor, action, target, table)?.refused;
  if (refusal === 'sign-in-needed') return 401;
  return refusal === 'not-found' ? 404 : 403;
};

/** A page asks to sign in by leading there; the API by 401. */
export const outcomeOf = ({ status, location }: Cell): 'reached' | 401 | 403 | 404 | 'broken' => {
  if (status === 303 && location?.startsWith('/sign-in?')) return 401;
  if (status === 401 || status === 403 || status === 404) return status;
  return status >= 500 || status === 405 || status === 415 ? 'broken' : 'reached';
};

export const wrongCells = (cells: readonly Cell[], table: PolicyTable): readonly string[] =>
  cells
    .filter((cell) => outcomeOf(cell) !== expectedOf(cell, table))
    .map(
      (cell) =>
        `${cell.persona} ${cell.route} (${cell.action}): ${expectedOf(cell, table)} by the table, ${outcomeOf(cell)} (${cell.status}) in fact`,
    );

/**
 * What the world writes into every field that `closed-text.read` decides (tests/support/world.ts). A brief has rows of its own, and a
 * sergeant, who may not read the others, reads it: tests/closed holds it to them.
 */
const canary = /CANARY(?!brief)/;

export const toldClosedIn = (body: string): boolean => canary.test(body);

/** Answers that told closed text to somebody whom the table does not let read it (promise 3). */
export const leaks = (cells: readonly Cell[]): readonly string[] =>
  cells
    .filter(
      ({ toldClosed, target, actor }) =>
        toldClosed && (target === 'missing' || !allows(actor, 'closed-text.read', target)),
    )
    .map(({ persona, route }) => `${persona} ${route}`);
