import { categories } from '@wardmote/domain/priority-kinds';
import { isRefusal } from '@wardmote/domain/refusal';
import { crimeSources } from '@wardmote/domain/ward-figures';
import * as z from 'zod';
import { sessions } from './concerns.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { day, idOf } from './input-parts.ts';
import { correctSurvey, enterSurvey, sayWhatChanged, withdrawSurvey } from './survey-inputs.ts';

const ofPanel = z.object({ panelId: idOf('panel') });
const theme = z.enum(categories);

const counted = {
  of: z.object({ code: z.string(), name: z.string() }),
  share: z.number().optional(),
};
const series = z.object({
  periods: z.array(z.string()),
  counts: z.record(z.string(), z.array(z.int().nullable())),
});
const crime = z.object({
  ...counted,
  source: z.enum(crimeSources),
  series,
  rates: z
    .object({
      periods: z.array(z.string()),
      residentsOf: z.string(),
      rates: z.array(z.object({ category: z.string(), ward: z.number(), borough: z.number() })),
    })
    .optional(),
});
const profile = z.object({
  ...counted,
  year: z.string(),
  residents: z.int(),
  under16: z.int(),
  over64: z.int(),
});
const told = z.object({
  question: z.string(),
  askedBy: z.string(),
  from: day,
  to: day,
  answered: z.int(),
  feelSafe: z.int().optional(),
  worried: z.array(z.object({ theme, count: z.int() })),
});
const survey = told.extend({
  id: idOf('survey'),
  version: z.int().describe('Its own: whoever writes it over sends it as `If-Match: "<version>"`'),
  corrections: z.array(z.object({ on: day, reason: z.string(), was: told })).optional(),
  withdrawn: z.object({ on: day, reason: z.string() }).optional(),
  changed: z.object({ on: day, words: z.string() }).optional(),
});
const surveyAnswer = z.object({ surveyId: idOf('survey') });
const ofSurvey = ofPanel.extend({ surveyId: idOf('survey') });
const compared = z.object({
  theme,
  recorded: z
    .object({ count: z.int(), before: z.int().optional(), change: z.number().optional(), rank: z.int() })
    .optional(),
  perceived: z
    .object({
      voices: z.int(),
      worried: z.number().optional(),
      worriedBefore: z.number().optional(),
      rank: z.int(),
    })
    .optional(),
  divergence: z.string().optional(),
});

/** What was recorded in a ward, and what people say there, apart. */
export const figuresEndpoints: readonly Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/panels/{panelId}/figures',
    operationId: 'getFigures',
    summary: 'What was recorded in the ward by period, who lives there, and what people say beside it',
    action: 'record.read',
    params: ofPanel,
    answer: z.object({
      wards: z.array(
        z.object({ ward: z.string(), wardName: z.string(), profiles: z.array(profile), crime: z.array(crime) }),
      ),
      surveys: z.array(survey),
      voices: z.partialRecord(theme, z.int()),
      places: z.array(z.object({ place: z.string(), voices: z.int() })),
      sessions,
      themes: z.array(compared),
    }),
    status: 200,
    run: async ({ services, actor, params }) => {
      const view = await services.useCases.viewFigures(actor, params.panelId);
      if (isRefusal(view)) return view;
      const { wards, surveys, voices, places, themes, sessions: heard } = view;
      const told = wards.map(({ crime: all, ...ward }) => ({
        ...ward,
        crime: all.map(({ span: _span, borough: _borough, ...one }) => one),
      }));
      const kept = surveys.map(({ revision = 0, ...one }) => ({ ...one, version: revision }));
      return { body: { wards: told, surveys: kept, voices, places, themes, sessions: heard } };
    },
  }),
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/surveys',
    operationId: 'enterSurvey',
    summary: 'What people answered in a survey, in totals, for everybody to read',
    action: 'survey.enter',
    params: ofPanel,
    body: enterSurvey,
    answer: surveyAnswer,
    status: 201,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.enterSurvey(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome, location: `/panels/${params.panelId}/figures` };
    },
  }),
  endpoint({
    method: 'put',
    path: '/panels/{panelId}/surveys/{surveyId}',
    operationId: 'correctSurvey',
    summary:
      'A survey is put right, with a reason; what it said before stays beside it. `If-Match` is the version of the survey',
    action: 'survey.correct',
    params: ofSurvey,
    body: correctSurvey,
    answer: surveyAnswer,
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.correctSurvey(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/surveys/{surveyId}/withdrawal',
    operationId: 'withdrawSurvey',
    summary:
      'A survey is withdrawn, with a reason: it stays to be read, and counts for nothing. `If-Match` is the version of the survey',
    action: 'survey.correct',
    params: ofSurvey,
    body: withdrawSurvey,
    answer: surveyAnswer,
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.withdrawSurvey(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
  endpoint({
    method: 'put',
    path: '/panels/{panelId}/surveys/{surveyId}/what-changed',
    operationId: 'sayWhatChanged',
    summary:
      'What changed because of a survey, for everybody to read, over what was said before. `If-Match` is the version of the survey',
    action: 'survey.enter',
    params: ofSurvey,
    body: sayWhatChanged,
    answer: surveyAnswer,
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.sayWhatChanged(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
];
