import type { Actor } from '@wardmote/domain/actor';
import { isRefusal, refuse } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import type { Choice } from '@wardmote/pages/form-choices';
import { paths } from '@wardmote/pages/paths';
import { Hono } from 'hono';
import { answerToJoin, askToJoin } from '../api/joint.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { allowed } from './allowed.ts';
import { idsIn } from './at-meeting.ts';
import { text, textIfAny } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';

const tooLate = explain(refuse('joint-after-call', {})).text;

/** The ward panels of the borough that can be asked: those that are there, without the host and without those asked already. */
const panelChoices = async (
  { useCases }: Services,
  borough: string,
  without: readonly string[],
): Promise<readonly Choice[]> => {
  const view = await useCases.viewBorough(borough);
  if (isRefusal(view)) return [];
  return view.patches
    .flatMap(({ panel, stage }) =>
      panel && stage !== 'dissolved' && !without.includes(panel.panelId)
        ? [{ value: panel.panelId, text: panel.name }]
        : [],
    )
    .toSorted((one, other) => one.text.localeCompare(other.text));
};

const viewAsking = async (services: Services, actor: Actor, params: Params) => {
  const { panelId, meetingId } = idsIn(params);
  const view = allowed(actor, 'joint.ask', await services.useCases.viewMeeting(actor, panelId, meetingId));
  if (isRefusal(view)) return view;
  const { jointWith = [], status } = view.meeting;
  const asked = jointWith.filter(({ answer }) => answer !== 'declined').map((one) => one.panelId);
  const choices = await panelChoices(services, view.panel.borough.slug, [panelId, ...asked]);
  return { ...view, panelChoices: choices, instead: status === 'scheduled' ? undefined : tooLate };
};

const ask = (services: Services): FormPage<typeof askToJoin, object> => ({
  path: paths.jointPanels.pattern,
  template: 'joint/ask',
  view: (actor, params) => viewAsking(services, actor, params),
  read: (fields) => ({ otherPanelId: text(fields, 'otherPanelId') }),
  schema: askToJoin,
  command: (request, input, params) => services.useCases.askToJoin(request, { ...input, ...idsIn(params) }),
  thenGoTo: (_outcome, params) => paths.jointPanels.to(idsIn(params)),
});

const answer = ({ useCases }: Services): FormPage<typeof answerToJoin, object> => ({
  path: paths.joining.pattern,
  template: 'joint/answer',
  view: async (actor, params) => {
    const { panelId, meetingId } = idsIn(params);
    const view = await useCases.viewJoining(actor, panelId, meetingId);
    return isRefusal(view) ? view : { ...view, instead: view.meeting.status === 'scheduled' ? undefined : tooLate };
  },
  read: (fields) => ({ answer: textIfAny(fields, 'answer') }),
  schema: answerToJoin,
  command: (request, input, params) => useCases.answerToJoin(request, { ...input, ...idsIn(params) }),
  thenGoTo: (_outcome, params) => paths.panel.to({ panelId: idsIn(params).panelId }),
});

/** Meetings that several panels hold together: one asks, the others say whether they join (U2). */
export const jointPages = (services: Services) =>
  new Hono<Env>().route('/', formPage(services, ask(services))).route('/', formPage(services, answer(services)));
