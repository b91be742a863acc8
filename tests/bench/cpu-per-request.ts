import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';

const taken = z.tuple([z.number(), z.number()]);

export type CpuPerRequest = { readonly ours: number; readonly bareFloor: number; readonly ratio: number };

/** The processor time of one request to a page, by our function and by the bare floor, in microseconds; both in one process by turns. */
export const cpuPerRequest = async (
  bundles: { readonly ours: string; readonly bareFloor: string },
  path: string,
  environment: Readonly<Record<string, string>>,
): Promise<CpuPerRequest> => {
  const addresses = [bundles.ours, bundles.bareFloor].map((entry) => pathToFileURL(entry).href);
  const given = [join(import.meta.dirname, 'cpu-probe.ts'), ...addresses, path];
  const { stdout } = await promisify(execFile)(process.execPath, given, { env: { ...environment } });
  const [ours, bareFloor] = taken.parse(JSON.parse(stdout));
  return { ours, bareFloor, ratio: ours / bareFloor };
};
