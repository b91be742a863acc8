import { withoutNeeds } from '@wardmote/domain/access-need';
import type { Action } from '@wardmote/domain/action';
import type { AgendaItem, ClosingReason } from '@wardmote/domain/agenda';
import {
  type Attendance,
  checkAttendance,
  countByParty,
  countQuorum,
  type QuorumCount,
} from '@wardmote/domain/attendance';
import type { Decided } from '@wardmote/domain/changes';
import type { Day } from '@wardmote/domain/day';
import { checkEvidenceSeen, type EvidenceSeen, evidenceRecord } from '@wardmote/domain/evidence';
import { settingsOn } from '@wardmote/domain/governing-document';
import { withoutAddresses } from '@wardmote/domain/guest';
import type { ActionId, AgendaItemId, MeetingId, PanelId } from '@wardmote/domain/id';
import { withQuorums } from '@wardmote/domain/joint';
import { checkAhead, type Decision, heldOn, type Meeting } from '@wardmote/domain/meeting';
import { firstDraft } from '@wardmote/domain/minutes';
import { memberOf, owing, type Panel, withoutCalled } from '@wardmote/domain/panel';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import { revisionOf } from '@wardmote/domain/revision';
import { type ActionAsked, actionsFrom } from './ask-actions.ts';
import type { Moment, Request } from './carry-out.ts';
import { decidePriorities, type PrioritiesDecision } from './decide-priorities.ts';
import { heldJointly, jointQuorums } from './joint-changes.ts';
import { type Loaded, meetingCommand, type Needs } from './panel-command.ts';

/** What came of one item. With `closed` its text is kept apart, and heading and reason stay public. */
export type ItemOutcome = {
  readonly itemId: AgendaItemId;
  readonly openness: 'open' | 'closed';
  readonly reason?: ClosingReason;
  readonly text: string;
  readonly votesFor?: number;
  readonly votesAgainst?: number;
};

export type CloseMeeting = {
  readonly panelId: PanelId;
  readonly meetingId: MeetingId;
  readonly attendance: readonly Attendance[];
  readonly outcomes: readonly ItemOutcome[];
  readonly priorities?: PrioritiesDecision;
  /** Asked where priorities are set or kept. */
  readonly evidence?: EvidenceSeen;
  readonly actions: readonly ActionAsked[];
  readonly nextOn?: Day;
};

type Closed = { readonly meetingId: MeetingId; readonly quorum: QuorumCount; readonly actionIds: readonly ActionId[] };

/** The agenda as it ended: what any outcome closes is closed, and says why (row 41). */
const agendaAfter = (meeting: Meeting, outcomes: readonly ItemOutcome[]): readonly AgendaItem[] | Refusal => {
  const agenda: AgendaItem[] = [];
  for (const item of meeting.agenda) {
    const outcome = outcomes.find(({ itemId }) => itemId === item.id);
    const reason = outcome?.reason ?? item.closed;
    if (outcome?.openness === 'closed' && !reason) return refuse('closing-needs-reason', { heading: item.heading });
    agenda.push(outcome?.openness === 'closed' ? { ...item, closed: reason } : item);
  }
  return agenda;
};

/** One outcome an item, each of an item that there is: two for one would say two things of it. */
const strayIn = (meeting: Meeting, outcomes: readonly ItemOutcome[]): ItemOutcome | undefined =>
  outcomes.find(
    ({ itemId }, index) =>
      !meeting.agenda.some(({ id }) => id === itemId) || outcomes.findIndex((one) => one.itemId === itemId) !== index,
  );

const said = ({ text, votesFor, votesAgainst }: ItemOutcome): boolean =>
  text.trim() !== '' || votesFor !== undefined || votesAgainst !== undefined;

/** What was said of a closed item, its votes too, as one text: all of it stays with the panel. */
const closedTextOf = ({ text, votesFor, votesAgainst }: ItemOutcome): string =>
  votesFor === undefined && votesAgainst === undefined
    ? text
    : `${text}\n\nVotes: ${votesFor ?? 0} for, ${votesAgainst ?? 0} against.`.trim();

const recorded = (meeting: Meeting, outcomes: readonly ItemOutcome[]): Meeting | Refusal => {
  const stray = strayIn(meeting, outcomes);
  if (stray) return refuse('agenda-item-unknown', { item: stray.itemId });
  const agenda = agendaAfter(meeting, outcomes);
  if (isRefusal(agenda)) return agenda;
  const isClosed = (itemId: string) => agenda.some(({ id, closed }) => id === itemId && closed);
  const decisions = outcomes
    .filter((outcome) => !isClosed(outcome.itemId) && said(outcome))
    .map(({ openness: _open, reason: _none, ...decision }): Decision => decision);
  const shut = outcomes.filter(({ itemId }) => isClosed(itemId)).map((one) => [one.itemId, closedTextOf(one)]);
  return { ...meeting, agenda, decisions, closedText: Object.fromEntries(shut) };
};

const panelAfter = (panel: Panel, meeting: Meeting, quorate: boolean, actions: readonly Action[]): Panel => {
  const on = heldOn(meeting);
  const later = panel.lastHeld && panel.lastHeld.on > on;
  return {
    ...withoutCalled(panel, meeting.id),
    actions: [...panel.actions, ...actions],
    lastHeld: later ? panel.lastHeld : { meetingId: meeting.id, on, quorate },
    minutesOwed: owing(panel.minutesOwed, { meetingId: meeting.id, on, circulated: false }),
  };
};

type Here = Pick<Loaded, 'panel' | 'joined'> & { readonly meeting: Meeting };

