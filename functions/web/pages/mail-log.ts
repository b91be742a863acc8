import type { Actor } from '@wardmote/domain/actor';
import type { LoggedNotice } from '@wardmote/domain/notice-log';
import { needsCare } from '@wardmote/domain/notice-log';
import type { Panel } from '@wardmote/domain/panel';
import { isRefusal } from '@wardmote/domain/refusal';
import { inMailWords } from '@wardmote/pages/mail-words';
import { paths } from '@wardmote/pages/paths';
import { letterOf } from '@wardmote/runtime/letters';
import { type Context, Hono } from 'hono';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { nothing } from './fields/nothing.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { idIn } from './id-in.ts';
import { showView } from './show-view.ts';

const panelIdIn = (params: Params) => idIn(params, 'panelId', 'panel');
/** Ids of notices follow from what they tell; one that is none is one that nothing has. */
const noticeIdIn = ({ noticeId = '' }: Params): string => (/^[\w-]{1,256}$/.test(noticeId) ? noticeId : 'none');
const ofNotice = (params: Params) => ({ panelId: panelIdIn(params), noticeId: noticeIdIn(params) });

/** Where in the log a page begins, as its own link has it. */
const placeIn = (before: string | undefined): string | undefined =>
  before !== undefined && /^[\w:.#-]{10,300}$/.test(before) ? before : undefined;

const worded = (logged: LoggedNotice, panel: Panel) => ({
  ...logged,
  care: needsCare(logged),
  ...inMailWords(logged, panel),
});

const viewFor = async ({ useCases }: Services, actor: Actor, params: Params, before?: string) => {
  const view = await useCases.viewMailLog(actor, panelIdIn(params), before);
  if (isRefusal(view)) return view;
  const last = view.notices.at(-1)?.notice;
  return {
    ...view,
    notices: view.notices.map((logged) => worded(logged, view.panel)),
    toPrint: view.toPrint.map((logged) => worded(logged, view.panel)),
    earlier: view.notices.length >= 50 && last ? `${last.at}#${last.id}` : undefined,
  };
};

const showLog = async (c: Context<Env>, services: Services) =>
  showView(
    c,
    services,
    'mail/log',
    await viewFor(services, c.get('actor'), c.req.param(), placeIn(c.req.query('before'))),
  );

const showPrintList = async (c: Context<Env>, services: Services) => {
  const view = await viewFor(services, c.get('actor'), c.req.param());
  if (isRefusal(view)) return showView(c, services, 'mail/print', view);
  const letters = await Promise.all(
    view.toPrint.map(async (logged) => ({
      ...logged,
      ...(!('withheld' in logged) && { letter: await letterOf(logged.notice, services.baseUrl) }),
    })),
  );
  return showView(c, services, 'mail/print', { ...view, letters });
};

const viewOne = async (services: Services, actor: Actor, params: Params) => {
  const view = await services.useCases.viewNotice(actor, panelIdIn(params), noticeIdIn(params));
  return isRefusal(view) ? view : { ...view, logged: worded(view.logged, view.panel) };
};

const again = (services: Services): FormPage<typeof nothing, object> => ({
  path: paths.sendNoticeAgain.pattern,
  template: 'mail/again',
  view: (actor, params) => viewOne(services, actor, params),
  read: () => ({}),
  schema: nothing,
  command: (request, _input, params) => services.useCases.sendNoticeAgain(request, ofNotice(params)),
  thenGoTo: (_outcome, params) => paths.mailLog.to({ panelId: panelIdIn(params) }),
});

const handedOver = (services: Services): FormPage<typeof nothing, object> => ({
  path: paths.handOverNotice.pattern,
  template: 'mail/handed-over',
  view: (actor, params) => viewOne(services, actor, params),
  read: () => ({}),
  schema: nothing,
  command: (request, _input, params) => services.useCases.handOverNotice(request, ofNotice(params)),
  thenGoTo: (_outcome, params) => paths.printList.to({ panelId: panelIdIn(params) }),
});

/** What was sent in the panel's name and how each stands (promise 2); what has to be carried on paper (U74). */
export const mailLogPages = (services: Services) =>
  new Hono<Env>()
    .get(paths.mailLog.pattern, (c) => showLog(c, services))
    .get(paths.printList.pattern, (c) => showPrintList(c, services))
    .route('/', formPage(services, again(services)))
    .route('/', formPage(services, handedOver(services)));
