import { isOverdue, silentFor } from '@wardmote/domain/action-age';
import { groupsOfNew } from '@wardmote/domain/affected-group';
import { clockTime, dayAndTime, longDay, range, shortDay } from '@wardmote/domain/day-in-words';
import { citationInWords, crimeCategory, inPeriod, periodsInWords } from '@wardmote/domain/figures-in-words';
import { notForPanels } from '@wardmote/domain/not-for-panels';
import { routeOf } from '@wardmote/domain/partner';
import { changeInPercent, type Figures } from '@wardmote/domain/priority-result';
import { lastLook } from '@wardmote/domain/priority-review';
import { percentage } from '@wardmote/domain/roll-up';
import { monthsBetween } from '@wardmote/domain/team';
import { barsAcross, barsUp, chartInWords } from './bar-chart.ts';
import { tooFewAsked } from './contact-words.ts';
import { effectsInWords } from './effects-in-words.ts';
import { explainFinding } from './explain-finding.ts';
import { categoryBars, categorySeries, divergenceInWords, totalBars, voiceBars, worryBars } from './figures-words.ts';
import { errorOf, isStale, summaryOf } from './form-errors.ts';
import { keptDifferences } from './kept-differences.ts';
import { type LabelKind, labels } from './labels.ts';
import { kindsOf, lackInWords, wordsOf } from './need-words.ts';
import { recordFilters } from './record-filters.ts';
import { totalsInWords } from './totals-words.ts';
import { accessOf } from './venue-words.ts';
import { headingTexts, lookAgain, openTexts } from './warning-words.ts';
import { atInstant, fromToday } from './when.ts';

/** What stands for a code of the domain: `{{ term.office | label('office') }}`. A code without words is shown as it is. */
const label = (code: string, kind: LabelKind): string =>
  (labels[kind] as Readonly<Record<string, string>>)[code] ?? code;

/** All codes of a kind as items for radios or a select: `{{ 'office' | choices }}`. */
const choices = (kind: LabelKind) => Object.entries(labels[kind]).map(([value, text]) => ({ value, text }));

/** `-66.7 %`; a rise bears its sign too. */
const inPercent = (figures: Figures): string | undefined => {
  const change = changeInPercent(figures);
  return change === undefined ? undefined : `${change > 0 ? '+' : ''}${change} %`;
};

/** `3 actions`, `1 action`, `no actions`; the plural is given where it is not just an s. */
const counted = (count: number, one: string, many = `${one}s`): string => {
  if (count === 0) return `no ${many}`;
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
};

/** Typed text as its paragraphs: blank lines part them. */
const paragraphs = (text: string | undefined): readonly string[] =>
  (text ?? '').split(/\n{2,}/).filter((each) => each.trim() !== '');

/** What was typed into a field, or what the record has, when the form is shown for the first time. */
const typed = (values: Readonly<Record<string, readonly string[]>> | undefined, name: string, otherwise = '') =>
  values?.[name]?.[0] ?? otherwise;

/** All that was ticked under one name. */
const ticked = (values: Readonly<Record<string, readonly string[]>> | undefined, name: string): readonly string[] =>
  values?.[name] ?? [];

/** Whom a new concern can be said to touch, as checkboxes; `everybody` is what nobody ticks. */
const groupItems = (ticks: readonly string[]) =>
  groupsOfNew
    .filter((group) => group !== 'everybody')
    .map((group) => ({ value: group, text: labels.affectedGroup[group], checked: ticks.includes(group) }));

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const usualShares: readonly (readonly [number, string])[] = [
  [1 / 4, 'a quarter'],
  [1 / 3, 'a third'],
  [1 / 2, 'half'],
  [2 / 3, 'two thirds'],
];

/** `a third`, `half`, or `40%`. A share is kept with as many digits as somebody typed, so a near one is meant. */
const shareInWords = (share: number): string =>
  usualShares.find(([usual]) => Math.abs(usual - share) < 0.005)?.[1] ?? `${percentage(share, 1)}%`;

const inFull = (value: number): string => value.toLocaleString('en-GB');

/** The filters that a view may use, by name. Both engines register all of them, so both give the same page. */
export const filters: Record<string, (...values: never[]) => unknown> = {
  accessOf,
  atInstant,
  barsAcross,
  barsUp,
  categoryBars,
  categorySeries,
  chartInWords,
  choices,
  citationInWords,
  crimeCategory,
  divergenceInWords,
  inPeriod,
  periodsInWords,
  totalBars,
  voiceBars,
  clockTime,
  changeInPercent: inPercent,
  counted,
  ...recordFilters,
  dayAndTime,
  errorOf,
  explainFinding,
  fromToday,
  groupItems,
  headingTexts,
  inFull,
  keptDifferences,
  kindsOf,
  label,
  lastLook,
  lackInWords,
  longDay,
  isOverdue,
  isStale,
  lookAgain,
  notForPanels,
  monthsSince: monthsBetween,
  silentFor,
  routeOf,
  effectsInWords,
  lowerFirst,
  openTexts,
  paragraphs,
  percentOf: percentage,
  range,
  shareInWords,
  shortDay,
  summaryOf,
  ticked,
  tooFewAsked,
  totalsInWords,
  typed,
  upperFirst,
  wordsOf,
  worryBars,
};
