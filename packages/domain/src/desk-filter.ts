import type { Action } from './action.ts';
import { isOverdue, silentFor } from './action-age.ts';
import { type Day, daysBetween } from './day.ts';
import type { PanelId } from './id.ts';

/** How an action stands, as a desk can be narrowed to it. */
export const deskStates = ['overdue', 'open', 'under-way', 'disputed', 'answered', 'silent'] as const;
export type DeskState = (typeof deskStates)[number];

/** How long ago something was asked, in days: one window of a panel, two, and a quarter of a year. */
export const deskAges = [28, 56, 92] as const;
export type DeskAge = (typeof deskAges)[number];

export type DeskAsked = {
  readonly panelId?: PanelId | undefined;
  readonly state?: DeskState | undefined;
  readonly olderThan?: DeskAge | undefined;
};

type OnDesk = Action & { readonly panelId: PanelId };

const stands: Readonly<Record<DeskState, (action: OnDesk, today: Day) => boolean>> = {
  overdue: (action, today) => isOverdue(action, today),
  open: ({ status, disputed }) => status === 'open' && disputed === undefined,
  'under-way': ({ status }) => status === 'accepted' || status === 'in-progress',
  disputed: ({ disputed }) => disputed !== undefined,
  answered: ({ status }) => status === 'answered',
  silent: (action, today) => silentFor(action, today) !== undefined,
};

/** Whether an action is among what was asked for; with nothing asked, every action is. */
export const onDesk =
  ({ panelId, state, olderThan }: DeskAsked, today: Day) =>
  (action: OnDesk): boolean =>
    (panelId === undefined || action.panelId === panelId) &&
    (state === undefined || stands[state](action, today)) &&
    (olderThan === undefined || daysBetween(action.askedOn, today) > olderThan);
