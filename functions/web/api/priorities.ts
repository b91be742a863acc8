import { affectedGroups } from '@wardmote/domain/affected-group';
import { isRefusal } from '@wardmote/domain/refusal';
import * as z from 'zod';
import { action } from './answers.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { idOf } from './input-parts.ts';
import { ofMeeting } from './meetings.ts';
import { ofPanel } from './panels.ts';
import { effectCounts, pastPriority, priority } from './priority-answers.ts';
import { reviewPriorities } from './priority-inputs.ts';

/** Whose worry the priorities rest on, those that are and those that have ended. */
const sources = z.object({
  sources: z.array(z.object({ source: priority.shape.source, count: z.int(), percent: z.int() })),
  total: z.int(),
  cited: z.int(),
});

/** Whom the concerns touch on which the actions rest. */
const byGroup = z.object({
  groups: z.array(z.object({ group: z.enum(affectedGroups), asked: z.int(), done: z.int() })),
  counted: z.int(),
  of: z.int(),
  /** Where they rest on more concerns than are looked through: so many. */
  concernsRead: z.int().optional(),
});

/** What is said of priorities from meeting to meeting, and how they ended. */
export const priorityEndpoints: readonly Endpoint[] = [
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/meetings/{meetingId}/reviews',
    operationId: 'reviewPriorities',
    summary: 'What a held meeting said of each priority, or why it said nothing',
    action: 'priorities.set',
    params: ofMeeting,
    body: reviewPriorities,
    answer: z.object({ reviewed: z.int() }),
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.reviewPriorities(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
  endpoint({
    method: 'get',
    path: '/panels/{panelId}/priorities/{priorityId}',
    operationId: 'getPriority',
    summary: 'A priority with what each meeting said of it and what was asked for; with its result, where it has ended',
    action: 'record.read',
    params: ofPanel.extend({ priorityId: idOf('priority') }),
    answer: priority.extend({
      stage: z.string(),
      result: pastPriority.shape.result.optional(),
      actions: z.array(action),
      closedActions: z.array(action),
    }),
    status: 200,
    run: async ({ services, actor, params }) => {
      const view = await services.useCases.viewPriority(actor, params.panelId, params.priorityId);
      if (isRefusal(view)) return view;
      return { body: { ...view.priority, stage: view.stage, actions: view.actions, closedActions: view.closed } };
    },
  }),
  endpoint({
    method: 'get',
    path: '/panels/{panelId}/results',
    operationId: 'listResults',
    summary: 'The priorities of a panel that have ended, and the actions that it has closed, the latest first',
    action: 'record.read',
    params: ofPanel,
    answer: z.object({
      ended: z.array(pastPriority),
      closedActions: z.array(action),
      sources,
      byGroup,
      effects: effectCounts,
    }),
    status: 200,
    run: async ({ services, actor, params }) => {
      const view = await services.useCases.viewResults(actor, params.panelId);
      if (isRefusal(view)) return view;
      const ended = view.ended.map(({ asked: _counted, ...priority }) => priority);
      const closedActions = view.closed.map(({ priorityTitle: _title, ...one }) => one);
      const { effects } = view;
      return { body: { ended, closedActions, sources: view.sources, byGroup: view.byGroup, effects } };
    },
  }),
];
