import type { Actor } from '@wardmote/domain/actor';
import type { DisplacedId } from '@wardmote/domain/displacement';
import { isRefusal, refuse } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import { paths } from '@wardmote/pages/paths';
import { Hono } from 'hono';
import { displacedId, seeDisplacement, tellNeighbours } from '../api/displacements.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { text, textIfAny } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { idIn } from './id-in.ts';

/** What the address names: a priority or a concern; anything else is one that nobody has. */
const idsIn = (params: Params): { readonly panelId: `panel_${string}`; readonly displacedId: DisplacedId } => ({
  panelId: idIn(params, 'panelId', 'panel'),
  displacedId: displacedId.safeParse(params.displacedId).data ?? 'concern_none',
});

/** Where it is shown, with what the neighbours say to it. */
const toDisplaced = (_outcome: object, params: Params): string => {
  const { panelId, displacedId: id } = idsIn(params);
  return id.startsWith('priority_') ? paths.priority.to({ panelId, priorityId: id }) : paths.concerns.to({ panelId });
};

const nobodyThere = 'No panel of a ward next to yours is on record yet, so there is nobody to tell.';

const viewTelling = async ({ useCases }: Services, actor: Actor, params: Params) => {
  const { panelId, displacedId: id } = idsIn(params);
  const view = await useCases.viewTelling(actor, panelId, id);
  if (isRefusal(view)) return view;
  const nobody = view.choices.length === 0 ? nobodyThere : undefined;
  return { ...view, backTo: toDisplaced({}, params), instead: view.whyNot ? explain(view.whyNot).text : nobody };
};

const tell = (services: Services): FormPage<typeof tellNeighbours, object> => ({
  path: paths.tellNeighbours.pattern,
  template: 'displacement/tell',
  view: (actor, params) => viewTelling(services, actor, params),
  read: (fields) => ({ to: fields.to ?? [], kind: textIfAny(fields, 'kind'), words: text(fields, 'words') }),
  schema: tellNeighbours,
  publishes: ({ words }) => [{ heading: 'What everybody reads', text: words }],
  command: (request, input, params) => services.useCases.tellNeighbours(request, { ...input, ...idsIn(params) }),
  thenGoTo: toDisplaced,
});

const viewSeeing = async ({ useCases }: Services, actor: Actor, params: Params) => {
  const { panelId, displacedId: id } = idsIn(params);
  const view = await useCases.viewSeeing(actor, panelId, id);
  if (isRefusal(view)) return view;
  return { ...view, instead: view.displacement ? undefined : explain(refuse('displacement-over', {})).text };
};

const see = (services: Services): FormPage<typeof seeDisplacement, object> => ({
  path: paths.seeDisplacement.pattern,
  template: 'displacement/see',
  view: (actor, params) => viewSeeing(services, actor, params),
  read: (fields) => ({ answer: textIfAny(fields, 'answer') }),
  schema: seeDisplacement,
  command: (request, input, params) => services.useCases.seeDisplacement(request, { ...input, ...idsIn(params) }),
  thenGoTo: (_outcome, params) => paths.concerns.to({ panelId: idsIn(params).panelId }),
});

/** Trouble that moves over a border: one panel tells the next, and reads what it says to it (rows 154, 159). */
export const displacementPages = (services: Services) =>
  new Hono<Env>().route('/', formPage(services, tell(services))).route('/', formPage(services, see(services)));
