import { findEvent as findEventIn } from '@wardmote/store/notice-store';
import type { Table } from '@wardmote/store/table';
import { openTable } from '../aws.ts';
import { configuration } from '../configuration.ts';
import { log } from '../log.ts';
import { readsOf } from './reads.ts';
import { senderOf } from './send.ts';

const openMaker = async (table: Table) => (await import('@wardmote/notices/make-notices')).makeNotices(readsOf(table));

/** What functions/notices needs: an event becomes notices, and a notice is sent. What does either is loaded with the first of its kind. */
export const noticesFunction = (environment: NodeJS.ProcessEnv) => {
  const table = openTable(configuration(environment, ['tableName']));
  const findEvent = findEventIn(table);
  let opening: ReturnType<typeof openMaker> | undefined;
  return {
    hearEvent: async (...[panelId, eventId]: Parameters<typeof findEvent>): Promise<void> => {
      const event = await findEvent(panelId, eventId);
      if (!event) throw new Error('An event is not in the table that its record came from');
      opening ??= openMaker(table);
      const made = await (await opening)(event, eventId);
      log.info('event-heard', { eventId, type: event.type, made });
    },
    send: senderOf(environment, table),
  };
};
