import type { Actor } from '@wardmote/domain/actor';
import { isEvidenceTold } from '@wardmote/domain/evidence';
import { checkDecided } from '@wardmote/domain/meeting';
import type { PolicyAction } from '@wardmote/domain/policy';
import { isRefusal, refuse } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import { orNone } from '@wardmote/pages/form-choices';
import { paths } from '@wardmote/pages/paths';
import { Hono } from 'hono';
import * as z from 'zod';
import { setPriorities as setPrioritiesInput } from '../api/inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { backToMeeting, idsIn, viewToRecord } from './at-meeting.ts';
import { closeMeetingPage } from './close-meeting.ts';
import { actionForm, actionFrom } from './fields/read-actions.ts';
import { evidenceFrom } from './fields/read-agenda.ts';
import { prioritiesForm, prioritiesFrom } from './fields/read-priorities.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { actionTexts, priorityTexts } from './public-texts.ts';

/** Priorities and further actions rest on a meeting that was held and could decide. */
const viewDecided = async (services: Services, action: PolicyAction, actor: Actor, params: Params) => {
  const view = await viewToRecord(services, action, actor, params);
  if (isRefusal(view)) return view;
  const { status } = view.meeting;
  const undecided = status === 'held' ? undefined : refuse('meeting-not-held', { status });
  const refused = action === 'priorities.set' ? checkDecided(view.meeting) : undecided;
  const priorityChoices = view.priorities.map(({ id, title }) => ({ value: id, text: title }));
  return {
    ...view,
    evidenceTold: isEvidenceTold(view.meeting),
    instead: refused && explain(refused).text,
    priorityChoices: orNone(priorityChoices, 'None of them'),
  };
};

const settingForm = z.object({ priorities: prioritiesForm, evidence: setPrioritiesInput.shape.evidence });

const setPriorities = (services: Services): FormPage<typeof settingForm, object> => ({
  path: paths.setPriorities.pattern,
  writesOver: 'panel',
  template: 'meeting/priorities',
  view: (actor, params) => viewDecided(services, 'priorities.set', actor, params),
  read: (fields) => ({ priorities: prioritiesFrom(fields), evidence: evidenceFrom(fields) }),
  schema: settingForm,
  publishes: ({ priorities }) => priorityTexts(priorities),
  command: (request, input, params) => services.useCases.setPriorities(request, { ...idsIn(params), ...input }),
  thenGoTo: (_outcome, params) => paths.panel.to(idsIn(params)),
  fieldOf: { 'priorities-number': 'priorities', 'evidence-not-seen': 'evidence' },
});

const askingForm = z.object({ action: actionForm });

const askAction = (services: Services): FormPage<typeof askingForm, object> => ({
  path: paths.askAction.pattern,
  template: 'meeting/action',
  view: (actor, params) => viewDecided(services, 'action.ask', actor, params),
  read: (fields) => ({ action: actionFrom(fields)('action') }),
  schema: askingForm,
  publishes: ({ action }) => actionTexts([action]),
  command: (request, { action }, params) => services.useCases.askAction(request, { ...idsIn(params), ...action }),
  thenGoTo: backToMeeting,
  fieldOf: { 'action-needs-owner': 'action-owner' },
});

/** What came of a meeting: the one act that closes it, and what is recorded of it afterwards. */
export const meetingOutcomePages = (services: Services) =>
  new Hono<Env>()
    .route('/', formPage(services, closeMeetingPage(services)))
    .route('/', formPage(services, setPriorities(services)))
    .route('/', formPage(services, askAction(services)));