/** Who is on the panel is listed as the record has them; what was sent decides only for guests (promise 6). */
const asRecorded = (attendance: readonly Attendance[], panels: readonly Panel[]): readonly Attendance[] =>
  attendance.map((line) => {
    const [member] = panels.flatMap((panel) => (line.personId && memberOf(panel, line.personId)) || []);
    return member ? { ...line, name: member.name, party: member.party } : line;
  });

const decides = ({ priorities }: CloseMeeting): boolean => priorities !== undefined && priorities.decision !== 'defer';

/** What the record keeps of the decision: why it was put off, or what it rested on (row 136). */
const decisionKept = ({ priorities, evidence }: CloseMeeting): Partial<Meeting> | Refusal => {
  if (!priorities) return {};
  if (priorities.decision === 'defer') return { prioritiesDeferred: priorities.reason };
  return checkEvidenceSeen(evidence) ?? (evidence ? evidenceRecord(evidence) : {});
};

/** Who came, of all panels that were there together; a guest for an item that there is. */
const checkList = (
  attendance: readonly Attendance[],
  { panel, meeting, joined }: Here,
): ReturnType<typeof checkAttendance> | Refusal<'agenda-item-unknown'> => {
  const wrongList = checkAttendance(
    attendance,
    [panel, ...joined].flatMap(({ members }) => members),
  );
  const stray = attendance.find(({ forItem }) => forItem && !meeting.agenda.some(({ id }) => id === forItem));
  return wrongList ?? (stray && refuse('agenda-item-unknown', { item: stray.forItem ?? '' }));
};

const checkNext = ({ nextOn }: CloseMeeting, on: Day): Refusal<'day-in-past'> | undefined =>
  nextOn !== undefined && nextOn < on ? refuse('day-in-past', { on: nextOn }) : undefined;

/** Held, with who came; what was kept for the evening alone is forgotten with it. */
const heldWith = (meeting: Meeting, attendance: readonly Attendance[]): Meeting => ({
  ...meeting,
  status: 'held',
  attendance,
  presentBy: countByParty(attendance),
  invitations: meeting.invitations.map(withoutNeeds),
  ...(meeting.guests && { guests: withoutAddresses(meeting.guests) }),
});

const close = (command: CloseMeeting, here: Here, moment: Moment): Decided<Closed> | Refusal => {
  const { panel, meeting, joined } = here;
  const on = heldOn(meeting);
  const attendance = asRecorded(command.attendance, [panel, ...joined]);
  const wrong = checkNext(command, on) ?? checkList(attendance, here);
  if (wrong) return wrong;
  const quorum = countQuorum(attendance, panel.members, settingsOn(panel.documents, on).quorum);
  const record = recorded(meeting, command.outcomes);
  if (isRefusal(record)) return record;

  const at = { meetingId: meeting.id, on };
  const asked = meeting.agenda.some(({ kind }) => kind === 'agree-priorities') || command.priorities;
  const decided = asked ? decidePriorities(panel, command.priorities, { ...at, ...quorum }, moment) : panel;
  if (isRefusal(decided)) return decided;
  const actions = actionsFrom(command.actions, decided, at, moment);
  if (isRefusal(actions)) return actions;

  const kept = decisionKept(command);
  if (isRefusal(kept)) return kept;

  const counts = jointQuorums(joined, attendance, meeting);
  const held: Meeting = {
    ...heldWith(record, attendance),
    ...(record.jointWith && { jointWith: withQuorums(record, counts) }),
    quorum,
    ...kept,
    ...(command.nextOn && { nextOn: command.nextOn }),
  };
  const after = panelAfter(decided, held, quorum.quorate, actions);
  const told = decides(command) ? after.priorities : [];
  const drafted = { ...held, minutes: firstDraft(held, { priorities: told, actions }) };
  const { joinedPanels, events } = heldJointly(joined, held, { counts, moment });
  const actionIds = actions.map(({ id }) => id);
  const facts = { meetingId: meeting.id, quorate: quorum.quorate, actionIds, priorities: after.priorities.length };
  return {
    events: [moment.event(panel.id, 'meeting-closed', facts), ...events],
    changes: {
      panel: { before: panel, after },
      joinedPanels,
      meetings: [{ before: meeting, after: drafted }],
      revision: revisionOf(drafted, { ...moment, name: moment.byName }),
    },
    answer: { meetingId: meeting.id, quorum, actionIds },
  };
};

/**
 * One act closes a meeting: attendance, what came of each item, the priorities, the actions, the next date (U15).
 * Refuses `meeting-not-called`, `meeting-not-yet`, `nobody-present`, `attendance-twice`, `substitute-needs-person`,
 * `agenda-item-unknown`, `closing-needs-reason`, `priorities-undecided`, `priorities-decided-later`, `priorities-number`,
 * `priority-needs-grounds`, `not-quorate`, `action-needs-owner`, `evidence-not-seen`, `day-in-past`.
 */
export const closeMeeting =
  (needs: Needs) =>
  (request: Request, command: CloseMeeting): Promise<Closed | Refusal> => {
    const { panelId, meetingId } = command;
    const on = { panelId, meetingId, withJoined: true } as const;
    const about = { name: 'close-meeting', action: 'meeting.close', input: command, on, changes: 'meeting' } as const;
    return meetingCommand(needs)(request, about, ({ panel, meeting, joined }, moment) => {
      const notCalled = checkAhead(meeting, ['called']);
      if (notCalled) return notCalled;
      const day = heldOn(meeting);
      return day > moment.today
        ? refuse('meeting-not-yet', { on: day })
        : close(command, { panel, meeting, joined }, moment);
    });
  };
