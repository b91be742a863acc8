import type { CitedFigure } from '@wardmote/domain/citation';
import { shortDay } from '@wardmote/domain/day-in-words';
import { figureInWords } from '@wardmote/domain/figures-in-words';
import { type Choice, orNone } from '@wardmote/pages/form-choices';
import type { CitableView } from '@wardmote/use-cases/view-citable';
import type { Fields } from '../accept-form.ts';
import { textIfAny } from './read-text.ts';

/** Between the parts of a figure in the value of its choice: no code of a source has it. */
const between = '~';

const figureChoice = (figure: Omit<CitedFigure, 'citedOn'>): Choice => ({
  value: [figure.ward, figure.of.code, figure.source, figure.category, figure.from, figure.to].join(between),
  text: figureInWords(figure),
});

const short = (text: string): string => (text.length > 70 ? `${text.slice(0, 69)}…` : text);

/** What the forms that record priorities offer to cite. */
export const citingChoices = ({ surveys, figures }: CitableView) => ({
  surveyChoices: orNone(
    surveys.map(({ id, question, to }) => ({ value: id, text: `${short(question)} (${shortDay(to)})` })),
    'None',
  ),
  figureChoices: orNone(figures.map(figureChoice), 'None'),
});

/** What was chosen for a row, as the API takes it. */
export const citesFrom = (fields: Fields, row: string) => {
  const surveyId = textIfAny(fields, `${row}-survey`);
  const figure = textIfAny(fields, `${row}-figure`);
  const [ward, of, source, category, from, to] = figure?.split(between) ?? [];
  return [
    ...(surveyId ? [{ kind: 'survey', surveyId }] : []),
    ...(figure ? [{ kind: 'figure', ward, of, source, category, from, to }] : []),
  ];
};
