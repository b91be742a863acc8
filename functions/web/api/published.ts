import { publishedSources } from '@wardmote/domain/published';
import { isRefusal } from '@wardmote/domain/refusal';
import * as z from 'zod';
import { type Endpoint, endpoint } from './endpoint.ts';
import { day, idOf } from './input-parts.ts';
import { matchPublished } from './published-inputs.ts';

const ofPanel = z.object({ panelId: idOf('panel') });
const own = z.object({ id: idOf('priority'), title: z.string() });

/** What a police team publishes as its priorities beside those of the panel. */
const publishedAnswer = z.object({
  lists: z.array(
    z.object({
      ward: z.string(),
      wardName: z.string(),
      source: z.enum(publishedSources),
      on: day,
      priorities: z.array(
        z.object({
          id: idOf('published'),
          issue: z.string(),
          issuedOn: day,
          action: z.string().optional(),
          actedOn: day.optional(),
          compared: z.boolean(),
          is: own.optional(),
        }),
      ),
    }),
  ),
  own: z.array(own.extend({ published: z.boolean() })),
  rate: z.object({ matched: z.int(), of: z.int(), on: day, notCompared: z.int(), agreedSince: z.int() }).optional(),
});

export const publishedEndpoints: readonly Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/panels/{panelId}/published-priorities',
    operationId: 'getPublishedPriorities',
    summary: 'What the police team publishes as priorities beside those of the panel, and how many are in both',
    action: 'record.read',
    params: ofPanel,
    answer: publishedAnswer,
    status: 200,
    run: async ({ services, actor, params }) => {
      const view = await services.useCases.viewPublished(actor, params.panelId);
      if (isRefusal(view)) return view;
      const { lists, own: known, rate, panel } = view;
      return { body: { lists, own: known, rate }, version: panel.version };
    },
  }),
  endpoint({
    method: 'put',
    path: '/panels/{panelId}/published-priorities',
    operationId: 'matchPublished',
    summary: 'Which of the priorities that the police team publishes are the panel’s too, over what was said before',
    action: 'published.match',
    params: ofPanel,
    body: matchPublished,
    answer: z.object({ panelId: idOf('panel') }),
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.matchPublished(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
];
