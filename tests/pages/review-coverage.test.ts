import { page } from '@wardmote/pages/page';
import { expect, it } from 'vitest';

const of = (meetings: number, looked: number, explained: number, due: number) => ({
  meetings,
  looked,
  explained,
  of: due,
});
const shown = (
  reviewCoverage: ReturnType<typeof of>,
  lastReviewCoverage: ReturnType<typeof of>,
  may = { 'priorities.set': true },
) =>
  page('panel/priorities', {
    panel: { id: 'panel_1', lastHeld: { meetingId: 'meeting_1' } },
    priorities: [],
    reviewCoverage,
    lastReviewCoverage,
    may,
  });

it('a panel’s page says of what so many looks were taken, and asks its officers for what is not told yet', async () => {
  const html = await shown(of(1, 1, 1, 3), of(1, 1, 1, 3));
  expect(html).toContain(
    'Looks at priorities that were due at the last meeting: 1 of 3 taken (33.3 %); for 1 more the record says why not.',
  );
  expect(html).toContain('The record of the last meeting says nothing yet of 1 priority.');
  expect(html).toContain('Say how the others stand');
});

it('it asks for nothing where the last meeting looked at each or said why not, and nobody but the officers', async () => {
  const told = await shown(of(3, 4, 1, 7), of(1, 1, 1, 2));
  expect(told).toContain('due at the last 3 meetings: 4 of 7 taken (57.1 %)');
  const asked = [
    told,
    await shown(of(0, 0, 0, 0), of(0, 0, 0, 0)),
    await shown(of(1, 0, 0, 3), of(1, 0, 0, 3), {} as never),
  ];
  for (const html of asked) expect(html).not.toContain('Say how the others stand');
});
