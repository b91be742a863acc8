import type { Actor } from '@wardmote/domain/actor';
import type { Day } from '@wardmote/domain/day';
import type { ConcernId } from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import type { Borough } from '@wardmote/domain/place';
import { allows, check } from '@wardmote/domain/policy';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import type { PatchStanding } from '@wardmote/domain/roll-up';
import type { WaitingWardConcerns, WardConcern } from '@wardmote/domain/ward-concern';
import { opens } from './answer-invitation.ts';
import type { WardConcernReads } from './answer-ward-concern.ts';
import { viewBorough } from './view-borough.ts';

type Needs = Parameters<typeof viewBorough>[0] &
  WardConcernReads & {
    readonly waitingWardConcerns: (borough: string, after?: string) => Promise<WaitingWardConcerns>;
  };

/** As the officers see it: never how to reach whoever raised it. */
export type ShownWardConcern = Omit<
  WardConcern,
  'email' | 'linkKey' | 'version' | 'raisedAt' | 'borough' | 'boroughName'
> & { readonly answeredByMail: boolean };

const shown = ({ email, linkKey: _k, version: _v, raisedAt: _at, ...concern }: WardConcern): ShownWardConcern => {
  const { borough: _slug, boroughName: _name, ...rest } = concern;
  return { ...rest, answeredByMail: email !== undefined };
};

export type WardConcernsView = {
  readonly borough: Borough;
  /** A page of what nobody has answered yet, the soonest due first. */
  readonly waiting: readonly ShownWardConcern[];
  readonly next?: string;
  readonly today: Day;
};

/** What worries people in the wards of a borough without a panel, for those who answer for its group: two requests, whatever the history. */
export const viewWardConcerns =
  (needs: Needs) =>
  async (actor: Actor, slug: string, after?: string): Promise<WardConcernsView | Refusal> => {
    const refused = check(actor, 'ward-concern.read', { borough: slug });
    if (refused) return refused;
    const [view, { concerns, next }] = await Promise.all([
      viewBorough(needs)(slug),
      needs.waitingWardConcerns(slug, after),
    ]);
    if ('refused' in view) return view;
    return { borough: view.borough, waiting: concerns.map(shown), ...(next && { next }), today: view.on };
  };

/** How many wait, as far as a page of them, and by when the first should have an answer: one request for the officers, none for others. */
export const viewWaitingOfWards =
  ({ waitingWardConcerns, now }: Pick<Needs, 'waitingWardConcerns' | 'now'>) =>
  async (actor: Actor, slug: string) => {
    if (!allows(actor, 'ward-concern.read', { borough: slug })) return undefined;
    const { concerns, next } = await waitingWardConcerns(slug);
    const [first] = concerns;
    const more = next ? { more: true as const } : {};
    return first && { count: concerns.length, firstBy: first.answerBy, ...more, today: londonDay(now()) };
  };

export type WardConcernView = {
  readonly borough: Borough;
  readonly concern: ShownWardConcern;
  /** Those that cover the ward by now. */
  readonly panels: readonly Pick<NonNullable<PatchStanding['panel']>, 'panelId' | 'name'>[];
};

/** One of them for whoever answers it, with the panels to which it can be passed on: two requests. */
export const viewWardConcern =
  (needs: Needs) =>
  async (actor: Actor, slug: string, concernId: ConcernId): Promise<WardConcernView | Refusal> => {
    const refused = check(actor, 'ward-concern.answer', { borough: slug });
    if (refused) return refused;
    const [view, concern] = await Promise.all([viewBorough(needs)(slug), needs.findWardConcern(slug, concernId)]);
    if ('refused' in view) return view;
    if (!concern) return refuse('not-found', {});
    const covering = view.patches.flatMap(({ ward, panel }) => (ward === concern.ward && panel ? [panel] : []));
    // A panel that serves several teams of the ward is one.
    const panels = [...new Map(covering.map(({ panelId, name }) => [panelId, { panelId, name }])).values()];
    return { borough: view.borough, concern: shown(concern), panels };
  };

export type OwnWardConcernView = { readonly concern: Omit<WardConcern, 'linkKey' | 'version' | 'raisedAt'> };

/** A concern for whoever raised it, by the key in their own link: one request. Another key opens nothing. */
export const viewOwnWardConcern =
  ({ findWardConcern }: WardConcernReads) =>
  async (slug: string, id: ConcernId, linkKey: string): Promise<OwnWardConcernView | Refusal<'not-found'>> => {
    const found = await findWardConcern(slug, id);
    if (!found || !opens(found.linkKey, linkKey)) return refuse('not-found', {});
    const { linkKey: _key, version: _v, raisedAt: _at, ...concern } = found;
    return { concern };
  };
