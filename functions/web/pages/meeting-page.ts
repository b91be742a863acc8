import { countNeeds, needsIn } from '@wardmote/domain/access-need';
import { heldOn, type Meeting } from '@wardmote/domain/meeting';
import { readiness } from '@wardmote/domain/readiness';
import { isRefusal } from '@wardmote/domain/refusal';
import { eventJsonLd } from '@wardmote/pages/event-json-ld';
import { lastMinutes } from '@wardmote/pages/last-minutes';
import { meetingSteps } from '@wardmote/pages/meeting-steps';
import { paths } from '@wardmote/pages/paths';
import { type Context, Hono } from 'hono';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { atHost } from './at-host.ts';
import { idIn } from './id-in.ts';
import { showView } from './show-view.ts';

const isAhead = ({ status }: Pick<Meeting, 'status'>): boolean => status === 'scheduled' || status === 'called';

/** Of a change that those invited have not heard of yet: when they do. */
const waitsUntil = ({ status, told }: Meeting, now: Date) =>
  status === 'called' && told && told.at > now.toISOString() ? told.at : undefined;

const showMeeting = async (c: Context<Env>, services: Services) => {
  const params = c.req.param();
  const [panelId, meetingId] = [idIn(params, 'panelId', 'panel'), idIn(params, 'meetingId', 'meeting')];
  const view = await services.useCases.viewMeeting(c.get('actor'), panelId, meetingId);
  if (isRefusal(view)) return (await atHost(c, services, 'meeting')) ?? showView(c, services, 'meeting/show', view);
  const { meeting, panel } = view;
  const poll = isAhead(meeting) && (await services.useCases.viewPollAround(heldOn(meeting), panel.borough.slug));
  const event = eventJsonLd({ meeting, panel, baseUrl: services.baseUrl });
  const prepares = view.may['access-needs.read'] && isAhead(meeting);
  const ready = prepares && { lacks: readiness(view.meeting), helpAsked: countNeeds(needsIn(view.meeting)) };
  const waits = view.working ? waitsUntil(meeting, services.now()) : undefined;
  const more = { ...ready, waitsUntil: waits, steps: meetingSteps(view), lastMinutes: lastMinutes(view), poll, event };
  return showView(c, services, 'meeting/show', { ...view, ...more });
};

/** A meeting: when, where and what about, for anybody; for the panel also who is coming and what is to be done next. */
export const meetingPage = (services: Services) =>
  new Hono<Env>().get(paths.meeting.pattern, (c) => showMeeting(c, services));
