import { parseArgs } from 'node:util';
import { closedInWords } from '../closed/closed-figures.ts';
import { measureClosed } from '../closed/measure-closed.ts';
import type { Figures } from './account.ts';
import { raceSaves } from './race-saves.ts';
import { runScenario } from './run-scenario.ts';
import { type ScenarioName, scenarios } from './scenarios.ts';

/**
 * `npm run faults -- [what …] [--kills N] [--json]`: kills the sending process under load, and lets people save at once; then counts what
 * was lost, never sent, sent twice or overwritten; and looks for closed text in all that goes out. Without a name it runs everything. `notices` stands for the kills with all that can go
 * wrong beside them. Ends with code 1 when a count that must be 0 is not.
 */

const names = Object.keys(scenarios) as readonly ScenarioName[];
const others = ['saves', 'closed'] as const;
type Other = (typeof others)[number];
const usage = `Usage: npm run faults -- [${[...others, ...names].join(' | ')}] [--only] [--kills N] [--json]`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    kills: { type: 'string' },
    only: { type: 'boolean', default: false },
  },
});

const isScenario = (name: string): name is ScenarioName => name in scenarios;
const isOther = (name: string): name is Other => others.some((other) => other === name);
const unknown = positionals.filter((name) => !isOther(name) && !isScenario(name));
if (unknown.length > 0 || (values.kills !== undefined && !/^\d{1,4}$/.test(values.kills))) {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}

/** `notices` brings the others with it, unless it is asked for `--only`. */
const asked = (): readonly (ScenarioName | Other)[] => {
  if (positionals.length === 0) return [...names, ...others];
  const wanted = positionals.includes('notices') && !values.only ? [...names, ...positionals] : positionals;
  return [...new Set(wanted)].filter((name): name is ScenarioName | Other => isOther(name) || isScenario(name));
};

/** As it goes: with `--json` beside the output, which holds the one object. */
const tell = (text: string): void => {
  (values.json ? process.stderr : process.stdout).write(`${text}\n`);
};

const inWords = ({ kills, acknowledged, lost, neverSent, sentTwice }: Figures): string =>
  `${kills} kills, ${acknowledged} acknowledged: ${lost} lost, ${neverSent} never sent, ${sentTwice} sent twice`;

const found: Record<string, object> = {};
let wrong = 0;
for (const name of asked()) {
  if (name === 'saves') {
    const figures = await raceSaves();
    found.saves = figures;
    wrong += figures.lostUpdates + figures.losersWithoutBothTexts + figures.gapsInVersions;
    tell(
      `saves: ${figures.saves} at once, ${figures.saved} saved: ${figures.lostUpdates} lost, ${figures.losersWithoutBothTexts} not shown both texts`,
    );
    continue;
  }
  if (name === 'closed') {
    const figures = await measureClosed();
    found.closed = figures;
    wrong += figures.hits.length + figures.neverRead.length + figures.differences.length;
    tell([closedInWords(figures), ...figures.hits, ...figures.neverRead, ...figures.differences].join('\n  '));
    continue;
  }
  const figures = await runScenario(scenarios[name], values.kills === undefined ? undefined : Number(values.kills));
  found[name] = figures;
  wrong += figures.lost + figures.neverSent + figures.sentTwice;
  tell(`${name}: ${inWords(figures)}`);
}
if (values.json) process.stdout.write(`${JSON.stringify(found)}\n`);
process.exit(wrong > 0 ? 1 : 0);
