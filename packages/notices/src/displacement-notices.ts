import type { Event } from '@wardmote/domain/event';
import { londonDay } from '@wardmote/domain/london';
import { holderOf } from '@wardmote/domain/panel';
import type { Facts } from './facts.ts';
import type { Notice } from './notice.ts';

/** Chair and secretary of the panel that is told. The id has the day in it: what is put right on the same day is one mail (U66). */
export const displacementNotices = (
  { at, by }: Event<'displacement-told'>,
  { panel, displacement }: Facts,
): readonly Notice<'displacement-told'>[] => {
  if (!displacement) return [];
  const { displacedId, from, kind, words } = displacement;
  const holders = (['chair', 'secretary'] as const).flatMap((office) => holderOf(panel, office)?.personId ?? []);
  return [...new Set(holders)]
    .filter((personId) => personId !== by)
    .map((personId) => ({
      id: `displaced-${panel.id}-${displacedId}-${londonDay(at)}-${personId}`,
      kind: 'displacement-told',
      panelId: panel.id,
      panelName: panel.name,
      to: { kind: 'person', personId },
      at,
      facts: { displacedId, fromName: from.name, displacement: kind, words },
    }));
};
