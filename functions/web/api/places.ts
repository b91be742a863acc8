import { check } from '@wardmote/domain/policy';
import { isRefusal, refuse } from '@wardmote/domain/refusal';
import { percentage } from '@wardmote/domain/roll-up';
import * as z from 'zod';
import * as answers from './answers.ts';
import { desk } from './answers-asked.ts';
import { boroughJson, deskJson } from './as-json.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { day, slug, wardCode } from './input-parts.ts';
import { findWard } from './inputs.ts';

/** A borough by its slug or its GSS code. */
const borough = z.object({ borough: z.union([slug, z.string().regex(/^E09\d{6}$/)]) });
const onDay = z.object({ on: day.optional() });
const none = z.object({});

export const places: readonly Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/boroughs',
    operationId: 'listBoroughs',
    summary: 'The boroughs with their GSS codes',
    action: 'record.read',
    params: none,
    answer: z.object({ boroughs: z.array(answers.borough) }),
    status: 200,
    run: async ({ services }) => ({ body: { boroughs: await services.useCases.listBoroughs() } }),
  }),
  endpoint({
    method: 'get',
    path: '/boroughs/{borough}/wards',
    operationId: 'listWards',
    summary: 'The wards of a borough, with the days between which each code holds',
    action: 'record.read',
    params: borough,
    answer: z.object({ borough: answers.borough, wards: z.array(answers.ward) }),
    status: 200,
    run: async ({ services, params }) => {
      const found = await services.useCases.listWards(params.borough);
      return isRefusal(found) ? found : { body: found };
    },
  }),
  endpoint({
    method: 'post',
    path: '/wards/find',
    operationId: 'findWard',
    summary: 'The ward in which a postcode lies, which is sent in the body and kept nowhere',
    action: 'record.read',
    params: none,
    body: findWard,
    answer: z.object({ borough: slug, ward: wardCode }),
    status: 200,
    run: async ({ services, body }) => {
      const found = await services.useCases.findWard(body.postcode);
      return isRefusal(found) ? found : { body: found };
    },
  }),
  endpoint({
    method: 'get',
    path: '/boroughs/{borough}/standing',
    operationId: 'getBoroughStanding',
    summary: 'Every ward of a borough: its panel, and why it needs support, those that need most first',
    action: 'record.read',
    params: borough,
    query: onDay,
    answer: answers.boroughStanding,
    status: 200,
    run: async ({ services, params, query }) => {
      const view = await services.useCases.viewBorough(params.borough, query.on);
      return isRefusal(view) ? view : { body: boroughJson(view) };
    },
  }),
  endpoint({
    method: 'get',
    path: '/forces/{force}/standing',
    operationId: 'getForceStanding',
    summary: 'The panels of a police force in numbers, on a day',
    action: 'record.read',
    params: z.object({ force: slug }),
    query: onDay,
    answer: answers.forceStanding,
    status: 200,
    run: async ({ services, params, query }) => {
      const view = await services.useCases.viewForce(params.force, query.on);
      if (isRefusal(view)) return view;
      const { standing } = view;
      const body = {
        ...standing,
        panelsPercent: percentage(standing.panels, standing.teams),
        communityChairedPercent: percentage(standing.communityChaired, standing.panels),
      };
      return { body };
    },
  }),
  endpoint({
    method: 'get',
    path: '/me',
    operationId: 'getMe',
    summary: 'Who the access token speaks for, and with which roles',
    action: 'home.read',
    params: none,
    answer: answers.me,
    status: 200,
    run: async ({ actor }) => {
      const refused = check(actor, 'home.read');
      if (refused || actor.kind === 'anonymous') return refused ?? refuse('sign-in-needed', {});
      return { body: { personId: actor.personId, name: actor.name, roles: actor.roles } };
    },
  }),
  endpoint({
    method: 'get',
    path: '/desk',
    operationId: 'getDesk',
    summary: 'The panels that your team answers to, and what they ask and have not yet closed, due soonest first',
    action: 'desk.read',
    params: none,
    answer: desk,
    status: 200,
    run: async ({ services, actor }) => {
      const view = await services.useCases.viewDesk(actor);
      return isRefusal(view) ? view : { body: deskJson(view) };
    },
  }),
];
