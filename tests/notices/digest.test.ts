import { bundleDigests } from '@wardmote/notices/bundle-digests';
import type { Digested, Notice } from '@wardmote/notices/notice';
import { addDigest, mailLogOf, noticesForDigest } from '@wardmote/store/mail-log-store';
import { ulid } from 'ulid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { minutes, type Outbox, openOutbox } from './outbox.ts';
import { sample } from './samples.ts';
import { aPanel } from './things.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let outbox: Outbox;
let scene: Outbox['scene'];
beforeAll(async () => {
  outbox = await openOutbox();
});
afterAll(() => outbox.stop());
beforeEach(() => {
  scene = structuredClone(outbox.scene);
});
afterEach(() => {
  Object.assign(outbox.scene, scene);
});

const bundle = () =>
  bundleDigests({
    noticesForDigest: noticesForDigest<Digested>(outbox.table),
    addDigest: addDigest(outbox.table),
    now: () => new Date(outbox.scene.now),
  })();

const wants = (who: string, choice: 'daily' | 'never') => {
  const person = outbox.scene.people[who];
  if (!person) throw new Error(who);
  const mail = { choices: { panel_bishops: { 'minutes-published': choice, 'action-answered': choice } } } as const;
  outbox.scene.people = { ...outbox.scene.people, [who]: { ...person, mail } };
};

const told = async (
  who: string,
  kind: 'minutes-published' | 'action-answered',
  at = new Date(outbox.scene.now).toISOString(),
) => {
  const notice = { ...sample(kind), id: `${ulid()}-${who}`, to: { kind: 'person', personId: who }, at } as Notice;
  await outbox.add(notice);
  await outbox.send(notice.id);
  return notice.id;
};
const statusOf = async (id: string) => (await outbox.stored(id))?.status;
const nextDay = () => {
  outbox.scene.now += minutes(24 * 60);
};
const digestId = (who: string) => `digest-${new Date(outbox.scene.now).toISOString().slice(0, 10)}-${who}`;

describe('what somebody wants to hear of once a day', () => {
  it('waits, goes in one mail with all else of that day, and is in no other', async () => {
    wants('person_member', 'daily');
    const ids = [await told('person_member', 'minutes-published'), await told('person_member', 'minutes-published')];
    expect(await Promise.all(ids.map(statusOf))).toEqual(['digest', 'digest']);
    expect(ids.map(outbox.copies)).toEqual([0, 0]);

    nextDay();
    expect(await bundle()).toBe(1);
    expect(await bundle()).toBe(0);
    expect(await outbox.send(digestId('person_member'))).toMatchObject({ status: 'sent' });
    expect(outbox.copies(digestId('person_member'))).toBe(1);
    expect(await Promise.all(ids.map(statusOf))).toEqual(['digested', 'digested']);
    const [mail] = outbox.mailbox.mails.list('member@example.org');
    expect(mail?.content.text?.match(/are public/g)).toHaveLength(1);

    nextDay();
    expect(await bundle()).toBe(0);
  });

  it('makes no mail when nothing is left of it', async () => {
    wants('person_chair', 'daily');
    await told('person_chair', 'action-answered');
    nextDay();
    await bundle();
    outbox.scene.panel = aPanel({ members: [], offices: [] });
    expect(await outbox.send(digestId('person_chair'))).toMatchObject({ status: 'dropped', why: 'nothing-left' });
    expect(outbox.copies(digestId('person_chair'))).toBe(0);
  });

  it('is newest first', async () => {
    wants('person_member', 'daily');
    outbox.scene.now += minutes(5 * 24 * 60);
    await told('person_member', 'minutes-published', '2026-02-10T09:00:00.000Z');
    await told('person_member', 'minutes-published', '2026-02-10T11:00:00.000Z');
    await bundle();
    const { notice } = (await outbox.stored(digestId('person_member'))) ?? {};
    expect(notice.facts.notices.map(({ at }: Notice) => at)).toEqual([
      '2026-02-10T11:00:00.000Z',
      '2026-02-10T09:00:00.000Z',
    ]);
  });

  it('is not sent to somebody who wants none of it', async () => {
    wants('person_member', 'never');
    const id = await told('person_member', 'minutes-published');
    expect(await outbox.stored(id)).toMatchObject({ status: 'dropped', why: 'not-wanted' });
  });
});

describe('mail at night', () => {
  it('rests till the morning, however long that is, and does not count as tried', async () => {
    const person = outbox.scene.people.person_member;
    if (!person) throw new Error('nobody');
    outbox.scene.people = { ...outbox.scene.people, person_member: { ...person, mail: { quiet: true } } };
    outbox.scene.now = Date.parse('2026-02-10T22:00:00Z');
    const id = await told('person_member', 'minutes-published');
    expect(await outbox.stored(id)).toMatchObject({
      status: 'due',
      queueSk: '2026-02-11T08:00:00.000Z',
      why: 'quiet-hours',
    });
    await outbox.sweep();
    expect(outbox.copies(id)).toBe(0);
    outbox.scene.now = Date.parse('2026-02-11T08:00:00Z');
    await outbox.sweep();
    expect(outbox.copies(id)).toBe(1);
  });
});

describe('an address that came back, or whose owner complained', () => {
  it.each(['bounced', 'complained'] as const)(
    'gets nothing more, and a letter is to be printed instead: %s',
    async (why) => {
      const person = outbox.scene.people.person_member;
      if (!person) throw new Error('nobody');
      const mailStopped = { why, at: '2026-02-09T10:00:00.000Z' };
      outbox.scene.people = { ...outbox.scene.people, person_member: { ...person, mailStopped } };
      const id = await told('person_member', 'minutes-published');
      expect(await outbox.stored(id)).toMatchObject({ status: 'print', why: `address-${why}` });
      expect(outbox.copies(id)).toBe(0);
    },
  );
});

describe('the log of a panel’s mail', () => {
  it('has each notice once it has come to its end, the latest first, and goes on before a moment', async () => {
    const log = await mailLogOf(outbox.table)('panel_bishops');
    const times = log.map(({ notice }) => `${notice.at}#${notice.id}`);
    expect(times).toEqual(times.toSorted().toReversed());
    expect(new Set(log.map(({ status }) => status))).toEqual(new Set(['sent', 'digested', 'dropped']));
    const [first, second] = times;
    expect(
      (await mailLogOf(outbox.table)('panel_bishops', first)).map(({ notice }) => `${notice.at}#${notice.id}`)[0],
    ).toBe(second);
  });
});
