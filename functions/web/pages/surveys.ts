import { categories } from '@wardmote/domain/priority';
import { paths } from '@wardmote/pages/paths';
import { Hono } from 'hono';
import * as z from 'zod';
import { enterSurvey, people } from '../api/survey-inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import type { Fields } from './accept-form.ts';
import { allowed } from './allowed.ts';
import { dayFrom } from './fields/read-day.ts';
import { numberIfAny, text } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { idIn } from './id-in.ts';

const panelIdIn = (params: Params) => idIn(params, 'panelId', 'panel');

/** A field a theme, so that an error stands beside its own. */
const surveyForm = enterSurvey.extend({
  worried: z
    .partialRecord(z.enum(categories), people)
    .refine((all) => Object.keys(all).length > 0, 'Enter how many are worried about at least one thing'),
});

/** A theme that was left empty was not asked about. */
const worriedIn = (fields: Fields) =>
  Object.fromEntries(
    categories.flatMap((theme) => {
      const count = numberIfAny(fields, `worried-${theme}`);
      return count === undefined ? [] : [[theme, count]];
    }),
  );

const asRows = (worried: z.output<typeof surveyForm>['worried']) =>
  categories.flatMap((theme) => {
    const count = worried[theme];
    return count === undefined ? [] : [{ theme, count }];
  });

const enter = (services: Services): FormPage<typeof surveyForm, object> => ({
  path: paths.enterSurvey.pattern,
  template: 'figures/survey',
  view: async (actor, params) =>
    allowed(actor, 'survey.enter', await services.useCases.viewPanel(actor, panelIdIn(params))),
  read: (fields) => ({
    question: text(fields, 'question'),
    askedBy: text(fields, 'askedBy'),
    from: dayFrom(fields, 'from'),
    to: dayFrom(fields, 'to'),
    answered: numberIfAny(fields, 'answered'),
    feelSafe: numberIfAny(fields, 'feelSafe'),
    worried: worriedIn(fields),
  }),
  schema: surveyForm,
  publishes: ({ question, askedBy }) => [
    { heading: 'What was asked?', text: question },
    { heading: 'Who asked?', text: askedBy },
  ],
  command: (request, { worried, ...input }, params) =>
    services.useCases.enterSurvey(request, { ...input, worried: asRows(worried), panelId: panelIdIn(params) }),
  thenGoTo: (_outcome, params) => `${paths.figures.to({ panelId: panelIdIn(params) })}#people`,
  fieldOf: { 'survey-days-wrong': 'to', 'survey-more-than-answered': 'answered' },
});

/** What people answered in a survey, entered by an officer of the panel. */
export const surveyPages = (services: Services) => new Hono<Env>().route('/', formPage(services, enter(services)));
