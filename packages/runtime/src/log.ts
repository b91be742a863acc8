/** What may be logged: codes, ids, counts. Never a name, an address, a text that somebody typed (reliability.md K1). */
type Facts = Readonly<Record<string, string | number | boolean | undefined>>;

const line = (level: 'INFO' | 'ERROR', code: string, facts: Facts): void => {
  process.stdout.write(`${JSON.stringify({ level, code, ...facts })}\n`);
};

/** On a laptop the data are invented and the reader is the developer: faults are shown whole, and what goes well is not. */
const onLaptop = (): boolean => process.env.STAGE === 'local';

/** Where an error was thrown. The stack begins with the message, and a line of that may look like a place: it is left out first. */
const placeIn = (stack: string, message: string): string | undefined => {
  const start = stack.indexOf(message);
  // A message that was changed afterwards: nobody can say where the one in the stack ends.
  if (start < 0) return undefined;
  const frames = stack.slice(start + message.length).split('\n');
  return frames.find((frame) => frame.trim().startsWith('at '))?.trim();
};

/** One JSON object a line (reliability.md I8). */
export const log = {
  info: (code: string, facts: Facts = {}): void => {
    if (!onLaptop()) line('INFO', code, facts);
  },
  /** The kind of error and where it was thrown; not its message, which may carry what somebody typed. */
  fault: (code: string, error: unknown, facts: Facts = {}): void => {
    const { name, message, stack = '' } = error instanceof Error ? error : { name: typeof error, message: '' };
    line('ERROR', code, { ...facts, error: name, at: placeIn(stack, message) });
    if (onLaptop()) process.stderr.write(`${stack || String(error)}\n`);
  },
};
