import type { CivilTime, Day } from './day.ts';
import type { TeamId } from './id.ts';
import type { PartOfDay } from './listed-meeting.ts';

/** What speaks for a day, and what against it, as facts; the sentences are made in the pages. */
export type RemarkFacts = {
  'in-window': { readonly days: number };
  'no-meeting-yet': Record<never, never>;
  'usual-weekday': Record<never, never>;
  'takes-turns': { readonly part: PartOfDay };
  'after-window': { readonly by: Day };
  'too-soon': { readonly from: Day };
  'other-weekday': { readonly instead: Day };
  'notice-short': { readonly days: number; readonly noticeDays: number };
  'before-election': { readonly name: string; readonly on: Day };
  'team-elsewhere': { readonly panelName: string; readonly start: CivilTime };
  'borough-meets': { readonly panelName: string; readonly start: CivilTime; readonly others: number };
};

/** Why a day that would have come next is not offered. */
export type HindranceFacts = {
  'bank-holiday': { readonly name: string };
  'in-break': { readonly reason: string; readonly to: Day };
  'polling-day': { readonly name: string };
};

type Coded<Facts> = {
  readonly [Code in keyof Facts]: { readonly code: Code; readonly facts: Facts[Code] };
}[keyof Facts];

export type Remark = Coded<RemarkFacts>;
export type Hindrance = Coded<HindranceFacts>;

export type SuggestedDay = { readonly on: Day; readonly fits: readonly Remark[]; readonly against: readonly Remark[] };
export type AvoidedDay = { readonly on: Day; readonly because: Hindrance };

/** What else is called on a day in the panel's borough. */
export type Elsewhere = {
  readonly panelName: string;
  readonly start: CivilTime;
  readonly teams: readonly TeamId[];
};

export const remark = <Code extends keyof RemarkFacts>(code: Code, facts: RemarkFacts[Code]): Remark =>
  ({ code, facts }) as Remark;
export const hindrance = <Code extends keyof HindranceFacts>(code: Code, facts: HindranceFacts[Code]): Hindrance =>
  ({ code, facts }) as Hindrance;
