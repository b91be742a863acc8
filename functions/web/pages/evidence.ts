import type { Actor } from '@wardmote/domain/actor';
import { checkAhead } from '@wardmote/domain/meeting';
import { isRefusal, refuse } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import { paths } from '@wardmote/pages/paths';
import { Hono } from 'hono';
import { attachEvidence } from '../api/agenda-inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { allowed } from './allowed.ts';
import { idsIn } from './at-meeting.ts';
import { nothing } from './fields/nothing.ts';
import { dayFrom } from './fields/read-day.ts';
import { text, textIfAny } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { idIn } from './id-in.ts';

const backToPack = (_outcome: object, params: Params) => paths.evidence.to(idsIn(params));

const viewPack = async ({ useCases }: Services, actor: Actor, params: Params) => {
  const { panelId, meetingId } = idsIn(params);
  const view = allowed(actor, 'evidence.attach', await useCases.viewMeeting(actor, panelId, meetingId));
  if (isRefusal(view)) return view;
  const late = checkAhead(view.meeting, ['scheduled', 'called']);
  return { ...view, instead: late && explain(late).text };
};

const attach = (services: Services): FormPage<typeof attachEvidence, object> => ({
  path: paths.evidence.pattern,
  template: 'agenda/evidence',
  view: (actor, params) => viewPack(services, actor, params),
  read: (fields) => ({
    title: text(fields, 'title'),
    href: text(fields, 'href'),
    source: text(fields, 'source'),
    on: dayFrom(fields, 'on'),
    readers: textIfAny(fields, 'readers'),
  }),
  schema: attachEvidence,
  command: (request, input, params) => services.useCases.attachEvidence(request, { ...input, ...idsIn(params) }),
  thenGoTo: backToPack,
  fieldOf: { 'evidence-link-not-https': 'href', 'evidence-full': 'title' },
});

const evidenceIn = (params: Params) => ({ ...idsIn(params), evidenceId: idIn(params, 'evidenceId', 'evidence') });

const viewRemoval = async (services: Services, actor: Actor, params: Params) => {
  const view = await viewPack(services, actor, params);
  if (isRefusal(view)) return view;
  const taken = view.meeting.evidence?.find(({ id }) => id === evidenceIn(params).evidenceId);
  return {
    ...view,
    taken,
    instead: view.instead ?? (taken ? undefined : explain(refuse('evidence-unknown', {})).text),
  };
};

const remove = (services: Services): FormPage<typeof nothing, object> => ({
  path: paths.removeEvidence.pattern,
  template: 'agenda/remove-evidence',
  view: (actor, params) => viewRemoval(services, actor, params),
  read: () => ({}),
  schema: nothing,
  command: (request, _input, params) => services.useCases.removeEvidence(request, evidenceIn(params)),
  thenGoTo: backToPack,
});

/** The evidence pack of a meeting: links that are looked at before priorities are agreed. */
export const evidencePages = (services: Services) =>
  new Hono<Env>().route('/', formPage(services, attach(services))).route('/', formPage(services, remove(services)));
