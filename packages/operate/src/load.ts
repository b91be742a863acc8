import { parseArgs } from 'node:util';
import { isRefusal } from '@wardmote/domain/refusal';
import { type ForceStanding, percentage } from '@wardmote/domain/roll-up';
import { plainError } from '@wardmote/local/plain-error';
import { readEnded, readForce } from '@wardmote/store/roll-up-store';
import { viewForce } from '@wardmote/use-cases/view-force';
import { runCommand, say } from './command-line.ts';
import { loadLondon2006 } from './london-2006/load-london.ts';
import { reportDay } from './london-2006/places.ts';
import { openTable } from './open-table.ts';

/** `npm run load`: a London to try things on. See docs/operate.md and london-2006/README.md. */

const usage = `Usage: npm run load -- london-2006 [--port N | --stage NAME]
  Loads the London of October 2006: 624 wards, 630 teams, 493 panels, as the conference report counts them.
  --port N     the Wardmote that runs on this computer on port N (3000 without it)
  --stage NAME the Wardmote in AWS of that stage; never prod, because most of it is made up`;

const parse = () => {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ options: { port: text, stage: text }, allowPositionals: true });
  } catch (error) {
    throw plainError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
};

const describe = (now: ForceStanding): string => `
London on ${now.on}, as read back:
  teams                       ${now.teams}
  panels                      ${now.panels}   (${percentage(now.panels, now.teams)} % of the teams; ${now.withoutPanel} without)
  chaired by the community    ${now.communityChaired}   (${percentage(now.communityChaired, now.panels)} %)
  chaired by the police       ${now.policeChaired}   (${percentage(now.policeChaired, now.panels)} %)
  boroughs linked             ${now.boroughsLinked} of ${now.boroughs}
  boroughs with sectors       ${now.boroughsWithSectors} of ${now.boroughs}`;

const load = async (): Promise<void> => {
  const { values, positionals } = parse();
  if (positionals.join(' ') !== 'london-2006') throw plainError(usage);
  if (values.stage === 'prod')
    throw plainError('The London of 2006 is for trying things: most of it is made up, and it is not loaded into prod.');
  const table = await openTable(values);
  const began = performance.now();
  const { boroughs, teams, panels, dissolved } = await loadLondon2006(table);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const where = dissolved > 0 ? `, and ${dissolved} that a panel of today follows` : '';
  say(
    `Written in ${seconds} s: ${panels} panels${where}; ${teams} teams without one; the links of ${boroughs} boroughs.`,
  );
  const needs = { readForce: readForce(table), readEnded: readEnded(table), now: () => new Date() };
  const view = await viewForce(needs)('metropolitan', reportDay);
  if (!isRefusal(view)) say(describe(view.standing));
};

await runCommand(load);
