import { describe, expect, it } from 'vitest';
import { freshTable } from '../support/fresh-table.ts';
import { raceSavesOn } from './race-saves.ts';
import { runScenario } from './run-scenario.ts';
import { scenarios } from './scenarios.ts';

/** A short look at what `npm run faults` does at length. */

describe('when the sending process is killed under load', () => {
  it('no acknowledged call is lost, and every invitation arrives once', { timeout: 60_000 }, async () => {
    const { acknowledged, ...rest } = await runScenario(scenarios['mail-closing-before-its-answer'], 4);
    expect(acknowledged).toBeGreaterThan(0);
    expect(rest).toEqual({ kills: 4, lost: 0, neverSent: 0, sentTwice: 0 });
  });
});

describe('when many save one draft at the same moment', () => {
  it('one of them is saved, and each other is shown both texts', { timeout: 60_000 }, async () => {
    const { saved, ...rest } = await raceSavesOn(await freshTable(), { rounds: 3, together: 10 });
    expect(saved).toBe(3);
    expect(rest).toEqual({ saves: 30, lostUpdates: 0, losersWithoutBothTexts: 0, gapsInVersions: 0 });
  });
});
