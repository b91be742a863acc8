import { check } from '@wardmote/domain/policy';
import { isRefusal } from '@wardmote/domain/refusal';
import { targetOf } from '@wardmote/use-cases/panel-command';
import * as z from 'zod';
import * as answers from './answers.ts';
import { documentJson, panelJson } from './as-json.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { idOf } from './input-parts.ts';
import * as inputs from './inputs.ts';

const none = z.object({});
export const ofPanel = z.object({ panelId: idOf('panel') });
const ofMembership = ofPanel.extend({ membershipId: idOf('membership') });
const ofOffice = ofPanel.extend({ office: inputs.office });
const ofDocument = ofPanel.extend({ documentId: idOf('document') });

const founding: readonly Endpoint[] = [
  endpoint({
    method: 'post',
    path: '/panels',
    operationId: 'foundPanel',
    summary: 'Found a panel on a patch that has none',
    action: 'panel.found',
    params: none,
    body: inputs.foundPanel,
    answer: z.object({ panelId: idOf('panel') }),
    status: 201,
    run: async ({ services, request, body }) => {
      const outcome = await services.useCases.foundPanel(request, body);
      return isRefusal(outcome) ? outcome : { body: outcome, location: `/panels/${outcome.panelId}` };
    },
  }),
  endpoint({
    method: 'get',
    path: '/panels/{panelId}',
    operationId: 'getPanel',
    summary: 'A panel: its officers, priorities, open actions and last meetings',
    action: 'record.read',
    params: ofPanel,
    answer: answers.panel,
    status: 200,
    run: async ({ services, actor, params }) => {
      const view = await services.useCases.viewPanel(actor, params.panelId);
      return isRefusal(view) ? view : { body: panelJson(view), version: view.panel.version };
    },
  }),
];

const membership: readonly Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/panels/{panelId}/members',
    operationId: 'listMembers',
    summary: 'The members of a panel by name, for the panel and its borough',
    action: 'members.read',
    params: ofPanel,
    answer: answers.members,
    status: 200,
    run: async ({ services, actor, params }) => {
      const view = await services.useCases.viewPanel(actor, params.panelId);
      if (isRefusal(view)) return view;
      const refused = check(actor, 'members.read', targetOf(view.panel));
      return refused ?? { body: { members: view.members ?? [] }, version: view.panel.version };
    },
  }),
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/members',
    operationId: 'admitMember',
    summary: 'Somebody joins the panel',
    action: 'member.admit',
    params: ofPanel,
    body: inputs.admitMember,
    answer: z.object({ membershipId: idOf('membership'), personId: idOf('person') }),
    status: 201,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.admitMember(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/members/{membershipId}/end',
    operationId: 'endMembership',
    summary: 'A membership ends today',
    action: 'membership.end',
    params: ofMembership,
    body: inputs.endMembership,
    answer: z.object({ membershipId: idOf('membership') }),
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.endMembership(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/members/{membershipId}/exclude',
    operationId: 'excludeMember',
    summary: 'A member is excluded under a clause in force, by a vote',
    action: 'member.exclude',
    params: ofMembership,
    body: inputs.excludeMember,
    answer: z.object({ membershipId: idOf('membership') }),
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.excludeMember(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
];

const officeAnswer = z.object({ panelId: idOf('panel'), office: z.string() });

const offices: readonly Endpoint[] = [
  endpoint({
    method: 'put',
    path: '/panels/{panelId}/offices/{office}',
    operationId: 'fillOffice',
    summary: 'A member takes an office: chair, vice chair, secretary or treasurer',
    action: 'office.fill',
    params: ofOffice,
    body: inputs.fillOffice,
    answer: officeAnswer,
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.fillOffice(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
  endpoint({
    method: 'delete',
    path: '/panels/{panelId}/offices/{office}',
    operationId: 'leaveOffice',
    summary: 'An office falls vacant today',
    action: 'office.leave',
    params: ofOffice,
    answer: officeAnswer,
    status: 200,
    run: async ({ services, request, params }) => {
      const outcome = await services.useCases.leaveOffice(request, params);
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
];

const documents: readonly Endpoint[] = [
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/documents',
    operationId: 'draftDocument',
    summary: 'Draft a governing document from clauses',
    action: 'document.draft',
    params: ofPanel,
    body: inputs.draftDocument,
    answer: z.object({ documentId: idOf('document') }),
    status: 201,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.draftDocument(request, { ...params, ...body });
      if (isRefusal(outcome)) return outcome;
      return { body: outcome, location: `/panels/${params.panelId}/documents/${outcome.documentId}` };
    },
  }),
  endpoint({
    method: 'get',
    path: '/panels/{panelId}/documents/{documentId}',
    operationId: 'getDocument',
    summary: 'A version of the governing document, and what the minimum standard still misses',
    action: 'record.read',
    params: ofDocument,
    answer: answers.document,
    status: 200,
    run: async ({ services, actor, params }) => {
      const view = await services.useCases.viewDocument(actor, params.panelId, params.documentId);
      return isRefusal(view) ? view : { body: documentJson(view), version: view.document.version };
    },
  }),
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/documents/{documentId}/adopt',
    operationId: 'adoptDocument',
    summary: 'A held, quorate meeting has adopted the draft',
    action: 'document.adopt',
    params: ofDocument,
    body: inputs.adoptDocument,
    answer: z.object({ documentId: idOf('document') }),
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.adoptDocument(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
];

export const panels: readonly Endpoint[] = [...founding, ...membership, ...offices, ...documents];
