import type { MailMode } from '@wardmote/local/smtp-server';
import type { StreamFaults } from '@wardmote/local/stream-pump';

/** One way in which things go wrong while the sending process is killed again and again. */
export type Scenario = {
  readonly kills: number;
  /** How the mail server behaves, one after the other, a moment each, while there is load. It is well again for the rest. */
  readonly mail: readonly MailMode[];
  readonly stream: StreamFaults;
  /** Every so many calls an event that nobody can handle. */
  readonly poison: number;
};

const calm: Scenario = { kills: 40, mail: ['ok'], stream: {}, poison: 0 };

/** `notices` is the plain one: 200 kills (reliability.md B1). The others have what goes wrong beside the kills (B3-B5, C1-C4). */
export const scenarios = {
  notices: { ...calm, kills: 200 },
  'mail-refusing': { ...calm, mail: ['refuse', '421', '451'] },
  'mail-slow': { ...calm, mail: ['slow'] },
  'mail-closing-before-its-answer': { ...calm, mail: ['close-before-answer', 'close-after-text'] },
  'mail-down-then-up': { ...calm, mail: ['refuse', 'ok'] },
  'stream-doubled': { ...calm, stream: { duplicate: 1 } },
  'stream-delayed': { ...calm, stream: { delayMs: 150 } },
  'stream-poisoned': { ...calm, poison: 5 },
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarios;
