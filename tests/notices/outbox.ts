import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { AgendaRequest } from '@wardmote/domain/agenda-request';
import type { Concern } from '@wardmote/domain/concern';
import type { Follower } from '@wardmote/domain/follower';
import type { Meeting } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import type { Partner } from '@wardmote/domain/partner';
import type { Person } from '@wardmote/domain/person';
import type { WardConcern } from '@wardmote/domain/ward-concern';
import { type Mailbox, startMailbox } from '@wardmote/local/mailbox';
import { freePort } from '@wardmote/local/ports';
import { sendBySmtp } from '@wardmote/notices/mail-smtp';
import type { Notice } from '@wardmote/notices/notice';
import { type SendNeeds, sendNotice } from '@wardmote/notices/send-notice';
import { sweep } from '@wardmote/notices/sweep';
import type { Contact } from '@wardmote/store/contact-store';
import { keys } from '@wardmote/store/keys';
import * as store from '@wardmote/store/notice-store';
import type { Table } from '@wardmote/store/table';
import { freshTable } from '../support/fresh-table.ts';
import { aMeeting, aPanel, sender } from './things.ts';

/** What a test says of the world that the sender finds, and may change while it runs. */
export type Scene = {
  panel: Panel;
  meeting: Meeting;
  people: Readonly<Record<string, Person & Pick<Contact, 'mail' | 'mailStopped'>>>;
  followers?: Readonly<Record<string, Follower>>;
  request?: AgendaRequest;
  concern?: Concern;
  wardConcern?: WardConcern;
  partner?: Partner;
  now: number;
};

const people = (...names: string[]) =>
  Object.fromEntries(
    names.map((name): [string, Person] => [
      `person_${name}`,
      { id: `person_${name}`, name: `Name of ${name}`, email: `${name}@example.org` },
    ]),
  );

const startOf = '2026-02-10T18:00:00.000Z';
const leaseMs = 60_000;
export const minutes = (count: number) => count * 60_000;

/** A sender on a real table and a real mail server; `broken` puts a fault into one of its parts. */
const senderOn =
  (table: Table, mailbox: Mailbox, smtpPort: number, scene: Scene) =>
  (broken: Partial<SendNeeds> = {}) =>
    sendNotice({
      claim: store.claimNotice<Notice>(table),
      settle: store.settleNotice(table),
      postpone: store.postponeNotice(table),
      rest: store.restNotice(table),
      findPanel: async () => scene.panel,
      findMeeting: async () => scene.meeting,
      findContact: async (id) => scene.people[id],
      findAgendaRequest: async (_panelId, id) => (scene.request?.id === id ? scene.request : undefined),
      findConcern: async (_panelId, id) => (scene.concern?.id === id ? scene.concern : undefined),
      findWardConcern: async (borough, id) =>
        scene.wardConcern?.id === id && scene.wardConcern.borough === borough ? scene.wardConcern : undefined,
      findPartner: async (borough, id) =>
        scene.partner?.id === id && scene.partner.borough === borough ? scene.partner : undefined,
      findFollower: async (_panelId, id) => scene.followers?.[id],
      wasAccepted: async (id) => mailbox.mails.acceptances(id).length > 0,
      sendMail: sendBySmtp(`smtp://127.0.0.1:${smtpPort}`),
      sender,
      leaseMs,
      now: () => new Date(scene.now),
      random: () => 0.5,
      ...broken,
    });

export const openOutbox = async () => {
  const table = await freshTable();
  const [smtpPort, webPort] = [await freePort(), await freePort()];
  const mailbox = await startMailbox({ smtpPort, webPort, slowMs: 50 });
  const scene: Scene = {
    panel: aPanel(),
    meeting: aMeeting(),
    people: people('chair', 'secretary', 'member', 'councillor'),
    now: Date.parse(startOf),
  };
  const senderWith = senderOn(table, mailbox, smtpPort, scene);
  return {
    table,
    mailbox,
    scene,
    senderWith,
    send: senderWith(),
    add: (notice: Notice) => store.addNotice(table)(notice, new Date(scene.now)),
    sweep: () =>
      sweep({
        dueNotices: store.dueNotices(table),
        send: async (id) => void (await senderWith()(id)),
        now: () => new Date(scene.now),
      })(),
    stored: async (id: string) =>
      (await table.client.send(new GetCommand({ TableName: table.name, Key: keys.notice(id), ConsistentRead: true })))
        .Item,
    copies: (id: string) => mailbox.mails.acceptances(id).length,
    stop: mailbox.stop,
  };
};

export type Outbox = Awaited<ReturnType<typeof openOutbox>>;
