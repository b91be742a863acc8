import { compareThemes, type Perceived } from '@wardmote/domain/reassurance-gap';
import type { RecordedTheme } from '@wardmote/domain/ward-figures';
import { describe, expect, it } from 'vitest';

const recorded: readonly RecordedTheme[] = [
  { theme: 'violence', count: 300, before: 300, change: 0 },
  { theme: 'anti-social-behaviour', count: 200, before: 250, change: -20 },
  { theme: 'burglary', count: 100, before: 80, change: 25 },
];
const divergenceOf = (theme: string, said: Parameters<typeof compareThemes>[1]) =>
  compareThemes(recorded, said).find((one) => one.theme === theme)?.divergence;

describe('what was recorded beside what people say', () => {
  it('has a gap where less was recorded and more are worried (row 93), and says the opposite too', () => {
    const worry = (worriedBefore: number, worried: number): Perceived => ({ voices: 0, worriedBefore, worried });
    expect(divergenceOf('anti-social-behaviour', { 'anti-social-behaviour': worry(30, 41) })).toBe('gap');
    expect(divergenceOf('burglary', { burglary: worry(41, 30) })).toBe('more-recorded-less-worry');
    expect(divergenceOf('anti-social-behaviour', { 'anti-social-behaviour': worry(30, 34) })).not.toBe('gap');
    expect(divergenceOf('violence', { violence: worry(30, 60) })).not.toBe('gap');
    const apart = compareThemes(recorded, { 'anti-social-behaviour': worry(30, 41) }, 2);
    expect(apart.map(({ divergence }) => divergence)).not.toContain('gap');
  });

  it('parts where the places in the two lists are two or more apart', () => {
    const voices = { burglary: { voices: 30 }, 'anti-social-behaviour': { voices: 20 }, violence: { voices: 1 } };
    expect(divergenceOf('burglary', voices)).toBe('ranks-higher');
    expect(divergenceOf('violence', voices)).toBe('ranks-lower');
    expect(divergenceOf('anti-social-behaviour', voices)).toBe('alike');
  });

  it('names what people speak of and nobody counts, and leaves alone what nobody speaks of', () => {
    expect(divergenceOf('traffic', { traffic: { voices: 9 } })).toBe('not-counted');
    expect(compareThemes(recorded, {}).map(({ divergence }) => divergence)).toEqual([undefined, undefined, undefined]);
  });

  it('ranks by the survey where one asked, and what it did not ask comes after', () => {
    const said = { burglary: { voices: 1, worried: 60 }, violence: { voices: 99 }, drugs: { voices: 0, worried: 10 } };
    const ranks = compareThemes(recorded, said).map(({ theme, perceived }) => [theme, perceived?.rank]);
    expect(ranks).toEqual([
      ['violence', 3],
      ['anti-social-behaviour', undefined],
      ['burglary', 1],
      ['drugs', 2],
    ]);
  });
});
