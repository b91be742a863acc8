import type { Actor } from '@wardmote/domain/actor';
import { isEvidenceTold } from '@wardmote/domain/evidence';
import { checkDecided } from '@wardmote/domain/meeting';
import { isRefusal, refuse } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import { orNone } from '@wardmote/pages/form-choices';
import { paths } from '@wardmote/pages/paths';
import { Hono } from 'hono';
import * as z from 'zod';
import { setPriorities as setPrioritiesInput } from '../api/priority-inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { backToMeeting, idsIn, viewToDecide, viewToRecord } from './at-meeting.ts';
import { closeMeetingPage } from './close-meeting.ts';
import { actionForm, actionOrConcernFrom } from './fields/read-actions.ts';
import { evidenceFrom } from './fields/read-agenda.ts';
import { endedForm, endedFrom, prioritiesForm, prioritiesFrom } from './fields/read-priorities.ts';
import { reviewsFrom, someReviewsForm } from './fields/read-reviews.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { actionTexts, endedTexts, priorityTexts, reviewTexts } from './public-texts.ts';

/** Priorities and further actions rest on a meeting that was held and could decide. */
const viewDecided = async (
  services: Services,
  recorded: Parameters<typeof viewToRecord>[1],
  actor: Actor,
  params: Params,
) => {
  const view = await (recorded.action === 'priorities.set' ? viewToDecide : viewToRecord)(
    services,
    recorded,
    actor,
    params,
  );
  if (isRefusal(view)) return view;
  const { status } = view.meeting;
  const undecided = status === 'held' ? undefined : refuse('meeting-not-held', { status });
  const refused = recorded.action === 'priorities.set' ? checkDecided(view.meeting) : undecided;
  return {
    ...view,
    evidenceTold: isEvidenceTold(view.meeting),
    instead: refused && explain(refused).text,
    becauseChoices: orNone(view.concernChoices, 'None of them'),
  };
};

/** What was said of them at this meeting stands in the form, to be put right. */
const viewReviewing = async (services: Services, actor: Actor, params: Params) => {
  const view = await viewToRecord(services, { action: 'priorities.set' }, actor, params);
  if (isRefusal(view)) return view;
  const { status, id: meetingId } = view.meeting;
  const early = status === 'held' ? undefined : refuse('meeting-not-held', { status });
  const said = Object.fromEntries(
    view.priorities.map(({ id, reviews = [] }) => [id, reviews.find((one) => one.meetingId === meetingId)]),
  );
  const none = view.priorities.length === 0 ? 'There are no priorities to say anything of.' : undefined;
  return { ...view, said, instead: early ? explain(early).text : none };
};

const settingForm = z.object({
  priorities: prioritiesForm,
  ended: endedForm,
  evidence: setPrioritiesInput.shape.evidence,
});

const setPriorities = (services: Services): FormPage<typeof settingForm, object> => ({
  path: paths.setPriorities.pattern,
  writesOver: 'panel',
  template: 'meeting/priorities',
  view: (actor, params) => viewDecided(services, { action: 'priorities.set' }, actor, params),
  read: (fields) => ({
    priorities: prioritiesFrom(fields),
    ended: endedFrom(fields),
    evidence: evidenceFrom(fields),
  }),
  schema: settingForm,
  publishes: ({ priorities, ended }) => [...priorityTexts(priorities), ...endedTexts(ended)],
  command: (request, input, params) => services.useCases.setPriorities(request, { ...idsIn(params), ...input }),
  thenGoTo: (_outcome, params) => paths.panel.to(idsIn(params)),
  fieldOf: {
    'priorities-number': 'priorities',
    'result-needs-words': 'priorities',
    'ended-but-kept': 'priorities',
    'figures-incomplete': 'priorities',
    'survey-unknown': 'priorities',
    'survey-withdrawn': 'priorities',
    'figure-unknown': 'priorities',
    'citations-too-many': 'priorities',
    'priority-needs-citation': 'priorities',
    'evidence-not-seen': 'evidence',
  },
});

const reviewingForm = z.object({ reviews: someReviewsForm });

/** How far the priorities are, where it was not said when the meeting was closed. */
const reviewPriorities = (services: Services): FormPage<typeof reviewingForm, object> => ({
  path: paths.reviewPriorities.pattern,
  writesOver: 'panel',
  template: 'priority/review',
  view: (actor, params) => viewReviewing(services, actor, params),
  read: (fields) => ({ reviews: reviewsFrom(fields) }),
  schema: reviewingForm,
  publishes: ({ reviews }) => reviewTexts(reviews),
  command: (request, input, params) => services.useCases.reviewPriorities(request, { ...idsIn(params), ...input }),
  thenGoTo: (_outcome, params) => paths.panel.to(idsIn(params)),
});

const askingForm = z.object({ action: actionForm });

const askAction = (services: Services): FormPage<typeof askingForm, object> => ({
  path: paths.askAction.pattern,
  template: 'meeting/action',
  view: async (actor, params, query) => {
    const priorityId = query.priority?.[0];
    const view = await viewDecided(services, { action: 'action.ask', priorityId }, actor, params);
    if (isRefusal(view)) return view;
    return { ...view, priorityAsked: priorityId, ...(query.kind?.[0] === 'question' && { kindAsked: 'question' }) };
  },
  read: (fields) => ({ action: actionOrConcernFrom(fields) }),
  schema: askingForm,
  publishes: ({ action }) => actionTexts([action]),
  mayTurnTo: ({ action }) => (action.kind === 'question' ? actionTexts([action]) : []),
  command: (request, { action }, params) => services.useCases.askAction(request, { ...idsIn(params), ...action }),
  thenGoTo: backToMeeting,
  fieldOf: {
    'action-needs-owner': 'action-owner',
    'partner-unknown': 'action-owner',
    'concern-not-taken': 'action-concernId',
  },
});

/** What came of a meeting: the one act that closes it, and what is recorded of it afterwards. */
export const meetingOutcomePages = (services: Services) =>
  new Hono<Env>()
    .route('/', formPage(services, closeMeetingPage(services)))
    .route('/', formPage(services, setPriorities(services)))
    .route('/', formPage(services, reviewPriorities(services)))
    .route('/', formPage(services, askAction(services)));
