import { anonymous } from '@wardmote/domain/actor';
import type { Cast } from '@wardmote/domain/ballot';
import type { ConcernId } from '@wardmote/domain/id';
import type { RecordBallot } from '@wardmote/use-cases/record-ballot';
import { beforeAll, describe, expect, it } from 'vitest';
import { here as present } from '../builders/meeting.ts';
import { proposals } from '../builders/priority.ts';
import { openScenes, request } from '../support/scene.ts';
import { granted } from '../support/world.ts';

let { app, scene, over, table }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene, over, table } = await openScenes());
});

type Scene = Awaited<ReturnType<typeof scene>>;
const titles = ['Lamps', 'Bins', 'Scooters', 'Dealing'];

const takeOn = async ({ panelId, secretary }: Scene, title: string): Promise<ConcernId> => {
  const { concernId } = granted(await app.raiseConcern(request(anonymous), { panelId, text: 'CANARY', groups: [] }));
  const taken = { outcome: 'taken', title, remit: 'police', category: 'other' } as const;
  granted(await app.triageConcern(request(secretary), { panelId, concernId, ...taken }));
  return concernId;
};

/** A panel with four concerns on its list, in this order. */
const listed = async (changes: Parameters<typeof scene>[0] = {}) => {
  const here = await scene(changes);
  const ids: ConcernId[] = [];
  for (const title of titles) ids.push(await takeOn(here, title));
  return { ...here, ids };
};

const dots = (ids: readonly ConcernId[], ...votes: readonly number[]): Cast => ({
  method: 'dots',
  each: 3,
  onOne: 2,
  votes: ids.map((concernId, index) => ({ concernId, votes: votes[index] ?? 0 })),
});
const vote = (
  { panelId, june, secretary }: Scene,
  cast: Cast,
  changes: Partial<RecordBallot> & { readonly expects?: number } = {},
) => {
  const { expects, ...more } = changes;
  return app.recordBallot(request(secretary, expects === undefined ? {} : { expects }), {
    panelId,
    meetingId: june,
    voters: { members: 5, substitutes: 0, residents: 0 },
    cast,
    tie: { rule: 'earlier' },
    shortlist: 3,
    ...more,
  });
};
const titlesOf = async ({ panelId }: Scene) =>
  granted(await app.viewConcerns(anonymous, panelId)).backlog.map(({ title }) => title);

describe('a ballot', () => {
  it('puts the list in its order with the record of it, which says how, and nothing of who', async () => {
    const here = await listed();
    granted(await vote(here, dots(here.ids, 1, 0, 6, 4)));
    expect(await titlesOf(here)).toEqual(['Scooters', 'Dealing', 'Lamps', 'Bins']);
    const { ballot, shortlist, places } = granted(await app.viewBallot(anonymous, here.panelId, here.june));
    expect(ballot).toMatchObject({
      on: '2026-06-10',
      version: 1,
      tie: { rule: 'earlier' },
      cast: { each: 3, onOne: 2 },
    });
    expect(shortlist.map(({ title }) => title)).toEqual(['Scooters', 'Dealing', 'Lamps']);
    expect(places.map(({ votes }) => votes)).toEqual([6, 4, 1, 0]);
    expect(JSON.stringify(ballot)).not.toMatch(/person_|Member|CANARY/);
  });

  it('is written down by officers of the panel, from the day of a meeting that is not closed', async () => {
    const here = await listed();
    const cast = dots(here.ids, 1);
    const [member, sergeant] = [here.as('member', 'person_09'), here.sergeant];
    expect(await vote({ ...here, secretary: member }, cast)).toMatchObject({ refused: 'not-your-part' });
    expect(await vote({ ...here, secretary: sergeant }, cast)).toMatchObject({
      refused: 'police-cannot-change-record',
    });
    expect(await vote(here, cast, { meetingId: here.may })).toMatchObject({ refused: 'meeting-not-called' });
    const early = await listed({ june: { start: '2026-06-20T19:00', end: '2026-06-20T21:00' } });
    expect(await vote(early, dots(early.ids, 1))).toMatchObject({ refused: 'meeting-not-yet' });
  });

  it('counts no concern that is not on the list, and leaves the order as it was', async () => {
    const [here, other] = [await listed(), await listed()];
    expect(await vote(here, dots(other.ids, 2))).toMatchObject({ refused: 'concern-not-open' });
    expect(await titlesOf(here)).toEqual(titles);
    expect(await app.viewBallot(anonymous, here.panelId, here.june)).toMatchObject({ refused: 'not-found' });
  });

  it('takes papers without a name, in an order that says nothing', async () => {
    const here = await listed();
    const [lamps, bins, scooters, dealing] = here.ids as [ConcernId, ConcernId, ConcernId, ConcernId];
    const papers = [[dealing, bins], [bins], [dealing, scooters, lamps]];
    granted(await vote(here, { method: 'ranked', each: 3, papers }));
    expect(await titlesOf(here)).toEqual(['Dealing', 'Bins', 'Scooters', 'Lamps']);
    const { cast } = granted(await app.viewBallot(anonymous, here.panelId, here.june)).ballot;
    expect(cast).toEqual({
      method: 'ranked',
      each: 3,
      papers: papers.toSorted((a, b) => a.join().localeCompare(b.join())),
    });
  });

  it('is put right until the meeting is closed, from the list as it stood before', async () => {
    const here = await listed();
    granted(await vote(here, dots(here.ids, 0, 0, 0, 5)));
    granted(await vote(here, dots(here.ids, 0, 5, 0, 5), { expects: 1 }));
    expect(await titlesOf(here)).toEqual(['Bins', 'Dealing', 'Lamps', 'Scooters']);
    expect(granted(await app.viewBallot(anonymous, here.panelId, here.june)).ballot.version).toBe(2);
    const told = (await here.events()).flatMap((event) => (event.type === 'ballot-recorded' ? [event.facts] : []));
    expect(told.map(({ corrected }) => corrected).toSorted()).toEqual([false, true]);
  });

  it('of two officers at once is that of the first; the other sees it before theirs takes its place', async () => {
    const here = await listed();
    granted(await vote(here, dots(here.ids, 5), { expects: 0 }));
    expect(await vote(here, dots(here.ids, 0, 5), { expects: 0 })).toEqual({
      refused: 'changed-meanwhile',
      facts: { savedVersion: 1 },
    });
    const { ballot } = granted(await app.viewBallotForm(here.secretary, here.panelId, here.june));
    expect(ballot).toMatchObject({ version: 1, cast: { votes: [{ concernId: here.ids[0], votes: 5 }] } });
    expect(await titlesOf(here)).toEqual(titles);
  });
});

