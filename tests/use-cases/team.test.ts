import { anonymous } from '@wardmote/domain/actor';
import { teamsByIds } from '@wardmote/store/team-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPerson } from '../builders/actor.ts';
import { eventsOf, openScenes, request } from '../support/scene.ts';

let scenes: Awaited<ReturnType<typeof openScenes>>;
beforeAll(async () => {
  scenes = await openScenes();
}, 60_000);

const posts = [
  { rank: 'sergeant', vacant: false, since: '2024-06-12', name: 'Bell', about: 'Comes to the meetings.' },
  { rank: 'constable', vacant: true, since: '2026-03-01' },
] as const;
const asked = { posts, duty: 'Most days from 8am to 10pm' };

const panelAt = async (borough: string, panelId: string) => {
  const view = await scenes.app.viewBorough(borough);
  return 'refused' in view ? undefined : view.patches.find(({ panel }) => panel?.panelId === panelId);
};

describe('a team', () => {
  it('is kept by its sergeant, read by everybody, and told to the borough’s page in one request with it', async () => {
    const { panelId, teamId, sergeant } = await scenes.scene();
    expect(await scenes.app.keepTeam(request(sergeant), { panelId, teamId, ...asked })).toEqual({ teamId });
    const view = await scenes.app.viewTeam(anonymous, panelId);
    if ('refused' in view) throw new Error(view.refused);
    const [team] = view.teams;
    expect(team?.posts.map(({ months }) => months)).toEqual([24, 3]);
    expect(team?.figures).toEqual({ posts: 2, vacant: 1, since: '2024-06-01', changesInAYear: 1, steady: 1 });
    expect([team?.mayKeep, team?.team?.keptOn]).toEqual([false, '2026-06-12']);
    expect((await eventsOf(scenes.table, panelId)).at(-1)).toMatchObject({ type: 'team-kept', facts: { teamId } });
    expect((await panelAt('lambeth', panelId))?.team).toEqual({ posts: 2, vacant: 1, since: '2024-06-01' });
  });

  it('is on no record before anybody kept it', async () => {
    const { panelId, teamId } = await scenes.scene();
    const view = await scenes.app.viewTeam(anonymous, panelId);
    expect('refused' in view ? view : view.teams).toEqual([
      expect.objectContaining({ id: teamId, posts: [], mayKeep: false }),
    ]);
    expect((await panelAt('lambeth', panelId))?.team).toBeUndefined();
  });

  it('is written over no version that somebody has not seen', async () => {
    const { panelId, teamId, sergeant } = await scenes.scene();
    const command = { panelId, teamId, ...asked };
    await scenes.app.keepTeam(request(sergeant, { expects: 0 }), command);
    expect(await scenes.app.keepTeam(request(sergeant, { expects: 0 }), command)).toMatchObject({
      refused: 'changed-meanwhile',
    });
    await scenes.app.keepTeam(request(sergeant, { expects: 1 }), { ...command, duty: 'By day' });
    expect(await teamsByIds(scenes.table)([teamId])).toMatchObject([{ duty: 'By day', version: 2 }]);
  });

  it('is nobody else’s to keep: not another team’s sergeant’s, and not the panel’s own officers’', async () => {
    const { panelId, teamId, secretary } = await scenes.scene();
    const other = aPerson([{ role: 'sergeant', teamId: 'team_E05999999-1' }]);
    const command = { panelId, teamId, ...asked };
    expect(await scenes.app.keepTeam(request(other), command)).toMatchObject({ refused: 'not-found' });
    expect(await scenes.app.keepTeam(request(secretary), command)).toMatchObject({ refused: 'not-your-part' });
    expect(await scenes.app.keepTeam(request(anonymous), command)).toMatchObject({ refused: 'sign-in-needed' });
  });
});
