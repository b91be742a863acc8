/** What the rules say of a meeting, written down a second time and much smaller: states and numbers, no texts. */
export type Modelled = {
  readonly status: 'scheduled' | 'called' | 'held' | 'cancelled';
  readonly wasCalled: boolean;
  readonly start: string;
  readonly sequence: number;
  /** How many came, in the order of the list: the member is its first, the secretary its second. */
  readonly came: number;
  readonly quorate: boolean;
  readonly minutes: 'none' | 'draft' | 'circulated' | 'approved' | 'published';
  readonly revision: number;
  /** Whether its first draft was kept as a revision, so that it can be brought back. */
  readonly firstKept: boolean;
  readonly openCorrections: number;
  readonly amendments: number;
};

export const roles = ['secretary', 'interim-chair', 'member', 'sergeant'] as const;
export type Role = (typeof roles)[number];

export type Op =
  | { readonly do: 'schedule'; readonly inDays: number }
  | { readonly do: 'call' | 'cancel' | 'reply' | 'circulate' | 'correct' | 'settle' | 'restore' | 'release' }
  | { readonly do: 'change'; readonly inDays: number }
  | { readonly do: 'close'; readonly came: number }
  | { readonly do: 'save'; readonly stale: boolean }
  | { readonly do: 'approve'; readonly heldBack: boolean }
  | { readonly do: 'amend' };

/** An operation of one person, on one meeting, by way of another where it needs two. */
export type Step = { readonly op: Op; readonly role: Role; readonly on: number; readonly at: number };

export const today = '2026-06-12';
/** Of ten voting members a decision needs four. */
const quorum = 4;

export const dayIn = (days: number): string =>
  new Date(Date.parse(`${today}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const prepares: readonly Role[] = ['secretary', 'interim-chair'];
const mayDo: Readonly<Record<Op['do'], readonly Role[]>> = {
  schedule: prepares,
  call: prepares,
  change: prepares,
  cancel: prepares,
  reply: roles,
  close: ['secretary'],
  save: ['secretary'],
  circulate: ['secretary'],
  restore: ['secretary'],
  correct: ['secretary', 'member'],
  settle: ['secretary'],
  approve: ['secretary'],
  release: ['secretary'],
  amend: ['secretary'],
};

const isAhead = ({ status }: Modelled): boolean => status === 'scheduled' || status === 'called';
const isOpenText = ({ minutes }: Modelled): boolean => minutes === 'draft' || minutes === 'circulated';
const couldDecide = (of: Modelled, at: Modelled): boolean =>
  at.start > of.start && at.status === 'held' && at.quorate && at !== of;

const saved = (one: Modelled): Modelled => ({ ...one, revision: one.revision + 1 });

/** What becomes of a meeting; nothing where the rules say no. */
const after = (op: Op, one: Modelled, other: Modelled): Modelled | undefined => {
  switch (op.do) {
    case 'call':
      return one.status === 'scheduled' ? { ...one, status: 'called', wasCalled: true } : undefined;
    case 'change': {
      const start = `${dayIn(op.inDays)}T19:30`;
      if (!isAhead(one)) return undefined;
      return start === one.start ? one : { ...one, start, sequence: one.sequence + 1 };
    }
    case 'cancel':
      return isAhead(one) ? { ...one, status: 'cancelled', sequence: one.sequence + 1 } : undefined;
    case 'reply':
      return one.status === 'called' ? one : undefined;
    case 'close':
      return one.status === 'called' && one.start.slice(0, 10) <= today
        ? {
            ...one,
            status: 'held',
            came: op.came,
            quorate: op.came >= quorum,
            minutes: 'draft',
            revision: 1,
            firstKept: true,
          }
        : undefined;
    case 'save':
      return isOpenText(one) && !op.stale ? saved(one) : undefined;
    case 'restore':
      return isOpenText(one) && one.firstKept ? saved(one) : undefined;
    case 'circulate':
      return isOpenText(one) ? { ...one, minutes: 'circulated' } : undefined;
    case 'correct':
      return one.minutes === 'circulated' ? { ...one, openCorrections: one.openCorrections + 1 } : undefined;
    case 'settle':
      return one.openCorrections > 0 ? { ...one, openCorrections: one.openCorrections - 1 } : undefined;
    case 'approve':
      return one.minutes === 'circulated' && couldDecide(one, other)
        ? { ...one, minutes: op.heldBack ? 'approved' : 'published' }
        : undefined;
    case 'release':
      return one.minutes === 'approved' ? { ...one, minutes: 'published' } : undefined;
    case 'amend':
      return one.minutes === 'published' && couldDecide(one, other)
        ? { ...one, amendments: one.amendments + 1 }
        : undefined;
    case 'schedule':
      return undefined;
  }
};

/** Only those who were there correct the minutes. */
const wasThere = (role: Role, { came }: Modelled): boolean => came >= (role === 'secretary' ? 2 : 1);

/** The meeting as it should be after the step, or that it should be refused. */
export const predicted = ({ op, role }: Step, one: Modelled, other: Modelled): Modelled | 'refused' =>
  (mayDo[op.do].includes(role) && (op.do !== 'correct' || wasThere(role, one)) && after(op, one, other)) || 'refused';

export const mayAtAll = ({ op, role }: Step): boolean => mayDo[op.do].includes(role);

export const scheduledFor = (inDays: number): Modelled => ({
  status: 'scheduled',
  wasCalled: false,
  start: `${dayIn(inDays)}T19:30`,
  sequence: 0,
  came: 0,
  quorate: false,
  minutes: 'none',
  revision: 0,
  firstKept: false,
  openCorrections: 0,
  amendments: 0,
});
