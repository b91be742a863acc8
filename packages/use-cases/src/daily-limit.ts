import { mostConcernsFromOneADay } from '@wardmote/domain/concern';
import type { BoroughGroupId, PanelId } from '@wardmote/domain/id';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import type { CommandNeeds, Request } from './carry-out.ts';

/** More came in today than may, and this is not the repeat of a command that was saved: that one gets its first answer. */
export const isOverLimit = async (
  needs: Pick<CommandNeeds, 'answerTo'>,
  { commandId }: Request,
  count: () => Promise<boolean>,
): Promise<boolean> => !(await count()) && !(await needs.answerTo(commandId));

/** Whoever hears it: a panel, or the group of a borough. */
type Receiver = PanelId | BoroughGroupId;
export type SenderCount = {
  readonly countSender: (receiver: Receiver, network: string, now: Date) => Promise<boolean>;
};

/**
 * What somebody says worries them is counted, by all from whom it may come in a day; of those who are not signed in, one network may not use
 * up the day of all others. Refuses `too-many-concerns-from-you`, `too-many-concerns`.
 */
export const checkConcernCounts = async (
  needs: Pick<CommandNeeds, 'answerTo' | 'now'> & SenderCount,
  request: Request,
  receiver: Receiver,
  countAll: (now: Date) => Promise<boolean>,
): Promise<Refusal<'too-many-concerns-from-you' | 'too-many-concerns'> | undefined> => {
  const now = needs.now();
  const { actor, network } = request;
  const ofSender = () =>
    network === undefined || actor.kind === 'person'
      ? Promise.resolve(true)
      : needs.countSender(receiver, network, now);
  if (await isOverLimit(needs, request, ofSender))
    return refuse('too-many-concerns-from-you', { most: mostConcernsFromOneADay });
  return (await isOverLimit(needs, request, () => countAll(now))) ? refuse('too-many-concerns', {}) : undefined;
};
