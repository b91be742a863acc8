import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { portsFrom } from '@wardmote/local/ports';
import { startWardmote } from '@wardmote/local/run';
import { actions, cancellation } from './chapters/actions.ts';
import { founding } from './chapters/founding.ts';
import { firstMeeting } from './chapters/meeting.ts';
import { minutes } from './chapters/minutes.ts';
import { rollUp } from './chapters/roll-up.ts';
import type { Site } from './http-client.ts';
import { castFor, demoPerson, type Told } from './teller.ts';

/**
 * `npm run story [-- --port N]`: a panel's year in one go, through the public HTTP surface, as the different people. Without a port it
 * starts a Wardmote of its own and ends it; with one it uses the one that runs there, which must have the demo data.
 */

const ownPort = 4750;

const siteOn = (port: number): Site => {
  const { web, identityProvider, mailbox } = portsFrom(port);
  return {
    baseUrl: `http://localhost:${web}`,
    mailboxUrl: `http://localhost:${mailbox}`,
    identityUrl: `http://localhost:${identityProvider}`,
  };
};

/** The operator makes the sergeant known for the new panel's ward, with the command that an operator has for it. */
const giveSergeant = async (ward: string, port: number) => {
  const command = join(import.meta.dirname, '../../packages/operate/src/import.ts');
  const { name, email } = demoPerson('sergeant');
  const person = ['--name', name, '--email', email, '--role', 'sergeant', '--for', ward];
  await promisify(execFile)(process.execPath, [command, 'person', ...person, '--port', String(port)]);
};

const tell = async (port: number): Promise<number> => {
  const site = siteOn(port);
  const told: Told = {
    site,
    cast: await castFor(site),
    panelId: '',
    ward: { code: '', name: '' },
    documentId: '',
    meetingId: '',
    nextMeetingId: '',
    teamActionId: '',
    partnerActionId: '',
    checks: 0,
  };
  await founding(told);
  await giveSergeant(told.ward.code, port);
  await firstMeeting(told);
  await minutes(told);
  await actions(told);
  await cancellation(told);
  await rollUp(told);
  return told.checks;
};

const { values } = parseArgs({ options: { port: { type: 'string' } } });
const port = values.port ? Number(values.port) : ownPort;
const own = values.port ? undefined : await startWardmote({ port });
try {
  const checks = await tell(port);
  process.stdout.write(`\nThe story holds: ${checks} things seen.\n`);
} catch (error) {
  process.stderr.write(`\nThe story breaks here: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await own?.stop();
}
