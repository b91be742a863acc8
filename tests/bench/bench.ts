import { parseArgs } from 'node:util';
import { measure } from './measure.ts';
import { printFigures } from './print-figures.ts';
import { isMet, targetsOf } from './targets.ts';

/**
 * `npm run bench`: what pages and commands ask of DynamoDB, what functions weigh and take to start. It ends with code 1 when a target is
 * missed. `--json` prints one object and nothing else to the output; `--no-gate` ends with code 0 all the same.
 */

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, 'no-gate': { type: 'boolean', default: false } },
});

const say = (text: string): Promise<void> =>
  new Promise((resolve) => process.stdout.write(`${text}\n`, () => resolve()));

const figures = await measure();
const targets = targetsOf(figures);
const missed = targets.filter((target) => !isMet(target));

await say(values.json ? JSON.stringify({ ...figures, missed }, undefined, 2) : printFigures(figures, targets));
// The database's client keeps its connections for reuse, and they must not keep a finished bench going.
process.exit(missed.length > 0 && !values['no-gate'] ? 1 : 0);
