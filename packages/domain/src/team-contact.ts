import { addMonths, type Day } from './day.ts';
import type { PanelId } from './id.ts';
import { fewestShown } from './worth.ts';

/** When a team answered somebody who asked it something. Three days are the 72 hours that residents are promised (row 101). */
export const answeredWhen = ['in-three-days', 'later', 'not-yet', 'not-asked'] as const;
export type AnsweredWhen = (typeof answeredWhen)[number];

/** How easy a team is to talk to: from 5, very easy, to 1, very hard (row 99). */
export const easeSteps = [5, 4, 3, 2, 1] as const;
export type Ease = (typeof easeSteps)[number];

export const ageBands = ['under-18', '18-24', '25-64', '65-and-over'] as const;
export type AgeBand = (typeof ageBands)[number];
/** Those who leave their age out are counted together. */
export const countedBands = [...ageBands, 'unsaid'] as const;
export type CountedBand = (typeof countedBands)[number];

/** What one resident tells of the team. It is added to the totals of its quarter, and kept nowhere by itself. */
export type TeamTold = {
  readonly answered: AnsweredWhen;
  readonly ease?: Ease | undefined;
  readonly age?: AgeBand | undefined;
};

/** A quarter of a year, `2026-Q4`. Quarters compare as text. */
export type Quarter = `${string}-Q${number}`;
export const quarterOf = (day: Day): Quarter => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** This quarter and the three before it: from which on, and its first day. */
export const fourQuartersTo = (today: Day): { readonly first: Quarter; readonly from: Day } => {
  const first = quarterOf(addMonths(today, -9));
  const month = (Number(first.slice(-1)) - 1) * 3 + 1;
  return { first, from: `${first.slice(0, 4)}-${String(month).padStart(2, '0')}-01` };
};

/** What is added to the totals of a quarter. */
export type TeamTelling = { readonly panelId: PanelId; readonly quarter: Quarter; readonly told: TeamTold };

/** The totals of one panel and quarter. */
export type TeamContactTotals = {
  readonly answered: Readonly<Record<AnsweredWhen, number>>;
  /** The steps added up, and how many chose one. */
  readonly ease: Readonly<Record<CountedBand, { readonly sum: number; readonly answers: number }>>;
};

/** More on one day are not residents who asked their team something. */
export const mostTellingsADay = 60;

type MeanEase = { readonly answers: number /** From 1 to 5, to one decimal. */; readonly mean: number };

/** What everybody reads of it; of fewer than three answers no more than how many there are. */
export type TeamContact = {
  /** How many told anything at all. */
  readonly told: number;
  /** How many of them had asked the team something; of one or two answers it would tell what they were. */
  readonly asked?: number;
  readonly inThreeDays?: number;
  readonly ease?: MeanEase;
  readonly easeByAge: readonly (MeanEase & { readonly age: AgeBand })[];
};

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** The bands that are shown: never so that one or two answers are what is left when those shown are taken from all. */
const bandsShown = (answersOf: (band: CountedBand) => number): readonly AgeBand[] => {
  const large = ageBands
    .filter((band) => answersOf(band) >= fewestShown)
    .toSorted((one, other) => answersOf(other) - answersOf(one));
  const left = total(countedBands.filter((band) => !(large as readonly string[]).includes(band)).map(answersOf));
  const shown = left === 0 || left >= fewestShown ? large : large.slice(0, -1);
  return ageBands.filter((band) => shown.includes(band));
};

export const teamContact = (quarters: readonly TeamContactTotals[]): TeamContact => {
  const answered = (when: AnsweredWhen) => total(quarters.map((one) => one.answered[when]));
  const answersOf = (band: CountedBand) => total(quarters.map((one) => one.ease[band].answers));
  const meanOf = (bands: readonly CountedBand[]): MeanEase => {
    const answers = total(bands.map(answersOf));
    const sum = total(bands.flatMap((band) => quarters.map((one) => one.ease[band].sum)));
    return { answers, mean: Math.round((sum / answers) * 10) / 10 };
  };
  const told = total(answeredWhen.map(answered));
  const asked = told - answered('not-asked');
  const rated = total(countedBands.map(answersOf));
  return {
    told,
    ...(told >= fewestShown && { asked }),
    ...(asked >= fewestShown && { inThreeDays: answered('in-three-days') }),
    ...(rated >= fewestShown && { ease: meanOf(countedBands) }),
    easeByAge: bandsShown(answersOf).map((age) => ({ age, ...meanOf([age]) })),
  };
};
