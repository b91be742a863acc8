import type { Event } from '@wardmote/domain/event';
import { londonDay } from '@wardmote/domain/london';
import { holderOf } from '@wardmote/domain/panel';
import type { Facts } from './facts.ts';
import type { Notice } from './notice.ts';

/** Those who answer for the borough group; the day is in the id, so that what one panel puts in a day is one mail (U66). */
export const putNotices = (
  { at, by, facts: { escalationId } }: Event<'escalation-put'>,
  { panel, boroughOfficers = [] }: Facts,
): readonly Notice<'escalation-put'>[] =>
  boroughOfficers
    .filter((personId) => personId !== by)
    .map((personId) => ({
      id: `escalation-put-${panel.id}-${londonDay(at)}-${personId}`,
      kind: 'escalation-put',
      panelId: panel.id,
      panelName: panel.name,
      to: { kind: 'person', personId },
      at,
      facts: { escalationId },
    }));

/** Chair and secretary hear what the group says: fed, and seen to be fed (row 46). */
export const groupAnswerNotices = (
  { at, by, facts: { escalationId, state } }: Event<'escalation-answered'>,
  { eventId, panel }: Facts,
): readonly Notice<'escalation-answered'>[] => {
  const holders = (['chair', 'secretary'] as const).flatMap((office) => holderOf(panel, office)?.personId ?? []);
  return [...new Set(holders)]
    .filter((personId) => personId !== by)
    .map((personId) => ({
      id: `${eventId}-${personId}`,
      kind: 'escalation-answered',
      panelId: panel.id,
      panelName: panel.name,
      to: { kind: 'person', personId },
      at,
      facts: { escalationId, state },
    }));
};
