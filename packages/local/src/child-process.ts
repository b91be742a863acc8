import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A program that runs beside this one, and never longer than it. */
export type ChildProcess = {
  readonly hasEnded: () => boolean;
  readonly ended: Promise<void>;
  /** The last of what it printed, for an error message. */
  readonly printed: () => string;
  readonly stop: () => Promise<void>;
};

/**
 * Runs a command and ends it as soon as the pipe on descriptor 3 closes. That happens at `stop`, and also when this
 * process is killed and cannot say goodbye: an orphan would keep the port and the data file.
 */
const keeper = `
"$@" 3<&- & child=$!
{ read -r _ <&3; kill "$child"; } & watcher=$!
wait "$child"; code=$?
kill "$watcher" 2>/dev/null
exit "$code"`;

const mostPrintedKept = 4000;
const patienceMs = 5000;

/**
 * Starts a program that lives at most as long as this process.
 * It gets a process group of its own, so that Ctrl-C reaches only us and we stop things in order.
 */
export const startChildProcess = (command: string, args: readonly string[]): ChildProcess => {
  const shell = spawn('sh', ['-c', keeper, 'sh', command, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
  });
  let printed = '';
  for (const stream of [shell.stdout, shell.stderr])
    stream?.on('data', (text) => {
      printed = (printed + text).slice(-mostPrintedKept);
    });
  const lifeline = shell.stdio[3];
  if (lifeline instanceof Socket) lifeline.on('error', () => {});
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      hasEnded = true;
      resolve();
    };
    shell.once('exit', end).once('error', (error) => {
      printed += error.message;
      end();
    });
  });
  const stop = async () => {
    lifeline?.destroy();
    await Promise.race([ended, wait(patienceMs, undefined, { ref: false })]);
    if (hasEnded || shell.pid === undefined) return;
    process.kill(-shell.pid, 'SIGKILL');
    await once(shell, 'exit');
  };
  return { hasEnded: () => hasEnded, ended, printed: () => printed.trim(), stop };
};
