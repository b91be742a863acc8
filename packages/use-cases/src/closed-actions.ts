import type { Action } from '@wardmote/domain/action';
import type { PanelId, PriorityId } from '@wardmote/domain/id';
import { knownAction, type PublicAction, publicAction } from './view-panel.ts';

export type ClosedActionReads = { readonly pastActions: (panelId: PanelId) => Promise<readonly Action[]> };

/** An action with the title of the priority that it was asked for under, where its reader may know that. */
export type ActionUnder = PublicAction & { readonly priorityTitle?: string };

type Titled = { readonly id: PriorityId; readonly title: string };

/**
 * An action as its reader may see it, closed as it is open, and under which of these priorities it was asked for. Outside the panel
 * nobody is told to which priority one belongs that is about persons (row 82).
 */
export const actionUnder =
  (priorities: readonly Titled[], inside: boolean) =>
  (action: Action): ActionUnder => {
    const told = inside || !action.aboutPersons;
    const priority = told ? priorities.find(({ id }) => id === action.priorityId) : undefined;
    return {
      ...(inside ? knownAction(action) : publicAction(action)),
      ...(priority && { priorityTitle: priority.title }),
    };
  };

/** The one that was closed last first. */
export const lastClosedFirst = (one: Pick<Action, 'closedOn'>, other: Pick<Action, 'closedOn'>): number =>
  (other.closedOn ?? '').localeCompare(one.closedOn ?? '');
