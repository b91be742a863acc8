import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inEnvironment, type Orders } from './orders.ts';

const program = join(import.meta.dirname, 'sender.ts');

type Environment = Readonly<Record<string, string>>;

const start = (orders: Orders, environment: Environment): ChildProcess =>
  spawn(process.execPath, [program], {
    env: { ...process.env, ...environment, ...inEnvironment(orders) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** What it said last, for whoever wonders why it ended by itself. */
const complaintsOf = (child: ChildProcess): (() => string) => {
  let said = '';
  child.stderr?.on('data', (text) => {
    said = (said + text).slice(-4000);
  });
  return () => said;
};

const untilReady = async (child: ChildProcess): Promise<void> => {
  const ended = once(child, 'exit').then(() => 'ended' as const);
  while (child.stdout) {
    const happened = await Promise.race([once(child.stdout, 'data'), ended]);
    if (happened === 'ended') throw new Error('The sending process ended before it was ready');
    if (String(happened[0]).includes('ready')) return;
  }
};

const shortestMs = 30;
const longestMs = 500;

/** Lets it work for a moment under load, and kills it in the middle of whatever it does. */
export const killUnderLoad = async (orders: Orders, environment: Environment): Promise<void> => {
  const child = start({ ...orders, load: true }, environment);
  const said = complaintsOf(child);
  const ended = once(child, 'exit');
  await untilReady(child);
  child.stdout?.resume();
  await Promise.race([wait(shortestMs + Math.random() * (longestMs - shortestMs)), ended]);
  if (child.exitCode !== null) throw new Error(`The sending process ended by itself:\n${said()}`);
  child.kill('SIGKILL');
  await ended;
};

/** Lets it send what is left, by a clock so far ahead, and waits until it has ended by itself. */
export const sendWhatIsLeft = async (orders: Orders, environment: Environment, aheadMs: number): Promise<void> => {
  const child = start({ ...orders, load: false }, { ...environment, CLOCK_AHEAD_MS: String(aheadMs) });
  const said = complaintsOf(child);
  child.stdout?.resume();
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`The sending process failed at the end:\n${said()}`);
};
