import type { KeptNotice } from '@wardmote/domain/notice-log';
import type { Notice } from '@wardmote/notices/notice';

/** The letter of a notice as it would have been mailed, for printing; the wording is loaded with the first that somebody prints. */
export const letterOf = async (
  kept: KeptNotice,
  baseUrl: string,
): Promise<{ readonly subject: string; readonly text: string }> =>
  // What is kept was made as a notice, and nothing else is written there.
  (await import('@wardmote/notices/letter')).letter(kept as Notice, baseUrl);
