import type { Instant } from '@wardmote/domain/day';
import { instantInLondon, londonDay, timeInLondon } from '@wardmote/domain/london';
import { choiceFor, isNight, type MailSettings, morning } from '@wardmote/domain/mail-settings';
import { noticeKinds } from '@wardmote/domain/notice-kinds';
import type { Notice } from './notice.ts';

/** When somebody hears of a notice, by what they have chosen and the clock in London: asked just before it is sent (B8). */
export type Timing =
  | { readonly hears: 'now' | 'daily' | 'never' }
  | { readonly hears: 'later'; readonly until: Instant };

/** Night ends at the next 8 in the morning: today's, or tomorrow's in the evening. */
const endOfNight = (now: Date): Instant => {
  const [today = '', clock = ''] = timeInLondon(now).split('T');
  const aDayLater = new Date(now.getTime() + 24 * 60 * 60_000);
  const day = clock < morning ? today : londonDay(aDayLater);
  return instantInLondon(`${day}T${morning}`);
};

export const timingOf = ({ panelId, kind }: Notice, settings: MailSettings | undefined, now: Date): Timing => {
  const hears = choiceFor(settings, panelId, kind);
  if (hears !== 'now') return { hears };
  const asleep = settings?.quiet === true && noticeKinds[kind].waits && isNight(timeInLondon(now).slice(11, 16));
  return asleep ? { hears: 'later', until: endOfNight(now) } : { hears };
};
