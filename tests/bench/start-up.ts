import { execFile } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';
import { median } from './median.ts';

/** Loads a bundle and says what that took. A text, so that no TypeScript is stripped in the measured process. */
const probe = `
const before = process.cpuUsage();
const began = performance.now();
await import(process.argv[1]);
const milliseconds = performance.now() - began;
const { user, system } = process.cpuUsage(before);
process.stdout.write(JSON.stringify({ milliseconds, processor: (user + system) / 1000 }));
process.exit();
`;

const load = z.object({ milliseconds: z.number(), processor: z.number() });

/**
 * What it takes Node to load a bundle, in milliseconds: on the clock, and of processor time. Ratios are taken of the second, because
 * a bundle waits for nothing while it is loaded, and other work on the computer does not count there.
 */
export type StartUp = z.infer<typeof load>;

const loadOnce = async (entry: string, environment: Readonly<Record<string, string>>): Promise<StartUp> => {
  const given = ['--input-type=module', '--eval', probe, pathToFileURL(entry).href];
  const { stdout } = await promisify(execFile)(process.execPath, given, { env: { ...environment } });
  return load.parse(JSON.parse(stdout));
};

const middle = (loads: readonly StartUp[]): StartUp => ({
  milliseconds: median(loads.map(({ milliseconds }) => milliseconds)),
  processor: median(loads.map(({ processor }) => processor)),
});

/** The median of `times` new processes for each bundle. They take turns, so that a computer that grows slower does so for all. */
export const startUps = async (
  entries: readonly string[],
  environment: Readonly<Record<string, string>>,
  times = 25,
): Promise<readonly StartUp[]> => {
  const loads = entries.map((): StartUp[] => []);
  for (let round = 0; round < times; round += 1)
    for (const [index, entry] of entries.entries()) loads[index]?.push(await loadOnce(entry, environment));
  return loads.map(middle);
};
