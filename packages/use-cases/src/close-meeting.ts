import { withoutNeeds } from '@wardmote/domain/access-need';
import type { Action } from '@wardmote/domain/action';
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
import type { ActionId, MeetingId, PanelId } from '@wardmote/domain/id';
import { withQuorums } from '@wardmote/domain/joint';
import { checkAhead, heldOn, type Meeting } from '@wardmote/domain/meeting';
import { type Membership, membersOn } from '@wardmote/domain/membership';
import { firstDraft } from '@wardmote/domain/minutes';
import { owing, type Panel, withoutCalled } from '@wardmote/domain/panel';
import type { ClosedPriority } from '@wardmote/domain/priority-result';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import { revisionOf } from '@wardmote/domain/revision';
import { concernsCited, withAdopted } from './adopt-concerns.ts';
import { type ActionAsked, actionsFrom, partnersAsked } from './ask-actions.ts';
import type { Moment, Request } from './carry-out.ts';
import { citingDecision, evidenceCited } from './cite-evidence.ts';
import { closedEvents, type DecidedSet, decidePriorities } from './decide-priorities.ts';
import { heldJointly, jointQuorums } from './joint-changes.ts';
import { type Loaded, meetingCommand, type Needs, type On } from './panel-command.ts';
import { type ItemOutcome, quorumOfPriorities, recordItems } from './record-items.ts';
import { type Said, withAllReviewed } from './review-priorities.ts';

export type CloseMeeting = Said & {
  readonly panelId: PanelId;
  readonly meetingId: MeetingId;
  readonly attendance: readonly Attendance[];
  readonly outcomes: readonly ItemOutcome[];
  /** Asked where priorities are set or kept. */
  readonly evidence?: EvidenceSeen;
  readonly actions: readonly ActionAsked[];
  readonly nextOn?: Day;
};

type Closed = { readonly meetingId: MeetingId; readonly quorum: QuorumCount; readonly actionIds: readonly ActionId[] };

/** What was decided, on a panel that has held the meeting. */
const onceHeld = (
  { panel, closed }: DecidedSet,
  meeting: Meeting,
  quorate: boolean,
  actions: readonly Action[],
): DecidedSet => {
  const on = heldOn(meeting);
  const later = panel.lastHeld && panel.lastHeld.on > on;
  const after = {
    ...withoutCalled(panel, meeting.id),
    actions: [...panel.actions, ...actions],
    lastHeld: later ? panel.lastHeld : { meetingId: meeting.id, on, quorate },
    minutesOwed: owing(panel.minutesOwed, { meetingId: meeting.id, on, circulated: false }),
  };
  return { panel: after, closed };
};

type Here = Pick<Loaded, 'panel' | 'partners' | 'joined' | 'concerns' | 'resting' | 'surveys' | 'figures'> & {
  readonly meeting: Meeting;
};

/** Who is on a panel, and who left it while this meeting waited to be recorded. */
const everKnown = ({ members, leavers = [] }: Panel): readonly Membership[] => [...members, ...leavers];

