import type { Actor } from '@wardmote/domain/actor';
import { isOverdue } from '@wardmote/domain/agenda-request';
import { dayAndTime, longDay } from '@wardmote/domain/day-in-words';
import { isRefusal, refuse } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import { paths } from '@wardmote/pages/paths';
import type { RequestMade } from '@wardmote/use-cases/request-item';
import { type Context, Hono } from 'hono';
import { answerRequest, requestItem } from '../api/request-inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import type { Fields } from './accept-form.ts';
import { leftEmpty, readLeftEmpty } from './fields/left-empty.ts';
import { numberIfAny, text, textIfAny } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { idIn } from './id-in.ts';
import { showView } from './show-view.ts';

const panelIdIn = (params: Params) => idIn(params, 'panelId', 'panel');
const requestIn = (params: Params) => ({
  panelId: panelIdIn(params),
  requestId: idIn(params, 'requestId', 'request'),
});

const askForm = requestItem.extend(leftEmpty);

const ask = (services: Services): FormPage<typeof askForm, RequestMade> => ({
  path: paths.requestItem.pattern,
  template: 'request/ask',
  view: async (actor, params) => {
    const view = await services.useCases.viewPanel(actor, panelIdIn(params));
    if (isRefusal(view)) return view;
    const { dissolvedOn } = view.panel;
    const instead = dissolvedOn && explain(refuse('panel-dissolved', { on: dissolvedOn })).text;
    return { ...view, isMember: view.may['minutes.correct'], instead };
  },
  read: (fields) => ({
    heading: text(fields, 'heading'),
    details: textIfAny(fields, 'details'),
    href: textIfAny(fields, 'href')?.trim(),
    minutes: numberIfAny(fields, 'minutes'),
    email: textIfAny(fields, 'email'),
    ...readLeftEmpty(fields),
  }),
  schema: askForm,
  mayTurnTo: ({ heading, details }) => [
    { heading: 'What should the panel talk about?', text: heading },
    { heading: 'Tell us more', text: details },
  ],
  command: (request, { website: _empty, ...asked }, params) =>
    services.useCases.requestItem(request, { ...asked, panelId: panelIdIn(params) }),
  thenGoTo: (made, params) => paths.ownRequest.to({ panelId: panelIdIn(params), ...made }),
});

const showOwn = async (c: Context<Env>, services: Services) => {
  const params = c.req.param();
  const { panelId, requestId } = requestIn(params);
  const view = await services.useCases.viewOwnRequest(panelId, requestId, params.linkKey ?? '');
  return showView(c, services, 'request/own', view);
};

const list = async (c: Context<Env>, services: Services) => {
  const view = await services.useCases.viewRequests(c.get('actor'), panelIdIn(c.req.param()));
  if (isRefusal(view)) return showView(c, services, 'request/list', view);
  const waiting = view.waiting.map((request) => ({ ...request, overdue: isOverdue(request, view.today) }));
  return showView(c, services, 'request/list', { ...view, waiting });
};

const viewToAnswer = async ({ useCases }: Services, actor: Actor, params: Params) => {
  const { panelId, requestId } = requestIn(params);
  const view = await useCases.viewRequest(actor, panelId, requestId);
  if (isRefusal(view)) return view;
  const { answer } = view.request;
  const meetings = view.ahead.map(({ id, start, deadline, poll }) => ({
    value: id,
    text: `Put it on the agenda of ${dayAndTime(start)}`,
    ...(poll && {
      hint: {
        text: `This is in the weeks before ${poll.name} on ${longDay(poll.on)}, and a councillor asks. Take it on only if it is the panel’s work and favours no party.`,
      },
    }),
    settled: view.today > deadline,
  }));
  const instead = answer && explain(refuse('request-answered', { on: answer.on })).text;
  return { ...view, meetings, someSettled: meetings.some(({ settled }) => settled), instead };
};

/** One list to choose from: each meeting that lies ahead, and the two answers without one. */
const chosen = (fields: Fields) => {
  const outcome = text(fields, 'outcome');
  const words = textIfAny(fields, 'words');
  if (!outcome.startsWith('meeting_')) return { outcome, words };
  return {
    outcome: 'taken-on',
    meetingId: outcome,
    heading: textIfAny(fields, 'heading'),
    minutesPlanned: numberIfAny(fields, 'minutesPlanned'),
    lateBecause: textIfAny(fields, 'lateBecause'),
    words,
  };
};

const answer = (services: Services): FormPage<typeof answerRequest, object> => ({
  path: paths.answerRequest.pattern,
  template: 'request/answer',
  view: (actor, params) => viewToAnswer(services, actor, params),
  read: chosen,
  schema: answerRequest,
  command: (request, input, params) => services.useCases.answerRequest(request, { ...input, ...requestIn(params) }),
  thenGoTo: (_outcome, params) => paths.requests.to({ panelId: panelIdIn(params) }),
  fieldOf: {
    'request-answer-needs-words': 'words',
    'late-item-needs-reason': 'lateBecause',
    'agenda-full': 'outcome',
    'meeting-not-called': 'outcome',
  },
});

/** What members and residents want on an agenda: asked by anybody, answered by the officers, followed by whoever asked (U9). */
export const requestPages = (services: Services) =>
  new Hono<Env>()
    .route('/', formPage(services, ask(services)))
    .get(paths.requests.pattern, (c) => list(c, services))
    .route('/', formPage(services, answer(services)))
    .get(paths.ownRequest.pattern, (c) => showOwn(c, services));
