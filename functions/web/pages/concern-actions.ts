import type { Actor } from '@wardmote/domain/actor';
import { checkTaken } from '@wardmote/domain/concern';
import { check } from '@wardmote/domain/policy';
import { isRefusal } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import { ownerChoices } from '@wardmote/pages/owner-choices';
import { paths } from '@wardmote/pages/paths';
import { targetOf } from '@wardmote/use-cases/panel-command';
import { Hono } from 'hono';
import * as z from 'zod';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { actionForm, actionFrom } from './fields/read-actions.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { idIn } from './id-in.ts';
import { actionTexts } from './public-texts.ts';

const idsIn = (params: Params) => ({
  panelId: idIn(params, 'panelId', 'panel'),
  concernId: idIn(params, 'concernId', 'concern'),
});

/** Of a concern the page shows what everybody reads of it, and nothing that its raiser wrote. */
const viewToAsk = async ({ useCases }: Services, actor: Actor, params: Params) => {
  const { panelId, concernId } = idsIn(params);
  const view = await useCases.viewConcern(actor, panelId, concernId);
  if (isRefusal(view)) return view;
  const { panel, concern, today } = view;
  const { id, name, borough } = panel;
  const notYours = check(actor, 'action.ask', targetOf(panel));
  if (notYours) return notYours;
  const refused = checkTaken(concern);
  const partners = await useCases.listPartners(borough.slug);
  return {
    panel: { id, name, borough },
    taken: concern.triage?.taken,
    ownerChoices: ownerChoices(panel, partners),
    today,
    instead: refused && explain(refused).text,
  };
};

const askingForm = z.object({ action: actionForm.omit({ concernId: true }) });

const ask = (services: Services): FormPage<typeof askingForm, object> => ({
  path: paths.askForConcern.pattern,
  template: 'concern/action',
  view: (actor, params) => viewToAsk(services, actor, params),
  read: (fields) => ({ action: actionFrom(fields)('action') }),
  schema: askingForm,
  publishes: ({ action }) => actionTexts([action]),
  command: (request, { action }, params) => services.useCases.askAction(request, { ...idsIn(params), ...action }),
  thenGoTo: (_outcome, params) => paths.concerns.to({ panelId: idIn(params, 'panelId', 'panel') }),
  fieldOf: { 'action-needs-owner': 'action-owner', 'partner-unknown': 'action-owner' },
});

/** An officer asks somebody to act because of a concern, between meetings. */
export const concernActionPages = (services: Services) => new Hono<Env>().route('/', formPage(services, ask(services)));
