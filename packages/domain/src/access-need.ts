import type { Day } from './day.ts';
import type { PersonId } from './id.ts';
import type { Invitation, Reply } from './meeting.ts';
import { type Refusal, refuse } from './refusal.ts';

export const needKinds = [
  'transport',
  'step-free',
  'hearing-loop',
  'interpreter',
  'large-print',
  'childcare',
  'other',
] as const;
export type NeedKind = (typeof needKinds)[number];

export type NeedAsked = {
  readonly kind: NeedKind;
  /** Which language; what else. */
  readonly words?: string;
};

/**
 * What somebody needs to take part (rows 33, 78; domain.md 6.13). It says something of their health or their home: it lies in their own
 * invitation, officers alone read it, and it goes when the meeting is over.
 */
export type AccessNeed = NeedAsked & {
  /** Who sees to it: somebody on the panel, or a name. */
  readonly helper?: string;
  readonly helperId?: PersonId;
  readonly metOn?: Day;
};

/** Refuses `need-without-language` and `need-without-words`: nobody can find an interpreter for “a language”. */
export const checkNeeds = (
  needs: readonly NeedAsked[],
): Refusal<'need-without-language' | 'need-without-words'> | undefined => {
  const silent = (kind: NeedKind) => needs.some((need) => need.kind === kind && !need.words?.trim());
  if (silent('interpreter')) return refuse('need-without-language', {});
  return silent('other') ? refuse('need-without-words', {}) : undefined;
};

const sameNeed = (one: NeedAsked, other: NeedAsked): boolean => one.kind === other.kind && one.words === other.words;

/**
 * The needs after a reply: whoever does not come needs nothing; a reply that says nothing of needs keeps them; and what was arranged
 * for a need stays as long as the need is the same.
 */
export const needsAfter = (
  before: readonly AccessNeed[],
  answer: Reply,
  asked: readonly NeedAsked[] | undefined,
): readonly AccessNeed[] => {
  if (answer === 'no') return [];
  if (!asked) return before;
  const kinds = needKinds.flatMap((kind) => asked.find((need) => need.kind === kind) ?? []);
  return kinds.map((need) => before.find((one) => sameNeed(one, need)) ?? need);
};

type WithNeeds = Pick<Invitation, 'personId' | 'name' | 'needs'>;
export type NeedOf = AccessNeed & { readonly personId: PersonId; readonly name: string };

/** All that is asked for, with whose it is. */
export const needsIn = ({ invitations }: { readonly invitations: readonly WithNeeds[] }): readonly NeedOf[] =>
  invitations.flatMap(({ personId, name, needs = [] }) => needs.map((need) => ({ ...need, personId, name })));

/** What is asked for and not seen to yet. Empty for whoever may not read needs: they are not given to them. */
export const openNeeds = (meeting: { readonly invitations: readonly WithNeeds[] }): readonly NeedOf[] =>
  needsIn(meeting).filter(({ metOn }) => metOn === undefined);

/** How often each kind is asked for: no name, no words. */
export const countNeeds = (needs: readonly AccessNeed[]): readonly { kind: NeedKind; count: number; open: number }[] =>
  needKinds.flatMap((kind) => {
    const some = needs.filter((need) => need.kind === kind);
    const open = some.filter(({ metOn }) => metOn === undefined).length;
    return some.length === 0 ? [] : [{ kind, count: some.length, open }];
  });

/** An invitation without its needs: for those who may not read them, and when the meeting is over. */
export const withoutNeeds = ({ needs: _private, ...invitation }: Invitation): Invitation => invitation;
