import type { Actor } from '@wardmote/domain/actor';
import { checkCalled } from '@wardmote/domain/brief';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import { draftBrief } from '@wardmote/pages/draft-brief';
import { explain } from '@wardmote/pages/explain';
import { markdown } from '@wardmote/pages/markdown';
import { paths } from '@wardmote/pages/paths';
import type { BriefDraftView } from '@wardmote/use-cases/view-brief';
import { type Context, Hono } from 'hono';
import { saveBrief } from '../api/minutes-inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { idsIn } from './at-meeting.ts';
import { nothing } from './fields/nothing.ts';
import { text } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { showView } from './show-view.ts';

const whyNot = ({ meeting, brief }: BriefDraftView): Refusal | undefined =>
  brief?.sentOn ? refuse('brief-sent', { on: brief.sentOn }) : checkCalled(meeting);

const viewDraft = async ({ useCases }: Services, actor: Actor, params: Params) => {
  const { panelId, meetingId } = idsIn(params);
  const view = await useCases.viewBriefDraft(actor, panelId, meetingId);
  if (isRefusal(view)) return view;
  const refused = whyNot(view);
  return { ...view, instead: refused && explain(refused).text };
};

/** The first text is drafted from the record; from then on it is what was saved. */
const write = (services: Services): FormPage<typeof saveBrief, object> => ({
  path: paths.writeBrief.pattern,
  template: 'brief/write',
  writesOver: 'brief',
  view: async (actor, params) => {
    const view = await viewDraft(services, actor, params);
    return isRefusal(view) ? view : { ...view, brief: view.brief ?? { version: 0, text: draftBrief(view) } };
  },
  read: (fields) => ({ text: text(fields, 'text') }),
  schema: saveBrief,
  command: (request, input, params) => services.useCases.saveBrief(request, { ...input, ...idsIn(params) }),
  thenGoTo: (_outcome, params) => paths.sendBrief.to(idsIn(params)),
});

const send = (services: Services): FormPage<typeof nothing, object> => ({
  path: paths.sendBrief.pattern,
  template: 'brief/send',
  writesOver: 'brief',
  view: async (actor, params) => {
    const view = await viewDraft(services, actor, params);
    if (isRefusal(view)) return view;
    const unwritten = view.brief ? undefined : explain(refuse('brief-not-written', {})).text;
    return { ...view, html: markdown(view.brief?.text ?? '', 2), instead: view.instead ?? unwritten };
  },
  read: () => ({}),
  schema: nothing,
  command: (request, _input, params) => services.useCases.sendBrief(request, idsIn(params)),
  thenGoTo: (_outcome, params) => paths.brief.to(idsIn(params)),
});

const show = async (c: Context<Env>, services: Services) => {
  const { panelId, meetingId } = idsIn(c.req.param());
  const view = await services.useCases.viewBrief(c.get('actor'), panelId, meetingId);
  return showView(c, services, 'brief/show', isRefusal(view) ? view : { ...view, html: markdown(view.brief.text, 2) });
};

/** What the police team did since the last meeting: drafted from the record, edited by its sergeant, looked at once more, sent once. */
export const briefPages = (services: Services) =>
  new Hono<Env>()
    .get(paths.brief.pattern, (c) => show(c, services))
    .route('/', formPage(services, write(services)))
    .route('/', formPage(services, send(services)));
