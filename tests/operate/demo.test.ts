import { needsIn, openNeeds } from '@wardmote/domain/access-need';
import { anonymous } from '@wardmote/domain/actor';
import { agendaTime } from '@wardmote/domain/agenda-time';
import type { Meeting } from '@wardmote/domain/meeting';
import { readiness } from '@wardmote/domain/readiness';
import { boroughStanding, type PatchStanding } from '@wardmote/domain/roll-up';
import { isHeard } from '@wardmote/notices/notices-for';
import { demoPeople, seedDemoAt } from '@wardmote/operate/demo';
import { tellDemo } from '@wardmote/operate/demo/tell-demo';
import { rebuildDigests } from '@wardmote/operate/rebuild-digests';
import { useCases } from '@wardmote/runtime/use-cases';
import { findMeeting } from '@wardmote/store/meeting-store';
import { findPanel, latestMeetings } from '@wardmote/store/panel-store';
import { partnersOf } from '@wardmote/store/partner-store';
import { findPersonWithRoles } from '@wardmote/store/people-store';
import { readBorough, readForce } from '@wardmote/store/roll-up-store';
import type { Table } from '@wardmote/store/table';
import { venuesOf } from '@wardmote/store/venue-store';
import { waitingWardConcerns } from '@wardmote/store/ward-concern-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { freshTable } from '../support/fresh-table.ts';
import { eventsOf } from '../support/scene.ts';
import { granted } from '../support/world.ts';

const now = new Date('2026-06-12T10:00:00Z');
const today = '2026-06-12';

let table: Table;
let standings: ReadonlyMap<string, PatchStanding>;
beforeAll(async () => {
  table = await freshTable();
  await seedDemoAt(table, now);
  const { patches } = await readBorough(table)('metropolitan', 'lambeth');
  standings = new Map(boroughStanding(patches, today).map((patch) => [patch.wardName, patch]));
}, 240_000);

const guestItem = ({ guests = [] }: Meeting): string => guests[0]?.itemId ?? '';

const rulesOf = (wardName: string) => standings.get(wardName)?.findings.map(({ rule }) => rule);
const panelIdOf = (wardName: string) => {
  const panelId = standings.get(wardName)?.panel?.panelId;
  if (!panelId) throw new Error(`${wardName} has no panel.`);
  return panelId;
};

describe('the demo borough', { timeout: 60_000 }, () => {
  it('is Lambeth with its 21 wards, and a corner of Southwark', async () => {
    expect(standings.size).toBe(21);
    expect((await readForce(table)('metropolitan')).patches).toHaveLength(24);
  });

  const promised = {
    'Brixton Hill': [],
    "Bishop's": [],
    'Clapham Common': [],
    'Herne Hill': [],
    "St Leonard's": [],
    Stockwell: [],
    'Tulse Hill': [],
    'Clapham Town': ['dormant', 'minutes-not-published'],
    Coldharbour: ['chair-hand-over-passed'],
    Ferndale: ['no-governing-document'],
    'Gipsy Hill': ['no-chair', 'no-governing-document', 'members-number', 'forming'],
    'Streatham South': ['no-panel'],
    "Knight's Hill": ['minutes-not-published', 'minutes-not-circulated'],
    Larkhall: ['actions-overdue'],
    Oval: ['no-chair'],
    "Prince's": ['no-priorities'],
    'Streatham Hill': ['meeting-overdue'],
    'Streatham Wells': ['priorities-not-fresh'],
    Thornton: ['members-number'],
    'Thurlow Park': ['term-of-office-ended'],
    Vassall: ['document-review-due'],
  };
  it.each(Object.entries(promised))('shows %s as promised: %j', (wardName, rules) => {
    expect(new Set(rulesOf(wardName))).toEqual(new Set(rules));
  });

  it('has a concern from the ward without a panel, which waits for the borough group', async () => {
    const { concerns } = await waitingWardConcerns(table)('lambeth');
    expect(concerns).toMatchObject([{ wardName: 'Streatham South', raisedOn: '2026-06-08', answerBy: '2026-06-22' }]);
  });

  it('has Haringey’s three priorities as one panel’s set (row 84)', async () => {
    const panel = await findPanel(table)(panelIdOf('Tulse Hill'));
    expect(panel?.priorities.map(({ title }) => title)).toEqual([
      'Youth crime and disorder',
      'Vandalism and graffiti',
      'Vehicle crime',
    ]);
  });

  it('has its digests right before any function has heard of it', async () => {
    expect(await rebuildDigests(table)).toBe(
      "21 panels looked at; 0 were out of date on their borough's page and are not now.",
    );
  });
});

