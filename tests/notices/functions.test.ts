import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { addDays } from '@wardmote/domain/day';
import { localRegion } from '@wardmote/local/database';
import { type Mailbox, startMailbox } from '@wardmote/local/mailbox';
import { freePort } from '@wardmote/local/ports';
import { remind } from '@wardmote/notices/remind';
import { findMeetingForNotices } from '@wardmote/store/meeting-for-notices';
import { findMeeting, meetingsToRemind } from '@wardmote/store/meeting-store';
import { findPanel } from '@wardmote/store/panel-store';
import { findPartner } from '@wardmote/store/partner-store';
import { sergeantsOf, takeRole } from '@wardmote/store/people-store';
import type { Table } from '@wardmote/store/table';
import type { DynamoDBRecord } from 'aws-lambda';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { freshTable } from '../support/fresh-table.ts';
import { places } from '../support/personas.ts';
import { granted, makeWorld, today, type World } from '../support/world.ts';

/** The three functions as they are deployed, on a world that the use cases made, with a real table and a real mail server. */

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let table: Table;
let mailbox: Mailbox;
let world: World;
let notices: typeof import('../../functions/notices/handler.ts');
let receipts: typeof import('../../functions/receipts/handler.ts');
let deadlines: typeof import('../../functions/deadlines/handler.ts');
const printed: string[] = [];

type Stored = Readonly<Record<string, unknown>>;

const scan = async (entity: string): Promise<readonly Stored[]> => {
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name, ConsistentRead: true }));
  return Items.filter((item) => item.entity === entity);
};

const recordOf = ({ pk, sk, entity }: Stored, place: number): DynamoDBRecord => ({
  eventID: `record-${place}`,
  eventName: 'INSERT',
  dynamodb: {
    SequenceNumber: String(place),
    Keys: { pk: { S: String(pk) }, sk: { S: String(sk) } },
    NewImage: { entity: { S: String(entity) } },
  },
});

const deliver = async (entity: string) => {
  const records = (await scan(entity)).map(recordOf);
  const failures = [];
  for (let first = 0; first < records.length; first += 10)
    failures.push(...(await notices.handler({ Records: records.slice(first, first + 10) })).batchItemFailures);
  return failures;
};

const countBy = (items: readonly Stored[], name: string) =>
  Object.fromEntries(
    Object.entries(Object.groupBy(items, (item) => String(item[name]))).map(([key, all]) => [key, all?.length]),
  );

beforeAll(async () => {
  table = await freshTable();
  const [smtpPort, webPort] = [await freePort(), await freePort()];
  mailbox = await startMailbox({ smtpPort, webPort });
  Object.assign(process.env, {
    TABLE_NAME: table.name,
    BASE_URL: 'http://localhost:3000',
    MAIL_FROM: 'Wardmote <no-reply@wardmote.example>',
    MAIL_TRANSPORT: `smtp://127.0.0.1:${smtpPort}`,
    MAIL_LOG: `http://127.0.0.1:${webPort}/api/sent`,
    DYNAMODB_ENDPOINT: inject('databaseEndpoint'),
    AWS_REGION: localRegion,
    AWS_ACCESS_KEY_ID: table.name.replace('wardmote-', 'T'),
    AWS_SECRET_ACCESS_KEY: 'local',
  });
  notices = await import('../../functions/notices/handler.ts');
  receipts = await import('../../functions/receipts/handler.ts');
  deadlines = await import('../../functions/deadlines/handler.ts');
  world = await makeWorld(table);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await mailbox.stop();
});

