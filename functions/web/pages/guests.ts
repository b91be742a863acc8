import type { Actor } from '@wardmote/domain/actor';
import { checkAhead } from '@wardmote/domain/meeting';
import { isRefusal, refuse } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import { paths } from '@wardmote/pages/paths';
import { Hono } from 'hono';
import { inviteGuest } from '../api/guests.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { allowed } from './allowed.ts';
import { idsIn } from './at-meeting.ts';
import { nothing } from './fields/nothing.ts';
import { clockFrom } from './fields/read-clock.ts';
import { text, textIfAny } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { idIn } from './id-in.ts';

const guestIn = (params: Params) => ({ ...idsIn(params), guestId: idIn(params, 'guestId', 'guest') });
const backToGuests = (_outcome: object, params: Params) => paths.guests.to(idsIn(params));

const viewGuests = async (
  { useCases }: Services,
  action: 'guest.invite' | 'guest.withdraw',
  [actor, params]: readonly [Actor, Params],
) => {
  const { panelId, meetingId } = idsIn(params);
  const view = allowed(actor, action, await useCases.viewMeeting(actor, panelId, meetingId));
  if (isRefusal(view)) return view;
  const late = checkAhead(view.meeting, ['scheduled', 'called']);
  const itemChoices = view.meeting.agenda.map(({ id, heading }) => ({ value: id, text: heading }));
  return { ...view, itemChoices, instead: late && explain(late).text };
};

const invite = (services: Services): FormPage<typeof inviteGuest, object> => ({
  path: paths.guests.pattern,
  template: 'meeting/guests',
  view: (actor, params) => viewGuests(services, 'guest.invite', [actor, params]),
  read: (fields) => {
    const about = textIfAny(fields, 'about');
    return {
      itemId: text(fields, 'itemId'),
      name: text(fields, 'name'),
      organisation: text(fields, 'organisation'),
      email: text(fields, 'email'),
      about: about && clockFrom(about),
    };
  },
  schema: inviteGuest,
  command: (request, input, params) => services.useCases.inviteGuest(request, { ...input, ...idsIn(params) }),
  thenGoTo: backToGuests,
  fieldOf: { 'agenda-item-unknown': 'itemId' },
});

const viewGuest = async (services: Services, actor: Actor, params: Params) => {
  const view = await viewGuests(services, 'guest.withdraw', [actor, params]);
  if (isRefusal(view)) return view;
  const guest = view.meeting.guests?.find(({ id }) => id === guestIn(params).guestId);
  return { ...view, guest, instead: view.instead ?? (guest ? undefined : explain(refuse('guest-unknown', {})).text) };
};

const withdraw = (services: Services): FormPage<typeof nothing, object> => ({
  path: paths.withdrawGuest.pattern,
  template: 'meeting/withdraw-guest',
  view: (actor, params) => viewGuest(services, actor, params),
  read: () => ({}),
  schema: nothing,
  command: (request, _input, params) => services.useCases.withdrawGuest(request, guestIn(params)),
  thenGoTo: backToGuests,
});

/** Who is asked to a meeting for one item only. */
export const guestPages = (services: Services) =>
  new Hono<Env>().route('/', formPage(services, invite(services))).route('/', formPage(services, withdraw(services)));
