import type { Day } from '@wardmote/domain/day';
import { shortDay } from '@wardmote/domain/day-in-words';
import { noticeOf, type Poll } from '@wardmote/domain/poll';
import { plainError } from '@wardmote/local/plain-error';
import { allBoroughs } from '@wardmote/store/places-store';
import { removePoll, savePoll } from '@wardmote/store/poll-store';
import type { Table } from '@wardmote/store/table';

export type ElectionAsked = {
  readonly name: string;
  readonly on: Day;
  /** Without it, the last day on which notice of the election can be published. */
  readonly from?: Day;
  readonly borough?: string;
};

const pollOf = async (table: Table, { name, on, from = noticeOf(on), borough }: ElectionAsked): Promise<Poll> => {
  if (from > on) throw plainError(`The pre-election period begins before the election: ${from} is after ${on}.`);
  if (!borough) return { name, on, from };
  const known = await allBoroughs(table)();
  if (known.some(({ slug }) => slug === borough)) return { name, on, from, borough };
  throw plainError(`No borough is called "${borough}". Give its name in its address, like --for lambeth`);
};

/** Brings an election in: meetings in its pre-election period are marked, and polling day is not suggested (row 57). */
export const importElection =
  (table: Table) =>
  async (asked: ElectionAsked): Promise<string> => {
    const poll = await pollOf(table, asked);
    await savePoll(table)(poll);
    const where = poll.borough ?? 'every borough';
    return `${poll.name} on ${shortDay(poll.on)}, for ${where}: meetings from ${shortDay(poll.from)} on are marked.`;
  };

/** Takes an election back, whatever it was called. */
export const takeElectionBack =
  (table: Table) =>
  async ({ on, borough }: Pick<ElectionAsked, 'on' | 'borough'>): Promise<string> => {
    await removePoll(table)({ on, ...(borough && { borough }) });
    return `There is no election on ${shortDay(on)} for ${borough ?? 'every borough'} any more.`;
  };
