import type { KeptNotice } from '@wardmote/domain/notice-log';
import { holderOf, type Panel } from '@wardmote/domain/panel';
import { findFollowerByEmail } from '@wardmote/store/follower-store';
import { addNotice, claimNotice, settleNotice } from '@wardmote/store/notice-store';
import { byLink, bySecretary, done, type Scene } from './scene.ts';

const leaseMs = 60_000;

/** A mail to the secretary that came to its end as one that has to be carried, or that failed. */
const ended = async ({ table, clock }: Scene, notice: KeptNotice, status: 'print' | 'failed'): Promise<void> => {
  const { now } = clock;
  await addNotice(table)(notice, now);
  const held = await claimNotice<KeptNotice>(table)(notice.id, now, new Date(now.getTime() + leaseMs));
  if (!held) throw new Error('The notice of the story is held by somebody else');
  await settleNotice(table)(held, status, { at: now, why: 'no-address' });
};

/** A neighbour follows the panel by mail, confirms, and stops. */
export const follow = async ({ useCases, table }: Scene, { id: panelId }: Panel): Promise<void> => {
  const email = 'neighbour@example.org';
  await done(useCases.followPanel(byLink(), { panelId, email }));
  const follower = await findFollowerByEmail(table)(panelId, email);
  if (!follower) throw new Error('Nobody follows the panel of the story');
  const link = { panelId, followerId: follower.id, linkKey: follower.linkKey };
  await done(useCases.confirmFollowing(link));
  await done(useCases.stopFollowing(link));
};

/** The secretary has the meetings in their own calendar. */
export const subscribe = async ({ useCases }: Scene, panel: Panel): Promise<void> => {
  await done(useCases.renewOwnCalendar(bySecretary(panel)));
};

/** One letter is carried, one mail is sent again, and somebody chooses what they get. */
export const careForMail = async (scene: Scene, panel: Panel): Promise<void> => {
  const { useCases, clock } = scene;
  const secretary = holderOf(panel, 'secretary');
  if (!secretary) throw new Error('The panel of the story has no secretary');
  const { id: panelId, name: panelName } = panel;
  const to = { kind: 'person', personId: secretary.personId } as const;
  const at = clock.now.toISOString();
  const notice = { kind: 'minutes-published', panelId, panelName, to, at, facts: {} } as const;
  await ended(scene, { ...notice, id: 'bench-letter' }, 'print');
  await ended(scene, { ...notice, id: 'bench-mail' }, 'failed');
  await done(useCases.handOverNotice(bySecretary(panel), { panelId, noticeId: 'bench-letter' }));
  await done(useCases.sendNoticeAgain(bySecretary(panel), { panelId, noticeId: 'bench-mail' }));
  const request = bySecretary(panel);
  const chosen = { panelId, quiet: true, choices: { 'minutes-published': 'daily' } } as const;
  await done(useCases.chooseMail(request, { signedIn: request.actor }, chosen));
};
