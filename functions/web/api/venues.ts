import { isRefusal } from '@wardmote/domain/refusal';
import * as z from 'zod';
import { type Endpoint, endpoint } from './endpoint.ts';
import { idOf, slug } from './input-parts.ts';
import { venue as venueAnswer } from './where-answers.ts';
import { venue as venueInput } from './where-inputs.ts';

const ofBorough = z.object({ borough: slug });
const ofVenue = ofBorough.extend({ venueId: idOf('venue') });
const answer = z.object({ venueId: idOf('venue') });
const wanted = z.enum(['yes']).optional();

/** The venue register of a borough. */
export const venues: readonly Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/boroughs/{borough}/venues',
    operationId: 'listVenues',
    summary: 'Where panels of a borough may meet; with every wish that is given answered',
    action: 'record.read',
    params: ofBorough,
    query: z.object({ free: wanted, stepFree: wanted, hearingLoop: wanted, neutral: wanted }),
    answer: z.object({ venues: z.array(venueAnswer) }),
    status: 200,
    run: async ({ services, actor, params, query }) => {
      const wishes = Object.fromEntries(Object.entries(query).map(([wish, value]) => [wish, value === 'yes']));
      const view = await services.useCases.viewVenues(actor, params.borough, wishes);
      return isRefusal(view) ? view : { body: { venues: view.venues } };
    },
  }),
  endpoint({
    method: 'post',
    path: '/boroughs/{borough}/venues',
    operationId: 'addVenue',
    summary: 'A place where panels may meet comes into the register',
    action: 'venue.add',
    params: ofBorough,
    body: venueInput,
    answer,
    status: 201,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.addVenue(request, { ...body, ...params });
      return isRefusal(outcome) ? outcome : { body: outcome, location: `/boroughs/${params.borough}/venues` };
    },
  }),
  endpoint({
    method: 'put',
    path: '/boroughs/{borough}/venues/{venueId}',
    operationId: 'changeVenue',
    summary: 'What is known of a venue now, checked today',
    action: 'venue.change',
    params: ofVenue,
    body: venueInput,
    answer,
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.changeVenue(request, { ...body, ...params });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
  endpoint({
    method: 'post',
    path: '/boroughs/{borough}/venues/{venueId}/retire',
    operationId: 'retireVenue',
    summary: 'A venue is offered no more',
    action: 'venue.retire',
    params: ofVenue,
    body: z.strictObject({}),
    answer,
    status: 200,
    run: async ({ services, request, params }) => {
      const outcome = await services.useCases.retireVenue(request, params);
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
];
