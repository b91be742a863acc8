import type { Actor } from '@wardmote/domain/actor';
import { isRefusal, refuse } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import { paths } from '@wardmote/pages/paths';
import { Hono } from 'hono';
import { answerEscalation, putToBorough } from '../api/escalation-inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { allowed } from './allowed.ts';
import { poundsIfAny, text, textIfAny } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { idIn } from './id-in.ts';
import { showView } from './show-view.ts';

const panelIdIn = (params: Params) => idIn(params, 'panelId', 'panel');
const idsIn = (params: Params) => ({
  panelId: panelIdIn(params),
  escalationId: idIn(params, 'escalationId', 'escalation'),
});

const put = ({ useCases }: Services): FormPage<typeof putToBorough, { readonly escalationId: string }> => ({
  path: paths.putToBorough.pattern,
  template: 'escalation/put',
  view: async (actor, params, query) => {
    const view = await useCases.viewPutting(actor, panelIdIn(params));
    return isRefusal(view) ? view : { ...view, kept: { about: query.about?.slice(0, 1) ?? [] } };
  },
  read: (fields) => ({ what: text(fields, 'what'), why: text(fields, 'why'), about: textIfAny(fields, 'about') }),
  schema: putToBorough,
  publishes: ({ what, why }) => [
    { heading: 'What is it?', text: what },
    { heading: 'What do you want of the group?', text: why },
  ],
  fieldOf: { 'escalation-about-unknown': 'about' },
  command: (request, input, params) => useCases.putToBorough(request, { ...input, panelId: panelIdIn(params) }),
  thenGoTo: ({ escalationId }, params) => paths.escalation.to({ panelId: panelIdIn(params), escalationId }),
});

const viewToAnswer = async ({ useCases }: Services, actor: Actor, params: Params) => {
  const { panelId, escalationId } = idsIn(params);
  const view = await useCases.viewEscalation(actor, panelId, escalationId);
  const seen = allowed(actor, 'escalation.answer', view);
  if (isRefusal(seen)) return seen;
  const { mayAnswer, escalation } = seen;
  return mayAnswer
    ? seen
    : { ...seen, instead: explain(refuse('escalation-settled', { on: escalation.changedOn })).text };
};

const answer = (services: Services): FormPage<typeof answerEscalation, object> => ({
  path: paths.answerEscalation.pattern,
  template: 'escalation/answer',
  writesOver: 'escalation',
  view: (actor, params) => viewToAnswer(services, actor, params),
  read: (fields) => ({
    state: textIfAny(fields, 'state'),
    words: text(fields, 'words'),
    pounds: poundsIfAny(fields, 'pounds'),
  }),
  schema: answerEscalation,
  publishes: ({ words }) => [{ heading: 'What the group says', text: words ?? '' }],
  fieldOf: { 'escalation-needs-words': 'words', 'escalation-money-too-early': 'pounds' },
  command: (request, input, params) => services.useCases.answerEscalation(request, { ...input, ...idsIn(params) }),
  thenGoTo: (_outcome, params) => paths.escalation.to(idsIn(params)),
});

/** What panels put to their borough group, and what the group makes of it (row 46). */
export const escalationPages = (services: Services) =>
  new Hono<Env>()
    .get(paths.boroughEscalations.pattern, async (c) =>
      showView(
        c,
        services,
        'escalation/borough',
        await services.useCases.viewBoroughEscalations(c.req.param('borough') ?? ''),
      ),
    )
    .get(paths.escalations.pattern, async (c) => {
      const view = await services.useCases.viewEscalations(c.get('actor'), panelIdIn(c.req.param()));
      return showView(c, services, 'escalation/list', view);
    })
    .route('/', formPage(services, put(services)))
    .get(paths.escalation.pattern, async (c) => {
      const { panelId, escalationId } = idsIn(c.req.param());
      const view = await services.useCases.viewEscalation(c.get('actor'), panelId, escalationId);
      return showView(c, services, 'escalation/show', view);
    })
    .route('/', formPage(services, answer(services)));
