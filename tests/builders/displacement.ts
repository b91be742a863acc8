import type { Displacement } from '@wardmote/domain/displacement';

/** Brixton Hill tells Bishop's of a priority of its own. Valid as it is; a test states only what matters to it. */
export const aDisplacement = (changes: Partial<Displacement> = {}): Displacement => ({
  displacedId: 'priority_1',
  version: 1,
  from: { id: 'panel_hill', name: 'Brixton Hill ward panel' },
  to: { id: 'panel_bishops', name: 'Bishop’s ward panel' },
  kind: 'has-moved',
  words: 'Street drinking has moved from the square to the bus stops since May.',
  saidOn: '2026-02-10',
  ...changes,
});