describe('what a ballot put first', () => {
  const close = async ({ panelId, june, secretary }: Scene, priorities: object) =>
    granted(
      await app.closeMeeting(request(secretary), {
        panelId,
        meetingId: june,
        attendance: present(6),
        outcomes: [],
        priorities: priorities as never,
        evidence: { seen: true },
        notReviewed: 'There was no time',
        actions: [],
      }),
    );

  const resting = (ids: readonly ConcernId[]) =>
    ids.map((concernId, index) => {
      const { id: _none, ...one } = proposals(ids.length)[index] ?? {};
      return { ...one, concernIds: [concernId] };
    });

  it('leaves a list that keeps the order of the vote to the next cycle, before what joins it later (row 156)', async () => {
    const here = await listed();
    const more = [await takeOn(here, 'Noise'), await takeOn(here, 'Dogs')];
    const [lamps, bins, scooters, dealing, noise, dogs] = [...here.ids, ...more] as [ConcernId, ...ConcernId[]];
    granted(await vote(here, dots([...here.ids, ...more], 1, 4, 3, 2, 0, 5)));
    await close(here, { decision: 'set', priorities: resting([dogs, bins, scooters] as ConcernId[]) });
    expect(await titlesOf(here)).toEqual(['Dealing', 'Lamps', 'Noise']);

    const parking = await takeOn(here, 'Parking');
    const { panelId, secretary } = here;
    const evening = { start: '2026-07-15T19:30', end: '2026-07-15T21:00', place: 'The hall' };
    const { meetingId } = granted(
      await app.scheduleMeeting(request(secretary), { panelId, kind: 'ordinary', ...evening }),
    );
    granted(await app.callMeeting(request(secretary), { panelId, meetingId }));
    const july = over(table, '2026-07-15T20:00:00Z');
    const voters = { members: 5, substitutes: 0, residents: 0 };
    const ballotOfJuly = {
      cast: dots([parking, lamps], 2, 1),
      voters,
      tie: { rule: 'earlier' },
      shortlist: 3,
    } as const;
    granted(await july.recordBallot(request(secretary), { panelId, meetingId, ...ballotOfJuly }));
    expect(await titlesOf(here)).toEqual(['Parking', 'Lamps', 'Dealing', 'Noise']);
    const { ballot } = granted(await app.viewBallot(anonymous, panelId, meetingId));
    expect(ballot.choices.map(({ concernId }) => concernId)).toEqual([dealing, lamps, noise, parking]);
    expect(ballot.before).toEqual({ meetingId: here.june, on: '2026-06-10' });
  });

  it('becomes the priorities; what did not fit keeps its place for the next time, and the minutes tell it', async () => {
    const here = await listed();
    const [lamps, bins, scooters, dealing] = here.ids as [ConcernId, ConcernId, ConcernId, ConcernId];
    granted(await vote(here, dots(here.ids, 1, 3, 5, 6)));
    await close(here, { decision: 'set', priorities: resting([dealing, scooters, bins]) });
    expect((await here.panel()).backlog).toEqual([lamps]);
    const text = ((await here.meeting(here.june)).minutes?.sections ?? []).map((one) => one.text).join('\n');
    expect(text).toContain(
      'The panel voted on 4 concerns with dots; 5 could vote. These came first:\n- Dealing (6 votes)\n- Scooters (5 votes)\n- Bins (3 votes)',
    );
    expect(await vote(here, dots(here.ids, 1))).toMatchObject({ refused: 'meeting-not-called' });
    expect(granted(await app.viewConcerns(anonymous, here.panelId)).ballot).toMatchObject({ meetingId: here.june });
  });

  it('waits where the meeting decides nothing, and the minutes say why', async () => {
    const here = await listed();
    granted(await vote(here, dots(here.ids, 0, 3)));
    await close(here, { decision: 'defer', reason: 'The survey is not in' });
    expect(await titlesOf(here)).toEqual(['Bins', 'Lamps', 'Scooters', 'Dealing']);
    const text = ((await here.meeting(here.june)).minutes?.sections ?? []).map((one) => one.text).join('\n');
    expect(text).toContain('The priorities were not decided on. The survey is not in');
  });
});
