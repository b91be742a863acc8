import { log } from '@wardmote/runtime/log';
import { deadlinesFunction } from '@wardmote/runtime/notices';

const { sweep, remind } = deadlinesFunction(process.env);

/** The clock: `sweep` every few minutes, `daily` at 07:30 in London. Either may come twice, or late. */
export const handler = async ({ job }: { readonly job: 'sweep' | 'daily' }): Promise<void> => {
  const count = await { sweep, daily: remind }[job]();
  log.info(`${job}-done`, { count });
};
