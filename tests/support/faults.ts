import type { Table } from '@wardmote/store/table';

/** A request by its name on the wire: `TransactWriteItemsCommand`, `QueryCommand`, … */
export type RequestName = `${string}Command`;

/** What comes between the SDK's own retries and the wire: DynamoDB Local has none of these faults by itself (reliability.md 0.3-0.5). */
type Fault = <Output>(send: () => Promise<Output>) => Promise<Output>;

/** Puts a fault before the first `times` requests of one name, inside the SDK's retries. Answers how often it came to pass. */
const addFault = (
  { client }: Table,
  name: RequestName,
  times: number,
  fault: Fault,
): { readonly count: () => number } => {
  let met = 0;
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName !== name || met >= times) return next(args);
        met += 1;
        return fault(() => next(args));
      },
    { step: 'deserialize', priority: 'low', name: `fault-${Math.random()}` },
  );
  return { count: () => met };
};

const unheard = Object.assign(new Error('The answer did not come'), { name: 'TimeoutError' });

/** The write is applied, and its answer is lost on the way. */
export const loseReplies = (table: Table, name: RequestName, times: number) =>
  addFault(table, name, times, async <Output>(send: () => Promise<Output>): Promise<Output> => {
    await send();
    throw unheard;
  });

/** Every other write is applied and its answer is lost, for as long as the table is used: each is tried again, and none twice in vain. */
export const loseEveryOtherReply = (table: Table, name: RequestName) => {
  let lost = 0;
  let turn = 0;
  addFault(table, name, Number.POSITIVE_INFINITY, async <Output>(send: () => Promise<Output>): Promise<Output> => {
    const reply = await send();
    turn += 1;
    if (turn % 2 === 0) return reply;
    lost += 1;
    throw unheard;
  });
  return { count: () => lost };
};

/** The request never gets an answer, and is not applied. */
export const failWith = (table: Table, name: RequestName, times: number, error: Error) =>
  addFault(table, name, times, () => Promise.reject(error));

type Output = Readonly<Record<string, unknown>>;

/** The answer says something else than what DynamoDB said: for what it says only under load. Values are as the document client gives them. */
export const changeReplies = (
  { client }: Table,
  name: RequestName,
  times: number,
  change: (output: Output) => Output,
) => {
  let met = 0;
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const reply = await next(args);
        if (commandName !== name || met >= times) return reply;
        met += 1;
        return { ...reply, output: { ...reply.output, ...change({ ...reply.output }) } };
      },
    { step: 'initialize', name: 'changed-replies' },
  );
  return { count: () => met };
};

/** Every request of one name waits until `release`, so that a test says what happens in between. */
export const holdBack = (table: Table, name: RequestName) => {
  const gate = Promise.withResolvers<void>();
  const fault = addFault(table, name, Number.POSITIVE_INFINITY, async (send) => {
    await gate.promise;
    return send();
  });
  return { release: gate.resolve, count: fault.count };
};