describe('a whole world, told', () => {
  it('makes the notices of every event, and none new when all come again', async () => {
    expect(await deliver('event')).toEqual([]);
    const made = await scan('notice');
    expect(await deliver('event')).toEqual([]);
    expect(await scan('notice')).toEqual(made);
    expect(made.length).toBeGreaterThan(30);
  });

  it('sends each once, though each record comes twice', async () => {
    expect(await deliver('notice')).toEqual([]);
    expect(await deliver('notice')).toEqual([]);
    const items = await scan('notice');
    // Three panels: six invited, of whom none is excluded, and one outside body; one team of three has a sergeant; four read the draft.
    // Seven were invited to a meeting that has been held since: those invitations are no longer true; and each panel has a letter to carry.
    // Each panel asks a guest without an address, once, though the guest was asked just when the meeting was called.
    // Each panel's secretary hears that a resident asks for something on the agenda, and that a concern has come in.
    // Four on each panel were to hear of the team's brief for a meeting that has been held since.
    // The officer of each panel's borough hears what it puts to the group; that of each of two boroughs, once, what wards without a panel say.
    // Six who were there and are on the panel still are asked whether it was worth their time.
    expect(countBy(items, 'status')).toEqual({
      sent: 3 * (6 + 1 + 4 + 2 + 1 + 6) + 1 + 2,
      dropped: 3 * (7 + 4),
      print: 2 + 3 + 3,
    });
    expect(countBy(items, 'why')).toMatchObject({ 'meeting-held': 3 * (7 + 4), 'no-address': 2 + 3 + 3 });
    expect(mailbox.mails.list()).toHaveLength(63);
    for (const { pk, status } of items)
      expect(mailbox.mails.acceptances(String(pk).replace('NOTICE#', ''))).toHaveLength(status === 'sent' ? 1 : 0);
  });

  it('carries nothing closed: not in what is stored, not in what is sent, not in what is logged', async () => {
    const stored = JSON.stringify(await scan('notice'));
    const sent = mailbox.mails.list().map(({ raw, content }) => raw.toString() + JSON.stringify(content));
    expect([stored, ...sent, ...printed].filter((text) => text.includes('CANARY'))).toEqual([]);
  });

  it('has one recipient a mail, and nobody else’s address in it', () => {
    for (const { to, raw } of mailbox.mails.list()) {
      const addresses = raw.toString().match(/[\w.-]+@example\.org/g) ?? [];
      expect(new Set(addresses)).toEqual(new Set(to));
    }
  });

  it('keeps no address in a notice, and logs ids and codes only, one object a line', async () => {
    expect(JSON.stringify(await scan('notice'))).not.toContain('@');
    expect(printed.length).toBeGreaterThan(50);
    for (const line of printed) {
      expect(line).toMatch(/^\{.*\}\n$/);
      expect(line).not.toMatch(/@|ward panel|secretary|Mend the lamp/);
    }
  });
});

describe('a bad record', () => {
  it('is reported by itself; those around it are handled', async () => {
    const bad = { pk: 'PANEL#panel_none', sk: 'EVENT#01NONE', entity: 'event' };
    const odd = { pk: 'WHAT#x', sk: 'y', entity: 'event' };
    const [event] = await scan('event');
    const Records = [event ?? {}, bad, odd, event ?? {}].map(recordOf);
    const { batchItemFailures } = await notices.handler({ Records });
    expect(batchItemFailures).toEqual([{ itemIdentifier: '1' }, { itemIdentifier: '2' }]);
  });
});

describe('receipts', () => {
  const tell = (noticeId: string, eventType: string) =>
    receipts.handler({ time: '2026-02-10T18:00:01Z', detail: { eventType, mail: { tags: { notice: [noticeId] } } } });

  it('move the status on and never back; one of an unknown notice is logged and no more', async () => {
    const sent = (await scan('notice')).find(({ status }) => status === 'sent');
    const id = String(sent?.pk).replace('NOTICE#', '');
    for (const eventType of ['Delivery', 'Send', 'Delivery']) await tell(id, eventType);
    const item = (await scan('notice')).find(({ pk }) => pk === sent?.pk);
    expect(item).toMatchObject({ status: 'delivered', deliveredAt: '2026-02-10T18:00:01Z' });
    await tell('nobody-knows', 'Send');
    expect(await scan('notice')).not.toContainEqual(expect.objectContaining({ pk: 'NOTICE#nobody-knows' }));
  });

  it('mark the address of a partner from which a mail came back, in its entry', async () => {
    const { panelId, meetingId, partnerId, secretaryId } = world.panels.b1;
    const roles = [{ role: 'secretary', panelId }] as const;
    const actor = { kind: 'person', personId: secretaryId, name: 'S', roles } as const;
    const owner = { kind: 'registered', partnerId } as const;
    const asked = { panelId, meetingId, what: 'Clear the alley', kind: 'prevention', owner } as const;
    granted(await world.cases.askAction({ commandId: ulid(), actor }, asked));
    await deliver('event');
    await deliver('notice');
    const told = (await scan('notice')).find(({ notice }) => JSON.stringify(notice).includes('Clear the alley'));
    expect(told).toMatchObject({ status: 'sent' });
    const tags = { notice: [String(told?.pk).replace('NOTICE#', '')] };
    const back = { eventType: 'Bounce', bounce: { bounceType: 'Permanent' }, mail: { tags } };
    await receipts.handler({ time: new Date().toISOString(), detail: back });
    const partner = await findPartner(table)(places.b1.borough, partnerId);
    expect(partner?.mail?.stopped?.why).toBe('bounced');
  });
});

