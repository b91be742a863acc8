import type { CommandNeeds, Request } from './carry-out.ts';

/** More came in today than may, and this is not the repeat of a command that was saved: that one gets its first answer. */
export const isOverLimit = async (
  needs: Pick<CommandNeeds, 'answerTo'>,
  { commandId }: Request,
  count: () => Promise<boolean>,
): Promise<boolean> => !(await count()) && !(await needs.answerTo(commandId));
