import { affectedGroups } from '@wardmote/domain/affected-group';
import { concernSources, remits } from '@wardmote/domain/concern';
import { isRefusal } from '@wardmote/domain/refusal';
import * as z from 'zod';
import { lastBallot } from './ballots.ts';
import { rankConcern, takeOffList, triageConcern, waitingPlace } from './concern-inputs.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { day, idOf } from './input-parts.ts';

const ofPanel = z.object({ panelId: idOf('panel') });
const ofConcern = ofPanel.extend({ concernId: idOf('concern') });
const groups = z.array(z.enum(affectedGroups));
const session = { on: day, where: z.string(), voices: z.int() };
const heardAt = z.array(z.object(session)).optional();
/** Where and when people were heard, with how many concerns on the list come from there. */
export const sessions = z.array(z.object({ ...session, concerns: z.int() }));
const taken = z.object({
  id: idOf('concern'),
  title: z.string(),
  remit: z.enum(remits),
  category: z.string(),
  place: z.string().optional(),
  voices: z.int(),
  heardAt,
  groups,
  raisedOn: day,
  priorityId: idOf('priority').optional(),
  endedOn: day.optional(),
  actions: z.array(z.object({ id: idOf('action'), what: z.string() })).optional(),
});
/** As it was written: for the officers. */
const waiting = z.object({
  id: idOf('concern'),
  from: z.enum(concernSources),
  name: z.string().optional(),
  text: z.string(),
  place: z.string().optional(),
  groups,
  ownGroup: z.string().optional(),
  voices: z.int(),
  heardAt,
  raisedOn: day,
  answerBy: day,
  answeredByMail: z.boolean(),
});
const done = z.object({ concernId: idOf('concern') });

/** What worries people in a ward, in the words of its panel; and for its officers what waits for an answer. */
export const concernEndpoints: readonly Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/panels/{panelId}/concerns',
    operationId: 'listConcerns',
    summary: 'What the panel has taken on, in its order; for its officers what waits too, a page at a time',
    action: 'record.read',
    params: ofPanel,
    query: z.object({ after: waitingPlace.optional() }),
    answer: z.object({
      backlog: z.array(taken),
      adopted: z.array(taken),
      sessions,
      nonPoliceShare: z.int().optional(),
      ballot: lastBallot.optional(),
      waiting: z.array(waiting).optional(),
      /** Given as `after`, it leads to the next page of what waits. */
      next: z.string().optional(),
    }),
    status: 200,
    run: async ({ services, actor, params, query }) => {
      const view = await services.useCases.viewConcerns(actor, params.panelId, query.after);
      if (isRefusal(view)) return view;
      const { backlog, adopted, sessions: heard, nonPoliceShare, ballot, waiting: toAnswer } = view;
      return {
        body: {
          backlog,
          adopted,
          sessions: heard,
          ...(nonPoliceShare !== undefined && { nonPoliceShare }),
          ...(ballot && { ballot }),
          ...(toAnswer && { waiting: toAnswer.concerns }),
          ...(toAnswer?.next && { next: toAnswer.next }),
        },
      };
    },
  }),
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/concerns/{concernId}/triage',
    operationId: 'triageConcern',
    summary:
      'What becomes of a concern: taken on in the panel’s words, the same as another, for somebody else, or not taken',
    action: 'concern.triage',
    params: ofConcern,
    body: triageConcern,
    answer: done,
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.triageConcern(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/concerns/{concernId}/off-list',
    operationId: 'takeOffList',
    summary:
      'Take a concern off the list of the panel: put together with another there, for somebody else, or taken no further',
    action: 'concern.triage',
    params: ofConcern,
    body: takeOffList,
    answer: done,
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.takeOffList(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/concerns/order',
    operationId: 'rankConcern',
    summary: 'Move a concern one place up or down in the order of the panel',
    action: 'concern.triage',
    params: ofPanel,
    body: rankConcern,
    answer: done,
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.rankConcern(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
];