describe('Brixton Hill', { timeout: 60_000 }, () => {
  it('has eleven members, three who advise or observe, a document, four priorities and a disputed answer', async () => {
    const panel = await findPanel(table)(panelIdOf('Brixton Hill'));
    expect(panel?.members.filter(({ kind }) => kind === 'member')).toHaveLength(11);
    expect(panel?.members.map(({ party }) => party)).toEqual(
      expect.arrayContaining(['police', 'councillor', 'partner']),
    );
    expect(panel?.documents).toMatchObject([{ kind: 'constitution' }]);
    expect(panel?.priorities).toHaveLength(4);
    expect(panel?.actions.filter(({ disputed }) => disputed)).toHaveLength(1);
  });

  it('has a year of minutes, the last out for correction, and its next meeting called about two weeks ahead', async () => {
    const [next, last, ...older] = await latestMeetings(table)(panelIdOf('Brixton Hill'), 20);
    expect(next).toMatchObject({ status: 'called' });
    expect(last).toMatchObject({ status: 'held', minutes: 'circulated' });
    const held = older.filter(({ status }) => status === 'held');
    expect(held.every(({ minutes }) => minutes === 'published')).toBe(true);
    expect(held).toHaveLength(9);
    expect(next && (await findMeeting(table)(next.id))?.invitations).toHaveLength(15);
  });

  const nextMeeting = async () => {
    const [next] = await latestMeetings(table)(panelIdOf('Brixton Hill'), 1);
    const meeting = next && (await findMeeting(table)(next.id));
    if (!meeting) throw new Error('Brixton Hill has no next meeting.');
    return meeting;
  };

  it('has voted on its concerns: the first became a priority, and what did not fit leads its list still', async () => {
    const panelId = panelIdOf('Brixton Hill');
    const cases = useCases({ table, now: () => now });
    const { ballot, backlog, adopted } = granted(await cases.viewConcerns(anonymous, panelId));
    const [bicycles, alley, cars] = [
      'Bicycles taken from hallways',
      'The open alley behind the terrace',
      'Cars racing on the hill at night',
    ];
    expect(ballot?.shortlist.map(({ title }) => title)).toEqual([bicycles, alley]);
    expect(adopted.map(({ title }) => title)).toEqual([bicycles]);
    expect(backlog.slice(0, 2).map(({ title }) => title)).toEqual([alley, cars]);
    const meetingId = ballot?.meetingId ?? 'meeting_none';
    expect(await findMeeting(table)(meetingId)).toMatchObject({ status: 'held' });
    const voted = granted(await cases.viewBallot(anonymous, panelId, meetingId));
    expect(voted.places.map(({ votes }) => votes)).toEqual([12, 9, 5]);
  });

  it('meets next in a hall of the register, whose access is known, and has planned the whole evening', async () => {
    const meeting = await nextMeeting();
    expect(await partnersOf(table)('lambeth')).toHaveLength(4);
    const venues = await venuesOf(table)('lambeth');
    expect(venues).toHaveLength(5);
    expect(venues.find(({ id }) => id === meeting.venueId)).toMatchObject({ stepFree: 'yes', hearingLoop: 'yes' });
    expect(meeting.place).toMatch(/^Millers Rise community hall, .* Step-free. Hearing loop.$/);
    expect(agendaTime(meeting)).toMatchObject({ planned: 105, available: 105, unplanned: 0 });
    expect(new Set(meeting.agenda.map(({ section }) => section)).size).toBe(4);
    expect(meeting.evidence?.map(({ readers }) => readers).toSorted()).toEqual(['everybody', 'panel']);
    expect(meeting.guests).toMatchObject([
      { name: 'Marcia Bright', about: agendaTime(meeting).startsAt[guestItem(meeting)] },
    ]);
  });

  it('has most replies to it, and of the help that two ask for one that is not arranged', async () => {
    const meeting = await nextMeeting();
    const replies = meeting.invitations.map(({ reply }) => reply?.answer ?? 'silent');
    const count = (of: string) => replies.filter((reply) => reply === of).length;
    expect({ yes: count('yes'), no: count('no'), substitute: count('substitute'), silent: count('silent') }).toEqual({
      yes: 11,
      no: 1,
      substitute: 1,
      silent: 2,
    });
    expect(needsIn(meeting)).toHaveLength(2);
    expect(openNeeds(meeting)).toMatchObject([{ name: 'Joy Atkins', kind: 'transport' }]);
    expect(readiness(meeting)).toEqual([{ lacks: 'needs-unmet', count: 1 }]);
  });

  it('sends invitations to the next meeting and its team’s brief, and nothing else: what is past is an import’s', async () => {
    const panels = [...standings.values()].flatMap(({ panel }) => (panel ? [panel.panelId] : []));
    const events = (await Promise.all(panels.map((panelId) => eventsOf(table, panelId)))).flat();
    expect(events.length).toBeGreaterThan(500);
    expect(events.filter(isHeard)).toMatchObject([
      { type: 'meeting-called', by: 'person_demo-secretary' },
      { type: 'brief-sent', by: 'person_demo-sergeant' },
    ]);
    const named = events.filter(({ by }) => by !== 'import');
    expect(new Set(named.map(({ type }) => type))).toEqual(
      new Set(['meeting-called', 'invitation-answered', 'access-help-arranged', 'brief-saved', 'brief-sent']),
    );
    expect(named.every(({ at }) => at >= '2026-06-12T09:30:00Z' && at <= now.toISOString())).toBe(true);
  });
});

