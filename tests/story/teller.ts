import assert from 'node:assert/strict';
import { demoPeople } from '@wardmote/operate/demo';
import { type Caller, callerFor, type Site, tokenOf } from './http-client.ts';

const say = (text: string) => void process.stdout.write(`${text}\n`);

/** Who can be spoken for: the demo people of the local identity provider, and nobody. */
export type Cast = Readonly<Record<'borough' | 'secretary' | 'chair' | 'sergeant' | 'stranger' | 'anybody', Caller>>;

/** What the chapters pass on to one another. */
export type Told = {
  readonly site: Site;
  readonly cast: Cast;
  panelId: string;
  ward: { code: string; name: string };
  documentId: string;
  meetingId: string;
  nextMeetingId: string;
  teamActionId: string;
  partnerActionId: string;
  checks: number;
};

export const chapter = (title: string): void => say(`\n${title}`);

/** One sentence of the story, told when what it says was seen to be so. */
export const seen = (told: Told, sentence: string, check: () => void): void => {
  check();
  told.checks += 1;
  say(`  ✓ ${sentence}`);
};

/** The API refuses, with this status and this code. */
export const refusedWith = (answer: { status: number; body: Record<string, unknown> }, status: number, code: string) =>
  assert.deepEqual([answer.status, answer.body.code], [status, code]);

export const castFor = async (site: Site): Promise<Cast> => {
  const by = async (person: string) => callerFor(site, await tokenOf(site, person));
  return {
    borough: await by('borough-officer'),
    secretary: await by('nobody'),
    chair: await by('member'),
    sergeant: await by('sergeant'),
    stranger: await by('chair-elsewhere'),
    anybody: callerFor(site),
  };
};

/** Name and address of one of the demo people. */
export const demoPerson = (key: string): { name: string; email: string } => {
  const person = demoPeople.find((one) => one.key === key);
  assert.ok(person, `nobody of the demo is called ${key}`);
  return { name: person.name, email: person.email };
};