describe('the clock', () => {
  it('sends what its record was lost of', async () => {
    const { panelId, calledId, secretaryId } = world.panels.a1;
    const before = mailbox.mails.list().length;
    const change = { start: '2098-03-04T19:30', end: '2098-03-04T21:00', place: 'The hall' };
    const actor = {
      kind: 'person',
      personId: secretaryId,
      name: 'S',
      roles: [{ role: 'secretary', panelId }],
    } as const;
    await world.cases.changeMeeting({ commandId: 'c1', actor }, { panelId, meetingId: calledId, ...change });
    await deliver('event');
    await deadlines.handler({ job: 'sweep' });
    expect(mailbox.mails.list().length - before).toBe(6);
    await deadlines.handler({ job: 'sweep' });
    expect(mailbox.mails.list().length - before).toBe(6);
  });

  it('reminds those who have not answered, once, two days before', async () => {
    const { panelId, secretaryId } = world.panels.a2;
    const actor = {
      kind: 'person',
      personId: secretaryId,
      name: 'S',
      roles: [{ role: 'secretary', panelId }],
    } as const;
    const by = () => ({ commandId: ulid(), actor });
    const on = addDays(today(), 2);
    const soon = { start: `${on}T19:30`, end: `${on}T21:00`, place: 'The hall' };
    const asked = { panelId, kind: 'extraordinary', ...soon } as const;
    const { meetingId } = granted(await world.cases.scheduleMeeting(by(), asked));
    granted(await world.cases.callMeeting(by(), { panelId, meetingId }));
    const meeting = await findMeetingForNotices(table)(meetingId);
    const [answers] = meeting?.invitations ?? [];
    const yes = { meetingId, personId: secretaryId, linkKey: '', answer: 'yes' } as const;
    granted(await world.cases.answerInvitation(by(), { ...yes, ...answers }));

    for (const job of ['daily', 'daily', 'sweep', 'daily'] as const) await deadlines.handler({ job });
    const reminded = (await scan('notice')).filter(({ pk }) => String(pk).startsWith('NOTICE#reminder-'));
    expect(countBy(reminded, 'status')).toEqual({ sent: 5 });
    expect(JSON.stringify(reminded)).not.toContain(`${meetingId}-0-${answers?.personId}`);
  });

  it('has nobody to remind on another day', async () => {
    const none = remind({
      findPanel: findPanel(table),
      findMeeting: findMeetingForNotices(table),
      meetingsToChase: async () => [],
      meetingsToRemind: meetingsToRemind(table),
      addNotice: async () => expect.unreachable(),
      tellFault: () => expect.unreachable(),
      now: () => new Date('2098-01-01T07:30:00Z'),
    });
    expect(await none()).toBe(0);
  });
});

describe('a meeting as notices see it', () => {
  it('is read without closed text and without the draft of its minutes', async () => {
    const { meetingId } = world.panels.a1;
    const seen = await findMeetingForNotices(table)(meetingId);
    expect(seen).toMatchObject({ status: 'held', closedText: {} });
    expect(seen).not.toHaveProperty('minutes');
    expect(seen?.invitations.length).toBe(7);
    expect(seen?.attendance.length).toBe(7);
    expect((await findMeeting(table)(meetingId))?.closedText).not.toEqual({});
  });

  it('finds the sergeants of a team, until the role is taken back', async () => {
    const team = 'team_E05000416-1';
    const sergeant = world.people['sergeant-a1'] ?? 'person_none';
    expect(await sergeantsOf(table)(team)).toEqual([sergeant]);
    await takeRole(table)(sergeant, { role: 'sergeant', teamId: team });
    expect(await sergeantsOf(table)(team)).toEqual([]);
  });
});
