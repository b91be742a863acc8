import type { UseCases } from '@wardmote/runtime/use-cases';
import { type Cost, costOf, dearer } from './cost.ts';
import type { Recorder } from './recorder.ts';

/** Those that change the record: whatever neither looks at it nor says who asks. */
const isCommand = (name: string): boolean => !/^(view|read|list|find|compare|identify)|Session$/.test(name);

const inKebabCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export type Counted = {
  /** The use cases, each counted when it is called. */
  readonly useCases: UseCases;
  /** Every command by its name with the cost of its dearest call. Throws when one was never called: it has no figure then. */
  readonly costs: () => Readonly<Record<string, Cost>>;
};

/** Counts what each command asks of DynamoDB. The use cases must work on the recorder's table. */
export const countCommands = (useCases: UseCases, recorder: Recorder): Counted => {
  const dearest = new Map<string, Cost>();
  const counted = new Proxy(useCases, {
    get: (target, property) => {
      const name = String(property);
      const use = Reflect.get(target, property);
      if (!isCommand(name)) return use;
      return async (...given: unknown[]) => {
        const { result, requests } = await recorder.during(() => use(...given));
        const [cost, before] = [costOf(requests), dearest.get(name)];
        dearest.set(name, before ? dearer(before, cost) : cost);
        return result;
      };
    },
  });
  const costs = () => {
    const commands = Object.keys(useCases).filter(isCommand).toSorted();
    const missing = commands.filter((name) => !dearest.has(name));
    if (missing.length > 0) throw new Error(`The story of the bench does not call ${missing.join(', ')}`);
    return Object.fromEntries(
      commands.flatMap((name) => {
        const cost = dearest.get(name);
        return cost ? [[inKebabCase(name), cost]] : [];
      }),
    );
  };
  return { useCases: counted, costs };
};
