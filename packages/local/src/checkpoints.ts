import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';

/** How far each reader (a function and the shard that it reads) has come: a sequence number. */
export type Checkpoints = {
  readonly read: (reader: string) => string | undefined;
  readonly write: (reader: string, sequenceNumber: string) => void;
};

const kept = z.record(z.string(), z.string());

/**
 * Checkpoints in a file, replaced whole by a rename so that a kill leaves the old one or the new one; without a file
 * they last as long as the process. A record may be delivered again after a kill, as in Lambda, but none is skipped.
 */
export const openCheckpoints = (file?: string): Checkpoints => {
  const places: Record<string, string> =
    file && existsSync(file) ? kept.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  return {
    read: (reader) => places[reader],
    write: (reader, sequenceNumber) => {
      places[reader] = sequenceNumber;
      if (!file) return;
      writeFileSync(`${file}.new`, JSON.stringify(places, null, 2));
      renameSync(`${file}.new`, file);
    },
  };
};
