import type { Citation, CitedFigure, CitedSurvey } from './citation.ts';
import { monthAndYear, shortDay } from './day-in-words.ts';
import type { CrimeSource } from './ward-figures.ts';

/** Who published what was recorded. */
export const crimeSourceNames: Readonly<Record<CrimeSource, string>> = {
  'police-uk': 'data.police.uk (Metropolitan Police)',
  'ward-atlas': 'Ward Atlas of the Greater London Authority',
  demo: 'Invented for this demo',
};

/** Categories of the sources whose name does not say enough. */
const named: Readonly<Record<string, string>> = {
  'anti-social-behaviour': 'Anti-social behaviour',
  'criminal-damage-arson': 'Criminal damage and arson',
  'violent-crime': 'Violence and sexual offences',
  total: 'All together',
};

/** `vehicle-crime` → `Vehicle crime`. */
export const crimeCategory = (category: string): string =>
  named[category] ?? `${category.slice(0, 1).toUpperCase()}${category.slice(1).replaceAll('-', ' ')}`;

/** `2018-06` → `June 2018`; a financial year is told as it stands. */
export const inPeriod = (period = ''): string => (/^\d{4}-\d{2}$/.test(period) ? monthAndYear(period) : period);

/** `July 2017 to June 2018`. */
export const periodsInWords = (periods: readonly string[]): string => {
  const [first, last] = [periods[0], periods.at(-1)];
  return first === last ? inPeriod(first) : `${inPeriod(first)} to ${inPeriod(last)}`;
};

const inFull = (count: number): string => count.toLocaleString('en-GB');

/** `Burglary in Brixton Hill, July 2017 to June 2018: 214 recorded`. */
export const figureInWords = ({ ward, of, category, from, to, count }: Omit<CitedFigure, 'citedOn'>): string => {
  const place = of.code === ward ? of.name : `the former ward ${of.name}`;
  return `${crimeCategory(category)} in ${place}, ${periodsInWords([from, to])}: ${inFull(count)} recorded`;
};

const surveyInWords = ({ question, from, to, answered, worried }: CitedSurvey): string => {
  const who = `${inFull(answered)} answered${worried === undefined ? '' : `, ${inFull(worried)} of them worried about it`}`;
  return `Survey, ${shortDay(from)} to ${shortDay(to)}: “${question}” ${who}`;
};

/** What a priority rests on, with who counted or asked, and the day from which its numbers are; what else shows it as it was named. */
export const citationInWords = (one: Citation): string => {
  if (one.kind === 'other') return `${one.source} (named on ${shortDay(one.citedOn)})`;
  return one.kind === 'figure'
    ? `${figureInWords(one)}. Source: ${crimeSourceNames[one.source]}, as it stood on ${shortDay(one.citedOn)}.`
    : `${surveyInWords(one)}. Asked by: ${one.askedBy}. As it stood on ${shortDay(one.citedOn)}.`;
};