/** Who is on the panel is listed as the record has them; what was sent decides only for guests (promise 6). */
const asRecorded = (attendance: readonly Attendance[], panels: readonly Panel[]): readonly Attendance[] =>
  attendance.map((line) => {
    const member = panels.flatMap(everKnown).find(({ personId }) => personId === line.personId);
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
  const wrongList = checkAttendance(attendance, [panel, ...joined].flatMap(everKnown));
  const named = attendance.flatMap(({ forItem, fromItem, untilItem }) => [forItem, fromItem, untilItem]);
  const stray = named.find((item) => item && !meeting.agenda.some(({ id }) => id === item));
  return wrongList ?? (stray && refuse('agenda-item-unknown', { item: stray }));
};

const checkNext = ({ nextOn }: CloseMeeting, on: Day): Refusal<'day-in-past'> | undefined =>
  nextOn !== undefined && nextOn < on ? refuse('day-in-past', { on: nextOn }) : undefined;

/** Held, with who came; what was kept for the evening alone is forgotten with it. */
const heldWith = ({ withdrawnGuests: _told, ...meeting }: Meeting, attendance: readonly Attendance[]): Meeting => ({
  ...meeting,
  status: 'held',
  attendance,
  presentBy: countByParty(attendance),
  invitations: meeting.invitations.map(withoutNeeds),
  ...(meeting.guests && { guests: withoutAddresses(meeting.guests) }),
});

/** The items as recorded, and whether the meeting was quorate: by those who were on the panel on its day. */
const countItems = ({ outcomes }: CloseMeeting, { panel, meeting }: Here, attendance: readonly Attendance[]) => {
  const on = heldOn(meeting);
  const rule = settingsOn(panel.documents, on).quorum;
  const members = membersOn(panel, on);
  const quorum = countQuorum(attendance, members, rule);
  const there = { attendance, members, rule, whole: quorum };
  const record = recordItems(meeting, outcomes, there);
  if (isRefusal(record)) return record;
  const then = quorumOfPriorities(meeting, outcomes, there);
  return isRefusal(then) ? then : { record, quorum, then };
};

type Then = Parameters<typeof decidePriorities>[2];

/** Where the agenda asks for it, or the meeting did so anyway. */
const decideOn = (command: CloseMeeting, here: Here, then: Then, moment: Moment) => {
  const reviewed = withAllReviewed(here.panel, command, then);
  if (isRefusal(reviewed)) return reviewed;
  const decision = citingDecision(command.priorities, here, { on: moment.today, metOn: then.on });
  if (decision && isRefusal(decision)) return decision;
  return here.meeting.agenda.some(({ kind }) => kind === 'agree-priorities') || decision
    ? decidePriorities(reviewed, decision, then, moment)
    : { panel: reviewed, closed: [] };
};

type Counted = {
  readonly record: Meeting;
  readonly attendance: readonly Attendance[];
  readonly quorum: QuorumCount;
  readonly counts: ReturnType<typeof jointQuorums>;
};

/** The meeting as it was held, before anything is written of it. */
const heldAs = (
  command: CloseMeeting,
  { record, attendance, quorum, counts }: Counted,
  kept: Partial<Meeting>,
): Meeting => ({
  ...heldWith(record, attendance),
  ...(record.jointWith && { jointWith: withQuorums(record, counts) }),
  quorum,
  ...kept,
  ...(command.nextOn && { nextOn: command.nextOn }),
});

type Outcome = {
  readonly after: Panel;
  readonly actions: readonly Action[];
  readonly closed: readonly ClosedPriority[];
};

const withDraft = (held: Meeting, command: CloseMeeting, { after, actions, closed }: Outcome): Meeting => {
  const priorities = decides(command) ? after.priorities : [];
  const ballot = after.ballot?.meetingId === held.id ? { ballot: after.ballot } : {};
  const recorded = { priorities, actions, closed, reviewed: after.priorities, ...ballot };
  return { ...held, minutes: firstDraft(held, recorded) };
};

const close = (command: CloseMeeting, here: Here, moment: Moment): Decided<Closed> | Refusal => {
  const { panel, meeting, joined } = here;
  const on = heldOn(meeting);
  const attendance = asRecorded(command.attendance, [panel, ...joined]);
  const wrong = checkNext(command, on) ?? checkList(attendance, here);
  if (wrong) return wrong;
  const counted = countItems(command, here, attendance);
  if (isRefusal(counted)) return counted;
  const { record, quorum, then } = counted;

  const at = { meetingId: meeting.id, on };

  const decided = decideOn(command, here, { ...at, ...then }, moment);
  if (isRefusal(decided)) return decided;
  const actions = actionsFrom(command.actions, { panel: decided.panel, partners: here.partners }, at, moment);
  if (isRefusal(actions)) return actions;

  const kept = decisionKept(command);
  if (isRefusal(kept)) return kept;

  const counts = jointQuorums(joined, attendance, meeting);
  const held = heldAs(command, { record, attendance, quorum, counts }, kept);
  const { closed } = decided;
  const adopted = withAdopted(onceHeld(decided, held, quorum.quorate, actions), here, moment);
  if (isRefusal(adopted)) return adopted;
  const { panel: after, concerns: changed } = adopted;
  const drafted = withDraft(held, command, { after, actions, closed });
  const { joinedPanels, events } = heldJointly(joined, held, { counts, moment });
  const actionIds = actions.map(({ id }) => id);
  const facts = { meetingId: meeting.id, quorate: quorum.quorate, actionIds, priorities: after.priorities.length };
  const closing = moment.event(panel.id, 'meeting-closed', facts);
  return {
    events: [closing, ...closedEvents(panel.id, closed, moment), ...adopted.events, ...events],
    changes: {
      panel: { before: panel, after },
      closedPriorities: closed,
      concerns: changed,
      joinedPanels,
      meetings: [{ before: meeting, after: drafted }],
      revision: revisionOf(drafted, { ...moment, name: moment.byName }),
    },
    answer: { meetingId: meeting.id, quorum, actionIds },
  };
};

/** Only a new set cites concerns and other evidence, or ends a priority that rested on some. */
const setToRead = ({ priorities }: CloseMeeting): Partial<On> =>
  priorities?.decision === 'set'
    ? { concernIds: concernsCited(priorities.priorities), withResting: true, ...evidenceCited(priorities.priorities) }
    : {};

/**
 * One act closes a meeting: attendance, what came of each item, the priorities, the actions, the next date (U15).
 * Refuses `meeting-not-called`, `meeting-not-yet`, `nobody-present`, `attendance-twice`, `substitute-needs-person`,
 * `agenda-item-unknown`, `closing-needs-reason`, `priorities-undecided`, `priorities-decided-later`, `priorities-number`,
 * `priority-needs-citation`, `priority-unknown`, `priority-not-reviewed`, `review-needs-words`, `ended-but-kept`, `result-needs-words`, `figures-incomplete`, `not-quorate`, `action-needs-owner`, `partner-unknown`, `evidence-not-seen`, `day-in-past`, `mover-not-there`, `mover-seconds`,
 * `votes-too-many`, `interest-of-absent`, `survey-unknown`, `figure-unknown`, `citations-too-many`.
 */
export const closeMeeting =
  (needs: Needs) =>
  (request: Request, command: CloseMeeting): Promise<Closed | Refusal> => {
    const { panelId, meetingId } = command;
    const partnerIds = partnersAsked(command.actions);
    const on = { panelId, meetingId, partnerIds, withJoined: true, ...setToRead(command) } as const;
    const about = { name: 'close-meeting', action: 'meeting.close', input: command, on, changes: 'meeting' } as const;
    return meetingCommand(needs)(request, about, ({ meeting, ...read }, moment) => {
      const notCalled = checkAhead(meeting, ['called']);
      if (notCalled) return notCalled;
      const day = heldOn(meeting);
      return day > moment.today ? refuse('meeting-not-yet', { on: day }) : close(command, { meeting, ...read }, moment);
    });
  };
