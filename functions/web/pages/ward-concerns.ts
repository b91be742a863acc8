import type { Actor } from '@wardmote/domain/actor';
import { isRefusal } from '@wardmote/domain/refusal';
import { isWardConcernOverdue } from '@wardmote/domain/ward-concern';
import { paths } from '@wardmote/pages/paths';
import type { ConcernRaised } from '@wardmote/use-cases/raise-concern';
import { type Context, Hono } from 'hono';
import { waitingPlace } from '../api/concern-inputs.ts';
import { findWard } from '../api/inputs.ts';
import { answerWardConcern, passOnWardConcern, raiseWardConcern } from '../api/ward-concern-inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { leftEmpty, readLeftEmpty } from './fields/left-empty.ts';
import { text, textIfAny } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { idIn } from './id-in.ts';
import { showView } from './show-view.ts';

type Found = { readonly borough: string; readonly ward: string };

/** The finder of the ward, for somebody who knows already what they want there. The postcode stands in no address (reliability.md K1). */
const find = (services: Services): FormPage<typeof findWard, Found> => ({
  path: paths.sayWhatWorries.pattern,
  template: 'ward-concern/find',
  view: async () => ({ boroughs: await services.useCases.listBoroughs() }),
  read: (fields) => ({ postcode: text(fields, 'postcode') }),
  schema: findWard,
  command: (_request, { postcode }) => services.useCases.findWard(postcode),
  thenGoTo: (found) => paths.wardConcern.to(found),
});

/** Each ward once, however many police teams it has. */
const showWards = async (c: Context<Env>, services: Services) => {
  const view = await services.useCases.viewBorough(c.req.param('borough') ?? '');
  if (isRefusal(view)) return showView(c, services, 'ward-concern/wards', view);
  const wards = [...new Map(view.patches.map(({ ward, wardName }) => [ward, { ward, wardName }])).values()];
  const byName = wards.toSorted((one, other) => one.wardName.localeCompare(other.wardName));
  return showView(c, services, 'ward-concern/wards', { borough: view.borough, wards: byName });
};

const raiseForm = raiseWardConcern.extend(leftEmpty);
const concernIn = (params: Params) => ({
  borough: params.borough ?? '',
  concernId: idIn(params, 'concernId', 'concern'),
});

/** A ward with one panel is that panel's form; without any it is the borough group's; with several police teams one says which. */
const raise = (services: Services): FormPage<typeof raiseForm, ConcernRaised> => ({
  path: paths.wardConcern.pattern,
  template: 'ward-concern/raise',
  view: async (_actor, { borough = '', ward = '' }) => {
    const view = await services.useCases.viewWardPanels(borough, ward);
    if (isRefusal(view)) return view;
    const [panel, ...others] = new Map(view.patches.map(({ panel: one }) => [one?.panelId, one])).values();
    const goTo = panel && others.length === 0 ? paths.raiseConcern.to(panel) : undefined;
    return { ...view, onlyPanel: goTo && panel, goTo };
  },
  read: (fields, { borough, ward }) => ({
    borough,
    ward,
    text: text(fields, 'text'),
    place: textIfAny(fields, 'place'),
    groups: fields.groups ?? [],
    ownGroup: textIfAny(fields, 'ownGroup'),
    email: textIfAny(fields, 'email'),
    ...readLeftEmpty(fields),
  }),
  schema: raiseForm,
  mayTurnTo: ({ text: typed, place, ownGroup }) => [
    { heading: 'What worries you?', text: typed },
    { heading: 'Where is it?', text: place },
    { heading: 'Whom does it touch, in your own words?', text: ownGroup },
  ],
  command: (request, { website: _empty, ...raised }) => services.useCases.raiseWardConcern(request, raised),
  thenGoTo: (made, { borough = '' }) => paths.ownWardConcern.to({ borough, ...made }),
});

/** What was passed on is told on the page of the panel that has it: the same link key opens that. */
const showOwn = async (c: Context<Env>, services: Services) => {
  const params = c.req.param();
  const { borough, concernId } = concernIn(params);
  const linkKey = params.linkKey ?? '';
  const view = await services.useCases.viewOwnWardConcern(borough, concernId, linkKey);
  if (isRefusal(view)) return showView(c, services, 'ward-concern/own', view);
  const { answer } = view.concern;
  if (answer?.outcome !== 'passed-on') return showView(c, services, 'ward-concern/own', view);
  return c.redirect(paths.ownConcern.to({ panelId: answer.panelId, concernId, linkKey }), 303);
};

const list = async (c: Context<Env>, services: Services) => {
  const after = waitingPlace.safeParse(c.req.query('after')).data;
  const view = await services.useCases.viewWardConcerns(c.get('actor'), c.req.param('borough') ?? '', after);
  if (isRefusal(view)) return showView(c, services, 'ward-concern/list', view);
  const waiting = view.waiting.map((concern) => ({ ...concern, overdue: isWardConcernOverdue(concern, view.today) }));
  return showView(c, services, 'ward-concern/list', { ...view, waiting, after });
};

const viewToAnswer = async ({ useCases }: Services, actor: Actor, params: Params) => {
  const { borough, concernId } = concernIn(params);
  const view = await useCases.viewWardConcern(actor, borough, concernId);
  if (isRefusal(view)) return view;
  const { answer: said } = view.concern;
  const onward = said?.outcome === 'passed-on' ? said.panelId : undefined;
  return { ...view, receiver: view.panels.find(({ panelId }) => panelId === onward) };
};

const toList = (_outcome: object, { borough = '' }: Params) => paths.wardConcerns.to({ borough });

const answer = (services: Services): FormPage<typeof answerWardConcern, object> => ({
  path: paths.answerWardConcern.pattern,
  template: 'ward-concern/answer',
  view: (actor, params) => viewToAnswer(services, actor, params),
  read: (fields) => {
    const outcome = text(fields, 'outcome');
    const remit = outcome === 'elsewhere' ? textIfAny(fields, 'whose') : undefined;
    return { outcome, remit, words: textIfAny(fields, 'words') };
  },
  schema: answerWardConcern,
  command: (request, input, params) => services.useCases.answerWardConcern(request, { ...input, ...concernIn(params) }),
  thenGoTo: toList,
  fieldOf: { 'concern-needs-words': 'words' },
});

const passOn = (services: Services): FormPage<typeof passOnWardConcern, object> => ({
  path: paths.passOnWardConcern.pattern,
  template: 'ward-concern/pass-on',
  view: (actor, params) => viewToAnswer(services, actor, params),
  read: (fields) => ({ panelId: text(fields, 'panelId') }),
  schema: passOnWardConcern,
  command: (request, input, params) => services.useCases.passOnWardConcern(request, { ...input, ...concernIn(params) }),
  thenGoTo: toList,
});

/**
 * From a ward to where one says what worries one: one address a ward, whoever receives it (rows 7, 159). Where no panel does, the group of
 * the borough does, and its officers answer.
 */
export const wardConcernPages = (services: Services) =>
  new Hono<Env>()
    .route('/', formPage(services, find(services)))
    .get(paths.wardsToSayIn.pattern, (c) => showWards(c, services))
    .route('/', formPage(services, raise(services)))
    .get(paths.ownWardConcern.pattern, (c) => showOwn(c, services))
    .get(paths.wardConcerns.pattern, (c) => list(c, services))
    .route('/', formPage(services, answer(services)))
    .route('/', formPage(services, passOn(services)));
