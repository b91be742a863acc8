import type { Actor } from '@wardmote/domain/actor';
import { isRefusal, refuse } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import { partnerChoices } from '@wardmote/pages/owner-choices';
import { paths } from '@wardmote/pages/paths';
import type { ActionsAnswered } from '@wardmote/use-cases/answer-actions';
import { Hono } from 'hono';
import { answerActions, handAction } from '../api/inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import type { Fields } from './accept-form.ts';
import { text, textIfAny } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { idIn } from './id-in.ts';
import { answerTexts } from './public-texts.ts';

/** A box that was ticked names the panel and the action. */
const chosen = (fields: Fields) =>
  (fields.actions ?? []).map((value) => {
    const [panelId, actionId] = value.split(' ');
    return { panelId, actionId };
  });

const answerSeveral = ({ useCases }: Services): FormPage<typeof answerActions, ActionsAnswered> => ({
  path: paths.deskAnswers.pattern,
  template: 'desk/answers',
  view: (actor) => useCases.viewDesk(actor),
  read: (fields) => ({ actions: chosen(fields), status: textIfAny(fields, 'status'), text: text(fields, 'text') }),
  schema: answerActions,
  publishes: answerTexts,
  mayTurnTo: answerTexts,
  command: (request, input) => useCases.answerActions(request, input),
  thenGoTo: ({ answered, left }) => `${paths.desk.to({})}?answered=${answered}&left=${left}`,
  fieldOf: { 'answer-needs-text': 'text', 'none-answered': 'actions' },
});

const actionIn = (params: Params) => ({
  panelId: idIn(params, 'panelId', 'panel'),
  actionId: idIn(params, 'actionId', 'action'),
});

/** Only what is asked of a team is handed on, by its sergeant. */
const viewToHand = async ({ useCases }: Services, actor: Actor, params: Params) => {
  const { panelId, actionId } = actionIn(params);
  const view = await useCases.viewAction(actor, panelId, actionId);
  if (isRefusal(view) || view.notToAnswer) return isRefusal(view) ? view : (view.notToAnswer ?? view);
  const other = view.action.owner.kind === 'team' ? undefined : refuse('not-your-part', { action: 'action.answer' });
  const { panel, priorities, action } = view;
  const partners = await useCases.listPartners(panel.borough.slug);
  return {
    ...view,
    instead: other && explain(other).text,
    partnerGroups: partnerChoices({ ...panel, priorities }, partners, action.priorityId),
  };
};

const hand = (services: Services): FormPage<typeof handAction, object> => ({
  path: paths.handAction.pattern,
  template: 'action/hand',
  mayTurnTo: ({ text: why }) => [{ heading: 'Why is it theirs?', text: why }],
  view: (actor, params) => viewToHand(services, actor, params),
  read: (fields) => ({
    partnerId: textIfAny(fields, 'partnerId'),
    name: text(fields, 'name'),
    email: textIfAny(fields, 'email'),
    text: text(fields, 'text'),
  }),
  schema: handAction,
  publishes: ({ text: typed, to }) => [
    { heading: 'Whose is it to do?', text: to.name ?? '' },
    { heading: 'Why is it theirs?', text: typed },
  ],
  command: (request, input, params) => services.useCases.handAction(request, { ...actionIn(params), ...input }),
  thenGoTo: (_outcome, params) => paths.action.to(actionIn(params)),
  fieldOf: { 'answer-needs-text': 'text', 'partner-unknown': 'partnerId' },
});

/** What a sergeant does from the desk with more than one action, or with one that is not the team's to do. */
export const deskAnswerPages = (services: Services) =>
  new Hono<Env>()
    .route('/', formPage(services, answerSeveral(services)))
    .route('/', formPage(services, hand(services)));
