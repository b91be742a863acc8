import { remembered } from '@wardmote/runtime/remembered';
import { describe, expect, it } from 'vitest';

const counting = (fails: readonly number[] = []) => {
  let [asked, time] = [0, 0];
  const read = remembered(
    async (key) => {
      asked += 1;
      if (fails.includes(asked)) throw new Error('busy');
      return `${key} ${asked}`;
    },
    () => new Date(time),
  );
  return { read, pass: (minutes: number) => (time += minutes * 60_000) };
};

describe('a read of what seldom changes', () => {
  it('is asked once in five minutes, by however many at once', async () => {
    const { read, pass } = counting();
    expect(await Promise.all([read('today'), read('today')])).toEqual(['today 1', 'today 1']);
    pass(4);
    expect(await read('today')).toBe('today 1');
    pass(1);
    expect(await read('today')).toBe('today 2');
  });

  it('is asked again for another key', async () => {
    const { read } = counting();
    expect([await read('today'), await read('tomorrow')]).toEqual(['today 1', 'tomorrow 2']);
  });

  it('is asked again after it failed', async () => {
    const { read } = counting([1]);
    await expect(read('today')).rejects.toThrow('busy');
    expect(await read('today')).toBe('today 2');
  });
});
