import { type Concern, restsUnderPersons } from '@wardmote/domain/concern';
import type { Event } from '@wardmote/domain/event';
import { londonDay } from '@wardmote/domain/london';
import type { Facts } from './facts.ts';
import { minuteTaker } from './minutes-notices.ts';
import type { Notice, Recipient } from './notice.ts';

/** Somebody says what worries them. The id has the day in it: many concerns of one day are one mail (U66). */
export const raisedNotices = (
  { at, by, facts: { from } }: Event<'concern-raised'>,
  { panel }: Facts,
): readonly Notice<'concern-raised'>[] => {
  const personId = minuteTaker(panel);
  if (!personId || personId === by) return [];
  return [
    {
      id: `concern-${panel.id}-${londonDay(at)}-${personId}`,
      kind: 'concern-raised',
      panelId: panel.id,
      panelName: panel.name,
      to: { kind: 'person', personId },
      at,
      facts: { from },
    },
  ];
};

/** A resident who left no address looks by their link. */
const raiserOf = ({ id, personId, email }: Concern): Recipient | undefined => {
  if (personId) return { kind: 'person', personId };
  return email === undefined ? undefined : { kind: 'raiser', concernId: id };
};

type Became = Pick<Notice<'concern-told'>['facts'], 'outcome' | 'words' | 'title' | 'endedAs' | 'actionEndedAs'>;

/** For whoever raised it; nobody is told of what they did themselves. */
const told = (
  { at, by }: Pick<Event, 'at' | 'by'>,
  { eventId, panel }: Pick<Facts, 'eventId' | 'panel'>,
  concern: Concern,
  became: Became,
): readonly Notice<'concern-told'>[] => {
  const to = raiserOf(concern);
  if (!to || concern.personId === by) return [];
  const { id: concernId, linkKey } = concern;
  return [
    {
      id: `${eventId}-${concernId}`,
      kind: 'concern-told',
      panelId: panel.id,
      panelName: panel.name,
      to,
      at,
      facts: { concernId, linkKey, ...became, aboutPersons: true },
    },
  ];
};

/** A concern and those that were put to it. */
const withSame = ({ concern, sameConcerns = [] }: Facts): readonly Concern[] =>
  concern ? [concern, ...sameConcerns] : [];

/** What became of it. What has left the list since is told by the event of that. */
export const triagedNotices = (event: Event<'concern-triaged'>, facts: Facts): readonly Notice[] => {
  const { concern } = facts;
  if (concern?.triage?.outcome !== event.facts.outcome) return [];
  const { outcome, words, taken } = concern.triage;
  return told(event, facts, concern, { outcome, ...(words && { words }), ...(taken && { title: taken.title }) });
};

/** It has left the list of the panel: all who raised it read why, and under which words it was there. */
export const takenOffNotices = (event: Event<'concern-taken-off'>, facts: Facts): readonly Notice[] => {
  const { outcome } = event.facts;
  const { words, taken } = facts.concern?.triage ?? {};
  const became: Became = { outcome, ...(words && { words }), ...(taken && { title: taken.title }) };
  return withSame(facts).flatMap((concern) => told(event, facts, concern, became));
};

/** A priority rests on it, or on the one that it was put to. That one about persons does is told to nobody (row 82). */
export const adoptedNotices = (event: Event<'concern-adopted'>, facts: Facts): readonly Notice[] => {
  const priority = facts.panel.priorities.find(({ id }) => id === event.facts.priorityId);
  if (priority?.scope === 'persons') return [];
  const became: Became = { outcome: 'adopted', ...(priority && { title: priority.title }) };
  return withSame(facts).flatMap((concern) => told(event, facts, concern, became));
};

/** The priority that rested on it has ended: what came of it is told on the raiser's own page, which leads to that priority's. */
export const endedNotices = (event: Event<'concern-ended'>, facts: Facts): readonly Notice[] => {
  if (facts.concern?.aboutPersons) return [];
  const title = facts.concern?.triage?.taken?.title;
  const became: Became = { outcome: 'ended', endedAs: event.facts.outcome, ...(title && { title }) };
  return withSame(facts).flatMap((concern) => told(event, facts, concern, became));
};

/** What was asked for because of it is closed. One mail for each, and none for an answer: their own page shows those (U66). */
export const actionEndedNotices = (event: Event<'action-closed'>, facts: Facts): readonly Notice[] => {
  // The panel deals with it among itself, and has asked for this before.
  if (facts.concern && restsUnderPersons(facts.concern, facts.panel.priorities)) return [];
  const title = facts.concern?.triage?.taken?.title;
  const became: Became = { outcome: 'action-ended', actionEndedAs: event.facts.outcome, ...(title && { title }) };
  return withSame(facts).flatMap((concern) => told(event, facts, concern, became));
};
