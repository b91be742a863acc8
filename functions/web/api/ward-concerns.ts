import { affectedGroups } from '@wardmote/domain/affected-group';
import { isRefusal } from '@wardmote/domain/refusal';
import * as z from 'zod';
import { waitingPlace } from './concern-inputs.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { day, idOf, slug, wardCode } from './input-parts.ts';
import { answerWardConcern, passOnWardConcern } from './ward-concern-inputs.ts';

const ofBorough = z.object({ borough: slug });
const ofConcern = ofBorough.extend({ concernId: idOf('concern') });
const done = z.object({ concernId: idOf('concern') });
/** As it was written: for those who answer for the group. */
const waiting = z.object({
  id: idOf('concern'),
  ward: wardCode,
  wardName: z.string(),
  text: z.string(),
  place: z.string().optional(),
  groups: z.array(z.enum(affectedGroups)),
  ownGroup: z.string().optional(),
  raisedOn: day,
  answerBy: day,
  answeredByMail: z.boolean(),
});

/** What worries people in the wards of a borough that have no panel. */
export const wardConcernEndpoints: readonly Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/boroughs/{borough}/concerns',
    operationId: 'listWardConcerns',
    summary: 'What was raised in wards without a panel and waits for the borough group, the soonest due first',
    action: 'ward-concern.read',
    params: ofBorough,
    query: z.object({ after: waitingPlace.optional() }),
    /** `next`, given as `after`, leads to the next page. */
    answer: z.object({ waiting: z.array(waiting), next: z.string().optional() }),
    status: 200,
    run: async ({ services, actor, params, query }) => {
      const view = await services.useCases.viewWardConcerns(actor, params.borough, query.after);
      if (isRefusal(view)) return view;
      return { body: { waiting: view.waiting, ...(view.next && { next: view.next }) } };
    },
  }),
  endpoint({
    method: 'post',
    path: '/boroughs/{borough}/concerns/{concernId}/answer',
    operationId: 'answerWardConcern',
    summary: 'What becomes of it: somebody else deals with it, or it is not taken on, and why',
    action: 'ward-concern.answer',
    params: ofConcern,
    body: answerWardConcern,
    answer: done,
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.answerWardConcern(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
  endpoint({
    method: 'post',
    path: '/boroughs/{borough}/concerns/{concernId}/pass-on',
    operationId: 'passOnWardConcern',
    summary: 'Pass it on to a panel that covers the ward by now, for which it waits from then on',
    action: 'ward-concern.answer',
    params: ofConcern,
    body: passOnWardConcern,
    answer: done,
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.passOnWardConcern(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
];
