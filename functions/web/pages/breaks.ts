import type { Actor } from '@wardmote/domain/actor';
import { isRefusal, refuse } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import { paths } from '@wardmote/pages/paths';
import { Hono } from 'hono';
import { recordBreak } from '../api/inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { allowed } from './allowed.ts';
import { nothing } from './fields/nothing.ts';
import { dayFrom } from './fields/read-day.ts';
import { text } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { idIn } from './id-in.ts';

const panelIdIn = (params: Params) => idIn(params, 'panelId', 'panel');
const breakIdIn = (params: Params) => idIn(params, 'breakId', 'break');
const backToBreaks = (_outcome: object, params: Params) => paths.breaks.to({ panelId: panelIdIn(params) });

const record = (services: Services): FormPage<typeof recordBreak, object> => ({
  path: paths.breaks.pattern,
  template: 'panel/breaks',
  view: async (actor, params) =>
    allowed(actor, 'break.record', await services.useCases.viewPanel(actor, panelIdIn(params))),
  read: (fields) => ({ from: dayFrom(fields, 'from'), to: dayFrom(fields, 'to'), reason: text(fields, 'reason') }),
  schema: recordBreak,
  command: (request, input, params) => services.useCases.recordBreak(request, { ...input, panelId: panelIdIn(params) }),
  thenGoTo: backToBreaks,
  fieldOf: { 'break-ends-early': 'to', 'break-too-long': 'to', 'break-overlaps': 'from' },
});

const viewRemoval = async ({ useCases }: Services, actor: Actor, params: Params) => {
  const view = allowed(actor, 'break.remove', await useCases.viewPanel(actor, panelIdIn(params)));
  if (isRefusal(view)) return view;
  const taken = view.panel.breaks?.find(({ id }) => id === breakIdIn(params));
  return { ...view, taken, instead: taken ? undefined : explain(refuse('break-unknown', {})).text };
};

const remove = (services: Services): FormPage<typeof nothing, object> => ({
  path: paths.removeBreak.pattern,
  template: 'panel/remove-break',
  view: (actor, params) => viewRemoval(services, actor, params),
  read: () => ({}),
  schema: nothing,
  command: (request, _input, params) =>
    services.useCases.removeBreak(request, { panelId: panelIdIn(params), breakId: breakIdIn(params) }),
  thenGoTo: backToBreaks,
});

/** When the panel does not meet (August, December), with the reason. */
export const breakPages = (services: Services) =>
  new Hono<Env>().route('/', formPage(services, record(services))).route('/', formPage(services, remove(services)));
