import type { Actor } from '@wardmote/domain/actor';
import {
  type DocumentKind,
  minimumStandard,
  missingTopics,
  standardSettings,
} from '@wardmote/domain/governing-document';
import { isRefusal, refuse } from '@wardmote/domain/refusal';
import { documentTemplates } from '@wardmote/pages/document-templates';
import { explain } from '@wardmote/pages/explain';
import { labels } from '@wardmote/pages/labels';
import { paths } from '@wardmote/pages/paths';
import { Hono } from 'hono';
import * as inputs from '../api/inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import type { Fields } from './accept-form.ts';
import { allowed } from './allowed.ts';
import { documentForm, documentFrom, shareWord } from './fields/read-document.ts';
import { text } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { heldMeetings } from './held-meetings.ts';
import { idIn } from './id-in.ts';

const panelIdIn = (params: Params) => idIn(params, 'panelId', 'panel');
const documentIdIn = (params: Params) => idIn(params, 'documentId', 'document');

const kindIn = (query: Fields): DocumentKind => {
  const asked = inputs.draftDocument.shape.kind.safeParse(text(query, 'kind'));
  return asked.success ? asked.data : 'constitution';
};

/** A draft starts from a text of ours (`?kind=ground-rules`). */
const viewTemplate = async ({ useCases }: Services, actor: Actor, params: Params, query: Fields) => {
  const view = allowed(actor, 'document.draft', await useCases.viewPanel(actor, panelIdIn(params)));
  if (isRefusal(view)) return view;
  const kind = kindIn(query);
  const { clauses, about } = documentTemplates[kind];
  const title = `${labels.documentKind[kind]} of ${view.panel.name}`;
  const start = { kind, title, about, clauses, settings: standardSettings };
  return { ...view, minimumStandard, missing: missingTopics(clauses), start, share: shareWord(standardSettings) };
};

/** … or from a document that is there, to make its next version (`?from=document_…`). */
const viewVersion = async ({ useCases }: Services, actor: Actor, params: Params, query: Fields) => {
  const from = idIn({ from: text(query, 'from') }, 'from', 'document');
  const view = allowed(actor, 'document.draft', await useCases.viewDocument(actor, panelIdIn(params), from));
  if (isRefusal(view)) return view;
  return { ...view, minimumStandard, start: view.document, share: shareWord(view.document.settings) };
};

const draft = (services: Services): FormPage<typeof documentForm, { readonly documentId: string }> => ({
  path: paths.draftDocument.pattern,
  template: 'document/draft',
  view: (actor, params, query) => (query.from ? viewVersion : viewTemplate)(services, actor, params, query),
  read: documentFrom,
  schema: documentForm,
  command: (request, input, params) =>
    services.useCases.draftDocument(request, { ...input, panelId: panelIdIn(params) }),
  thenGoTo: ({ documentId }, params) => paths.document.to({ panelId: panelIdIn(params), documentId }),
});

const viewDraft = async ({ useCases }: Services, actor: Actor, params: Params) => {
  const view = allowed(
    actor,
    'document.adopt',
    await useCases.viewAdoption(actor, panelIdIn(params), documentIdIn(params)),
  );
  if (isRefusal(view)) return view;
  const { status } = view.document;
  return {
    ...view,
    instead: status === 'draft' ? undefined : explain(refuse('document-not-draft', { status })).text,
    meetingChoices: heldMeetings(view.heldMeetings),
  };
};

const adopt = (services: Services): FormPage<typeof inputs.adoptDocument, object> => ({
  path: paths.adoptDocument.pattern,
  template: 'document/adopt',
  view: (actor, params) => viewDraft(services, actor, params),
  read: (fields) => ({ meetingId: text(fields, 'meetingId') }),
  schema: inputs.adoptDocument,
  command: (request, { meetingId }, params) =>
    services.useCases.adoptDocument(request, {
      panelId: panelIdIn(params),
      documentId: documentIdIn(params),
      meetingId,
    }),
  thenGoTo: (_outcome, params) => paths.document.to({ panelId: panelIdIn(params), documentId: documentIdIn(params) }),
  fieldOf: { 'not-quorate': 'meetingId', 'meeting-not-held': 'meetingId' },
});

/** The governing document: drafted in plain words, in force when a meeting has adopted it (rows 11-18). */
export const documentPages = (services: Services) =>
  new Hono<Env>().route('/', formPage(services, draft(services))).route('/', formPage(services, adopt(services)));
