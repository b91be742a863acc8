import { askers } from '@wardmote/domain/agenda';
import { requestOutcomes } from '@wardmote/domain/agenda-request';
import { isRefusal } from '@wardmote/domain/refusal';
import * as z from 'zod';
import { type Endpoint, endpoint } from './endpoint.ts';
import { day, idOf } from './input-parts.ts';
import { answerRequest } from './request-inputs.ts';

const ofPanel = z.object({ panelId: idOf('panel') });
const answer = z.object({
  outcome: z.enum(requestOutcomes),
  words: z.string().optional(),
  on: day,
  meeting: z.object({ meetingId: idOf('meeting'), on: day }).optional(),
});
const request = z.object({
  id: idOf('request'),
  from: z.enum(askers),
  /** Of a member. */
  name: z.string().optional(),
  heading: z.string(),
  details: z.string().optional(),
  href: z.string().optional(),
  minutes: z.int().optional(),
  askedOn: day,
  answerBy: day,
  answeredByMail: z.boolean(),
  answer: answer.optional(),
});

/** What members and residents want on an agenda, for those who answer it. */
export const requests: readonly Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/panels/{panelId}/requests',
    operationId: 'listRequests',
    summary: 'What is asked for on an agenda: what waits, the longest first, and what was answered lately',
    action: 'agenda-request.read',
    params: ofPanel,
    /** `more` where more wait than are told. */
    answer: z.object({ waiting: z.array(request), more: z.literal(true).optional(), answered: z.array(request) }),
    status: 200,
    run: async ({ services, actor, params }) => {
      const view = await services.useCases.viewRequests(actor, params.panelId);
      if (isRefusal(view)) return view;
      const { waiting, more, answered } = view;
      return { body: { waiting, ...(more && { more }), answered } };
    },
  }),
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/requests/{requestId}/answer',
    operationId: 'answerRequest',
    summary: 'What becomes of a request; taken on, it is an item of a meeting that lies ahead',
    action: 'agenda-request.answer',
    params: ofPanel.extend({ requestId: idOf('request') }),
    body: answerRequest,
    answer: z.object({ requestId: idOf('request') }),
    status: 200,
    run: async ({ services, request: asked, params, body }) => {
      const outcome = await services.useCases.answerRequest(asked, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
];
