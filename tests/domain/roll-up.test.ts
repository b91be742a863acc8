import type { PanelFacts } from '@wardmote/domain/panel-facts';
import type { Borough } from '@wardmote/domain/place';
import { boroughStanding, forceStanding, type PatchFacts, patchesOn, percentage } from '@wardmote/domain/roll-up';
import { describe, expect, it } from 'vitest';
import { someFacts } from '../builders/facts.ts';

const on = '2026-06-01';
const aPatch = (changes: Partial<PatchFacts> = {}): PatchFacts => ({
  ward: 'E05000416',
  number: 1,
  borough: 'lambeth',
  wardName: 'Coldharbour',
  teamSince: '2004-04-01',
  ...changes,
});
const aBorough = (changes: Partial<Borough> = {}): Borough => ({
  code: 'E09000022',
  slug: 'lambeth',
  name: 'Lambeth',
  force: 'metropolitan',
  ...changes,
});

describe('October 2006', () => {
  const day = '2006-10-28';
  const boroughs = Array.from({ length: 32 }, (_, index) =>
    aBorough({
      slug: `borough-${index}`,
      ...(index < 15 && { linkedSince: '2006-04-01' }),
      ...(index < 8 && { sectorsSince: '2006-04-01' }),
    }),
  );
  const chairs = [...Array(283).fill('community'), ...Array(210).fill('police'), ...Array(137).fill(undefined)];
  const panelOf = (index: number, chair: PanelFacts['chair']): PanelFacts =>
    someFacts({ panelId: `panel_${index}`, foundedOn: '2006-01-01', chair, chairSince: '2006-01-01' });
  const patches = chairs.map((chair, index) =>
    aPatch({
      borough: `borough-${index % 32}`,
      ward: `E05${String(index).padStart(6, '0')}`,
      ...(chair && { panel: panelOf(index, chair) }),
    }),
  );
  const london = forceStanding({ boroughs, patches }, day);

  it('is the six numbers of the report, and the two that follow from them', () => {
    expect(london).toEqual({
      on: day,
      teams: 630,
      panels: 493,
      communityChaired: 283,
      policeChaired: 210,
      boroughs: 32,
      boroughsLinked: 15,
      boroughsWithSectors: 8,
      withoutPanel: 137,
    });
  });

  it('is 78.3 % of the teams with a panel, and 57.4 % of the panels chaired by the community', () => {
    expect(percentage(london.panels, london.teams)).toBe(78.3);
    expect(percentage(london.communityChaired, london.panels)).toBe(57.4);
    expect(percentage(london.policeChaired, london.panels)).toBe(42.6);
  });

  it('was different the year before: no panel was there yet, and no borough was linked', () => {
    expect(forceStanding({ boroughs, patches }, '2005-12-31')).toMatchObject({
      teams: 630,
      panels: 0,
      communityChaired: 0,
      policeChaired: 0,
      boroughsLinked: 0,
      boroughsWithSectors: 0,
      withoutPanel: 630,
    });
  });
});

it('a part of nothing is no per cent', () => {
  expect(percentage(0, 0)).toBe(0);
});

describe('a force on a day', () => {
  const counts = (patches: readonly PatchFacts[], day = on) => forceStanding({ boroughs: [aBorough()], patches }, day);

  it('counts a chair from the day of taking office', () => {
    const panel = someFacts({ chairSince: '2026-06-01' });
    expect(counts([aPatch({ panel })], '2026-05-31').communityChaired).toBe(0);
    expect(counts([aPatch({ panel })], '2026-06-01').communityChaired).toBe(1);
  });

  it('counts a panel from the day of its founding', () => {
    const panel = someFacts({ foundedOn: on });
    expect(counts([aPatch({ panel })], '2026-05-31').panels).toBe(0);
    expect(counts([aPatch({ panel })]).panels).toBe(1);
  });

  it('counts a panel that serves two patches once, and both patches as served', () => {
    const panel = someFacts();
    expect(counts([aPatch({ panel }), aPatch({ number: 2, panel })])).toMatchObject({
      teams: 2,
      panels: 1,
      withoutPanel: 0,
    });
  });

  it('does not count a dissolved panel, from the day it was dissolved', () => {
    const panel = someFacts({ dissolvedOn: on });
    expect(counts([aPatch({ panel })], '2026-05-31')).toMatchObject({ panels: 1, withoutPanel: 0 });
    expect(counts([aPatch({ panel })])).toMatchObject({ panels: 0, withoutPanel: 1 });
  });

  it('counts a ward of which only the name is known as no team', () => {
    expect(counts([aPatch({ teamSince: undefined })])).toMatchObject({ teams: 0, withoutPanel: 0 });
    expect(counts([aPatch({ teamSince: undefined, panel: someFacts() })])).toMatchObject({ teams: 1, panels: 1 });
  });
});

