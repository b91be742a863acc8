import type { AgendaRequest } from '@wardmote/domain/agenda-request';
import type { Event } from '@wardmote/domain/event';
import { londonDay } from '@wardmote/domain/london';
import { heldOn } from '@wardmote/domain/meeting';
import { type Facts, meetingIn } from './facts.ts';
import { minuteTaker } from './minutes-notices.ts';
import type { Notice, Recipient } from './notice.ts';

/** Somebody asks for something on the agenda. The id has the day in it: many requests of one day are one mail (U66). */
export const requestNotices = (
  { at, by, facts: { from } }: Event<'agenda-request-made'>,
  { panel }: Facts,
): readonly Notice<'agenda-request'>[] => {
  const personId = minuteTaker(panel);
  if (!personId || personId === by) return [];
  return [
    {
      id: `agenda-request-${panel.id}-${londonDay(at)}-${personId}`,
      kind: 'agenda-request',
      panelId: panel.id,
      panelName: panel.name,
      to: { kind: 'person', personId },
      at,
      facts: { from },
    },
  ];
};

/** A resident who left no address looks by their link. */
const askerOf = ({ id, personId, email }: AgendaRequest): Recipient | undefined => {
  if (personId) return { kind: 'person', personId };
  return email === undefined ? undefined : { kind: 'asker', requestId: id };
};

/** What became of it, for whoever asked; nobody is told of what they did themselves. */
export const requestAnswerNotices = (
  { at, by }: Event<'agenda-request-answered'>,
  { eventId, panel, request }: Facts,
): readonly Notice<'agenda-answer'>[] => {
  const to = request && askerOf(request);
  if (!request?.answer || !to || request.personId === by) return [];
  const { id: requestId, linkKey, heading, answer } = request;
  const { outcome, words, meeting } = answer;
  return [
    {
      id: `${eventId}-asker`,
      kind: 'agenda-answer',
      panelId: panel.id,
      panelName: panel.name,
      to,
      at,
      facts: {
        requestId,
        linkKey,
        heading,
        outcome,
        ...(words && { words }),
        ...(meeting && { on: meeting.on }),
        aboutPersons: true,
      },
    },
  ];
};

/** The minutes are public: whoever asked for something on that agenda reads what the meeting said of it (U44). Members are told of the minutes anyway. */
export const itemToldNotices = ({ at }: Event<'minutes-published'>, facts: Facts): readonly Notice<'item-told'>[] => {
  const { eventId, panel, askedFor = [] } = facts;
  const meeting = meetingIn(facts);
  return askedFor
    .filter(({ email, personId }) => email !== undefined && personId === undefined)
    .map(({ id: requestId, heading }) => ({
      id: `${eventId}-${requestId}`,
      kind: 'item-told',
      panelId: panel.id,
      panelName: panel.name,
      to: { kind: 'asker', requestId },
      at,
      facts: { heading, meetingId: meeting.id, heldOn: heldOn(meeting), aboutPersons: true },
    }));
};
