import type { Context } from 'aws-lambda';
import { Temporal } from 'temporal-polyfill';
import { lambdaContext } from './lambda-context.ts';
import { pauseUntil } from './pause.ts';

export type ScheduledJob = { readonly job: 'sweep' | 'daily' };
export type DeadlinesHandler = (event: ScheduledJob, context: Context) => Promise<unknown>;

export type Scheduler = { readonly stop: () => Promise<void> };

type SchedulerOptions = {
  readonly handler: DeadlinesHandler;
  readonly onError: (error: unknown) => void;
  readonly sweepEveryMs?: number;
  readonly now?: () => Date;
};

const functionTimeoutMs = 60_000;

/** The first 07:30 in London after a moment, in winter time or in summer time. */
export const nextDailyRun = (after: Date): Date => {
  const here = Temporal.Instant.fromEpochMilliseconds(after.getTime()).toZonedDateTimeISO('Europe/London');
  const today = here.withPlainTime('07:30');
  const next = Temporal.ZonedDateTime.compare(today, here) > 0 ? today : here.add({ days: 1 }).withPlainTime('07:30');
  return new Date(next.epochMilliseconds);
};

/**
 * Calls the deadlines function as EventBridge Scheduler does: a sweep at the start and then every minute, and the
 * daily run at 07:30 in London. The daily run is looked for at each sweep rather than by a long timer, so a laptop
 * that slept past 07:30 catches up when it wakes.
 */
export const startScheduler = (options: SchedulerOptions): Scheduler => {
  const { handler, onError, sweepEveryMs = 60_000, now = () => new Date() } = options;
  const ending = new AbortController();
  const pause = pauseUntil(ending.signal);
  const run = async (job: ScheduledJob['job']) => {
    try {
      await handler({ job }, lambdaContext('deadlines', functionTimeoutMs));
    } catch (error) {
      onError(error);
    }
  };
  const running = (async () => {
    let daily = nextDailyRun(now());
    while (!ending.signal.aborted) {
      await run('sweep');
      if (now() >= daily) {
        await run('daily');
        daily = nextDailyRun(now());
      }
      await pause(sweepEveryMs);
    }
  })();
  const stop = async () => {
    ending.abort();
    await running;
  };
  return { stop };
};
