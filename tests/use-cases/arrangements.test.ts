import { anonymous } from '@wardmote/domain/actor';
import { beforeAll, describe, expect, it } from 'vitest';
import { boroughOfficer } from '../builders/actor.ts';
import { anInvitation } from '../builders/meeting.ts';
import { openScenes, request } from '../support/scene.ts';
import { granted } from '../support/world.ts';

let { app, scene }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene } = await openScenes());
});

const hall = {
  borough: 'lambeth',
  name: 'Karibu Centre',
  address: '7 Gresham Road, SW9 7PH',
  cost: 'free',
  stepFree: 'yes',
  hearingLoop: 'no',
  opening: 'Weekday evenings',
} as const;
const july = { kind: 'ordinary', start: '2026-07-15T19:30', end: '2026-07-15T21:00' } as const;
const june = { start: '2026-06-10T19:30', end: '2026-06-10T21:00', place: 'Karibu Centre, 7 Gresham Road' } as const;
type Scene = Awaited<ReturnType<typeof scene>>;
const yes = { answer: 'yes', at: '2026-06-01T10:00:00.000Z' } as const;
const ahead = {
  june: { start: '2026-06-20T19:30', end: '2026-06-20T21:00', invitations: [anInvitation({ reply: yes })] },
};
const addHall = async ({ secretary }: Scene) => granted(await app.addVenue(request(secretary), hall)).venueId;
const arrange = (at: Scene, arrangements: object) =>
  app.changeMeeting(request(at.secretary), {
    panelId: at.panelId,
    meetingId: at.june,
    ...june,
    start: '2026-06-20T19:30',
    end: '2026-06-20T21:00',
    arrangements,
  });

describe('a meeting at a venue of the register', () => {
  it('has its place in words, and keeps what was known of it', async () => {
    const here = await scene();
    const venueId = await addHall(here);
    const asked = { panelId: here.panelId, ...july, arrangements: { venueId } };
    const { meetingId } = granted(await app.scheduleMeeting(request(here.secretary), asked));
    expect(await here.meeting(meetingId)).toMatchObject({
      venueId,
      place: 'Karibu Centre, 7 Gresham Road, SW9 7PH. Step-free. No hearing loop.',
      access: { stepFree: 'yes', hearingLoop: 'no' },
    });
  });

  it('stays there when the venue is retired, and nobody else can choose it any more', async () => {
    const here = await scene(ahead);
    const venueId = await addHall(here);
    granted(await arrange(here, { venueId }));
    granted(await app.retireVenue(request(boroughOfficer), { borough: 'lambeth', venueId }));
    expect(await arrange(here, { venueId, theme: 'Drugs' })).toMatchObject({ meetingId: here.june });
    expect(await here.meeting(here.june)).toMatchObject({ theme: 'Drugs', access: { stepFree: 'yes' } });
    const other = await scene(ahead);
    expect(await arrange(other, { venueId })).toMatchObject({ refused: 'venue-unknown' });
  });
});

describe('another way of meeting', () => {
  it('is told to those invited, who need not answer again', async () => {
    const here = await scene(ahead);
    granted(await arrange(here, { how: 'hybrid', joinUrl: 'https://meet.example.org/abc' }));
    const meeting = await here.meeting(here.june);
    expect(meeting).toMatchObject({ sequence: 1, how: 'hybrid', invitations: [{ reply: yes }] });
    expect(await here.events()).toMatchObject([{ type: 'meeting-changed', facts: { sequence: 1, wasCalled: true } }]);
  });

  it('that is the one there was is told to nobody', async () => {
    const here = await scene(ahead);
    granted(await arrange(here, { how: 'hybrid' }));
    granted(await arrange(here, { how: 'hybrid' }));
    expect(await here.meeting(here.june)).toMatchObject({ sequence: 1 });
  });

  it('stays as it is when only the time is changed, and goes when the arrangements are made anew without it', async () => {
    const here = await scene(ahead);
    granted(await arrange(here, { how: 'hybrid', theme: 'Drugs' }));
    const later = { start: '2026-06-20T20:00', end: '2026-06-20T21:30', place: june.place };
    const moved = { panelId: here.panelId, meetingId: here.june, ...later };
    granted(await app.changeMeeting(request(here.secretary), moved));
    expect(await here.meeting(here.june)).toMatchObject({ how: 'hybrid', theme: 'Drugs' });
    granted(await arrange(here, { theme: 'Drugs' }));
    expect((await here.meeting(here.june)).how).toBeUndefined();
  });
});

describe('the link for joining online', () => {
  const joinUrl = 'https://meet.example.org/abc';
  const seenBy = async (at: Scene, actor: typeof at.secretary | typeof anonymous) =>
    granted(await app.viewMeeting(actor, at.panelId, at.june)).meeting.joinUrl;

  it('is for everybody where the meeting is open, and for the panel alone where every item is closed', async () => {
    const open = await scene({ june: { joinUrl } });
    expect(await seenBy(open, anonymous)).toBe(joinUrl);
    const agenda = [{ id: 'item_1', kind: 'other', heading: 'Advice', closed: 'legal-advice' }] as const;
    const shut = await scene({ june: { joinUrl, agenda } });
    expect(await seenBy(shut, anonymous)).toBeUndefined();
    expect(await seenBy(shut, shut.secretary)).toBe(joinUrl);
  });
});

describe('the venue register', () => {
  it('is kept by the borough’s officer and the officers of its panels, and read by anybody', async () => {
    const here = await scene();
    const venueId = await addHall(here);
    const change = { ...hall, venueId, cost: 'low' } as const;
    expect(await app.changeVenue(request(here.as('member', 'person_09')), change)).toMatchObject({
      refused: 'not-your-part',
    });
    expect(await app.changeVenue(request(here.sergeant), change)).toMatchObject({ refused: 'not-found' });
    expect(await app.changeVenue(request(anonymous), change)).toMatchObject({ refused: 'sign-in-needed' });
    granted(await app.changeVenue(request(boroughOfficer), change));
    const seen = granted(await app.viewVenues(anonymous, 'lambeth', { free: true }));
    expect(seen.venues.map(({ id }) => id)).not.toContain(venueId);
    expect(seen.mayKeep).toBe(false);
  });

  it('is changed over the version that was seen', async () => {
    const here = await scene();
    const venueId = await addHall(here);
    const change = { ...hall, venueId };
    granted(await app.changeVenue(request(here.secretary, { expects: 1 }), change));
    expect(await app.changeVenue(request(here.secretary, { expects: 1 }), change)).toMatchObject({
      refused: 'changed-meanwhile',
    });
  });
});
