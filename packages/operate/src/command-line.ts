import { isPlainError } from '@wardmote/local/plain-error';

export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Runs an operator's command. A failure whose message says all is printed alone, another with its stack; either ends with code 1. */
export const runCommand = (command: () => Promise<void>): Promise<void> =>
  command()
    .catch((error: unknown) => {
      const unexpected = error instanceof Error ? error.stack : String(error);
      process.stderr.write(`${isPlainError(error) ? error.message : unexpected}\n`);
      process.exitCode = 1;
    })
    // The table's client keeps its connections for reuse, and they must not keep a finished command going.
    .finally(() => process.exit());
