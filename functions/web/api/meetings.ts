import { isRefusal } from '@wardmote/domain/refusal';
import * as z from 'zod';
import * as answers from './answers.ts';
import { meetingJson } from './as-json.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { idOf } from './input-parts.ts';
import * as inputs from './inputs.ts';
import { approveMinutes, saveMinutes } from './minutes-inputs.ts';
import { ofPanel } from './panels.ts';
import { setPriorities } from './priority-inputs.ts';

export const ofMeeting = ofPanel.extend({ meetingId: idOf('meeting') });
export const meetingAnswer = z.object({ meetingId: idOf('meeting') });

const ahead: readonly Endpoint[] = [
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/meetings',
    operationId: 'scheduleMeeting',
    summary: 'Set down a meeting with its agenda; no mail leaves until it is called',
    action: 'meeting.schedule',
    params: ofPanel,
    body: inputs.scheduleMeeting,
    answer: meetingAnswer,
    status: 201,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.scheduleMeeting(request, { ...params, ...body });
      if (isRefusal(outcome)) return outcome;
      return { body: outcome, location: `/panels/${params.panelId}/meetings/${outcome.meetingId}` };
    },
  }),
  endpoint({
    method: 'get',
    path: '/panels/{panelId}/meetings/{meetingId}',
    operationId: 'getMeeting',
    summary: 'A meeting: agenda, what came of it, minutes once published; more for the panel itself',
    action: 'record.read',
    params: ofMeeting,
    answer: answers.meeting,
    status: 200,
    run: async ({ services, actor, params }) => {
      const view = await services.useCases.viewMeeting(actor, params.panelId, params.meetingId);
      return isRefusal(view) ? view : { body: meetingJson(view), version: view.meeting.version };
    },
  }),
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/meetings/{meetingId}/call',
    operationId: 'callMeeting',
    summary: 'Invite everybody on the panel, each told in which capacity',
    action: 'meeting.call',
    params: ofMeeting,
    body: inputs.callMeeting,
    answer: meetingAnswer.extend({ invited: z.int() }),
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.callMeeting(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
  endpoint({
    method: 'patch',
    path: '/panels/{panelId}/meetings/{meetingId}',
    operationId: 'changeMeeting',
    summary: 'Another time or place; those invited are told',
    action: 'meeting.change',
    params: ofMeeting,
    body: inputs.changeMeeting,
    answer: meetingAnswer,
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.changeMeeting(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/meetings/{meetingId}/cancel',
    operationId: 'cancelMeeting',
    summary: 'Call a meeting off, with a reason',
    action: 'meeting.cancel',
    params: ofMeeting,
    body: inputs.cancelMeeting,
    answer: meetingAnswer,
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.cancelMeeting(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
];

const closing: readonly Endpoint[] = [
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/meetings/{meetingId}/close',
    operationId: 'closeMeeting',
    summary: 'Close a meeting in one act: attendance, outcomes, priorities, actions, next date',
    action: 'meeting.close',
    params: ofMeeting,
    body: inputs.closeMeeting,
    answer: meetingAnswer.extend({
      quorum: z.object({ present: z.int(), quorum: z.int(), quorate: z.boolean() }),
      actionIds: z.array(idOf('action')),
    }),
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.closeMeeting(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
  endpoint({
    method: 'put',
    path: '/panels/{panelId}/priorities',
    operationId: 'setPriorities',
    summary: 'The set of three to five that a held, quorate meeting adopted',
    action: 'priorities.set',
    params: ofPanel,
    body: setPriorities,
    answer: z.object({ panelId: idOf('panel'), priorities: z.int() }),
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.setPriorities(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
];

const minutes: readonly Endpoint[] = [
  endpoint({
    method: 'put',
    path: '/panels/{panelId}/meetings/{meetingId}/minutes',
    operationId: 'saveMinutes',
    summary: 'Save the draft minutes over the revision you have seen',
    action: 'minutes.save',
    params: ofMeeting,
    body: saveMinutes,
    answer: z.object({ revision: z.int() }),
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.saveMinutes(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/meetings/{meetingId}/minutes/circulate',
    operationId: 'circulateMinutes',
    summary: 'Send the draft minutes to those who were there',
    action: 'minutes.circulate',
    params: ofMeeting,
    body: z.strictObject({}),
    answer: meetingAnswer,
    status: 200,
    run: async ({ services, request, params }) => {
      const outcome = await services.useCases.circulateMinutes(request, params);
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/meetings/{meetingId}/minutes/approve',
    operationId: 'approveMinutes',
    summary: 'A later, quorate meeting has agreed the minutes; they are published by that',
    action: 'minutes.approve',
    params: ofMeeting,
    body: approveMinutes,
    answer: meetingAnswer,
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.approveMinutes(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
];

export const meetings: readonly Endpoint[] = [...ahead, ...closing, ...minutes];
