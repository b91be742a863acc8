import type { Actor } from '@wardmote/domain/actor';
import { quorumOf } from '@wardmote/domain/attendance';
import { settingsOn } from '@wardmote/domain/governing-document';
import { checkAhead, heldOn } from '@wardmote/domain/meeting';
import { membersOn, votes } from '@wardmote/domain/membership';
import { standardProfile } from '@wardmote/domain/profile';
import { isRefusal, refuse } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import { closingChoices, orNone } from '@wardmote/pages/form-choices';
import { paths } from '@wardmote/pages/paths';
import type { MeetingView } from '@wardmote/use-cases/view-meeting';
import type { Services } from '../services.ts';
import type { Fields } from './accept-form.ts';
import { backToMeeting, idsIn, viewToDecide } from './at-meeting.ts';
import { attendanceList, expectedGuests } from './attendance-list.ts';
import { alignRows, type RowsOf } from './fields/align-rows.ts';
import { closeForm, closeFrom } from './fields/read-close.ts';
import { text } from './fields/read-text.ts';
import type { FormPage, Params } from './form-page.ts';
import { actionTexts, endedTexts, priorityTexts, reviewTexts } from './public-texts.ts';

const closable = ({ meeting, today }: MeetingView) => {
  const on = heldOn(meeting);
  return checkAhead(meeting, ['called']) ?? (on > today ? refuse('meeting-not-yet', { on }) : undefined);
};

type Rows = {
  readonly meeting: MeetingView['meeting'];
  readonly people: readonly { readonly personId: string }[];
  readonly substitutes: readonly { readonly of: string }[];
  readonly priorities: readonly { readonly id: string }[];
};

/** Whose row each is today: the list may have changed since something was typed. */
const rowsOf = ({ meeting, people, substitutes, priorities }: Rows): readonly RowsOf[] => [
  { group: 'outcomes', by: 'itemId', ids: meeting.agenda.map(({ id }) => id), stray: 'text' },
  { group: 'attendance', by: 'personId', ids: people.map(({ personId }) => personId) },
  { group: 'guests', by: 'of', ids: substitutes.map(({ of }) => of), free: true },
  { group: 'priorities', by: 'id', ids: priorities.map(({ id }) => id), free: true },
  { group: 'ended', by: 'id', ids: priorities.map(({ id }) => id) },
  { group: 'reviews', by: 'priorityId', ids: priorities.map(({ id }) => id) },
];

/** What stands on the page beside the meeting: who is on the list, and how many a decision needs. */
const listsOf = ({ panel, meeting }: MeetingView) => {
  const { from, to } = standardProfile.priorities;
  const people = attendanceList(panel, meeting);
  const named = ({ personId, name }: { readonly personId: string; readonly name: string }) => ({
    value: personId,
    text: name,
  });
  const members = membersOn(panel, heldOn(meeting));
  const seats = members.filter(votes).map(named);
  const items = meeting.agenda.map(({ id, heading }, index) => ({ value: id, text: `${index + 1}. ${heading}` }));
  return {
    people,
    moverChoices: orNone(seats, 'Not said'),
    interestChoices: orNone(people.map(named), 'Nobody'),
    itemChoices: orNone(items, 'Not said'),
    substitutes: expectedGuests(meeting),
    seatChoices: orNone(seats, 'Nobody’s'),
    closingChoices,
    canKeep: panel.priorities.length >= from && panel.priorities.length <= to,
    quorum: quorumOf(members, settingsOn(panel.documents, heldOn(meeting)).quorum),
    decides: meeting.agenda.some(({ kind }) => kind === 'agree-priorities'),
  };
};

const viewClosing = async (services: Services, actor: Actor, params: Params, query: Fields) => {
  const { panelId, meetingId } = idsIn(params);
  const [view, notes] = await Promise.all([
    viewToDecide(services, { action: 'meeting.close' }, actor, params),
    services.useCases.viewNotes(actor, panelId, meetingId),
  ]);
  if (isRefusal(view)) return view;
  if (notes && isRefusal(notes)) return notes;
  const notNow = closable(view);
  const shown = { ...view, ...listsOf(view) };
  const rows = rowsOf(shown);
  const kept = notes && alignRows(notes.fields, rows);
  return {
    ...shown,
    rows,
    instead: notNow && explain(notNow).text,
    notes: notes && kept && { ...notes, fields: kept },
    kept,
    keptNow: query.kept !== undefined,
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

/** The page that records a meeting while it goes on, and closes it in one act (U15). */
export const closeMeetingPage = (services: Services): FormPage<typeof closeForm, object> => ({
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
  publishes: ({ priorities, reviews, notReviewed, actions }) => [
    ...(priorities?.decision === 'set'
      ? [...priorityTexts(priorities.priorities), ...endedTexts(priorities.ended)]
      : []),
    ...reviewTexts([...reviews, { notReviewed }]),
    ...actionTexts(actions),
  ],
  command: (request, input, params) => services.useCases.closeMeeting(request, { ...input, ...idsIn(params) }),
  thenGoTo: backToMeeting,
  fieldOf: {
    'nobody-present': 'attendance-0-presence',
    'not-quorate': 'decision',
    'evidence-not-seen': 'evidence',
    'priorities-undecided': 'decision',
    'priority-not-reviewed': 'notReviewed',
    'priorities-number': 'decision',
    'result-needs-words': 'decision',
    'ended-but-kept': 'decision',
    'figures-incomplete': 'decision',
    'survey-unknown': 'decision',
    'survey-withdrawn': 'decision',
    'figure-unknown': 'decision',
    'citations-too-many': 'decision',
    'priority-needs-citation': 'decision',
    'action-needs-owner': 'actions-0-owner',
    'partner-unknown': 'actions-0-owner',
  },
});
