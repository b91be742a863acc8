import type { Day, Instant } from './day.ts';
import type { ActionId, ConcernId, MeetingId, PartnerId, PersonId, PriorityId, TeamId } from './id.ts';
import { londonDay } from './london.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';

/**
 * A team, a person, or an outside body without an account that is reached by e-mail (U31). One from the register of the borough has no
 * address here: it is looked up when a mail is sent, so that one that was corrected counts at once.
 */
export type Owner =
  | { readonly kind: 'team'; readonly teamId: TeamId; readonly name: string }
  | { readonly kind: 'person'; readonly personId: PersonId; readonly name: string }
  | {
      readonly kind: 'partner';
      readonly name: string;
      readonly email?: string;
      readonly partnerId?: PartnerId;
      readonly linkKey: string;
    };

/** Row 90: what panels are for is support, education and prevention as much as enforcement. Row 98: keeping the young out of trouble. */
export const workKinds = ['support', 'education', 'prevention', 'diversion', 'enforcement'] as const;
export type WorkKind = (typeof workKinds)[number];
/** A question asks for an answer and no work (rows 2, 42); it has an owner, a day and a chase like any action. */
export const actionKinds = [...workKinds, 'question'] as const;
export type ActionKind = (typeof actionKinds)[number];
export type ActionStatus = 'open' | 'accepted' | 'in-progress' | 'answered' | 'closed';
/** Closed is not fixed (U36, U37): each outcome is told apart. */
export const actionOutcomes = ['done', 'not-fixed', 'not-ours', 'duplicate', 'superseded'] as const;
export type ActionOutcome = (typeof actionOutcomes)[number];

/** How many ended in each way, since the panel began to count. */
export type ActionTally = Readonly<Partial<Record<ActionOutcome, number>>>;

export type Answer = {
  readonly at: Instant;
  readonly by: string;
  readonly status: Exclude<ActionStatus, 'open' | 'closed'>;
  readonly text: string;
  /** By when whoever took it on says again how far it is (row 159): a promise of theirs, and no day of the panel's. */
  readonly reportBackOn?: Day;
};

export type Action = {
  readonly id: ActionId;
  readonly what: string;
  /** Nothing where nobody has said what kind of work it is. */
  readonly kind?: ActionKind;
  readonly owner: Owner;
  readonly status: ActionStatus;
  readonly askedOn: Day;
  /** Nothing where the officers asked between meetings, because of a concern. */
  readonly askedAt?: MeetingId;
  readonly dueOn?: Day;
  readonly priorityId?: PriorityId;
  /** What it is asked because of, in the public words of the panel. */
  readonly concern?: { readonly id: ConcernId; readonly title: string };
  /** Asked under a priority about persons: as closed as that was, whatever becomes of it (row 82). */
  readonly aboutPersons?: true;
  readonly answers: readonly Answer[];
  /** Who had it, and whom they said it is for. */
  readonly handed?: { readonly at: Instant; readonly from: string; readonly to: string };
  readonly disputed?: { readonly at: Instant; readonly why: string };
  readonly outcome?: ActionOutcome;
  readonly closedOn?: Day;
};

export type ProposedAction = Pick<
  Action,
  'id' | 'what' | 'kind' | 'dueOn' | 'priorityId' | 'concern' | 'aboutPersons'
> & {
  readonly owner?: Owner;
};

/** An action that nobody owns is refused (U31: never a dead field), and one that was due before it was asked for. */
export const raiseAction = (
  { owner, ...proposed }: ProposedAction,
  at: { readonly meetingId?: MeetingId | undefined; readonly on: Day },
): Action | Refusal<'action-needs-owner' | 'day-in-past'> => {
  if (owner === undefined || owner.name.trim() === '') return refuse('action-needs-owner', { what: proposed.what });
  if (proposed.dueOn !== undefined && proposed.dueOn < at.on) return refuse('day-in-past', { on: proposed.dueOn });
  const { meetingId, on } = at;
  return { ...proposed, owner, status: 'open', askedOn: on, ...(meetingId && { askedAt: meetingId }), answers: [] };
};

/** The last ten answers are kept on the action; the event log has them all, so that an action never outgrows its page. */
const answersKept = 10;

