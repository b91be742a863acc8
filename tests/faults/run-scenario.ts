import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { PanelId } from '@wardmote/domain/id';
import { startDatabase } from '@wardmote/local/database';
import { environmentFor, setEnvironment, tableName } from '@wardmote/local/environment';
import { mailEvents } from '@wardmote/local/mail-events';
import { type Mailbox, startMailbox } from '@wardmote/local/mailbox';
import { freePort, portsFrom } from '@wardmote/local/ports';
import { openRecord } from '@wardmote/local/record';
import type { MailMode } from '@wardmote/local/smtp-server';
import { queues } from '@wardmote/store/keys';
import { queryQueue } from '@wardmote/store/query';
import type { Table } from '@wardmote/store/table';
import { members } from '../builders/member.ts';
import { aPanel, aTerm } from '../builders/panel.ts';
import { placesOnRecord, putOnRecord } from '../support/on-record.ts';
import { account, type Figures } from './account.ts';
import { killUnderLoad, sendWhatIsLeft } from './kill-sender.ts';
import type { Orders } from './orders.ts';
import type { Scenario } from './scenarios.ts';

const panelCount = 12;
const people = 3;

/** Some panels of three, each member with an address. */
const fill = async (table: Table): Promise<readonly PanelId[]> => {
  await placesOnRecord(table, panelCount);
  for (const { personId: id, name } of members(people))
    await putOnRecord(table, { newPerson: { id, name, email: `${id}@example.org` } });
  const ids = Array.from({ length: panelCount }, (_, index): PanelId => `panel_${index + 1}`);
  for (const [index, id] of ids.entries()) {
    const patches = [{ ward: 'E05000416', number: index + 1, wardName: 'Coldharbour' }] as const;
    const offices = [aTerm({ office: 'secretary', personId: 'person_02', name: 'Member 02' })];
    await putOnRecord(table, {
      panel: aPanel({ id, patches, offices, members: members(people), actions: [], called: [] }),
    });
  }
  return ids;
};

/** The mail server turns from one way of behaving to the next, until it is told to stop. */
const turnModes = (mailbox: Mailbox, modes: readonly MailMode[]) => {
  let turn = 0;
  const next = () => mailbox.setMode(modes[turn++ % modes.length] ?? 'ok');
  next();
  const timer = setInterval(next, 700);
  return () => {
    clearInterval(timer);
    mailbox.setMode('ok');
  };
};

const minute = 60_000;
/** Beyond this a notice is given up for good; every back-off ends long before. */
const furthestAhead = 200 * minute;

const isWaiting = async (table: Table): Promise<boolean> => (await queryQueue(table, queues.dueNotices)).length > 0;

/** Clean runs by a clock that is further and further ahead, until nothing waits any more. */
const drain = async (table: Table, orders: Orders, environment: Readonly<Record<string, string>>): Promise<void> => {
  let ahead = 2 * minute;
  do {
    await sendWhatIsLeft(orders, environment, ahead);
    ahead *= 2;
  } while (ahead < furthestAhead && (await isWaiting(table)));
};

/** A database, a mail server with its log and its receipts, and a folder for what is on disk; all of it ends with the scenario. */
const open = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wardmote-faults-'));
  const database = await startDatabase();
  const ports = { ...portsFrom(await freePort()), smtp: await freePort(), mailbox: await freePort() };
  const record = await openRecord(database.endpoint);
  const environment = environmentFor(ports, database.endpoint, []);
  const putBack = setEnvironment(ports, database.endpoint, []);
  const { receiptsFunction } = await import('@wardmote/runtime/notices/receipts');
  const events = mailEvents(receiptsFunction(process.env), () => {});
  const mailbox = await startMailbox({
    smtpPort: ports.smtp,
    webPort: ports.mailbox,
    slowMs: 400,
    onAccepted: events.accepted,
  });
  const close = async () => {
    await mailbox.stop();
    await events.settled();
    record.close();
    await database.stop();
    rmSync(folder, { recursive: true });
    putBack();
  };
  return {
    folder,
    table: { ...record.table, name: tableName },
    endpoint: database.endpoint,
    environment,
    mailbox,
    close,
  };
};

/** One scenario from an empty table to its figures. `kills` may be fewer, to see quickly whether it works at all. */
export const runScenario = async (scenario: Scenario, kills: number = scenario.kills): Promise<Figures> => {
  const { folder, table, endpoint, environment, mailbox, close } = await open();
  try {
    const acknowledged = join(folder, 'acknowledged');
    writeFileSync(acknowledged, '');
    const panels = await fill(table);
    const files = { checkpoints: join(folder, 'checkpoints.json'), acknowledged };
    const orders = { endpoint, ...files, panels, load: true, faults: scenario.stream, poison: scenario.poison };
    const heal = turnModes(mailbox, scenario.mail);
    for (let kill = 0; kill < kills; kill += 1) await killUnderLoad(orders, environment);
    heal();
    await drain(table, { ...orders, faults: {} }, environment);
    await wait(100);
    return await account(table, { panels, acknowledged, kills, mails: mailbox.mails });
  } finally {
    await close();
  }
};
