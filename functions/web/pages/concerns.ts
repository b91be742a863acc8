import type { Actor } from '@wardmote/domain/actor';
import { checkOnList, isConcernOverdue } from '@wardmote/domain/concern';
import type { PanelId } from '@wardmote/domain/id';
import { allows } from '@wardmote/domain/policy';
import { isRefusal, refuse } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import { paths } from '@wardmote/pages/paths';
import type { ConcernRaised } from '@wardmote/use-cases/raise-concern';
import { type Context, Hono } from 'hono';
import { raiseConcern, rankConcern, takeOffList, triageConcern, waitingPlace } from '../api/concern-inputs.ts';
import type { Env } from '../env.ts';
import { isId } from '../is-id.ts';
import type { Services } from '../services.ts';
import type { Fields } from './accept-form.ts';
import { allowed } from './allowed.ts';
import { narrowed } from './concerns-asked.ts';
import { leftEmpty, readLeftEmpty } from './fields/left-empty.ts';
import { dayFrom } from './fields/read-day.ts';
import { numberIfAny, text, textIfAny } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { idIn } from './id-in.ts';
import { showView } from './show-view.ts';

const panelIdIn = (params: Params) => idIn(params, 'panelId', 'panel');
const concernIn = (params: Params) => ({
  panelId: panelIdIn(params),
  concernId: idIn(params, 'concernId', 'concern'),
});
const toList = (_outcome: object, params: Params) => paths.concerns.to({ panelId: panelIdIn(params) });

const raiseForm = raiseConcern.extend(leftEmpty);

const sessionIn = (fields: Fields) => {
  const [on, where] = [dayFrom(fields, 'heard-session-on'), text(fields, 'heard-session-where')];
  return on || where.trim() ? { on, where } : undefined;
};

/** Where an officer says that it was heard elsewhere, and of how many. */
const heardFrom = (fields: Fields) => {
  const [from, voices] = [textIfAny(fields, 'heard-from'), numberIfAny(fields, 'heard-voices')];
  const session = sessionIn(fields);
  return from === undefined && voices === undefined && !session ? undefined : { from, voices, session };
};

/** The form with the day and the place of what an officer wrote down before, so that another from there is quick. */
const viewToRaise = async ({ useCases }: Services, actor: Actor, panelId: PanelId, before: string | undefined) => {
  const view = await useCases.viewPanel(actor, panelId);
  if (isRefusal(view)) return view;
  const { dissolvedOn } = view.panel;
  const instead = dissolvedOn && explain(refuse('panel-dissolved', { on: dissolvedOn })).text;
  const shown = { ...view, isMember: view.may['minutes.correct'], instead };
  const found = isId('concern', before) && (await useCases.viewConcern(actor, panelId, before));
  if (!found || isRefusal(found)) return shown;
  const { from, heardAt: [session] = [] } = found.concern;
  return { ...shown, ...(session && { sameSession: { ...session, from } }) };
};

const raise = (services: Services): FormPage<typeof raiseForm, ConcernRaised> => ({
  path: paths.raiseConcern.pattern,
  template: 'concern/raise',
  view: (actor, params, query) => viewToRaise(services, actor, panelIdIn(params), query.session?.[0]),
  read: (fields) => ({
    text: text(fields, 'text'),
    place: textIfAny(fields, 'place'),
    groups: fields.groups ?? [],
    ownGroup: textIfAny(fields, 'ownGroup'),
    email: textIfAny(fields, 'email'),
    heard: heardFrom(fields),
    ...readLeftEmpty(fields),
  }),
  schema: raiseForm,
  mayTurnTo: ({ text: typed, place, ownGroup }) => [
    { heading: 'What worries you?', text: typed },
    { heading: 'Where is it?', text: place },
    { heading: 'Whom does it touch, in your own words?', text: ownGroup },
  ],
  publishes: ({ heard }) => (heard?.session ? [{ heading: 'Where were they heard?', text: heard.session.where }] : []),
  command: (request, { website: _empty, ...raised }, params) =>
    services.useCases.raiseConcern(request, { ...raised, panelId: panelIdIn(params) }),
  thenGoTo: (made, params) => paths.ownConcern.to({ panelId: panelIdIn(params), ...made }),
  fieldOf: { 'outreach-needs-session': 'heard-session-on', 'session-in-future': 'heard-session-on' },
});

const showOwn = async (c: Context<Env>, services: Services) => {
  const params = c.req.param();
  const { panelId, concernId } = concernIn(params);
  const view = await services.useCases.viewOwnConcern(panelId, concernId, params.linkKey ?? '');
  if (isRefusal(view)) return showView(c, services, 'concern/own', view);
  const mayHear = view.concern.heardAt && allows(c.get('actor'), 'concern.triage', { panelId });
  return showView(c, services, 'concern/own', { ...view, mayHear });
};

