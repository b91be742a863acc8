import { nextDailyRun, type ScheduledJob, startScheduler } from '@wardmote/local/scheduler';
import { describe, expect, it } from 'vitest';

describe('the daily run', () => {
  it.each([
    ['before 07:30 in winter', '2026-01-15T07:29:00Z', '2026-01-15T07:30:00Z'],
    ['at 07:30 itself', '2026-01-15T07:30:00Z', '2026-01-16T07:30:00Z'],
    ['in summer, an hour earlier by UTC', '2026-07-15T05:00:00Z', '2026-07-15T06:30:00Z'],
    ['on the eve of summer time', '2026-03-28T12:00:00Z', '2026-03-29T06:30:00Z'],
    ['on the eve of winter time', '2026-10-24T12:00:00Z', '2026-10-25T07:30:00Z'],
  ])('comes next at 07:30 in London: %s', (_, after, expected) => {
    expect(nextDailyRun(new Date(after))).toEqual(new Date(expected));
  });
});

describe('the scheduler', () => {
  /** Runs it over the moments given, one a sweep and the first at its start; answers with the jobs it asked for. */
  const run = async (moments: string[], handler: (job: string) => void = () => {}) => {
    const jobs: ScheduledJob['job'][] = [];
    const errors: unknown[] = [];
    let sweeps = 0;
    await new Promise<void>((resolve) => {
      const scheduler = startScheduler({
        sweepEveryMs: 1,
        onError: (error) => errors.push(error),
        now: () => new Date(moments[Math.min(sweeps, moments.length - 1)] ?? 0),
        handler: async ({ job }) => {
          jobs.push(job);
          if (job === 'sweep') sweeps += 1;
          if (sweeps === moments.length) void scheduler.stop().then(resolve);
          handler(job);
        },
      });
    });
    return { jobs, errors };
  };

  it('sweeps at once, and runs the daily job once after a computer slept past its time', async () => {
    const { jobs } = await run(['2026-01-15T06:00Z', '2026-01-15T07:00Z', '2026-01-15T09:00Z', '2026-01-15T09:01Z']);
    expect(jobs).toEqual(['sweep', 'sweep', 'daily', 'sweep', 'sweep']);
  });

  it('goes on after a job that failed, and reports it', async () => {
    const { jobs, errors } = await run(['2026-01-15T01:00Z', '2026-01-15T01:01Z', '2026-01-15T01:02Z'], () => {
      throw new Error('no database');
    });
    expect(jobs).toEqual(['sweep', 'sweep', 'sweep']);
    expect(errors).toHaveLength(3);
  });
});
