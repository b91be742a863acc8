import type { Actor } from '@wardmote/domain/actor';
import { quorumOf } from '@wardmote/domain/attendance';
import { capacityOf } from '@wardmote/domain/capacity';
import { settingsOn } from '@wardmote/domain/governing-document';
import type { PersonId } from '@wardmote/domain/id';
import { checkAhead, checkDecided, heldOn, type Meeting } from '@wardmote/domain/meeting';
import { votes } from '@wardmote/domain/membership';
import type { Panel } from '@wardmote/domain/panel';
import type { PolicyAction } from '@wardmote/domain/policy';
import { standardProfile } from '@wardmote/domain/profile';
import { isRefusal, refuse } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import { type Choice, closingChoices, orNone, scopeChoices } from '@wardmote/pages/form-choices';
import { paths } from '@wardmote/pages/paths';
import type { MeetingView } from '@wardmote/use-cases/view-meeting';
import { Hono } from 'hono';
import * as z from 'zod';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import type { Fields } from './accept-form.ts';
import { allowed } from './allowed.ts';
import { actionForm, actionFrom } from './fields/read-actions.ts';
import { closeForm, closeFrom } from './fields/read-close.ts';
import { prioritiesForm, prioritiesFrom } from './fields/read-priorities.ts';
import { text } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { idIn } from './id-in.ts';

const idsIn = (params: Params) => ({
  panelId: idIn(params, 'panelId', 'panel'),
  meetingId: idIn(params, 'meetingId', 'meeting'),
});
const backToMeeting = (_outcome: object, params: Params) => paths.meeting.to(idsIn(params));

/** Who may be asked: the team, a member, or a body that is not on the panel (U31). */
const ownersFrom = (members: Panel['members']): readonly Choice[] => [
  { value: '', text: 'Choose' },
  { value: 'team', text: 'Our police team' },
  ...members.map(({ personId, name }) => ({ value: personId, text: name })),
  { value: 'partner', text: 'Another body, such as the council' },
];

const viewFor = async ({ useCases }: Services, action: PolicyAction, actor: Actor, params: Params) => {
  const { panelId, meetingId } = idsIn(params);
  const view = allowed(actor, action, await useCases.viewMeeting(actor, panelId, meetingId));
  if (isRefusal(view)) return view;
  const { members, priorities } = view.panel;
  return { ...view, priorities, profile: standardProfile, ownerChoices: ownersFrom(members), scopeChoices };
};

/** What somebody said they would do is ticked already; who sent somebody else is away, and that person stands below. */
const expected = { yes: 'present', no: 'apologies', substitute: 'apologies' } as const;

/** Everybody on the list of attendance: who was invited, and who is a member by now. */
const listOf = ({ members, offices }: Panel, { invitations }: Meeting) => {
  const invited = new Map(invitations.map((each) => [each.personId, each]));
  const left = invitations.filter(({ personId }) => !members.some((member) => member.personId === personId));
  const line = (person: { readonly personId: PersonId; readonly name: string }) => {
    const answer = invited.get(person.personId)?.reply?.answer;
    return { personId: person.personId, name: person.name, answer, expected: answer && expected[answer] };
  };
  return [
    ...members.map((member) => ({
      ...line(member),
      party: member.party,
      kind: member.kind,
      capacity: invited.get(member.personId)?.capacity ?? capacityOf({ offices }, member),
    })),
    ...left.map((each) => ({
      ...line(each),
      party: each.from?.party ?? 'public',
      capacity: each.from ? each.capacity : `${each.capacity}, has left since`,
    })),
  ].toSorted((one, other) => one.name.localeCompare(other.name));
};

/** Who else is expected: substitutes, and the guests of one item. */
const substitutesOf = ({ invitations, guests = [] }: Meeting) => [
  ...invitations.flatMap(({ personId, reply }) =>
    reply?.substitute ? [{ name: reply.substitute, party: 'community', standsFor: personId }] : [],
  ),
  ...guests.map(({ name, itemId }) => ({ name, party: 'public', forItem: itemId })),
];

const closable = ({ meeting, today }: MeetingView) => {
  const on = heldOn(meeting);
  return checkAhead(meeting, ['called']) ?? (on > today ? refuse('meeting-not-yet', { on }) : undefined);
};

