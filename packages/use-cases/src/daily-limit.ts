import { isPanelId } from '@wardmote/domain/borough-group';
import type { BoroughGroupId, PanelId } from '@wardmote/domain/id';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { mostFromOneADay, type Receiver } from '@wardmote/domain/sender';
import type { CommandNeeds, Request } from './carry-out.ts';

/** More came in today than may, and this is not the repeat of a command that was saved: that one gets its first answer. */
export const isOverLimit = async (
  needs: Pick<CommandNeeds, 'answerTo'>,
  { commandId }: Request,
  count: () => Promise<boolean>,
): Promise<boolean> => !(await count()) && !(await needs.answerTo(commandId));

export type SenderCount = {
  readonly countSender: (receiver: Receiver, network: string, now: Date) => Promise<boolean>;
};

/** Of those who are not signed in, one network may not use up the day of all others. */
export const isSenderOverLimit = async (
  needs: Pick<CommandNeeds, 'answerTo' | 'now'> & SenderCount,
  request: Request,
  receiver: Receiver,
): Promise<boolean> => {
  const { actor, network } = request;
  if (network === undefined || actor.kind === 'person') return false;
  return isOverLimit(needs, request, () => needs.countSender(receiver, network, needs.now()));
};

/**
 * What somebody says worries them is counted: of one network, and of all from whom it may come in a day. Refuses `too-many-concerns-from-you`, `too-many-concerns`.
 */
export const checkConcernCounts = async (
  needs: Pick<CommandNeeds, 'answerTo' | 'now'> & SenderCount,
  request: Request,
  receiver: PanelId | BoroughGroupId,
  countAll: (now: Date) => Promise<boolean>,
): Promise<Refusal<'too-many-concerns-from-you' | 'too-many-concerns'> | undefined> => {
  const to = isPanelId(receiver) ? 'panel' : 'group';
  if (await isSenderOverLimit(needs, request, receiver))
    return refuse('too-many-concerns-from-you', { most: mostFromOneADay, to });
  const over = await isOverLimit(needs, request, () => countAll(needs.now()));
  return over ? refuse('too-many-concerns', { to }) : undefined;
};
