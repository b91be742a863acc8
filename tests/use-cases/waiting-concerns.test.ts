import { anonymous } from '@wardmote/domain/actor';
import { waitingOnAPage } from '@wardmote/domain/concern';
import type { ConcernId } from '@wardmote/domain/id';
import { viewConcerns } from '@wardmote/use-cases/view-concerns';
import { beforeAll, describe, expect, it } from 'vitest';
import { aTakenConcern } from '../builders/concern.ts';
import { aPanel } from '../builders/panel.ts';
import { aPriority } from '../builders/priority.ts';
import { openScenes, request } from '../support/scene.ts';
import { granted } from '../support/world.ts';

let { app, scene }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene } = await openScenes());
});

type Scene = Awaited<ReturnType<typeof scene>>;

/** Written down by an officer: of those there is no limit in a day. */
const hear = async ({ panelId, secretary }: Scene, text: string): Promise<ConcernId> => {
  const heard = { from: 'survey', voices: 1 } as const;
  return granted(await app.raiseConcern(request(secretary), { panelId, text, groups: [], heard })).concernId;
};

describe('what waits for an answer of the officers', () => {
  it('is read a page at a time, and none is left out, however many came in', async () => {
    const here = await scene();
    const { panelId, secretary } = here;
    const raised: ConcernId[] = [];
    for (let count = 0; count < 2 * waitingOnAPage + 1; count += 1) raised.push(await hear(here, `Number ${count}`));
    const seen: ConcernId[] = [];
    const sizes: number[] = [];
    let after: string | undefined;
    do {
      const { waiting } = granted(await app.viewConcerns(secretary, panelId, after));
      seen.push(...(waiting?.concerns ?? []).map(({ id }) => id));
      sizes.push(waiting?.concerns.length ?? 0);
      after = waiting?.next;
    } while (after !== undefined);
    expect(sizes).toEqual([waitingOnAPage, waitingOnAPage, 1]);
    expect(seen.toSorted()).toEqual(raised.toSorted());
    expect(await app.viewWaiting(secretary, panelId)).toMatchObject([
      { what: 'concern', count: waitingOnAPage, more: true },
    ]);
    expect(granted(await app.viewConcerns(anonymous, panelId, seen[0])).waiting).toBeUndefined();
  });

  it('that fits on one page has no next', async () => {
    const here = await scene();
    for (let count = 0; count < waitingOnAPage; count += 1) await hear(here, `Number ${count}`);
    const { waiting } = granted(await app.viewConcerns(here.secretary, here.panelId));
    expect(waiting?.concerns).toHaveLength(waitingOnAPage);
    expect(waiting).not.toHaveProperty('next');
    const [told] = await app.viewWaiting(here.secretary, here.panelId);
    expect(told).not.toHaveProperty('more');
  });
});

it('what the panel works on is on its page, though many have come in since and hide it from the last ones', async () => {
  const listed = aTakenConcern({ id: 'concern_listed' });
  const resting = aTakenConcern({ id: 'concern_resting', priorityId: 'priority_1' });
  const panel = aPanel({
    backlog: [listed.id],
    priorities: [aPriority({ id: 'priority_1', concernIds: [resting.id] })],
  });
  const view = granted(
    await viewConcerns({
      findPanel: async () => panel,
      findConcern: async () => undefined,
      displacedTo: async () => [],
      displacedFrom: async () => [],
      latestConcerns: async () => [],
      waitingConcerns: async () => ({ concerns: [] }),
      concernsByIds: async (_panelId, ids) => [listed, resting].filter(({ id }) => ids.includes(id)),
      now: () => new Date('2026-03-12T12:00:00Z'),
    })(anonymous, panel.id),
  );
  expect([view.backlog, view.adopted].map((all) => all.map(({ id }) => id))).toEqual([[listed.id], [resting.id]]);
});
