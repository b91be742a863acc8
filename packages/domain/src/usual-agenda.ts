import { type AgendaItem, type ProposedItem, usualItems } from './agenda.ts';

/** An item of the agenda that a panel usually has, as it is proposed for a new meeting. */
export type UsualItem = Omit<ProposedItem, 'id'>;

/** Without an agenda of its own, a panel has the nine usual items. */
export const standardAgenda: readonly UsualItem[] = usualItems.map((item) => ({ ...item, openness: 'open' }));

/** A meeting's agenda as the panel's usual one: without what was special to that evening. */
export const usualFrom = (agenda: readonly AgendaItem[]): readonly UsualItem[] =>
  agenda
    .filter(({ askedBy, carriedFrom, lateBecause, closed }) => !(askedBy || carriedFrom || lateBecause || closed))
    .map(({ kind, heading, section, presenter, minutesPlanned }) => ({
      kind,
      heading,
      openness: 'open',
      ...(section && { section }),
      ...(presenter && { presenter }),
      ...(minutesPlanned !== undefined && { minutesPlanned }),
    }));