/**
 * The owner says where it stands; a text is asked for, because a bare tick tells the residents nothing. What kind of work it is the owner
 * says only where the panel has not.
 */
export const answerAction = (
  action: Action,
  answer: Answer,
  work?: WorkKind,
): Action | Refusal<'action-closed' | 'answer-needs-text' | 'day-in-past'> => {
  if (action.outcome) return refuse('action-closed', { outcome: action.outcome });
  if (answer.text.trim() === '') return refuse('answer-needs-text', {});
  // What is done, or will not be, has nothing more to report.
  const { reportBackOn: promised, ...said } = answer;
  const reportBackOn = answer.status === 'answered' ? undefined : promised;
  if (reportBackOn && reportBackOn < londonDay(answer.at)) return refuse('day-in-past', { on: reportBackOn });
  const { disputed: _settled, ...rest } = action;
  const kind = action.kind ?? work;
  const last = { ...said, ...(reportBackOn && { reportBackOn }) };
  const answers = [...action.answers, last].slice(-answersKept);
  return { ...rest, ...(kind && { kind }), status: answer.status, answers };
};

/** Only the panel closes, and says which way it ended (U36). A question is done when its answer is taken as one: not without (row 76). */
export const closeAction = (
  action: Action,
  outcome: ActionOutcome,
  on: Day,
): Action | Refusal<'action-closed' | 'action-not-answered'> => {
  if (action.outcome) return refuse('action-closed', { outcome: action.outcome });
  if (action.kind === 'question' && outcome === 'done' && action.status !== 'answered')
    return refuse('action-not-answered', {});
  return { ...action, status: 'closed', outcome, closedOn: on };
};

/** One more that has ended, under its own outcome and no other: nothing counts a mere closing as a fix (U36, U37). */
export const talliedAction = (tally: ActionTally | undefined, outcome: ActionOutcome): ActionTally => ({
  ...tally,
  [outcome]: (tally?.[outcome] ?? 0) + 1,
});

/** Closed ones, by how they ended. */
export const tallyOf = (closed: readonly Pick<Action, 'outcome'>[]): ActionTally =>
  closed.reduce<ActionTally>((tally, { outcome }) => (outcome ? talliedAction(tally, outcome) : tally), {});

/** So many closed ones are looked through at once, the last ones asked for: two years of a busy panel. */
export const closedActionsRead = 100;

export type ActionTotals = ReturnType<typeof actionTotals>;

/** Actions by how they stand: those that are closed by their outcome, the open ones apart from the disputed. */
export const actionTotals = (open: readonly Pick<Action, 'disputed'>[], closed: ActionTally = {}) => {
  const disputed = open.filter((action) => action.disputed).length;
  const outcomes = { done: 0, 'not-fixed': 0, 'not-ours': 0, duplicate: 0, superseded: 0, ...closed };
  const ended = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
  return { ...outcomes, disputed, open: open.length - disputed, total: ended + open.length };
};

/** The panel says that an answer is not one (U38): it is open again, and its owner is told. */
export const disputeAction = (
  action: Action,
  why: string,
  at: Instant,
): Action | Refusal<'action-closed' | 'action-not-answered'> => {
  if (action.outcome) return refuse('action-closed', { outcome: action.outcome });
  if (action.status !== 'answered') return refuse('action-not-answered', {});
  return { ...action, status: 'open', disputed: { at, why } };
};

/** Whose it is, as far as they own it themselves. */
export type OutsideOwner = Extract<Owner, { kind: 'partner' }>;

/**
 * Its owner says that it is another's to do, and why (row 56): what was asked, and by when, stays as it was, and the new owner has not
 * answered yet. Refuses `action-closed`, `answer-needs-text`.
 */
export const handOn = (
  action: Action,
  to: OutsideOwner,
  said: Omit<Answer, 'status' | 'reportBackOn'>,
): Action | Refusal<'action-closed' | 'answer-needs-text' | 'day-in-past'> => {
  const answered = answerAction(action, { ...said, status: 'in-progress' });
  if (isRefusal(answered)) return answered;
  return { ...answered, owner: to, status: 'open', handed: { at: said.at, from: action.owner.name, to: to.name } };
};
