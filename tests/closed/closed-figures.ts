import { readFacts, writeDigest } from '@wardmote/store/digest';
import { startSession } from '@wardmote/store/people-store';
import type { Table } from '@wardmote/store/table';
import { audience } from '../support/app.ts';
import { startIssuer } from '../support/issuer.ts';
import { personas } from '../support/personas.ts';
import { makeWorld, type PanelKey, type World } from '../support/world.ts';
import { addressesIn, type Canary, mayReadAt, plantedIn } from './closed-fields.ts';
import { deliverAll, hitsInMail, type Opened } from './deliver-all.ts';
import { plantCanaries } from './plant-canaries.ts';
import { everything, otherWord, writeTwin } from './twin-of.ts';
import { type Answer, walkAnswers } from './walk-answers.ts';

export type ClosedFigures = {
  readonly canaries: number;
  readonly responses: number;
  readonly mails: number;
  readonly logLines: number;
  readonly events: number;
  /** Words that somebody was told who may not read them, with where. */
  readonly hits: readonly string[];
  /** Words that nobody at all could read, though the table has readers for them: the walk does not reach that field. */
  readonly neverRead: readonly string[];
  /** Answers that differ between the world and its twin by more than what may be read there. */
  readonly differences: readonly string[];
};

const makeClosedWorld = async (table: Table, keys: readonly PanelKey[]): Promise<World> => {
  const world = await plantCanaries(await makeWorld(table), keys);
  for (const { panelId } of Object.values(world.panels)) {
    const facts = await readFacts(table)(panelId);
    if (facts) await writeDigest(table)(facts);
  }
  const until = Math.floor(Date.now() / 1000) + 3600;
  for (const persona of personas) {
    const personId = world.people[persona];
    if (personId) await startSession(table)(personId, 'secret', `form key of ${persona}`, until);
  }
  return world;
};

const hitsIn = (world: World, answers: readonly Answer[], canaries: readonly Canary[]): readonly string[] =>
  answers.flatMap(({ persona, actor, address, text }) =>
    canaries
      .filter((canary) => text.includes(canary.word) && !mayReadAt(world, actor, canary, address))
      .map(({ word }) => `${persona} ${address}: ${word}`),
  );

const neverReadIn = (answers: readonly Answer[], canaries: readonly Canary[]): readonly string[] =>
  canaries
    .filter(({ word, readers }) => readers !== 'nobody' && !answers.some(({ text }) => text.includes(word)))
    .map(({ word }) => word);

/** What may be read is taken out on both sides, with the tag that is made from it; all the rest must be equal, byte for byte. */
const unlike = (
  world: World,
  canaries: readonly Canary[],
  one: Answer,
  twin: Answer | undefined,
): readonly string[] => {
  const readable = canaries.filter((canary) => mayReadAt(world, one.actor, canary, one.address));
  const without = (text: string, wordOf: (word: string) => string): readonly string[] => {
    // A calendar is folded after so many bytes (RFC 5545 3.1), and a longer word folds it elsewhere.
    const whole = text.replaceAll('\r\n ', '');
    const rest = readable.reduce((left, { word }) => left.replaceAll(wordOf(word), 'a word'), whole);
    return (readable.length > 0 ? rest.replace(/^etag: .*$/m, '') : rest).split('\n');
  };
  const [mine, other] = [without(one.text, (word) => word), without(twin?.text ?? '', otherWord)];
  const at = mine.findIndex((line, index) => line !== other[index]);
  if (at < 0 && mine.length === other.length) return [];
  return [`${one.persona} ${one.address}: ${mine[at]} / ${other[at]}`];
};

/** All that is written to the output while something is done. */
const loggedWhile = async <Result>(act: () => Promise<Result>): Promise<readonly [Result, readonly string[]]> => {
  const lines: string[] = [];
  const write = process.stdout.write;
  process.stdout.write = (text: string | Uint8Array) => lines.push(String(text)) > 0;
  try {
    return [await act(), lines];
  } finally {
    process.stdout.write = write;
  }
};

const told = (where: string, texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => (text.match(/CANARY\w+/g) ?? []).map((word) => `${where}: ${word}`));

/** A word in every closed field, then everything that goes out, to everybody; and the same from a world with other words in it. */
export const closedFigures = async (open: () => Promise<Opened>, keys: readonly PanelKey[]): Promise<ClosedFigures> => {
  const planted = keys.flatMap(plantedIn);
  const canaries = [...planted, ...keys.flatMap(addressesIn)];
  const [opened, twin] = [await open(), await open()];
  const issuer = await startIssuer(audience);
  const world = await makeClosedWorld(opened.table, keys);
  await writeTwin(opened.table, twin.table);
  const now = new Date();
  const walkOf = ({ table }: Opened) => walkAnswers(world, { table, now, issuer, keys });
  const [[[answers, twins], sent], logged] = await loggedWhile(async () => [
    await Promise.all([walkOf(opened), walkOf(twin)]),
    await deliverAll(opened),
  ]);
  await issuer.stop();
  const kept = await everything(opened.table);
  const events = kept.filter(({ entity }) => entity === 'event').map((event) => JSON.stringify(event));
  return {
    canaries: canaries.length,
    responses: answers.length + twins.length,
    mails: sent.length,
    logLines: logged.length,
    events: events.length,
    hits: [
      ...hitsIn(world, answers, canaries),
      ...(await hitsInMail(world, sent, planted)),
      ...told('log', logged),
      ...told('event', events),
    ],
    neverRead: neverReadIn(answers, canaries),
    differences: answers.flatMap((answer, index) => unlike(world, canaries, answer, twins[index])),
  };
};

export const closedInWords = (figures: ClosedFigures): string => {
  const { canaries, responses, mails, logLines, events, hits, differences } = figures;
  const searched = `${responses} responses, ${mails} mails, ${logLines} log lines, ${events} events`;
  return `closed: ${canaries} words looked for in ${searched}: ${hits.length} told to others, ${differences.length} differences from the twin world`;
};
