import type { Actor } from '@wardmote/domain/actor';
import { capacityOf } from '@wardmote/domain/capacity';
import { longDay } from '@wardmote/domain/day-in-words';
import { checkAhead, type MeetingStatus } from '@wardmote/domain/meeting';
import { timesMix } from '@wardmote/domain/meeting-times';
import type { PolicyAction } from '@wardmote/domain/policy';
import { isRefusal } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import { explainAvoided, explainDay, explainJudged } from '@wardmote/pages/explain-day';
import { closingChoices } from '@wardmote/pages/form-choices';
import { paths } from '@wardmote/pages/paths';
import { Hono } from 'hono';
import { cancelMeeting } from '../api/inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { allowed } from './allowed.ts';
import { backToMeeting, idsIn } from './at-meeting.ts';
import { nothing } from './fields/nothing.ts';
import { changeForm, changeFrom, scheduleForm, scheduleFrom } from './fields/read-meeting.ts';
import { text } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { idIn } from './id-in.ts';
import { placeChoices, whereFields } from './place-choices.ts';
import { showView } from './show-view.ts';

const panelIdIn = (params: Params) => idIn(params, 'panelId', 'panel');

/** Suggested days with their reasons; times and place are those of the last meeting, or of the last one of the kind whose turn it is. */
const viewSchedule = async ({ useCases }: Services, actor: Actor, params: Params) => {
  const view = await useCases.viewScheduling(actor, panelIdIn(params));
  if (isRefusal(view)) return view;
  const { days, avoided } = view.suggested;
  const dayChoices = days.map((day) => ({ value: day.on, text: longDay(day.on), hint: { text: explainDay(day) } }));
  const passedOver = avoided.map(explainAvoided);
  const places = await placeChoices(useCases, view.panel, view.usual?.venueId);
  return { ...view, ...places, dayChoices, passedOver, mix: timesMix(view.meetings), closingChoices };
};

/** An hour that the change of the clocks leaves out, or brings twice. */
const oddTime = { 'time-left-out': 'start', 'time-comes-twice': 'start' } as const;

const schedule = (services: Services): FormPage<typeof scheduleForm, { readonly meetingId: string }> => ({
  path: paths.scheduleMeeting.pattern,
  template: 'meeting/schedule',
  view: (actor, params) => viewSchedule(services, actor, params),
  read: scheduleFrom,
  schema: scheduleForm,
  command: (request, input, params) =>
    services.useCases.scheduleMeeting(request, { ...input, panelId: panelIdIn(params) }),
  thenGoTo: ({ meetingId }, params) => paths.callMeeting.to({ panelId: panelIdIn(params), meetingId }),
  fieldOf: {
    ...oddTime,
    ...whereFields,
    'meeting-in-past': 'on',
    'meeting-notice-short': 'on',
    'closing-needs-reason': 'agenda-0-heading',
  },
});

/** A meeting that is past what the form does to it shows that instead of the form. */
const viewAhead = async (
  { useCases }: Services,
  action: PolicyAction,
  statuses: readonly MeetingStatus[],
  [actor, params]: readonly [Actor, Params],
) => {
  const { panelId, meetingId } = idsIn(params);
  const view = allowed(actor, action, await useCases.viewMeeting(actor, panelId, meetingId));
  if (isRefusal(view)) return view;
  const late = checkAhead(view.meeting, statuses);
  return { ...view, instead: late && explain(late).text };
};

const viewCall = async (services: Services, actor: Actor, params: Params) => {
  const view = await viewAhead(services, 'meeting.call', ['scheduled'], [actor, params]);
  if (isRefusal(view)) return view;
  const day = view.instead ? { against: [] } : await services.useCases.viewDay(view.panel, view.meeting, view.today);
  const invited = view.panel.members.map((member) => ({ ...member, capacity: capacityOf(view.panel, member) }));
  return { ...view, invited, worthKnowing: explainJudged(day) };
};

const call = (services: Services): FormPage<typeof nothing, object> => ({
  path: paths.callMeeting.pattern,
  template: 'meeting/call',
  view: (actor, params) => viewCall(services, actor, params),
  read: () => ({}),
  schema: nothing,
  command: (request, _input, params) => services.useCases.callMeeting(request, idsIn(params)),
  thenGoTo: (_outcome, params) => paths.meetingCalled.to(idsIn(params)),
});

/** What happens next, and a reference to keep; it may be opened again and always says how things stand now. */
const viewCalled = async ({ useCases }: Services, actor: Actor, params: Params) => {
  const { panelId, meetingId } = idsIn(params);
  const view = allowed(actor, 'meeting.call', await useCases.viewMeeting(actor, panelId, meetingId));
  return isRefusal(view) ? view : { ...view, reference: meetingId.slice(-8) };
};

const viewChange = async (services: Services, actor: Actor, params: Params) => {
  const view = await viewAhead(services, 'meeting.change', ['scheduled', 'called'], [actor, params]);
  if (isRefusal(view)) return view;
  return { ...view, ...(await placeChoices(services.useCases, view.panel, view.meeting.venueId)) };
};

const change = (services: Services): FormPage<typeof changeForm, object> => ({
  path: paths.changeMeeting.pattern,
  writesOver: 'meeting',
  template: 'meeting/change',
  view: (actor, params) => viewChange(services, actor, params),
  read: changeFrom,
  schema: changeForm,
  command: (request, input, params) => services.useCases.changeMeeting(request, { ...input, ...idsIn(params) }),
  thenGoTo: backToMeeting,
  fieldOf: { ...oddTime, ...whereFields, 'meeting-in-past': 'on', 'meeting-notice-short': 'on' },
});

const cancel = (services: Services): FormPage<typeof cancelMeeting, object> => ({
  path: paths.cancelMeeting.pattern,
  template: 'meeting/cancel',
  view: (actor, params) => viewAhead(services, 'meeting.cancel', ['scheduled', 'called'], [actor, params]),
  read: (fields) => ({ reason: text(fields, 'reason') }),
  schema: cancelMeeting,
  publishes: ({ reason }) => [{ heading: 'Why is it cancelled?', text: reason }],
  command: (request, { reason }, params) => services.useCases.cancelMeeting(request, { ...idsIn(params), reason }),
  thenGoTo: backToMeeting,
});

/** A meeting on its way to being held: set down, called, moved, called off. */
export const meetingPages = (services: Services) =>
  new Hono<Env>()
    .get(paths.meetingCalled.pattern, async (c) =>
      showView(c, services, 'meeting/called', await viewCalled(services, c.get('actor'), c.req.param())),
    )
    .route('/', formPage(services, schedule(services)))
    .route('/', formPage(services, call(services)))
    .route('/', formPage(services, change(services)))
    .route('/', formPage(services, cancel(services)));
