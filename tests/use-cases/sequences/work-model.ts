import type { ActionOutcome } from '@wardmote/domain/action';
import type { ActionId } from '@wardmote/domain/id';
import type { PriorityOutcome } from '@wardmote/domain/priority-result';

/** What the rules say of a panel's priorities and of what it asks for, written down a second time and much smaller: how each stands. */
export type Work = {
  /**
   * Those there are now, the first on the list first: whether each names what it rests on (row 7), and whether a look at it is due (row 138),
   * because it is older than the day.
   */
  readonly priorities: readonly { readonly isCited: boolean; readonly isDue: boolean }[];
  /** How those that are no more ended, one by one. */
  readonly ended: readonly PriorityOutcome[];
  readonly asked: readonly Asked[];
  /** Whether the last meeting that was held could decide. */
  readonly quorate: boolean;
  /** Whether that meeting was of the day of the sequence, on which all others are held. */
  readonly isOfToday: boolean;
};

export type Asked = {
  readonly id: ActionId;
  readonly kind: 'prevention' | 'question';
  readonly of: 'team' | 'partner';
  readonly stands: 'open' | 'answered' | 'disputed' | ActionOutcome;
};

/**
 * A set that is proposed: so many of those there are, from the first on, so many new ones, whether something is named that shows them, and
 * how the others are said to have ended.
 */
export type Proposed = {
  readonly keep: number;
  readonly add: number;
  readonly cites: boolean;
  readonly end?: PriorityOutcome;
};

/** What a meeting says of the priorities: of so many of those there are, and whether it gives a reason for the others. */
export type Said = { readonly of: number; readonly why: boolean };

export type Op =
  | {
      readonly do: 'meet';
      readonly came: number;
      readonly decision: 'set' | 'keep' | 'defer' | 'nothing';
      readonly proposed: Proposed;
      readonly said: Said;
      /** How many actions of the team the meeting asks for. */
      readonly asks: number;
    }
  | { readonly do: 'set'; readonly proposed: Proposed }
  | { readonly do: 'ask'; readonly kind: Asked['kind']; readonly of: Asked['of'] | 'nobody' }
  | { readonly do: 'answer'; readonly on: number; readonly status: 'in-progress' | 'answered'; readonly text: string }
  | { readonly do: 'close'; readonly on: number; readonly outcome: ActionOutcome }
  | { readonly do: 'dispute' | 'hand'; readonly on: number };

type Meet = Extract<Op, { do: 'meet' }>;

export const roles = ['secretary', 'sergeant', 'member'] as const;
export type Role = (typeof roles)[number];
export type Step = { readonly op: Op; readonly role: Role };

/** Of ten voting members a decision needs four. */
const quorum = 4;

const isClosed = ({ stands }: Asked): boolean => !['open', 'answered', 'disputed'].includes(stands);

/** The one that a step is about, whatever number was drawn. */
export const pointed = ({ asked }: Work, on: number): Asked | undefined => asked[on % asked.length];

const withSet = (work: Work, { keep, add, cites, end = 'dropped' }: Proposed): Work | undefined => {
  const kept = work.priorities.slice(0, keep);
  const priorities = [
    ...kept.map(({ isCited, isDue }) => ({ isCited: isCited || cites, isDue })),
    ...Array.from({ length: add }, () => ({ isCited: cites, isDue: !work.isOfToday })),
  ];
  if (priorities.length < 3 || priorities.length > 5 || !priorities.every(({ isCited }) => isCited)) return undefined;
  const left = Array.from({ length: work.priorities.length - kept.length }, () => end);
  return { ...work, priorities, ended: [...work.ended, ...left] };
};

/** Of each that a look is due at, something is said: how far it is, how it ended, or the reason for all the others. */
const isCovered = ({ priorities }: Work, { decision, proposed: { keep, end }, said }: Meet): boolean =>
  priorities.every(
    ({ isDue }, index) => !isDue || said.why || index < said.of || (decision === 'set' && end && index >= keep),
  );

const met = (work: Work, op: Meet): Work | undefined => {
  const { came, decision, proposed } = op;
  if (!isCovered(work, op)) return undefined;
  const held = { ...work, quorate: came >= quorum, isOfToday: true };
  if (decision === 'defer') return held;
  if (decision === 'nothing' || !held.quorate) return undefined;
  return decision === 'set' ? withSet(held, proposed) : held;
};

/** How an action stands after a step; nothing where the rules say no. */
const next = (op: Op, role: Role, one: Asked): Asked | undefined => {
  const bySecretary = role === 'secretary';
  if (isClosed(one)) return undefined;
  switch (op.do) {
    case 'answer':
      if (op.text === '' || (one.of === 'team' && role !== 'sergeant')) return undefined;
      return { ...one, stands: op.status === 'answered' ? 'answered' : 'open' };
    case 'hand':
      return role === 'sergeant' && one.of === 'team' ? { ...one, of: 'partner', stands: 'open' } : undefined;
    case 'dispute':
      return bySecretary && one.stands === 'answered' ? { ...one, stands: 'disputed' } : undefined;
    case 'close':
      if (one.kind === 'question' && op.outcome === 'done' && one.stands !== 'answered') return undefined;
      return bySecretary ? { ...one, stands: op.outcome } : undefined;
    default:
      return undefined;
  }
};

/** The panel's work as it should be after a step, or that it should be refused. What is newly asked for is added by its id. */
export const predicted = ({ op, role }: Step, work: Work): Work | 'refused' => {
  const bySecretary = role === 'secretary';
  if (op.do === 'meet') return (bySecretary && met(work, op)) || 'refused';
  if (op.do === 'set') return (bySecretary && work.quorate && withSet(work, op.proposed)) || 'refused';
  if (op.do === 'ask') return bySecretary && op.of !== 'nobody' ? work : 'refused';
  const one = pointed(work, op.on);
  const after = one && next(op, role, one);
  return after ? { ...work, asked: work.asked.map((each) => (each === one ? after : each)) } : 'refused';
};