const viewClosing = async (services: Services, actor: Actor, params: Params, query: Fields) => {
  const [view, notes] = await Promise.all([
    viewFor(services, 'meeting.close', actor, params),
    services.useCases.viewNotes(actor, idsIn(params).panelId, idsIn(params).meetingId),
  ]);
  if (isRefusal(view)) return view;
  if (notes && isRefusal(notes)) return notes;
  const { panel, meeting } = view;
  const notNow = closable(view);
  const { from, to } = standardProfile.priorities;
  return {
    ...view,
    instead: notNow && explain(notNow).text,
    notes,
    kept: notes?.fields,
    keptNow: query.kept !== undefined,
    people: listOf(panel, meeting),
    seatChoices: orNone(
      panel.members.filter(votes).map(({ personId, name }) => ({ value: personId, text: name })),
      'Nobody’s',
    ),
    closingChoices,
    canKeep: panel.priorities.length >= from && panel.priorities.length <= to,
    substitutes: substitutesOf(meeting),
    quorum: quorumOf(panel.members, settingsOn(panel.documents, heldOn(meeting)).quorum),
    decides: meeting.agenda.some(({ kind }) => kind === 'agree-priorities'),
  };
};

/** What belongs to the page and not to the notes. */
const ofThePage = new Set(['commandId', 'formToken', 'notesVersion', 'button']);

/** Only names as our own form has them: nothing else is kept. */
const notesIn = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([name, values]) => !ofThePage.has(name) && /^[\w-]{1,80}$/.test(name) && values.some((value) => value !== ''),
    ),
  );

const close = (services: Services): FormPage<typeof closeForm, object> => ({
  path: paths.closeMeeting.pattern,
  template: 'meeting/close',
  view: (actor, params, query) => viewClosing(services, actor, params, query),
  read: closeFrom,
  keep: async (request, fields, params) => {
    const command = { ...idsIn(params), version: Number(text(fields, 'notesVersion') || 0), fields: notesIn(fields) };
    const outcome = await services.useCases.keepNotes(request, command);
    return isRefusal(outcome) ? outcome : { saved: { notesVersion: String(outcome.version) } };
  },
  schema: closeForm,
  command: (request, input, params) => services.useCases.closeMeeting(request, { ...input, ...idsIn(params) }),
  thenGoTo: backToMeeting,
  fieldOf: {
    'nobody-present': 'attendance-0-presence',
    'not-quorate': 'decision',
    'evidence-not-seen': 'evidence',
    'priorities-undecided': 'decision',
    'priorities-number': 'decision',
    'action-needs-owner': 'actions-0-owner',
  },
});

/** Priorities and further actions rest on a meeting that was held and could decide. */
const viewDecided = async (services: Services, action: PolicyAction, actor: Actor, params: Params) => {
  const view = await viewFor(services, action, actor, params);
  if (isRefusal(view)) return view;
  const { status } = view.meeting;
  const undecided = status === 'held' ? undefined : refuse('meeting-not-held', { status });
  const refused = action === 'priorities.set' ? checkDecided(view.meeting) : undecided;
  const priorityChoices = view.priorities.map(({ id, title }) => ({ value: id, text: title }));
  return {
    ...view,
    instead: refused && explain(refused).text,
    priorityChoices: orNone(priorityChoices, 'None of them'),
  };
};

const settingForm = z.object({ priorities: prioritiesForm });

const setPriorities = (services: Services): FormPage<typeof settingForm, object> => ({
  path: paths.setPriorities.pattern,
  writesOver: 'panel',
  template: 'meeting/priorities',
  view: (actor, params) => viewDecided(services, 'priorities.set', actor, params),
  read: (fields) => ({ priorities: prioritiesFrom(fields) }),
  schema: settingForm,
  command: (request, { priorities }, params) =>
    services.useCases.setPriorities(request, { ...idsIn(params), priorities }),
  thenGoTo: (_outcome, params) => paths.panel.to(idsIn(params)),
  fieldOf: { 'priorities-number': 'priorities' },
});

const askingForm = z.object({ action: actionForm });

const askAction = (services: Services): FormPage<typeof askingForm, object> => ({
  path: paths.askAction.pattern,
  template: 'meeting/action',
  view: (actor, params) => viewDecided(services, 'action.ask', actor, params),
  read: (fields) => ({ action: actionFrom(fields)('action') }),
  schema: askingForm,
  command: (request, { action }, params) => services.useCases.askAction(request, { ...idsIn(params), ...action }),
  thenGoTo: backToMeeting,
  fieldOf: { 'action-needs-owner': 'action-owner' },
});

/** What came of a meeting: the one act that closes it, and what is recorded of it afterwards. */
export const meetingOutcomePages = (services: Services) =>
  new Hono<Env>()
    .route('/', formPage(services, close(services)))
    .route('/', formPage(services, setPriorities(services)))
    .route('/', formPage(services, askAction(services)));