describe('a borough', () => {
  const names = (patches: readonly PatchFacts[], day = on) =>
    boroughStanding(patches, day).map(({ wardName }) => wardName);

  it('shows first what needs most support, and equals by name', () => {
    const patches = [
      aPatch({ wardName: 'Tulse Hill', panel: someFacts() }),
      aPatch({ wardName: 'Ferndale', panel: someFacts() }),
      aPatch({ wardName: 'Oval' }),
      aPatch({ wardName: 'Prince’s', panel: someFacts({ members: 9 }) }),
      aPatch({ wardName: 'Bishop’s', panel: someFacts({ members: 9, priorities: 0 }) }),
    ];
    expect(names(patches)).toEqual(['Oval', 'Bishop’s', 'Prince’s', 'Ferndale', 'Tulse Hill']);
  });

  it('does not call a patch without a panel a failing one: it says that none is there, since when the team is', () => {
    expect(boroughStanding([aPatch()], on)).toMatchObject([
      { stage: 'none', findings: [{ rule: 'no-panel', since: '2004-04-01' }] },
    ]);
  });

  it.each([
    ['since it was dissolved', aPatch({ panel: someFacts({ dissolvedOn: '2026-03-01' }) }), on, '2026-03-01'],
    ['since it was dissolved, that very day', aPatch({ panel: someFacts({ dissolvedOn: on }) }), on, on],
    ['since its team is there', aPatch(), on, '2004-04-01'],
    ['from that day, where no team is known', aPatch({ teamSince: undefined }), on, on],
    ['from that day, where the team came later', aPatch({ teamSince: '2026-07-01' }), on, on],
    [
      'since its team was there, before its panel was founded',
      aPatch({ panel: someFacts({ foundedOn: '2026-07-01', dissolvedOn: '2026-08-01' }) }),
      on,
      '2004-04-01',
    ],
  ])('has no panel %s', (_, patch, day, since) => {
    expect(boroughStanding([patch], day)[0]?.findings).toMatchObject([{ rule: 'no-panel', since }]);
  });
});

describe('the patches on a day in the past', () => {
  const dissolved = someFacts({ panelId: 'panel_old', foundedOn: '2004-05-01', dissolvedOn: '2020-01-01' });

  it('have the panel that was dissolved since, in place of the one of today', () => {
    const today = [aPatch({ panel: someFacts({ foundedOn: '2021-01-01' }) })];
    const ended = [aPatch({ panel: dissolved })];
    expect(patchesOn(today, ended, '2010-01-01').map(({ panel }) => panel?.panelId)).toEqual(['panel_old']);
    expect(patchesOn(today, ended, '2022-01-01').map(({ panel }) => panel?.panelId)).toEqual(['panel_coldharbour']);
  });

  it('have the ward that is gone since', () => {
    const gone = aPatch({ ward: 'E05000001', until: '2022-05-05' });
    expect(patchesOn([], [gone], '2022-05-04')).toEqual([gone]);
    expect(patchesOn([], [gone], '2022-05-05')).toEqual([]);
  });

  it('leave out what nobody knew of then: neither a team nor a panel', () => {
    expect(
      patchesOn([aPatch({ teamSince: '2012-01-01' }), aPatch({ number: 2, teamSince: undefined })], [], '2010-01-01'),
    ).toEqual([]);
  });
});
