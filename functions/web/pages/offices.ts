import type { Actor } from '@wardmote/domain/actor';
import { addMonths } from '@wardmote/domain/day';
import { settingsOn } from '@wardmote/domain/governing-document';
import { takeOffice } from '@wardmote/domain/office';
import type { PolicyAction } from '@wardmote/domain/policy';
import { standardProfile } from '@wardmote/domain/profile';
import { isRefusal, refuse } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import { orNone } from '@wardmote/pages/form-choices';
import { labels } from '@wardmote/pages/labels';
import { paths } from '@wardmote/pages/paths';
import { Hono } from 'hono';
import * as z from 'zod';
import * as inputs from '../api/inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { allowed } from './allowed.ts';
import { dayFrom } from './fields/read-day.ts';
import { text, textIfAny } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { heldMeetings } from './held-meetings.ts';
import { idIn } from './id-in.ts';

const panelIdIn = (params: Params) => idIn(params, 'panelId', 'panel');
const backToMembers = (_outcome: object, params: Params) => paths.members.to({ panelId: panelIdIn(params) });

/** The office that the address names, with those whom the rule of offices would take, and for how long. */
const viewOffice = async ({ useCases }: Services, action: PolicyAction, actor: Actor, params: Params) => {
  const office = inputs.office.safeParse(params.office);
  const view = allowed(actor, action, await useCases.viewPanel(actor, panelIdIn(params)));
  if (isRefusal(view)) return view;
  if (!office.success) return refuse('not-found', {});
  const { panel, today } = view;
  const handOverLatest = addMonths(today, standardProfile.interimChairMonths);
  const term = { office: office.data, from: today, handOverBy: handOverLatest };
  const candidates = (view.members ?? []).filter((member) => !isRefusal(takeOffice(member, term)));
  return {
    ...view,
    office: office.data,
    holder: panel.offices.find((held) => held.office === office.data),
    candidateChoices: candidates.map(({ personId, name, party }) => ({
      value: personId,
      text: party === 'community' ? name : `${name} (${labels.party[party].toLowerCase()})`,
    })),
    policeCanChair: candidates.some(({ party }) => party === 'police'),
    meetingChoices: orNone(heldMeetings(view.meetings), 'Not elected at a meeting'),
    termEnds: addMonths(today, settingsOn(panel.documents, today).termMonths),
    handOverLatest,
  };
};

const ofOffice = { office: inputs.office };
const filling = inputs.fillOffice.extend(ofOffice);

const fill = (services: Services): FormPage<typeof filling, object> => ({
  path: paths.fillOffice.pattern,
  writesOver: 'panel',
  template: 'office/fill',
  view: (actor, params) => viewOffice(services, 'office.fill', actor, params),
  read: (fields, { office }) => ({
    office,
    personId: text(fields, 'personId'),
    meetingId: textIfAny(fields, 'meetingId'),
    until: dayFrom(fields, 'until') || undefined,
    handOverBy: dayFrom(fields, 'handOverBy') || undefined,
  }),
  schema: filling,
  command: (request, input, params) => services.useCases.fillOffice(request, { ...input, panelId: panelIdIn(params) }),
  thenGoTo: backToMembers,
  fieldOf: {
    'councillor-cannot-chair': 'personId',
    'not-a-member': 'personId',
    'police-cannot-change-record': 'personId',
    'hand-over-date-needed': 'handOverBy',
    'meeting-not-held': 'meetingId',
    'not-quorate': 'meetingId',
  },
});

const viewLeaving = async (services: Services, actor: Actor, params: Params) => {
  const view = await viewOffice(services, 'office.leave', actor, params);
  if (isRefusal(view) || view.holder) return view;
  return { ...view, instead: explain(refuse('office-not-held', { office: view.office })).text };
};

const leaving = z.object(ofOffice);

const leave = (services: Services): FormPage<typeof leaving, object> => ({
  path: paths.leaveOffice.pattern,
  template: 'office/leave',
  view: (actor, params) => viewLeaving(services, actor, params),
  read: (_fields, { office }) => ({ office }),
  schema: leaving,
  command: (request, { office }, params) =>
    services.useCases.leaveOffice(request, { panelId: panelIdIn(params), office }),
  thenGoTo: backToMembers,
});

/** Who holds an office, from when to when; an empty one is a fact with a date (row 19). */
export const officePages = (services: Services) =>
  new Hono<Env>().route('/', formPage(services, fill(services))).route('/', formPage(services, leave(services)));
