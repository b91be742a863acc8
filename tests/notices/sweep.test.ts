import { sweep } from '@wardmote/notices/sweep';
import { describe, expect, it } from 'vitest';

/** Twenty-five that are due; those that `stay` are due still after they were tried, as when the database faltered. */
const swept = async (stay: readonly string[], msEach = 0) => {
  let due = Array.from({ length: 25 }, (_, place) => `notice-${String(place).padStart(2, '0')}`);
  let now = 0;
  const tried: string[] = [];
  let read = 0;
  const count = await sweep({
    dueNotices: async (_, most) => {
      const found = due.slice(0, most);
      read += found.length;
      return found;
    },
    send: async (id) => {
      tried.push(id);
      now += msEach;
      if (!stay.includes(id)) due = due.filter((other) => other !== id);
    },
    now: () => new Date(now),
  })();
  return { tried, count, read };
};

describe('a sweep', () => {
  it('tries all that is due, each once, the oldest first', async () => {
    const { tried, count } = await swept([]);
    expect(count).toBe(25);
    expect(tried).toEqual(tried.toSorted());
  });

  it('is not held up by those that stay due', async () => {
    const { tried } = await swept(['notice-00', 'notice-01', 'notice-12']);
    expect(new Set(tried).size).toBe(25);
    expect(tried).toHaveLength(25);
  });

  it('reads no more of the queue than it tries, but for what stays due', async () => {
    expect((await swept([])).read).toBe(25);
  });

  it('ends after a minute, and leaves the rest to the next', async () => {
    const { count } = await swept([], 10_000);
    expect(count).toBe(10);
  });
});
