import type { Meeting } from '@wardmote/domain/meeting';
import { check } from '@wardmote/domain/policy';
import { isRefusal } from '@wardmote/domain/refusal';
import { minutesAsText } from '@wardmote/pages/minutes-as-text';
import { paths } from '@wardmote/pages/paths';
import { targetOf } from '@wardmote/use-cases/panel-command';
import type { MeetingView } from '@wardmote/use-cases/view-meeting';
import { type Context, Hono } from 'hono';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { answerRefusal } from './answer-refusal.ts';
import { atHost } from './at-host.ts';
import { idIn } from './id-in.ts';
import { pageFor } from './page-for.ts';
import { showView } from './show-view.ts';

/** The typed texts as HTML, by item. What makes it is loaded with the first minutes that somebody reads. */
const textsOf = async ({ minutes, closedText, amendments = [] }: Meeting) => {
  const { markdown } = await import('@wardmote/pages/markdown');
  const open = (minutes?.sections ?? []).map(({ itemId, text }) => [itemId, markdown(text)]);
  const closed = Object.entries(closedText).map(([itemId, text]) => [itemId, markdown(text)]);
  return {
    html: Object.fromEntries(open),
    closedHtml: Object.fromEntries(closed),
    amendmentsHtml: amendments.map((amendment) => ({ ...amendment, html: markdown(amendment.text) })),
  };
};

const viewFor = async (c: Context<Env>, { useCases }: Services) => {
  const params = c.req.param();
  const [panelId, meetingId] = [idIn(params, 'panelId', 'panel'), idIn(params, 'meetingId', 'meeting')];
  return useCases.viewMeeting(c.get('actor'), panelId, meetingId);
};

const mayRead = (c: Context<Env>, { panel, meeting }: MeetingView) =>
  check(c.get('actor'), 'minutes.read-draft', targetOf(panel, meeting));

/**
 * For the public there are no minutes until they are published; who may read the draft is the policy table's to say. Those that are
 * agreed and held back have a page that says so, and why.
 */
const showMinutes = async (c: Context<Env>, services: Services) => {
  const view = await viewFor(c, services);
  if (isRefusal(view)) return (await atHost(c, services, 'minutes')) ?? showView(c, services, 'minutes/show', view);
  const { meeting } = view;
  const large = c.req.query('size') === 'large';
  if (meeting.minutes) return showView(c, services, 'minutes/show', { ...view, ...(await textsOf(meeting)), large });
  if (meeting.minutesHeldBack) return pageFor(c, services, 'minutes/held-back', view);
  const refused = mayRead(c, view);
  return refused ? showView(c, services, 'minutes/show', refused) : pageFor(c, services, 'minutes/none', view, 404);
};

/** The same as plain text, from the same source, for whoever may read it. */
const showText = async (c: Context<Env>, services: Services) => {
  const view = await viewFor(c, services);
  const refused = isRefusal(view) || view.meeting.minutes ? view : mayRead(c, view);
  if (refused && isRefusal(refused)) return answerRefusal(c, services, refused) ?? c.notFound();
  if (isRefusal(view) || !view.meeting.minutes) return c.notFound();
  return c.text(minutesAsText({ panelName: view.panel.name, meeting: view.meeting }));
};

/** The minutes of a meeting: published for everybody, before that for the panel, at one address. */
export const minutesPage = (services: Services) =>
  new Hono<Env>()
    .get(paths.minutes.pattern, (c) => showMinutes(c, services))
    .get(paths.minutesText.pattern, (c) => showText(c, services));
