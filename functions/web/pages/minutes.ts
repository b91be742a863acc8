import type { Actor } from '@wardmote/domain/actor';
import { wasThere } from '@wardmote/domain/attendance';
import type { Meeting } from '@wardmote/domain/meeting';
import { isApproved } from '@wardmote/domain/minutes';
import type { PolicyAction } from '@wardmote/domain/policy';
import { isRefusal, type RefusalCode, refuse } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import { paths } from '@wardmote/pages/paths';
import { Hono } from 'hono';
import * as z from 'zod';
import { approveMinutes, saveMinutes } from '../api/minutes-inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { allowed } from './allowed.ts';
import { idsIn } from './at-meeting.ts';
import { nothing } from './fields/nothing.ts';
import { rowsFrom } from './fields/read-rows.ts';
import { numberIfAny, text, textIfAny } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { heldMeetings } from './held-meetings.ts';

export const backToMinutes = (_outcome: object, params: Params) => paths.minutes.to(idsIn(params));

/** Each item with its text, whether it lies open or apart. */
export const itemsOf = ({ agenda, minutes, closedText }: Meeting) =>
  agenda.map((item) => ({
    ...item,
    text: item.closed ? closedText[item.id] : minutes?.sections.find(({ itemId }) => itemId === item.id)?.text,
  }));

/** Why there is nothing to do here now: the meeting was not held, or its minutes are approved already. */
const finished = ({ status, minutes }: Meeting) => {
  if (status !== 'held') return refuse('meeting-not-held', { status });
  return isApproved(minutes) ? refuse('minutes-already-approved', {}) : undefined;
};

const viewMinutes = async ({ useCases }: Services, action: PolicyAction, actor: Actor, params: Params) => {
  const { panelId, meetingId } = idsIn(params);
  const view = allowed(actor, action, await useCases.viewMeeting(actor, panelId, meetingId));
  if (isRefusal(view)) return view;
  const refused = finished(view.meeting);
  return { ...view, instead: refused && explain(refused).text, items: itemsOf(view.meeting) };
};

/** The revision that the writer saw comes back with the text: one that is not the last shows both texts (promise 1). */
const edit = (services: Services): FormPage<typeof saveMinutes, { readonly revision: number }> => ({
  path: paths.editMinutes.pattern,
  template: 'minutes/edit',
  view: (actor, params) => viewMinutes(services, 'minutes.save', actor, params),
  read: (fields) => ({
    revision: numberIfAny(fields, 'revision'),
    ...(text(fields, 'newSitting') === 'yes' && { newSitting: true }),
    sections: rowsFrom(fields, 'sections', (row) => ({
      itemId: text(fields, `${row}-itemId`),
      text: text(fields, `${row}-text`),
    })),
  }),
  schema: saveMinutes,
  command: (request, input, params) => services.useCases.saveMinutes(request, { ...input, ...idsIn(params) }),
  thenGoTo: backToMinutes,
  saved: ({ revision }) => ({ revision: String(revision) }),
});

const viewCirculation = async (services: Services, actor: Actor, params: Params) => {
  const view = await viewMinutes(services, 'minutes.circulate', actor, params);
  return isRefusal(view) ? view : { ...view, there: view.meeting.attendance.filter(wasThere) };
};

const circulate = (services: Services): FormPage<typeof nothing, object> => ({
  path: paths.circulateMinutes.pattern,
  template: 'minutes/circulate',
  view: (actor, params) => viewCirculation(services, actor, params),
  read: () => ({}),
  schema: nothing,
  command: (request, _input, params) => services.useCases.circulateMinutes(request, idsIn(params)),
  thenGoTo: backToMinutes,
});

const viewApproval = async ({ useCases }: Services, actor: Actor, params: Params) => {
  const { panelId, meetingId } = idsIn(params);
  const view = allowed(actor, 'minutes.approve', await useCases.viewApproval(actor, panelId, meetingId));
  if (isRefusal(view)) return view;
  const { meeting } = view;
  const status = meeting.minutes?.status ?? 'none';
  const early = status === 'circulated' ? undefined : refuse('minutes-not-circulated', { status });
  const refused = finished(meeting) ?? early;
  const items = itemsOf(meeting);
  return {
    ...view,
    instead: refused && explain(refused).text,
    openItems: items.filter(({ closed }) => !closed),
    closedItems: items.filter(({ closed }) => closed),
    meetingChoices: heldMeetings(view.laterMeetings),
  };
};

const ofMeeting: Partial<Record<RefusalCode, string>> = {
  'minutes-of-own-meeting': 'atMeetingId',
  'not-a-later-meeting': 'atMeetingId',
  'meeting-not-held': 'atMeetingId',
  'not-quorate': 'atMeetingId',
};

/** Whoever chooses to hold the minutes back says why; the reason alone, without the choice, holds nothing back. */
const approvalForm = approveMinutes
  .extend({ publish: z.enum(['now', 'later'], 'Choose whether everybody may read them now') })
  .transform(({ publish, ...form }, context) => {
    if (publish === 'now' || form.heldBack) return form;
    context.addIssue({
      code: 'custom',
      path: ['heldBack'],
      message: 'Say why the minutes are held back. Everybody can read the reason',
    });
    return z.NEVER;
  });

const approve = (services: Services): FormPage<typeof approvalForm, object> => ({
  path: paths.approveMinutes.pattern,
  template: 'minutes/approve',
  view: (actor, params) => viewApproval(services, actor, params),
  read: (fields) => ({
    atMeetingId: text(fields, 'atMeetingId'),
    revision: numberIfAny(fields, 'revision'),
    amended: rowsFrom(fields, 'amended', (row) => ({
      itemId: text(fields, `${row}-itemId`),
      text: text(fields, `${row}-text`),
    })),
    publish: textIfAny(fields, 'publish'),
    heldBack: text(fields, 'publish') === 'later' ? text(fields, 'heldBack') : '',
  }),
  schema: approvalForm,
  command: (request, input, params) => services.useCases.approveMinutes(request, { ...input, ...idsIn(params) }),
  thenGoTo: backToMinutes,
  fieldOf: ofMeeting,
});

/** Minutes on their way to being public: written, sent to those who were there, agreed at a later meeting. */
export const minutesPages = (services: Services) =>
  new Hono<Env>()
    .route('/', formPage(services, edit(services)))
    .route('/', formPage(services, circulate(services)))
    .route('/', formPage(services, approve(services)));
