import type { PersonId } from '@wardmote/domain/id';
import { startDatabase } from '@wardmote/local/database';
import { openRecord } from '@wardmote/local/record';
import { startSession } from '@wardmote/store/people-store';
import { findRevisions } from '@wardmote/store/revision-store';
import type { Table } from '@wardmote/store/table';
import { ulid } from 'ulid';
import { type App, appOver, baseUrl } from '../support/app.ts';
import { makeWorld } from '../support/world.ts';

export type Races = {
  readonly saves: number;
  readonly saved: number;
  /** Acknowledged saves whose text is in no revision. The rounds are two people's by turns: within a sitting of one, the last text is kept. */
  readonly lostUpdates: number;
  readonly losersWithoutBothTexts: number;
  readonly gapsInVersions: number;
};

type Page = { readonly path: string; readonly cookie: string };

const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html.split('<main')[1] ?? '')?.[1] ?? '';

/** The form as it was opened, with a text of one's own in its first box. */
const openForm = async (app: App, { path, cookie }: Page, text: string) => {
  const html = await (await app.request(path, { headers: { cookie } })).text();
  const fields = ['commandId', 'formToken', 'revision', 'sections-0-itemId'].map((name) => [name, hidden(html, name)]);
  return new URLSearchParams([...fields, ['sections-0-text', text]]);
};

const send = async (app: App, { path, cookie }: Page, fields: URLSearchParams) => {
  const headers = { cookie, origin: baseUrl, 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await app.request(path, { method: 'POST', headers, body: fields.toString() });
  return { status: answer.status, html: await answer.text(), text: fields.get('sections-0-text') ?? '' };
};

type Outcome = Awaited<ReturnType<typeof send>>;

const oneRound = async (app: App, page: Page, round: number, together: number) => {
  const texts = Array.from({ length: together }, (_, writer) => `Round ${round}, writer ${writer}.`);
  const forms = await Promise.all(texts.map((text) => openForm(app, page, text)));
  return Promise.all(forms.map((fields) => send(app, page, fields)));
};

/** A loser's page has what they wrote in its box, and beside it what was saved meanwhile. */
const hasBoth = ({ status, html, text }: Outcome, saved: string): boolean =>
  status === 409 && html.includes(text) && html.includes(saved) && html.includes('Two texts.');

/** So many people save one draft at the same moment, again and again, through the pages (reliability.md A1). */
export const raceSavesOn = async (
  table: Table,
  { rounds, together }: { rounds: number; together: number },
): Promise<Races> => {
  const world = await makeWorld(table);
  const { panelId, meetingId, secretaryId, ids } = world.panels.a1;
  const { app } = appOver(table, 'http://127.0.0.1:1');
  const path = `/panels/${panelId}/meetings/${meetingId}/minutes/edit`;
  const pageOf = async (personId: PersonId): Promise<Page> => {
    await startSession(table)(personId, 'secret', ulid(), Math.floor(Date.now() / 1000) + 3600);
    return { path, cookie: `session=${personId}.secret` };
  };
  const page = await pageOf(secretaryId);
  const chairsPage = await pageOf(ids['chair-a1']?.personId ?? 'person_none');
  const first = Number((await openForm(app, page, '')).get('revision'));
  const saved: string[] = [];
  let losersWithoutBothTexts = 0;
  for (let round = 0; round < rounds; round += 1) {
    const outcomes = await oneRound(app, round % 2 === 0 ? page : chairsPage, round, together);
    const winners = outcomes.filter(({ status }) => status === 303);
    saved.push(...winners.map(({ text }) => text));
    const losers = outcomes.filter(({ status }) => status !== 303);
    losersWithoutBothTexts += losers.filter((loser) => !hasBoth(loser, winners[0]?.text ?? 'nothing')).length;
  }
  const last = Number((await openForm(app, page, '')).get('revision'));
  const numbers = Array.from({ length: last - first }, (_, index) => first + index + 1);
  const kept = await readRevisions(table, meetingId, numbers);
  const texts = new Set(kept.map(({ sections }) => sections[0]?.text));
  return {
    saves: rounds * together,
    saved: saved.length,
    lostUpdates: saved.filter((text) => !texts.has(text)).length,
    losersWithoutBothTexts,
    gapsInVersions: Math.abs(last - first - saved.length) + (numbers.length - kept.length),
  };
};

const readRevisions = async (table: Table, meetingId: `meeting_${string}`, numbers: readonly number[]) => {
  const kept = [];
  for (let start = 0; start < numbers.length; start += 40)
    kept.push(...(await findRevisions(table)(meetingId, numbers.slice(start, start + 40), { withClosed: false })));
  return kept;
};

/** 1,000 saves: twenty at once, fifty times. */
export const raceSaves = async (): Promise<Races> => {
  const database = await startDatabase();
  const record = await openRecord(database.endpoint);
  try {
    return await raceSavesOn(record.table, { rounds: 50, together: 20 });
  } finally {
    record.close();
    await database.stop();
  }
};
