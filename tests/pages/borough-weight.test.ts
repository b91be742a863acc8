import { gzipSync } from 'node:zlib';
import { boroughStanding } from '@wardmote/domain/roll-up';
import { boroughCounts } from '@wardmote/pages/borough-counts';
import { page } from '@wardmote/pages/page';
import { expect, it } from 'vitest';
import { someFacts } from '../builders/facts.ts';

const troubled = (index: number) =>
  someFacts({
    panelId: `panel_01M81K8XF9HPXJR7EK6NP2P9${index}`,
    chairUntil: `2026-04-${10 + index}`,
    documentReviewOn: '2026-05-01',
    members: index % 9,
    lastHeldOn: `2026-03-${10 + (index % 19)}`,
    nextOn: undefined,
    priorities: 2,
    draftOwedSince: '2026-03-12',
    minutesOwedSince: '2026-03-12',
    earliestDueOn: `2026-05-${10 + (index % 19)}`,
  });

it('the page of a borough with 21 troubled panels weighs at most 12 KB gzipped', async () => {
  const patches = boroughStanding(
    Array.from({ length: 21 }, (_, index) => ({
      borough: 'lambeth',
      ward: `E050004${10 + index}`,
      wardName: `Ward number ${index}`,
      number: 1,
      panel: troubled(index),
    })),
    '2026-06-01',
  );
  const borough = { code: 'E09000022', slug: 'lambeth', name: 'Lambeth', force: 'metropolitan' };
  const common = { assets: {}, errors: [], values: {}, on: '2026-06-01', mayFound: true };
  const html = await page('borough', { ...common, borough, patches, counts: boroughCounts(patches, common.on) });
  expect(html.match(/<li class="wm-row">/g)).toHaveLength(21);
  expect(gzipSync(html).length).toBeLessThan(12 * 1024);
});
