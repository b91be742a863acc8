import type { Actor } from '@wardmote/domain/actor';
import { checkHeld } from '@wardmote/domain/bulletin';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import { draftBulletin } from '@wardmote/pages/draft-bulletin';
import { explain } from '@wardmote/pages/explain';
import { markdown } from '@wardmote/pages/markdown';
import { paths } from '@wardmote/pages/paths';
import type { BulletinDraftView } from '@wardmote/use-cases/view-bulletin';
import { type Context, Hono } from 'hono';
import { saveBulletin } from '../api/minutes-inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { idsIn } from './at-meeting.ts';
import { nothing } from './fields/nothing.ts';
import { text } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { showView } from './show-view.ts';

const whyNot = ({ meeting, bulletin }: BulletinDraftView): Refusal | undefined =>
  checkHeld(meeting) ?? (bulletin?.sentOn ? refuse('bulletin-sent', { on: bulletin.sentOn }) : undefined);

const viewDraft = async ({ useCases }: Services, actor: Actor, params: Params) => {
  const { panelId, meetingId } = idsIn(params);
  const view = await useCases.viewBulletinDraft(actor, panelId, meetingId);
  if (isRefusal(view)) return view;
  const refused = whyNot(view);
  return { ...view, instead: refused && explain(refused).text };
};

/** The first text is drafted from the open record; from then on it is what was saved. */
const write = (services: Services): FormPage<typeof saveBulletin, object> => ({
  path: paths.writeBulletin.pattern,
  template: 'bulletin/write',
  writesOver: 'bulletin',
  view: async (actor, params) => {
    const view = await viewDraft(services, actor, params);
    return isRefusal(view) ? view : { ...view, bulletin: view.bulletin ?? { version: 0, text: draftBulletin(view) } };
  },
  read: (fields) => ({ text: text(fields, 'text') }),
  schema: saveBulletin,
  command: (request, input, params) => services.useCases.saveBulletin(request, { ...input, ...idsIn(params) }),
  thenGoTo: (_outcome, params) => paths.sendBulletin.to(idsIn(params)),
});

const send = (services: Services): FormPage<typeof nothing, object> => ({
  path: paths.sendBulletin.pattern,
  template: 'bulletin/send',
  writesOver: 'bulletin',
  view: async (actor, params) => {
    const view = await viewDraft(services, actor, params);
    if (isRefusal(view)) return view;
    const unwritten = view.bulletin ? undefined : explain(refuse('bulletin-not-written', {})).text;
    return { ...view, html: markdown(view.bulletin?.text ?? '', 2), instead: view.instead ?? unwritten };
  },
  read: () => ({}),
  schema: nothing,
  command: (request, _input, params) => services.useCases.sendBulletin(request, idsIn(params)),
  thenGoTo: (_outcome, params) => paths.bulletin.to(idsIn(params)),
});

const show = async (c: Context<Env>, services: Services) => {
  const { panelId, meetingId } = idsIn(c.req.param());
  const view = await services.useCases.viewBulletin(c.get('actor'), panelId, meetingId);
  return showView(
    c,
    services,
    'bulletin/show',
    isRefusal(view) ? view : { ...view, html: markdown(view.bulletin.text, 2) },
  );
};

/** What residents are told after a meeting: drafted from the record, edited, looked at once more, sent once (rows 44, 94). */
export const bulletinPages = (services: Services) =>
  new Hono<Env>()
    .get(paths.bulletin.pattern, (c) => show(c, services))
    .route('/', formPage(services, write(services)))
    .route('/', formPage(services, send(services)));
