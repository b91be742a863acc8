import { log } from '@wardmote/runtime/log';
import { deadlinesFunction } from '@wardmote/runtime/notices/deadlines';

const { sweep, remind, chase, bundle } = deadlinesFunction(process.env);

/** Digests are made even where a reminder could not be; what went wrong there is told after it. */
const daily = async (): Promise<number> => {
  const outcomes = await Promise.allSettled([remind(), chase(), bundle()]);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  return outcomes.reduce((sum, outcome) => sum + (outcome.status === 'fulfilled' ? outcome.value : 0), 0);
};

/** The clock: `sweep` every few minutes, `daily` at 07:30 in London. Either may come twice, or late. */
export const handler = async ({ job }: { readonly job: 'sweep' | 'daily' }): Promise<void> => {
  const count = await { sweep, daily }[job]();
  log.info(`${job}-done`, { count });
};
