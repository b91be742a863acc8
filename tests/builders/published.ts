import type { PublishedList } from '@wardmote/domain/published';

/** Two that a team published in spring. */
export const aPublishedList = (how: Partial<PublishedList> = {}): PublishedList => ({
  source: 'police-uk',
  on: '2026-06-01',
  priorities: [
    { id: 'published_1', issue: 'Burglary in the terraces', issuedOn: '2026-05-01' },
    { id: 'published_2', issue: 'Thefts from vans', issuedOn: '2026-04-01', action: 'Patrols', actedOn: '2026-04-20' },
  ],
  ...how,
});
