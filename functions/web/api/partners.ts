import { capabilities, partnerKinds } from '@wardmote/domain/partner';
import { isRefusal } from '@wardmote/domain/refusal';
import * as z from 'zod';
import { askedAction } from './answers-asked.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { day, idOf, slug, wardCode } from './input-parts.ts';
import { partner as partnerInput } from './partner-inputs.ts';

const ofBorough = z.object({ borough: slug });
const ofPartner = ofBorough.extend({ partnerId: idOf('partner') });
const answer = z.object({ partnerId: idOf('partner') });
const text = z.string();

/** Addresses and numbers, and who entered them, are there only for those who keep the register. */
const partnerAnswer = z.object({
  id: idOf('partner'),
  borough: text,
  name: text,
  kind: z.enum(partnerKinds),
  does: text,
  routes: z.object({ desk: text, email: text.optional(), phone: text.optional(), webForm: text.optional() }),
  capabilities: z.array(z.enum(capabilities)),
  wards: z.array(wardCode).optional(),
  enteredBy: idOf('person').optional(),
  checkedOn: day,
  mail: z
    .object({
      since: text,
      confirmedOn: day.optional(),
      stopped: z.object({ why: z.enum(['bounced', 'complained']), at: text }).optional(),
    })
    .optional(),
  version: z.int(),
});

/** The partner register of a borough. */
export const partners: readonly Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/boroughs/{borough}/partners',
    operationId: 'listPartners',
    summary: 'Whom panels of a borough ask for what; with every wish that is given answered',
    action: 'record.read',
    params: ofBorough,
    query: z.object({ capability: z.enum(capabilities).optional(), ward: wardCode.optional() }),
    answer: z.object({ partners: z.array(partnerAnswer) }),
    status: 200,
    run: async ({ services, actor, params, query }) => {
      const view = await services.useCases.viewPartners(actor, params.borough, query);
      return isRefusal(view) ? view : { body: { partners: view.partners } };
    },
  }),
  endpoint({
    method: 'post',
    path: '/boroughs/{borough}/partners',
    operationId: 'addPartner',
    summary: 'A body of which panels ask things comes into the register',
    action: 'partner.add',
    params: ofBorough,
    body: partnerInput,
    answer,
    status: 201,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.addPartner(request, { ...body, ...params });
      return isRefusal(outcome) ? outcome : { body: outcome, location: `/boroughs/${params.borough}/partners` };
    },
  }),
  endpoint({
    method: 'put',
    path: '/boroughs/{borough}/partners/{partnerId}',
    operationId: 'changePartner',
    summary: 'What is known of a partner now, checked today',
    action: 'partner.change',
    params: ofPartner,
    body: partnerInput,
    answer,
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.changePartner(request, { ...body, ...params });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
  endpoint({
    method: 'get',
    path: '/boroughs/{borough}/partners/{partnerId}/asked',
    operationId: 'listAskedOfPartner',
    summary: 'All that panels of the borough ask of one partner and have not closed, due soonest first',
    action: 'partner.read-asked',
    params: ofPartner,
    answer: z.object({ actions: z.array(askedAction) }),
    status: 200,
    run: async ({ services, actor, params }) => {
      const view = await services.useCases.viewAskedOfPartner(actor, params);
      return isRefusal(view) ? view : { body: { actions: view.actions } };
    },
  }),
  endpoint({
    method: 'post',
    path: '/boroughs/{borough}/partners/{partnerId}/retire',
    operationId: 'retirePartner',
    summary: 'A partner is offered no more',
    action: 'partner.retire',
    params: ofPartner,
    body: z.strictObject({}),
    answer,
    status: 200,
    run: async ({ services, request, params }) => {
      const outcome = await services.useCases.retirePartner(request, params);
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
];
