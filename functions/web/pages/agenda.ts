import type { Actor } from '@wardmote/domain/actor';
import { agendaDeadline } from '@wardmote/domain/agenda-deadline';
import { agendaTime } from '@wardmote/domain/agenda-time';
import { checkAhead } from '@wardmote/domain/meeting';
import { isRefusal } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import { closingChoices } from '@wardmote/pages/form-choices';
import { paths } from '@wardmote/pages/paths';
import { Hono } from 'hono';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { idsIn } from './at-meeting.ts';
import { agendaForm, agendaFrom } from './fields/read-agenda.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';

const viewAgenda = async ({ useCases }: Services, actor: Actor, params: Params) => {
  const { panelId, meetingId } = idsIn(params);
  const view = await useCases.viewAgenda(actor, panelId, meetingId);
  if (isRefusal(view)) return view;
  const { meeting, panel, today } = view;
  const late = checkAhead(meeting, ['scheduled', 'called']);
  const deadline = agendaDeadline(panel, meeting);
  const more = { closingChoices, time: agendaTime(meeting), deadline, frozen: today > deadline };
  return { ...view, ...more, instead: late && explain(late).text };
};

const edit = (services: Services): FormPage<typeof agendaForm, object> => ({
  path: paths.changeAgenda.pattern,
  writesOver: 'meeting',
  template: 'agenda/edit',
  view: (actor, params) => viewAgenda(services, actor, params),
  read: agendaFrom,
  schema: agendaForm,
  command: (request, { agenda }, params) => services.useCases.changeAgenda(request, { agenda, ...idsIn(params) }),
  thenGoTo: (_outcome, params, { stay }) => (stay ? paths.changeAgenda : paths.meeting).to(idsIn(params)),
  fieldOf: { 'late-item-needs-reason': 'agenda', 'closing-needs-reason': 'agenda' },
});

/** The agenda of a meeting that lies ahead, as a thing one edits. */
export const agendaPages = (services: Services) => new Hono<Env>().route('/', formPage(services, edit(services)));
