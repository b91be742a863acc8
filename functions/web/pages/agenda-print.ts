import type { Actor } from '@wardmote/domain/actor';
import { agendaTime } from '@wardmote/domain/agenda-time';
import { capacityOf } from '@wardmote/domain/capacity';
import { agreesPriorities } from '@wardmote/domain/evidence';
import { heldOn, type Meeting } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import { isRefusal } from '@wardmote/domain/refusal';
import { agendaAsCsv } from '@wardmote/pages/agenda-as-csv';
import { lastMinutes } from '@wardmote/pages/last-minutes';
import { paths } from '@wardmote/pages/paths';
import { type Context, Hono } from 'hono';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { allowed } from './allowed.ts';
import { idIn } from './id-in.ts';
import { showView } from './show-view.ts';

const viewOf = ({ useCases }: Services, c: Context<Env>, actor: Actor) => {
  const params = c.req.param();
  return useCases.viewMeeting(actor, idIn(params, 'panelId', 'panel'), idIn(params, 'meetingId', 'meeting'));
};

const largeIn = (c: Context<Env>) => ({ large: c.req.query('size') === 'large' });

/** What the ward looks like, where the meeting is to agree priorities: with the agenda on the table, and on everybody's phone. */
const figuresFor = async ({ useCases }: Services, actor: Actor, meeting: Meeting) => {
  if (!agreesPriorities(meeting)) return undefined;
  const figures = await useCases.viewFigures(actor, meeting.panelId);
  return isRefusal(figures) ? undefined : figures;
};

const showAgenda = async (c: Context<Env>, services: Services) => {
  const view = await viewOf(services, c, c.get('actor'));
  if (isRefusal(view)) return showView(c, services, 'agenda/print', view);
  const { meeting, panel } = view;
  const [figures, poll] = await Promise.all([
    figuresFor(services, c.get('actor'), meeting),
    services.useCases.viewPollAround(heldOn(meeting), panel.borough.slug),
  ]);
  const more = { time: agendaTime(view.meeting), lastMinutes: lastMinutes(view), figures, poll, ...largeIn(c) };
  return showView(c, services, 'agenda/print', { ...view, ...more });
};

const sendCsv = async (c: Context<Env>, services: Services) => {
  const view = await viewOf(services, c, c.get('actor'));
  if (isRefusal(view)) return showView(c, services, 'agenda/print', view);
  return c.body(agendaAsCsv(view.meeting.agenda), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="agenda-${view.meeting.start.slice(0, 10)}.csv"`,
  });
};

/** Who is expected, in which capacity: who said that they do not come is left out, who comes in their place is in. */
const expectedAt = (panel: Panel, { invitations }: Meeting) => {
  const lines = invitations.flatMap(({ personId, name, capacity, reply }) => {
    if (reply?.answer === 'substitute') return [{ name: reply.substitute ?? '', capacity: `for ${name}` }];
    return reply?.answer === 'no' ? [] : [{ personId, name, capacity }];
  });
  const since = panel.members.filter((member) => !invitations.some(({ personId }) => personId === member.personId));
  return [...lines, ...since.map((member) => ({ name: member.name, capacity: capacityOf(panel, member) }))]
    .filter(({ name }) => name !== '')
    .toSorted((one, other) => one.name.localeCompare(other.name));
};

/** Names on paper: for those alone who prepare the meeting. */
const showNames = (template: string, services: Services) => async (c: Context<Env>) => {
  const view = allowed(c.get('actor'), 'meeting.change', await viewOf(services, c, c.get('actor')));
  if (isRefusal(view)) return showView(c, services, template, view);
  return showView(c, services, template, { ...view, expected: expectedAt(view.panel, view.meeting), ...largeIn(c) });
};

/** What lies on the table: the agenda, the sheet that people sign, and the cards with their names; and the agenda for a spreadsheet. */
export const agendaPrintPages = (services: Services) =>
  new Hono<Env>()
    .get(paths.printAgenda.pattern, (c) => showAgenda(c, services))
    .get(paths.agendaCsv.pattern, (c) => sendCsv(c, services))
    .get(paths.signInSheet.pattern, showNames('agenda/sign-in-sheet', services))
    .get(paths.nameCards.pattern, showNames('agenda/name-cards', services));
