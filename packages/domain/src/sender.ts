import type { BoroughGroupId, PanelId } from './id.ts';

/**
 * Whoever hears it: a panel, or the group of a borough. What is asked for on an agenda, or told of the team, is counted beside what worries
 * people.
 */
export type Receiver = PanelId | BoroughGroupId | `REQUESTS#${PanelId}` | `TEAM#${PanelId}`;

/** What one network may send in a day to a panel, or a borough's group, of each kind: a household has a few, a library its readers'. */
export const mostFromOneADay = 5;

/** Who hears what worries people in a ward. */
export type ConcernsTo = 'panel' | 'group';
