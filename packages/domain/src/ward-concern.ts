import { type Concern, concernAnswerBy, type Remit } from './concern.ts';
import type { Day } from './day.ts';
import type { PanelId } from './id.ts';
import type { Panel } from './panel.ts';
import type { WardCode } from './place.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What the borough's group makes of it: somebody else deals with it, nobody does, or a panel that covers the ward by now has it. */
export const wardConcernOutcomes = ['elsewhere', 'declined', 'passed-on'] as const;
export type WardConcernOutcome = (typeof wardConcernOutcomes)[number];

export type WardConcernAnswer =
  | {
      readonly outcome: Exclude<WardConcernOutcome, 'passed-on'>;
      readonly on: Day;
      /** To whoever raised it. */
      readonly words: string;
      /** Of what goes elsewhere: whose it is. */
      readonly remit?: Remit;
    }
  | { readonly outcome: 'passed-on'; readonly on: Day; readonly panelId: PanelId };

/**
 * What worries somebody in a ward without a panel (rows 7, 87): the group of the borough receives it. Its text is closed, as that of a
 * panel's concern is: it may speak of a neighbour.
 */
export type WardConcern = Pick<
  Concern,
  | 'id'
  | 'version'
  | 'email'
  | 'linkKey'
  | 'text'
  | 'place'
  | 'groups'
  | 'ownGroup'
  | 'raisedAt'
  | 'raisedOn'
  | 'answerBy'
> & {
  /** The slug of its borough. */
  readonly borough: string;
  readonly boroughName: string;
  readonly ward: WardCode;
  readonly wardName: string;
  readonly answer?: WardConcernAnswer;
};

/** The group has not said what becomes of it, and should have. */
export const isWardConcernOverdue = (
  { answerBy, answer }: Pick<WardConcern, 'answerBy' | 'answer'>,
  today: Day,
): boolean => answer === undefined && answerBy < today;

/** A page of what waits for the group, the soonest due first, and the place behind which the next one begins. */
export type WaitingWardConcerns = { readonly concerns: readonly WardConcern[]; readonly next?: string };

/** More in a day from one ward than these are not neighbours. */
export const mostWardConcernsADay = 30;

type Judged = {
  readonly outcome: Exclude<WardConcernOutcome, 'passed-on'>;
  readonly words?: string | undefined;
  readonly remit?: Remit | undefined;
  readonly on: Day;
};

/** What the group says of it, once, in words. Refuses `concern-triaged`, `concern-needs-words`. */
export const answeredByBorough = (
  concern: WardConcern,
  { outcome, words: typed, remit, on }: Judged,
): WardConcern | Refusal<'concern-triaged' | 'concern-needs-words'> => {
  if (concern.answer) return refuse('concern-triaged', { on: concern.answer.on });
  const words = typed?.trim();
  if (!words) return refuse('concern-needs-words', {});
  return { ...concern, answer: { outcome, on, words, ...(outcome === 'elsewhere' && remit && { remit }) } };
};

type Receiver = Pick<Panel, 'id' | 'kind' | 'patches' | 'dissolvedOn'>;

/** A panel that has come to be in the ward, so that what worries people there is its to hear. */
export const covers = ({ kind, patches, dissolvedOn }: Receiver, ward: WardCode): boolean =>
  kind === 'ward' && !dissolvedOn && patches.some((patch) => patch.ward === ward);

/**
 * It becomes a concern that waits for the panel, as it was written, with the days of a new one for the answer. The same id and link key
 * lead to it there; of what was left here the text and the address are gone. Refuses `concern-triaged`, and `not-found` of a panel that
 * does not cover the ward.
 */
export const passedOn = (
  { answer, ...concern }: WardConcern,
  panel: Receiver,
  on: Day,
): { readonly left: WardConcern; readonly received: Concern } | Refusal<'concern-triaged' | 'not-found'> => {
  if (answer) return refuse('concern-triaged', { on: answer.on });
  if (!covers(panel, concern.ward)) return refuse('not-found', {});
  const { borough, boroughName, ward, wardName, ...said } = concern;
  const { id, version, linkKey, groups, raisedAt, raisedOn, answerBy } = said;
  const place = { borough, boroughName, ward, wardName };
  const pointer = { id, version, linkKey, groups, raisedAt, raisedOn, answerBy, ...place };
  return {
    left: { ...pointer, text: '', answer: { outcome: 'passed-on', on, panelId: panel.id } },
    received: { ...said, version: 0, panelId: panel.id, from: 'resident', voices: 1, answerBy: concernAnswerBy(on) },
  };
};
