import type { Actor } from '@wardmote/domain/actor';
import { votes } from '@wardmote/domain/membership';
import type { PolicyAction } from '@wardmote/domain/policy';
import { standardProfile } from '@wardmote/domain/profile';
import { isRefusal, refuse } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import { orNone } from '@wardmote/pages/form-choices';
import { paths } from '@wardmote/pages/paths';
import { Hono } from 'hono';
import { typed } from '../api/input-parts.ts';
import * as inputs from '../api/inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { allowed } from './allowed.ts';
import { numberIfAny, text, textIfAny } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { heldMeetings } from './held-meetings.ts';
import { idIn } from './id-in.ts';
import { showView } from './show-view.ts';

const panelIdIn = (params: Params) => idIn(params, 'panelId', 'panel');
const membershipIdIn = (params: Params) => idIn(params, 'membershipId', 'membership');
const backToMembers = (_outcome: object, params: Params) => paths.members.to({ panelId: panelIdIn(params) });

const viewFor = async ({ useCases }: Services, action: PolicyAction, actor: Actor, params: Params) =>
  allowed(actor, action, await useCases.viewPanel(actor, panelIdIn(params)));

const viewList = async (services: Services, actor: Actor, params: Params) => {
  const view = allowed(actor, 'members.read', await services.useCases.viewMembers(actor, panelIdIn(params)));
  if (isRefusal(view)) return view;
  const offices = Object.fromEntries(view.panel.offices.map((term) => [term.office, term]));
  const members = view.members?.toSorted((one, other) => one.name.localeCompare(other.name));
  const unreached = Object.values(view.reach).filter((how) => how !== 'mail').length;
  return {
    ...view,
    members,
    offices,
    unreached,
    voting: (view.members ?? []).filter(votes).length,
    profile: standardProfile,
  };
};

const viewAdmission = async (services: Services, actor: Actor, params: Params) => {
  const view = await viewFor(services, 'member.admit', actor, params);
  if (isRefusal(view)) return view;
  return { ...view, meetingChoices: orNone(heldMeetings(view.meetings), 'Not at a meeting') };
};

/** The page of one membership: it is there, and this person may act on it. */
const viewMember = async (services: Services, action: PolicyAction, actor: Actor, params: Params) => {
  const view = await viewFor(services, action, actor, params);
  if (isRefusal(view)) return view;
  const member = view.members?.find(({ id }) => id === membershipIdIn(params));
  return member ? { ...view, member } : refuse('not-found', {});
};

const admit = (services: Services): FormPage<typeof inputs.admitMember, object> => ({
  path: paths.admitMember.pattern,
  template: 'member/admit',
  view: (actor, params) => viewAdmission(services, actor, params),
  read: (fields) => ({
    name: text(fields, 'name'),
    email: text(fields, 'email'),
    party: textIfAny(fields, 'party'),
    kind: textIfAny(fields, 'kind'),
    represents: text(fields, 'represents'),
    joined: textIfAny(fields, 'joined'),
    meetingId: textIfAny(fields, 'meetingId'),
  }),
  schema: inputs.admitMember,
  command: (request, input, params) => services.useCases.admitMember(request, { ...input, panelId: panelIdIn(params) }),
  thenGoTo: backToMembers,
  fieldOf: { 'already-member': 'email' },
});

const end = (services: Services): FormPage<typeof inputs.endMembership, object> => ({
  path: paths.endMembership.pattern,
  template: 'member/end',
  view: (actor, params) => viewMember(services, 'membership.end', actor, params),
  read: (fields) => ({ how: textIfAny(fields, 'how') }),
  schema: inputs.endMembership,
  command: (request, { how }, params) =>
    services.useCases.endMembership(request, { panelId: panelIdIn(params), membershipId: membershipIdIn(params), how }),
  thenGoTo: backToMembers,
});

/** A panel excludes under its own rules or not at all: without a clause on conduct in force, the page says so instead. */
const viewExclusion = async (services: Services, actor: Actor, params: Params) => {
  const view = await viewMember(services, 'member.exclude', actor, params);
  if (isRefusal(view)) return view;
  const clauses = view.document?.clausesOnExclusion ?? [];
  return {
    ...view,
    instead: clauses.length === 0 ? explain(refuse('exclusion-needs-clause', { clause: '' })).text : undefined,
    clauseChoices: clauses.map((clause) => ({ value: clause, text: `Clause ${clause}` })),
    meetingChoices: heldMeetings(view.meetings),
  };
};

/** What the rule `exclusion-needs-clause` asks is asked beside the field. */
const exclusion = inputs.excludeMember.extend({ clause: typed(10, 'Choose the clause that allows it') });

const exclude = (services: Services): FormPage<typeof exclusion, object> => ({
  path: paths.excludeMember.pattern,
  template: 'member/exclude',
  view: (actor, params) => viewExclusion(services, actor, params),
  read: (fields) => ({
    meetingId: text(fields, 'meetingId'),
    clause: text(fields, 'clause'),
    votesFor: numberIfAny(fields, 'votesFor'),
    votesAgainst: numberIfAny(fields, 'votesAgainst'),
    ground: text(fields, 'ground'),
  }),
  schema: exclusion,
  command: (request, input, params) =>
    services.useCases.excludeMember(request, {
      ...input,
      panelId: panelIdIn(params),
      membershipId: membershipIdIn(params),
    }),
  thenGoTo: backToMembers,
  fieldOf: {
    'exclusion-needs-clause': 'clause',
    'exclusion-not-carried': 'votesFor',
    'not-quorate': 'meetingId',
    'meeting-not-held': 'meetingId',
  },
});

/** Who is on the panel, and who holds its offices: for the panel, and for its borough's officers. */
export const memberPages = (services: Services) =>
  new Hono<Env>()
    .get(paths.members.pattern, async (c) =>
      showView(c, services, 'member/list', await viewList(services, c.get('actor'), c.req.param())),
    )
    .route('/', formPage(services, admit(services)))
    .route('/', formPage(services, end(services)))
    .route('/', formPage(services, exclude(services)));
