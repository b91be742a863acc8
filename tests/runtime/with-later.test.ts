import { withLater } from '@wardmote/runtime/with-later';
import { describe, expect, it } from 'vitest';

const parts = () => {
  let loads = 0;
  const all = withLater({ clock: 'at hand' }, async () => {
    loads += 1;
    return { add: async (one: number, other: number) => one + other, find: async () => 'loaded' };
  });
  return { all, loads: () => loads };
};

describe('what is loaded later', () => {
  it('is not loaded for what is at hand', () => {
    const { all, loads } = parts();
    expect(all.clock).toBe('at hand');
    expect(loads()).toBe(0);
  });

  it('is loaded once, with the first that is asked for, and gets what it was given', async () => {
    const { all, loads } = parts();
    expect(await Promise.all([all.add(2, 3), all.find(), all.add(1, 1)])).toEqual([5, 'loaded', 2]);
    expect(loads()).toBe(1);
  });

  it('is no promise itself, so that it may be awaited', async () => {
    const { all } = parts();
    expect((await Promise.resolve(all)).clock).toBe('at hand');
  });
});
