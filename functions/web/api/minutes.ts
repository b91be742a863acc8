import { isRefusal } from '@wardmote/domain/refusal';
import * as z from 'zod';
import * as answers from './answers.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { idOf } from './input-parts.ts';
import { meetingAnswer, ofMeeting } from './meetings.ts';
import * as inputs from './minutes-inputs.ts';

const correctionAnswer = z.object({ correctionId: idOf('correction') });
const number = z.string().regex(/^[1-9]\d{0,5}$/, 'Name a revision by its number');
const ofRevision = ofMeeting.extend({ revision: number });

const revisions: readonly Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/panels/{panelId}/meetings/{meetingId}/minutes/revisions',
    operationId: 'listMinutesRevisions',
    summary: 'Who saved the minutes and when, the latest first; for the panel’s members',
    action: 'minutes.read-revisions',
    params: ofMeeting,
    query: z.object({ before: number.optional() }),
    answer: z.object({ revisions: z.array(answers.revisionLine) }),
    status: 200,
    run: async ({ services, actor, params, query }) => {
      const before = query.before === undefined ? undefined : Number(query.before);
      const view = await services.useCases.viewRevisions(actor, params.panelId, params.meetingId, before);
      return isRefusal(view) ? view : { body: { revisions: view.revisions } };
    },
  }),
  endpoint({
    method: 'get',
    path: '/panels/{panelId}/meetings/{meetingId}/minutes/revisions/{revision}',
    operationId: 'getMinutesRevision',
    summary: 'The minutes as they were saved once; for the panel’s members',
    action: 'minutes.read-revisions',
    params: ofRevision,
    answer: answers.revision,
    status: 200,
    run: async ({ services, actor, params }) => {
      const { panelId, meetingId } = params;
      const revision = Number(params.revision);
      const view = await services.useCases.compareRevisions(actor, {
        panelId,
        meetingId,
        from: revision,
        to: revision,
      });
      if (isRefusal(view)) return view;
      const { at, name, sections, closedText } = view.one;
      return { body: { revision: view.one.revision, at, name, sections, closedText } };
    },
  }),
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/meetings/{meetingId}/minutes/restore',
    operationId: 'restoreMinutes',
    summary: 'Save an earlier text of the draft again, over the revision you have seen',
    action: 'minutes.save',
    params: ofMeeting,
    body: inputs.restoreMinutes,
    answer: z.object({ revision: z.int() }),
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.restoreMinutes(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
];

const corrections: readonly Endpoint[] = [
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/meetings/{meetingId}/minutes/corrections',
    operationId: 'suggestCorrection',
    summary: 'Say what is wrong in the minutes that went round; for those who were there',
    action: 'minutes.correct',
    params: ofMeeting,
    body: inputs.suggestCorrection,
    answer: correctionAnswer,
    status: 201,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.suggestCorrection(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/meetings/{meetingId}/minutes/corrections/{correctionId}/settle',
    operationId: 'settleCorrection',
    summary: 'Take a correction into the text, or say why not; whoever sent it is told',
    action: 'minutes.save',
    params: ofMeeting.extend({ correctionId: idOf('correction') }),
    body: inputs.settleCorrection,
    answer: correctionAnswer,
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.settleCorrection(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
];

const afterApproval: readonly Endpoint[] = [
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/meetings/{meetingId}/minutes/release',
    operationId: 'releaseMinutes',
    summary: 'Publish minutes that were agreed and held back',
    action: 'minutes.approve',
    params: ofMeeting,
    body: z.strictObject({}),
    answer: meetingAnswer,
    status: 200,
    run: async ({ services, request, params }) => {
      const outcome = await services.useCases.releaseMinutes(request, params);
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/meetings/{meetingId}/minutes/amendments',
    operationId: 'amendMinutes',
    summary: 'What a later meeting put right in published minutes, beside their text',
    action: 'minutes.amend',
    params: ofMeeting,
    body: inputs.amendMinutes,
    answer: z.object({ amendmentId: idOf('amendment') }),
    status: 201,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.amendMinutes(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
];

export const minutesHistory: readonly Endpoint[] = [...revisions, ...corrections, ...afterApproval];
