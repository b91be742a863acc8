import type { Actor } from '@wardmote/domain/actor';
import { categories } from '@wardmote/domain/priority-kinds';
import { isRefusal, refuse } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import { paths } from '@wardmote/pages/paths';
import { Hono } from 'hono';
import * as z from 'zod';
import { correctSurvey, enterSurvey, people, sayWhatChanged, withdrawSurvey } from '../api/survey-inputs.ts';
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
const worriedFields = {
  worried: z
    .partialRecord(z.enum(categories), people)
    .refine((all) => Object.keys(all).length > 0, 'Enter how many are worried about at least one thing'),
};
const surveyForm = enterSurvey.extend(worriedFields);
const correctionForm = correctSurvey.extend(worriedFields);

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

const toldIn = (fields: Fields) => ({
  question: text(fields, 'question'),
  askedBy: text(fields, 'askedBy'),
  from: dayFrom(fields, 'from'),
  to: dayFrom(fields, 'to'),
  answered: numberIfAny(fields, 'answered'),
  feelSafe: numberIfAny(fields, 'feelSafe'),
  worried: worriedIn(fields),
});

const openWords = ({ question, askedBy }: z.output<typeof surveyForm>) => [
  { heading: 'What was asked?', text: question },
  { heading: 'Who asked?', text: askedBy },
];

const backToPeople = (_outcome: object, params: Params) => `${paths.figures.to({ panelId: panelIdIn(params) })}#people`;

const fieldOf = { 'survey-days-wrong': 'to', 'survey-more-than-answered': 'answered' } as const;

const enter = (services: Services): FormPage<typeof surveyForm, object> => ({
  path: paths.enterSurvey.pattern,
  template: 'figures/survey',
  view: async (actor, params) =>
    allowed(actor, 'survey.enter', await services.useCases.viewPanel(actor, panelIdIn(params))),
  read: toldIn,
  schema: surveyForm,
  publishes: openWords,
  command: (request, { worried, ...input }, params) =>
    services.useCases.enterSurvey(request, { ...input, worried: asRows(worried), panelId: panelIdIn(params) }),
  thenGoTo: backToPeople,
  fieldOf,
});

const surveyIn = (params: Params) => ({
  panelId: panelIdIn(params),
  surveyId: idIn(params, 'surveyId', 'survey'),
});

const viewToWrite = async (
  { useCases }: Services,
  actor: Actor,
  params: Params,
  action: 'survey.correct' | 'survey.enter',
) => {
  const { panelId, surveyId } = surveyIn(params);
  const view = allowed(actor, action, await useCases.viewSurvey(actor, panelId, surveyId));
  if (isRefusal(view)) return view;
  const { survey } = view;
  const gone = survey?.withdrawn && refuse('survey-withdrawn', { on: survey.withdrawn.on });
  const refused = survey ? gone : refuse('survey-unknown', {});
  return {
    ...view,
    corrects: true,
    counts: Object.fromEntries(survey?.worried.map(({ theme, count }) => [theme, count]) ?? []),
    instead: refused && explain(refused).text,
  };
};

const viewToCorrect = (services: Services, actor: Actor, params: Params) =>
  viewToWrite(services, actor, params, 'survey.correct');

const why = (reason: string) => ({ heading: 'Why?', text: reason });

const correct = (services: Services): FormPage<typeof correctionForm, object> => ({
  path: paths.correctSurvey.pattern,
  template: 'figures/survey',
  view: (actor, params) => viewToCorrect(services, actor, params),
  read: (fields) => ({ ...toldIn(fields), reason: text(fields, 'reason') }),
  schema: correctionForm,
  publishes: (input) => [...openWords(input), why(input.reason)],
  command: (request, { worried, ...input }, params) =>
    services.useCases.correctSurvey(request, { ...input, worried: asRows(worried), ...surveyIn(params) }),
  writesOver: 'survey',
  thenGoTo: backToPeople,
  fieldOf,
});

const withdraw = (services: Services): FormPage<typeof withdrawSurvey, object> => ({
  path: paths.withdrawSurvey.pattern,
  template: 'figures/withdraw-survey',
  view: (actor, params) => viewToCorrect(services, actor, params),
  read: (fields) => ({ reason: text(fields, 'reason') }),
  schema: withdrawSurvey,
  publishes: ({ reason }) => [why(reason)],
  command: (request, input, params) => services.useCases.withdrawSurvey(request, { ...input, ...surveyIn(params) }),
  thenGoTo: backToPeople,
});

const sayChanged = (services: Services): FormPage<typeof sayWhatChanged, object> => ({
  path: paths.sayWhatChanged.pattern,
  template: 'figures/what-changed',
  view: (actor, params) => viewToWrite(services, actor, params, 'survey.enter'),
  read: (fields) => ({ words: text(fields, 'words') }),
  schema: sayWhatChanged,
  publishes: ({ words }) => [{ heading: 'What changed?', text: words }],
  command: (request, input, params) => services.useCases.sayWhatChanged(request, { ...input, ...surveyIn(params) }),
  writesOver: 'survey',
  thenGoTo: backToPeople,
});

/** What people answered in a survey, entered, put right and withdrawn by an officer of the panel, and what came of it. */
export const surveyPages = (services: Services) =>
  new Hono<Env>()
    .route('/', formPage(services, enter(services)))
    .route('/', formPage(services, correct(services)))
    .route('/', formPage(services, withdraw(services)))
    .route('/', formPage(services, sayChanged(services)));
