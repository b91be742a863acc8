/** A service message tells somebody what they must know to do their part; news is for those who asked for it, with one click to stop. */
type NoticeClass = 'service' | 'news';

/** When somebody wants to hear: at once, once a day with all else, or not at all. */
export const choices = ['now', 'daily', 'never'] as const;
export type MailChoice = (typeof choices)[number];

export type About = {
  readonly class: NoticeClass;
  readonly to: string;
  readonly when: string;
  /** What it is called where somebody chooses; nothing where there is no choice, because a part cannot be done without it. */
  readonly choice?: string;
  /** What may be chosen. The first is what holds until somebody chooses. */
  readonly choices: readonly [MailChoice, ...MailChoice[]];
  /** It waits till the morning for those who want no mail at night. */
  readonly waits: boolean;
};