describe('the people of the demo', { timeout: 60_000 }, () => {
  const roles: Readonly<Record<string, readonly string[]>> = {
    chair: ['chair', 'member'],
    secretary: ['member', 'secretary'],
    member: ['member'],
    'member-excluded': [],
    sergeant: ['adviser', 'sergeant'],
    'council-officer': ['adviser', 'council-officer'],
    councillor: ['observer'],
    'chair-2': ['chair', 'member'],
    'borough-officer': ['borough-officer'],
    'chair-elsewhere': ['chair', 'member'],
    'borough-officer-elsewhere': ['borough-officer'],
    coordinator: ['london-coordinator'],
    operator: ['operator'],
    nobody: [],
  };
  it.each(demoPeople.map((person) => [person.key, person] as const))(
    '%s is on record under a lasting id, with the roles promised',
    async (key, person) => {
      expect(person).toMatchObject({ id: `person_demo-${key}`, email: expect.stringMatching(/@example\.org$/) });
      const known = await findPersonWithRoles(table)(person.id);
      expect(known?.person.name).toBe(person.name);
      expect(known?.roles.map(({ role }) => role).toSorted()).toEqual(roles[key]);
    },
  );

  it('are all different', () => {
    for (const of of ['key', 'id', 'name', 'email'] as const)
      expect(new Set(demoPeople.map((person) => person[of])).size).toBe(demoPeople.length);
  });
});

describe('on any day of the year', () => {
  it('the stories break no rule, and none of it lies ahead', { timeout: 240_000 }, async () => {
    for (let day = 0; day < 366; day += 5) {
      const present = new Date(Date.UTC(2027, 9, 1 + day, (day * 5) % 24));
      const { histories } = await tellDemo(present, () => 'key');
      const events = histories.flatMap((history) => history.events);
      expect(events.every(({ event }) => event.at <= present.toISOString())).toBe(true);
    }
  });
});
