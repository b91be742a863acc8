import { isRefusal } from '@wardmote/domain/refusal';
import { paths } from '@wardmote/pages/paths';
import { type Context, Hono } from 'hono';
import { answerAction } from '../api/inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { answerFrom } from './fields/read-actions.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { idIn } from './id-in.ts';
import { answerTexts } from './public-texts.ts';
import { showView } from './show-view.ts';

const idsIn = (params: Params) => ({
  panelId: idIn(params, 'panelId', 'panel'),
  actionId: idIn(params, 'actionId', 'action'),
});

const showAction = async (c: Context<Env>, services: Services) => {
  const { panelId, actionId } = idsIn(c.req.param());
  const view = await services.useCases.viewAction(c.get('actor'), panelId, actionId);
  const answered = c.req.query('answered') !== undefined;
  return showView(c, services, 'action/show', isRefusal(view) ? view : { ...view, answered });
};

type Answered = { readonly actionId: string };

/** The owner's answer: how far it is, and what was done. One choice, one text, done (reliability.md 3.4). */
const answerForm = ({ useCases }: Services): FormPage<typeof answerAction, Answered> => ({
  path: paths.answerAction.pattern,
  template: 'action/answer',
  view: async (actor, params) => {
    const { panelId, actionId } = idsIn(params);
    const view = await useCases.viewAction(actor, panelId, actionId);
    return isRefusal(view) ? view : (view.notToAnswer ?? view);
  },
  read: answerFrom,
  schema: answerAction,
  publishes: answerTexts,
  mayTurnTo: answerTexts,
  command: (request, input, params) => useCases.answerAction(request, { ...idsIn(params), ...input }),
  thenGoTo: (_outcome, params) => `${paths.action.to(idsIn(params))}?answered=1`,
  fieldOf: { 'answer-needs-text': 'text', 'day-in-past': 'reportBackOn' },
});

/** An action with its answers, for everybody; and its owner's form to answer it. */
export const actionPages = (services: Services) =>
  new Hono<Env>()
    .get(paths.action.pattern, (c) => showAction(c, services))
    .route('/', formPage(services, answerForm(services)));
