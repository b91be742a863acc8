import type { Actor } from '@wardmote/domain/actor';
import { agendaDeadline } from '@wardmote/domain/agenda-deadline';
import { agendaTime } from '@wardmote/domain/agenda-time';
import { checkAhead } from '@wardmote/domain/meeting';
import { standardProfile } from '@wardmote/domain/profile';
import { isRefusal } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import { closingChoices } from '@wardmote/pages/form-choices';
import { paths } from '@wardmote/pages/paths';
import { Hono } from 'hono';
import { agendaDeadline as agendaDeadlineForm } from '../api/agenda-inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { allowed } from './allowed.ts';
import { idsIn } from './at-meeting.ts';
import { agendaForm, agendaFrom } from './fields/read-agenda.ts';
import { tableForm, tableFrom } from './fields/read-table.ts';
import { numberIfAny } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { idIn } from './id-in.ts';

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

/** From a spreadsheet, or a list that somebody wrote; one goes on to the form, where it is put in order. */
const fromTable = (services: Services): FormPage<typeof tableForm, object> => ({
  path: paths.agendaFromTable.pattern,
  writesOver: 'meeting',
  template: 'agenda/from-table',
  view: (actor, params) => viewAgenda(services, actor, params),
  read: tableFrom,
  schema: tableForm,
  command: (request, input, params) => services.useCases.bringAgenda(request, { ...input, ...idsIn(params) }),
  thenGoTo: (_outcome, params) => paths.changeAgenda.to(idsIn(params)),
  fieldOf: { 'late-item-needs-reason': 'lateBecause', 'agenda-full': 'table', 'closing-needs-reason': 'table' },
});

const setDeadline = ({ useCases }: Services): FormPage<typeof agendaDeadlineForm, object> => ({
  path: paths.agendaDeadline.pattern,
  writesOver: 'panel',
  template: 'agenda/deadline',
  view: async (actor, params) => {
    const view = allowed(actor, 'agenda.keep', await useCases.viewPanel(actor, idIn(params, 'panelId', 'panel')));
    if (isRefusal(view)) return view;
    return { ...view, workingDays: view.panel.agendaWorkingDays ?? standardProfile.agendaWorkingDays };
  },
  read: (fields) => ({ workingDays: numberIfAny(fields, 'workingDays') }),
  schema: agendaDeadlineForm,
  command: (request, input, params) =>
    useCases.setAgendaDeadline(request, { ...input, panelId: idIn(params, 'panelId', 'panel') }),
  thenGoTo: (_outcome, params) => paths.panel.to({ panelId: idIn(params, 'panelId', 'panel') }),
});

/** The agenda of a meeting that lies ahead, as a thing one edits; and until when, at each of the panel's. */
export const agendaPages = (services: Services) =>
  new Hono<Env>()
    .route('/', formPage(services, edit(services)))
    .route('/', formPage(services, fromTable(services)))
    .route('/', formPage(services, setDeadline(services)));
