/** What may be logged: codes, ids, counts. Never a name, an address, a text that somebody typed (reliability.md K1). */
type Facts = Readonly<Record<string, string | number | boolean | undefined>>;

const line = (level: 'INFO' | 'ERROR', code: string, facts: Facts): void => {
  process.stdout.write(`${JSON.stringify({ level, code, ...facts })}\n`);
};

/** On a laptop the data are invented and the reader is the developer: faults are shown whole, and what goes well is not. */
const onLaptop = (): boolean => process.env.STAGE === 'local';

/** One JSON object a line (reliability.md I8). */
export const log = {
  info: (code: string, facts: Facts = {}): void => {
    if (!onLaptop()) line('INFO', code, facts);
  },
  /** The kind of error and where it was thrown; not its message, which may carry what somebody typed. */
  fault: (code: string, error: unknown, facts: Facts = {}): void => {
    const { name, stack = '' } = error instanceof Error ? error : { name: typeof error };
    const at = stack
      .split('\n')
      .find((frame) => frame.trim().startsWith('at '))
      ?.trim();
    line('ERROR', code, { ...facts, error: name, at });
    if (onLaptop()) process.stderr.write(`${stack || String(error)}\n`);
  },
};
