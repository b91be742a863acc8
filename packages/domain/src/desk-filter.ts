import type { Action } from './action.ts';
import { isOverdue, silentFor } from './action-age.ts';
import type { Day } from './day.ts';
import type { PanelId } from './id.ts';

/** What a desk can be narrowed to, beside the ward. */
export const deskStates = ['overdue', 'open', 'under-way', 'disputed', 'answered', 'silent'] as const;
export type DeskState = (typeof deskStates)[number];

export type DeskAsked = { readonly panelId?: PanelId | undefined; readonly state?: DeskState | undefined };

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
  ({ panelId, state }: DeskAsked, today: Day) =>
  (action: OnDesk): boolean =>
    (panelId === undefined || action.panelId === panelId) && (state === undefined || stands[state](action, today));
