import { startMailbox } from '@wardmote/local/mailbox';
import { freePort } from '@wardmote/local/ports';
import type { Table } from '@wardmote/store/table';
import { actorFor, emailOf, type World } from '../support/world.ts';
import { type Canary, isEntitled, isToldByMail } from './closed-fields.ts';
import { everything } from './twin-of.ts';

/** A table, and what a function finds in its environment so that it works on it. */
export type Opened = { readonly table: Table; readonly environment: Readonly<Record<string, string>> };

/** A mail as it was sent: to whom, what anybody on its way may read of it, and all of it. */
type Sent = { readonly to: string; readonly outside: string; readonly whole: string };

const send = async ({ table, environment }: Opened): Promise<void> => {
  Object.assign(process.env, environment);
  const { noticesFunction } = await import('@wardmote/runtime/notices/hear-and-send');
  const { hearEvent, send } = noticesFunction(process.env);
  for (const { pk, sk } of (await everything(table)).filter(({ entity }) => entity === 'event'))
    await hearEvent(`panel_${String(pk).split('panel_')[1]}`, String(sk).replace('EVENT#', ''));
  for (const { pk } of (await everything(table)).filter(({ entity }) => entity === 'notice'))
    await send(String(pk).replace('NOTICE#', ''));
};

/** Every event and every notice of the table, as the stream brings them, to a mail server that keeps what it is given. */
export const deliverAll = async ({ table, environment }: Opened): Promise<readonly Sent[]> => {
  const [smtpPort, webPort] = [await freePort(), await freePort()];
  const mailbox = await startMailbox({ smtpPort, webPort });
  const addressed = {
    ...environment,
    TABLE_NAME: table.name,
    BASE_URL: 'http://localhost:3000',
    MAIL_FROM: 'Wardmote <no-reply@wardmote.example>',
    MAIL_TRANSPORT: `smtp://127.0.0.1:${smtpPort}`,
    MAIL_LOG: `http://127.0.0.1:${webPort}/api/sent`,
  };
  await send({ table, environment: addressed });
  const mails = mailbox.mails.list().map(({ to, raw, content }) => ({
    to: String(to),
    outside: raw.toString().split(/\r?\n\r?\n/)[0] ?? '',
    whole: raw.toString() + JSON.stringify(content),
  }));
  await mailbox.stop();
  return mails;
};

/** Words in a mail to somebody who may not read them on the site either; or in the head of any mail. */
export const hitsInMail = async (
  world: World,
  mails: readonly Sent[],
  planted: readonly Canary[],
): Promise<readonly string[]> => {
  const hits: string[] = [];
  for (const { to, outside, whole } of mails) {
    const [, personId] = Object.entries(world.people).find(([who]) => emailOf(who) === to) ?? [];
    const actor = personId ? await actorFor(world.table, personId) : ({ kind: 'anonymous' } as const);
    const told = planted.filter((canary) => whole.includes(canary.word) && !isToldByMail(canary, to));
    const wrong = told.filter((canary) => outside.includes(canary.word) || !isEntitled(world, actor, canary));
    hits.push(...wrong.map(({ word }) => `mail to ${to}: ${word}`));
  }
  return hits;
};