const list = async (c: Context<Env>, services: Services) => {
  const after = waitingPlace.safeParse(c.req.query('after')).data;
  const view = await services.useCases.viewConcerns(c.get('actor'), panelIdIn(c.req.param()), after);
  if (isRefusal(view)) return showView(c, services, 'concern/list', view);
  const waiting = view.waiting?.concerns.map((concern) => ({
    ...concern,
    overdue: isConcernOverdue(concern, view.today),
  }));
  const list = narrowed(c, view);
  return showView(c, services, 'concern/list', { ...view, ...list, waiting, after, next: view.waiting?.next });
};

/** One concern, with the others on the list that it may be the same as. */
const viewOne = async ({ useCases }: Services, actor: Actor, params: Params) => {
  const { panelId, concernId } = concernIn(params);
  const view = await useCases.viewConcern(actor, panelId, concernId);
  if (isRefusal(view)) return view;
  const others = view.backlog.filter(({ id }) => id !== concernId);
  const sameChoices = others.map(({ id, title }) => ({ value: id, text: title }));
  const place = view.backlog.findIndex(({ id }) => id === concernId) + 1;
  return { ...view, sameChoices, place };
};

const viewToTriage = async (services: Services, actor: Actor, params: Params) => {
  const view = await viewOne(services, actor, params);
  if (isRefusal(view)) return view;
  const { triage } = view.concern;
  return { ...view, instead: triage && explain(refuse('concern-triaged', { on: triage.on })).text };
};

const viewToTakeOff = async (services: Services, actor: Actor, params: Params) => {
  const view = await viewOne(services, actor, params);
  if (isRefusal(view)) return view;
  const refused = checkOnList(view.concern);
  return { ...view, instead: refused && explain(refused).text };
};

const offListFrom = (fields: Fields) => {
  const [outcome, words] = [text(fields, 'outcome'), textIfAny(fields, 'words')];
  if (outcome === 'merged') return { outcome, into: text(fields, 'into'), words };
  return outcome === 'elsewhere' ? { outcome, remit: textIfAny(fields, 'whose'), words } : { outcome, words };
};

const triageFrom = (fields: Fields) => {
  const answer = offListFrom(fields);
  if (answer.outcome !== 'taken') return answer;
  return {
    ...answer,
    title: text(fields, 'title'),
    remit: textIfAny(fields, 'remit'),
    category: textIfAny(fields, 'category'),
    place: textIfAny(fields, 'place'),
  };
};

const triage = (services: Services): FormPage<typeof triageConcern, object> => ({
  path: paths.triageConcern.pattern,
  template: 'concern/triage',
  view: (actor, params) => viewToTriage(services, actor, params),
  read: triageFrom,
  schema: triageConcern,
  publishes: (input) =>
    input.outcome === 'taken'
      ? [
          { heading: 'What everybody reads of it', text: input.title },
          { heading: 'Where everybody reads that it is', text: input.place },
        ]
      : [],
  command: (request, input, params) => services.useCases.triageConcern(request, { ...input, ...concernIn(params) }),
  thenGoTo: toList,
  fieldOf: {
    'concern-needs-words': 'words',
    'concern-not-open': 'into',
    'too-many-merged': 'into',
    'backlog-full': 'outcome',
  },
});

const offList = (services: Services): FormPage<typeof takeOffList, object> => ({
  path: paths.takeOffList.pattern,
  template: 'concern/off-list',
  view: (actor, params) => viewToTakeOff(services, actor, params),
  read: offListFrom,
  schema: takeOffList,
  command: (request, input, params) => services.useCases.takeOffList(request, { ...input, ...concernIn(params) }),
  thenGoTo: toList,
  fieldOf: { 'concern-needs-words': 'words', 'concern-not-open': 'into', 'too-many-merged': 'into' },
});

/** A button beside a row: `up concern_…`. */
const order = (services: Services): FormPage<typeof rankConcern, object> => ({
  path: paths.rankConcern.pattern,
  template: 'concern/order',
  view: async (actor, params) =>
    allowed(actor, 'concern.triage', await services.useCases.viewConcerns(actor, panelIdIn(params))),
  read: (fields) => {
    const [move, concernId] = text(fields, 'do').split(' ');
    return { move, concernId };
  },
  schema: rankConcern,
  command: (request, input, params) => services.useCases.rankConcern(request, { ...input, panelId: panelIdIn(params) }),
  thenGoTo: (_outcome, params) => paths.rankConcern.to({ panelId: panelIdIn(params) }),
});

/** What worries people in a ward: raised by anybody, read in the panel's words, followed by whoever raised it (rows 7, 87). */
export const concernPages = (services: Services) =>
  new Hono<Env>()
    .route('/', formPage(services, raise(services)))
    .route('/', formPage(services, order(services)))
    .get(paths.concerns.pattern, (c) => list(c, services))
    .route('/', formPage(services, triage(services)))
    .route('/', formPage(services, offList(services)))
    .get(paths.ownConcern.pattern, (c) => showOwn(c, services));
