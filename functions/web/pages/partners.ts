import type { Actor } from '@wardmote/domain/actor';
import { capabilities } from '@wardmote/domain/partner';
import { isRefusal } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import { paths } from '@wardmote/pages/paths';
import { type Context, Hono } from 'hono';
import { partner as partnerInput } from '../api/partner-inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import type { Fields } from './accept-form.ts';
import { askedOfPartnerPages } from './asked-of-partner.ts';
import { nothing } from './fields/nothing.ts';
import { text, textIfAny } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { idIn } from './id-in.ts';
import { showView } from './show-view.ts';

const boroughIn = (params: Params) => params.borough ?? '';
const partnerIn = (params: Params) => ({ borough: boroughIn(params), partnerId: idIn(params, 'partnerId', 'partner') });
const backToPartners = (_outcome: object, params: Params) => paths.partners.to({ borough: boroughIn(params) });

const showPartners = async (c: Context<Env>, services: Services) => {
  const capability = capabilities.find((one) => one === c.req.query('for'));
  const view = await services.useCases.viewPartners(c.get('actor'), boroughIn(c.req.param()), {
    ...(capability && { capability }),
  });
  return showView(c, services, 'partner/list', isRefusal(view) ? view : { ...view, capability });
};

const partnerFrom = (fields: Fields) => ({
  name: text(fields, 'name'),
  kind: textIfAny(fields, 'kind'),
  does: text(fields, 'does'),
  routes: {
    desk: text(fields, 'routes-desk'),
    email: text(fields, 'routes-email'),
    phone: text(fields, 'routes-phone'),
    webForm: text(fields, 'routes-webForm'),
  },
  capabilities: fields.capabilities ?? [],
  wards: fields.wards,
});

const add = ({ useCases }: Services): FormPage<typeof partnerInput, object> => ({
  path: paths.addPartner.pattern,
  template: 'partner/edit',
  view: (actor, params) => useCases.viewPartner(actor, 'partner.add', { borough: boroughIn(params) }),
  read: partnerFrom,
  schema: partnerInput,
  fieldOf: { 'ward-unknown': 'wards' },
  command: (request, input, params) => useCases.addPartner(request, { ...input, borough: boroughIn(params) }),
  thenGoTo: backToPartners,
});

/** A partner that was retired shows that instead of the form. */
const viewKept = async (
  { useCases }: Services,
  action: 'partner.change' | 'partner.retire',
  [actor, params]: [Actor, Params],
) => {
  const view = await useCases.viewPartner(actor, action, partnerIn(params));
  if (isRefusal(view)) return view;
  const gone = view.partner?.retiredOn && explain({ refused: 'partner-unknown', facts: {} }).text;
  return { ...view, instead: gone };
};

const change = (services: Services): FormPage<typeof partnerInput, object> => ({
  path: paths.changePartner.pattern,
  writesOver: 'partner',
  template: 'partner/edit',
  view: (actor, params) => viewKept(services, 'partner.change', [actor, params]),
  read: partnerFrom,
  schema: partnerInput,
  fieldOf: { 'ward-unknown': 'wards' },
  command: (request, input, params) => services.useCases.changePartner(request, { ...input, ...partnerIn(params) }),
  thenGoTo: backToPartners,
});

const retire = (services: Services): FormPage<typeof nothing, object> => ({
  path: paths.retirePartner.pattern,
  template: 'partner/retire',
  view: (actor, params) => viewKept(services, 'partner.retire', [actor, params]),
  read: () => ({}),
  schema: nothing,
  command: (request, _input, params) => services.useCases.retirePartner(request, partnerIn(params)),
  thenGoTo: backToPartners,
});

/** The partner register of a borough: whom panels ask for what, and how they are reached. */
export const partnerPages = (services: Services) =>
  new Hono<Env>()
    .get(paths.partners.pattern, (c) => showPartners(c, services))
    .route('/', formPage(services, add(services)))
    .route('/', formPage(services, change(services)))
    .route('/', formPage(services, retire(services)))
    .route('/', askedOfPartnerPages(services));
