import { needKinds, needsIn } from '@wardmote/domain/access-need';
import { check } from '@wardmote/domain/policy';
import { isRefusal } from '@wardmote/domain/refusal';
import { targetOf } from '@wardmote/use-cases/panel-command';
import * as z from 'zod';
import { type Endpoint, endpoint } from './endpoint.ts';
import { day, idOf } from './input-parts.ts';
import { ofMeeting } from './meetings.ts';
import { arrangeHelp } from './reply-inputs.ts';

const path = '/panels/{panelId}/meetings/{meetingId}/needs';

const need = z.object({
  personId: idOf('person'),
  name: z.string(),
  kind: z.enum(needKinds),
  words: z.string().optional(),
  helper: z.string().optional(),
  helperId: idOf('person').optional(),
  metOn: day.optional(),
});

/** What people need to take part in a meeting: for the officers of the panel alone. */
export const needs: readonly Endpoint[] = [
  endpoint({
    method: 'get',
    path,
    operationId: 'listNeeds',
    summary: 'What people need to take part, and who sees to it; for officers alone',
    action: 'access-needs.read',
    params: ofMeeting,
    answer: z.object({ needs: z.array(need) }),
    status: 200,
    run: async ({ services, actor, params }) => {
      const view = await services.useCases.viewMeeting(actor, params.panelId, params.meetingId);
      if (isRefusal(view)) return view;
      return check(actor, 'access-needs.read', targetOf(view.panel)) ?? { body: { needs: needsIn(view.meeting) } };
    },
  }),
  endpoint({
    method: 'put',
    path,
    operationId: 'arrangeHelp',
    summary: 'Who sees to what one person needs, and what is arranged',
    action: 'access-needs.arrange',
    params: ofMeeting,
    body: arrangeHelp,
    answer: z.object({ meetingId: idOf('meeting') }),
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.arrangeHelp(request, { ...body, ...params });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
];
