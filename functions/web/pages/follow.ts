import { isRefusal } from '@wardmote/domain/refusal';
import { paths } from '@wardmote/pages/paths';
import { type Context, Hono } from 'hono';
import { followPanel } from '../api/mail-inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { leftEmpty, readLeftEmpty } from './fields/left-empty.ts';
import { nothing } from './fields/nothing.ts';
import { text } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { idIn } from './id-in.ts';
import { showView } from './show-view.ts';

const panelIdIn = (params: Params) => idIn(params, 'panelId', 'panel');
const ofFollower = (params: Params) => ({
  panelId: panelIdIn(params),
  followerId: idIn(params, 'followerId', 'follower'),
  linkKey: params.linkKey ?? '',
});

const followForm = followPanel.extend(leftEmpty);

/** The form on the panel's page: an address, and the same answer whatever is known of it. */
const follow = (services: Services): FormPage<typeof followForm, object> => ({
  path: paths.followPanel.pattern,
  template: 'panel/follow',
  view: async (actor, params, query) => {
    const view = await services.useCases.viewPanel(actor, panelIdIn(params));
    return isRefusal(view) ? view : { panel: view.panel, asked: query.asked !== undefined };
  },
  read: (fields) => ({ email: text(fields, 'email'), ...readLeftEmpty(fields) }),
  schema: followForm,
  command: (request, { email }, params) =>
    services.useCases.followPanel(request, { panelId: panelIdIn(params), email }),
  thenGoTo: (_outcome, params) => `${paths.followPanel.to({ panelId: panelIdIn(params) })}?asked=1`,
});

/** The link in the mail that asks: looking changes nothing, the button does. */
const confirm = (services: Services): FormPage<typeof nothing, object> => ({
  path: paths.confirmFollowing.pattern,
  template: 'panel/following',
  view: async (_actor, params) => {
    const view = await services.useCases.viewFollowing(ofFollower(params));
    return isRefusal(view) ? view : { ...view, stop: paths.stopFollowing.to(ofFollower(params)) };
  },
  read: () => ({}),
  schema: nothing,
  command: (_request, _input, params) => services.useCases.confirmFollowing(ofFollower(params)),
  thenGoTo: (_outcome, params) => paths.confirmFollowing.to(ofFollower(params)),
});

/**
 * RFC 8058: a mail program posts here by itself, without a cookie, a token or an origin of ours, and wants no redirect. The key in the
 * address is what counts, and it opens one address of one panel.
 */
const stop = async (c: Context<Env>, services: Services) => {
  const view = await services.useCases.stopFollowing(ofFollower(c.req.param()));
  return showView(c, services, 'panel/stopped', isRefusal(view) ? view : { ...view, done: true });
};

const askToStop = async (c: Context<Env>, services: Services) => {
  const view = await services.useCases.viewPanel(c.get('actor'), panelIdIn(c.req.param()));
  return showView(c, services, 'panel/stopped', isRefusal(view) ? view : { panel: view.panel, done: false });
};

/** Following a panel by mail without an account: asked for, confirmed, stopped (rows 106, 112). */
export const followPages = (services: Services) =>
  new Hono<Env>()
    .route('/', formPage(services, follow(services)))
    .route('/', formPage(services, confirm(services)))
    .get(paths.stopFollowing.pattern, (c) => askToStop(c, services))
    .post(paths.stopFollowing.pattern, (c) => stop(c, services));
