import type { Day, Instant } from './day.ts';
import type { FollowerId, PanelId } from './id.ts';

/**
 * Somebody who reads the news of a panel by mail and has no account (rows 106, 112). Nothing is known of them but the address, which is
 * theirs to take away: it lies in one item, and goes with it.
 */
export type Follower = {
  readonly id: FollowerId;
  readonly panelId: PanelId;
  readonly email: string;
  /** 128 random bits, in the links of their own mails only: confirms, and stops. */
  readonly linkKey: string;
  readonly askedAt: Instant;
  /** The day of the last mail that asked them to confirm: one a day, whoever types their address how often. */
  readonly mailedOn: Day;
  /** Not before they press the button of the page in that mail: nobody else can sign them up. */
  readonly confirmedAt?: Instant;
};

/** Longer than a holiday; then an address that was never confirmed goes by itself. */
export const confirmWithinDays = 14;

/** More in an hour than this is no meeting's worth of neighbours, but somebody who types other people's addresses. */
export const mostSignUpsAnHour = 60;

/** Whether a mail goes out that asks to confirm: to one who is confirmed, or was asked today, none does. */
export const asksAgain = (known: Follower | undefined, today: Day): boolean =>
  known === undefined || (known.confirmedAt === undefined && known.mailedOn !== today);
