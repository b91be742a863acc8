import { isPanelId } from '@wardmote/domain/borough-group';
import type { ActionId, PanelId } from '@wardmote/domain/id';
import type { MailStopped } from '@wardmote/domain/mail-settings';
import type { Notice } from '@wardmote/notices/notice';
import { overtakenBy, receiptIn, type SesEvent } from '@wardmote/notices/receipts';
import { stopMail } from '@wardmote/store/contact-store';
import { recordReceipt } from '@wardmote/store/notice-store';
import type { Table } from '@wardmote/store/table';
import { openTable } from '../aws.ts';
import { configuration } from '../configuration.ts';
import { log } from '../log.ts';

/** An address that came back for good, or whose owner complained, gets nothing more (B7). */
const stops = (status: string): status is 'bounced' | 'complained' => status === 'bounced' || status === 'complained';

type Stopping = { readonly stopped: MailStopped; readonly sentAt: string };

/** A partner of the register is marked in its entry, for all panels; an address that was only typed with an action is in no entry. */
const stopMailToPartner = async (table: Table, actionId: ActionId, panelId: PanelId, told: Stopping): Promise<void> => {
  const { findPanel, findPastAction } = await import('@wardmote/store/panel-store');
  const panel = await findPanel(table)(panelId);
  const open = panel?.actions.find(({ id }) => id === actionId);
  const owner = (open ?? (await findPastAction(table)(panelId, actionId)))?.owner;
  if (!panel || owner?.kind !== 'partner' || !owner.partnerId) return;
  const { stopPartnerMail } = await import('@wardmote/store/partner-store');
  await stopPartnerMail(table)(panel.borough.slug, owner.partnerId, told);
};

/** Somebody on record, or in the register, is marked, and is told on paper; a follower is forgotten, because nothing else is known of them. */
const stopMailTo = async (table: Table, { to, panelId }: Notice, told: Stopping): Promise<void> => {
  if (to.kind === 'person') return void (await stopMail(table)(to.personId, told.stopped));
  // What is sent in the name of a borough's group goes to no partner and no follower.
  if (!isPanelId(panelId)) return;
  if (to.kind === 'partner') return stopMailToPartner(table, to.actionId, panelId, told);
  if (to.kind !== 'follower') return;
  const { findFollower, removeFollower } = await import('@wardmote/store/follower-store');
  const follower = await findFollower(table)(panelId, to.followerId);
  if (follower) await removeFollower(table)(follower);
};

/** What functions/receipts needs: what the provider says is written beside the notice, and counts for all mail to that person. */
export const receiptsFunction = (environment: NodeJS.ProcessEnv) => {
  const table = openTable(configuration(environment, ['tableName']));
  const record = recordReceipt<Notice>(table);
  return async (event: SesEvent): Promise<void> => {
    const receipt = receiptIn(event);
    if (!receipt) return log.info('receipt-without-notice');
    const { noticeId, status, at, sentAt } = receipt;
    const notice = await record(noticeId, status, at, overtakenBy(status));
    if (notice && stops(status)) await stopMailTo(table, notice, { stopped: { why: status, at }, sentAt });
    log.info('receipt', { noticeId, status, isNews: notice !== undefined });
  };
};
