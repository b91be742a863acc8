import type { Digested } from '@wardmote/notices/notice';
import { sweep } from '@wardmote/notices/sweep';
import { dueNotices } from '@wardmote/store/notice-store';
import type { Table } from '@wardmote/store/table';
import { openTable } from '../aws.ts';
import { configuration } from '../configuration.ts';
import { homeForce } from '../home-force.ts';
import { log } from '../log.ts';
import { readsOf } from './reads.ts';
import { senderOf } from './send.ts';

/** The jobs of the day, each loaded when its hour comes: the sweep, every few minutes, does not wait for them. */
const remindIn = async (table: Table): Promise<number> => {
  const [{ remind }, { meetingsToRemind, meetingsToChase }] = await Promise.all([
    import('@wardmote/notices/remind'),
    import('@wardmote/store/meeting-store'),
  ]);
  return remind({
    ...readsOf(table),
    meetingsToRemind: meetingsToRemind(table),
    meetingsToChase: meetingsToChase(table),
    tellFault: (meetingId, error) => log.fault('reminder-fault', error, { meetingId }),
  })();
};

const chaseIn = async (table: Table): Promise<number> => {
  const [{ chase }, { livePanels }] = await Promise.all([
    import('@wardmote/notices/chase'),
    import('@wardmote/store/roll-up-store'),
  ]);
  return chase({
    ...readsOf(table),
    livePanels: () => livePanels(table)(homeForce),
    tellFault: (panelId, error) => log.fault('chase-fault', error, { panelId }),
  })();
};

const bundleIn = async (table: Table): Promise<number> => {
  const [{ bundleDigests }, { addDigest, noticesForDigest }] = await Promise.all([
    import('@wardmote/notices/bundle-digests'),
    import('@wardmote/store/mail-log-store'),
  ]);
  return bundleDigests({
    noticesForDigest: noticesForDigest<Digested>(table),
    addDigest: addDigest(table),
    now: () => new Date(),
  })();
};

/** What functions/deadlines needs: what waits is sent, and those who have not answered are reminded. */
export const deadlinesFunction = (environment: NodeJS.ProcessEnv) => {
  const table = openTable(configuration(environment, ['tableName']));
  const send = senderOf(environment, table);
  return {
    sweep: sweep({
      dueNotices: dueNotices(table),
      send: (noticeId) => send(noticeId).catch((error) => log.fault('notice-fault', error, { noticeId })),
      now: () => new Date(),
    }),
    chase: () => chaseIn(table),
    bundle: () => bundleIn(table),
    remind: () => remindIn(table),
  };
};
