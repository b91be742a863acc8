import { check } from '@wardmote/domain/policy';
import { isRefusal } from '@wardmote/domain/refusal';
import { paths } from '@wardmote/pages/paths';
import { targetOf } from '@wardmote/use-cases/panel-command';
import { type Context, Hono } from 'hono';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { idIn } from './id-in.ts';
import { pageFor } from './page-for.ts';
import { showView } from './show-view.ts';

/** For the public there are no minutes until they are published; who may read the draft is the policy table's to say. */
const showMinutes = async (c: Context<Env>, services: Services) => {
  const params = c.req.param();
  const [panelId, meetingId] = [idIn(params, 'panelId', 'panel'), idIn(params, 'meetingId', 'meeting')];
  const view = await services.useCases.viewMeeting(c.get('actor'), panelId, meetingId);
  if (isRefusal(view) || view.meeting.minutes) return showView(c, services, 'minutes/show', view);
  const refused = check(c.get('actor'), 'minutes.read-draft', targetOf(view.panel));
  return refused ? showView(c, services, 'minutes/show', refused) : pageFor(c, services, 'minutes/none', view, 404);
};

/** The minutes of a meeting: published for everybody, before that for the panel, at one address. */
export const minutesPage = (services: Services) =>
  new Hono<Env>().get(paths.minutes.pattern, (c) => showMinutes(c, services));
