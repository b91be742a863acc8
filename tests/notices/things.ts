import type { Action } from '@wardmote/domain/action';
import type { AgendaRequest } from '@wardmote/domain/agenda-request';
import type { Event, EventFacts, EventType } from '@wardmote/domain/event';
import type { PersonId } from '@wardmote/domain/id';
import type { Invitation, Meeting } from '@wardmote/domain/meeting';
import type { Membership } from '@wardmote/domain/membership';
import type { Panel } from '@wardmote/domain/panel';
import type { Facts } from '@wardmote/notices/facts';
import { anAction as builtAction } from '../builders/action.ts';
import { aRequest as builtRequest } from '../builders/agenda-request.ts';
import { anInvitation as builtInvitation, aMeeting as builtMeeting } from '../builders/meeting.ts';
import { aMember as builtMember } from '../builders/member.ts';
import { aTerm, aPanel as builtPanel } from '../builders/panel.ts';

/** A panel of four with a meeting in March, for the tests of notices. Valid as they are; a test states only what matters to it. */

export const baseUrl = 'https://panels.example';
export const sender = { baseUrl, from: { name: 'Wardmote', address: 'no-reply@panels.example' } };

const aMember = (who: string, changes: Partial<Membership> = {}): Membership =>
  builtMember({ id: `membership_${who}`, personId: `person_${who}`, name: `Name of ${who}`, ...changes });

export const anInvitation = (who: string, changes: Partial<Invitation> = {}): Invitation =>
  builtInvitation({
    personId: `person_${who}`,
    name: `Name of ${who}`,
    capacity: 'member of the panel',
    linkKey: `key-of-${who}`,
    ...changes,
  });

export const anAction = (id: string, changes: Partial<Action> = {}): Action =>
  builtAction({
    id: `action_${id}`,
    what: `Do what ${id} says`,
    owner: { kind: 'team', teamId: 'team_E05000416-1', name: 'Bishop’s Safer Neighbourhoods Team' },
    askedOn: '2026-03-03',
    askedAt: 'meeting_march',
    dueOn: undefined,
    ...changes,
  });

const office = (held: 'chair' | 'secretary') =>
  aTerm({ office: held, personId: `person_${held}`, name: `Name of ${held}` });

export const aPanel = (changes: Partial<Panel> = {}): Panel =>
  builtPanel({
    id: 'panel_bishops',
    name: 'Bishop’s ward panel',
    members: [
      aMember('chair'),
      aMember('secretary'),
      aMember('member'),
      aMember('councillor', { party: 'councillor', kind: 'observer' }),
    ],
    offices: [office('chair'), office('secretary')],
    actions: [],
    ...changes,
  });

export const aMeeting = (changes: Partial<Meeting> = {}): Meeting =>
  builtMeeting({
    id: 'meeting_march',
    panelId: 'panel_bishops',
    start: '2026-03-03T19:30',
    end: '2026-03-03T21:00',
    place: 'Karibu Centre, 7 Gresham Road',
    agenda: [
      { id: 'item_1', kind: 'welcome', heading: 'Welcome, introductions and apologies' },
      { id: 'item_2', kind: 'police-report', heading: 'Police report: crime, disorder and survey results' },
      { id: 'item_3', kind: 'other', heading: 'A matter of one household', closed: 'personal-information' },
    ],
    invitations: [
      anInvitation('chair', { capacity: 'chair of the panel' }),
      anInvitation('secretary', { capacity: 'secretary of the panel' }),
      anInvitation('member'),
      anInvitation('councillor', { capacity: 'ward councillor, as an observer' }),
    ],
    ...changes,
  });

/** A resident's, taken on to the meeting of March. */
export const aRequest = (changes: Partial<AgendaRequest> = {}): AgendaRequest =>
  builtRequest({
    panelId: 'panel_bishops',
    answer: { outcome: 'taken-on', on: '2026-02-10', meeting: { meetingId: 'meeting_march', on: '2026-03-03' } },
    ...changes,
  });

const at = '2026-02-10T18:00:00.000Z';

export const anEvent = <Type extends EventType>(
  type: Type,
  facts: EventFacts[Type],
  by: PersonId | 'link' | 'import' = 'person_secretary',
): Event<Type> => ({ type, panelId: 'panel_bishops', at, by, facts }) as Event<Type>;

export const factsOf = (changes: Partial<Facts> = {}): Facts => ({
  eventId: '01EVENT',
  panel: aPanel(),
  meeting: aMeeting(),
  sergeants: { 'team_E05000416-1': ['person_sergeant'] },
  ...changes,
});

/** What no mail may ever hold, put wherever a record can hold text. */
export const canary = 'CANARY-7f3a';
