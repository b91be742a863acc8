import type { Actor } from '@wardmote/domain/actor';
import { agendaDeadline } from '@wardmote/domain/agenda-deadline';
import { checkAhead } from '@wardmote/domain/meeting';
import { isRefusal } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import { paths } from '@wardmote/pages/paths';
import { Hono } from 'hono';
import { carryForward } from '../api/agenda-inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { allowed } from './allowed.ts';
import { idsIn } from './at-meeting.ts';
import { nothing } from './fields/nothing.ts';
import { textIfAny } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { idIn } from './id-in.ts';

const fromIn = (params: Params) => idIn(params, 'fromMeetingId', 'meeting');
const backToAgenda = (_outcome: object, params: Params) => paths.changeAgenda.to(idsIn(params));

const viewLeftOver = async ({ useCases }: Services, actor: Actor, params: Params) => {
  const { panelId, meetingId } = idsIn(params);
  const view = await useCases.viewAgenda(actor, panelId, meetingId);
  if (isRefusal(view)) return view;
  const left = view.leftOver.find(({ from }) => from.id === fromIn(params));
  const frozen = view.today > agendaDeadline(view.panel, view.meeting);
  const late = checkAhead(view.meeting, ['scheduled', 'called']);
  const empty = left ? undefined : 'Nothing of that meeting is left over.';
  return { ...view, left, frozen, instead: late ? explain(late).text : empty };
};

const form = carryForward.omit({ fromMeetingId: true });

const carry = (services: Services): FormPage<typeof form, object> => ({
  path: paths.carryForward.pattern,
  template: 'agenda/carry',
  view: (actor, params) => viewLeftOver(services, actor, params),
  read: (fields) => ({ itemIds: fields.itemIds ?? [], lateBecause: textIfAny(fields, 'lateBecause') }),
  schema: form,
  command: (request, input, params) =>
    services.useCases.carryForward(request, { ...input, ...idsIn(params), fromMeetingId: fromIn(params) }),
  thenGoTo: backToAgenda,
  fieldOf: { 'late-item-needs-reason': 'lateBecause', 'agenda-item-unknown': 'itemIds' },
});

const keep = ({ useCases }: Services): FormPage<typeof nothing, object> => ({
  path: paths.keepAgenda.pattern,
  template: 'agenda/keep',
  view: async (actor, params) => {
    const { panelId, meetingId } = idsIn(params);
    return allowed(actor, 'agenda.keep', await useCases.viewMeeting(actor, panelId, meetingId));
  },
  read: () => ({}),
  schema: nothing,
  command: (request, _input, params) => useCases.saveUsualAgenda(request, idsIn(params)),
  thenGoTo: (_outcome, params) => paths.meeting.to(idsIn(params)),
});

/** What one agenda hands on to another: what was not come to, and the panel's usual one. */
export const carryForwardPages = (services: Services) =>
  new Hono<Env>().route('/', formPage(services, carry(services))).route('/', formPage(services, keep(services)));
