import type { Actor } from '@wardmote/domain/actor';
import { wasThere } from '@wardmote/domain/attendance';
import { isRefusal, refuse } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import { paths } from '@wardmote/pages/paths';
import { Hono } from 'hono';
import { amendMinutes, settleCorrection, suggestCorrection } from '../api/minutes-inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { allowed } from './allowed.ts';
import { idsIn } from './at-meeting.ts';
import { nothing } from './fields/nothing.ts';
import { numberIfAny, text, textIfAny } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { heldMeetings } from './held-meetings.ts';
import { idIn } from './id-in.ts';
import { backToMinutes, itemsOf } from './minutes.ts';

const correctionIdIn = (params: Params) => idIn(params, 'correctionId', 'correction');

const viewSuggesting = async ({ useCases }: Services, actor: Actor, params: Params) => {
  const { panelId, meetingId } = idsIn(params);
  const view = allowed(actor, 'minutes.correct', await useCases.viewMeeting(actor, panelId, meetingId));
  if (isRefusal(view)) return view;
  const { meeting } = view;
  const status = meeting.minutes?.status ?? 'none';
  const there = meeting.attendance.some(
    (line) => actor.kind === 'person' && line.personId === actor.personId && wasThere(line),
  );
  const early = status === 'circulated' ? undefined : refuse('minutes-not-circulated', { status });
  const refused = early ?? (there ? undefined : refuse('correction-by-absent', {}));
  const items = itemsOf(meeting);
  const itemChoices = items.map(({ id, heading }) => ({ value: id, text: heading }));
  return { ...view, items, itemChoices, instead: refused && explain(refused).text };
};

/** What is wrong, by those who were there (U14). */
const suggest = (services: Services): FormPage<typeof suggestCorrection, object> => ({
  path: paths.suggestCorrection.pattern,
  template: 'minutes/suggest-correction',
  view: (actor, params) => viewSuggesting(services, actor, params),
  read: (fields) => ({ itemId: textIfAny(fields, 'itemId'), text: text(fields, 'text') }),
  schema: suggestCorrection,
  command: (request, input, params) => services.useCases.suggestCorrection(request, { ...input, ...idsIn(params) }),
  thenGoTo: backToMinutes,
});

const viewSettling = async ({ useCases }: Services, actor: Actor, params: Params) => {
  const { panelId, meetingId } = idsIn(params);
  const view = allowed(actor, 'minutes.save', await useCases.viewMeeting(actor, panelId, meetingId));
  if (isRefusal(view)) return view;
  const correction = view.meeting.corrections?.find(({ id }) => id === correctionIdIn(params));
  if (!correction) return refuse('not-found', {});
  const item = itemsOf(view.meeting).find(({ id }) => id === correction.itemId);
  const settled = correction.settled && explain(refuse('correction-settled', {})).text;
  return { ...view, correction, item, instead: settled };
};

/** Taken into the text, or not and why: one choice, and the one text that goes with it. */
const settle = (services: Services): FormPage<typeof settleCorrection, object> => ({
  path: paths.settleCorrection.pattern,
  template: 'minutes/settle-correction',
  view: (actor, params) => viewSettling(services, actor, params),
  read: (fields) => {
    const accepted = textIfAny(fields, 'accepted');
    if (accepted === 'yes')
      return { accepted: true, revision: numberIfAny(fields, 'revision'), text: text(fields, 'text') };
    return { accepted: accepted === 'no' ? false : undefined, reason: text(fields, 'reason') };
  },
  schema: settleCorrection,
  command: (request, input, params) =>
    services.useCases.settleCorrection(request, { ...input, ...idsIn(params), correctionId: correctionIdIn(params) }),
  thenGoTo: backToMinutes,
  fieldOf: { 'declining-needs-reason': 'reason', 'minutes-too-long': 'text' },
});

const viewAmending = async ({ useCases }: Services, actor: Actor, params: Params) => {
  const { panelId, meetingId } = idsIn(params);
  const view = allowed(actor, 'minutes.amend', await useCases.viewApproval(actor, panelId, meetingId));
  if (isRefusal(view)) return view;
  const status = view.meeting.minutes?.status ?? 'none';
  const early = status === 'published' ? undefined : refuse('minutes-not-published', { status });
  return { ...view, meetingChoices: heldMeetings(view.laterMeetings), instead: early && explain(early).text };
};

/** Beside the published text, by a later meeting (U26). */
const amend = (services: Services): FormPage<typeof amendMinutes, object> => ({
  path: paths.amendMinutes.pattern,
  template: 'minutes/amend',
  view: (actor, params) => viewAmending(services, actor, params),
  read: (fields) => ({ atMeetingId: text(fields, 'atMeetingId'), text: text(fields, 'text') }),
  schema: amendMinutes,
  publishes: ({ text }) => [{ heading: 'What is put right?', text }],
  command: (request, input, params) => services.useCases.amendMinutes(request, { ...input, ...idsIn(params) }),
  thenGoTo: backToMinutes,
  fieldOf: { 'not-a-later-meeting': 'atMeetingId', 'meeting-not-held': 'atMeetingId', 'not-quorate': 'atMeetingId' },
});

const viewRelease = async ({ useCases }: Services, actor: Actor, params: Params) => {
  const { panelId, meetingId } = idsIn(params);
  const view = allowed(actor, 'minutes.approve', await useCases.viewMeeting(actor, panelId, meetingId));
  if (isRefusal(view)) return view;
  const status = view.meeting.minutes?.status ?? 'none';
  const other = status === 'approved' ? undefined : refuse('minutes-not-held-back', { status });
  return { ...view, instead: other && explain(other).text };
};

const release = (services: Services): FormPage<typeof nothing, object> => ({
  path: paths.releaseMinutes.pattern,
  template: 'minutes/release',
  view: (actor, params) => viewRelease(services, actor, params),
  read: () => ({}),
  schema: nothing,
  command: (request, _input, params) => services.useCases.releaseMinutes(request, idsIn(params)),
  thenGoTo: backToMinutes,
});

/** How minutes are put right: before they are agreed by corrections, after it by amendments; and let go when they were held back. */
export const minutesCorrectionPages = (services: Services) =>
  new Hono<Env>()
    .route('/', formPage(services, suggest(services)))
    .route('/', formPage(services, settle(services)))
    .route('/', formPage(services, amend(services)))
    .route('/', formPage(services, release(services)));
