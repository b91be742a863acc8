import type { Notice } from '@wardmote/notices/notice';
import { overtakenBy } from '@wardmote/notices/receipts';
import { recordReceipt } from '@wardmote/store/notice-store';
import { ulid } from 'ulid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { minutes, type Outbox, openOutbox } from './outbox.ts';
import { sample } from './samples.ts';
import { aMeeting, anInvitation, aPanel } from './things.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let outbox: Outbox;
beforeAll(async () => {
  outbox = await openOutbox();
});
afterAll(() => outbox.stop());

let notice: Notice;
let scene: Outbox['scene'];
beforeEach(async () => {
  scene = structuredClone(outbox.scene);
  notice = { ...sample('meeting-invitation'), id: `${ulid()}-person_member` };
  await outbox.add(notice);
});
afterEach(() => {
  Object.assign(outbox.scene, scene);
  outbox.mailbox.setMode('ok');
});

const statusOf = async (id = notice.id) => (await outbox.stored(id))?.status;
const later = (count: number) => {
  outbox.scene.now += minutes(count);
};
const crash = () => Promise.reject(new Error('killed'));

describe('a notice', () => {
  it('is sent, and leaves the queue', async () => {
    expect(await outbox.send(notice.id)).toEqual({ status: 'sent', attempt: 1 });
    expect(outbox.copies(notice.id)).toBe(1);
    const item = await outbox.stored(notice.id);
    expect(item).toMatchObject({ status: 'sent', attempts: 1 });
    expect(item).toMatchObject({ queuePk: 'MAIL#panel_bishops', queueSk: `${notice.at}#${notice.id}` });
  });

  it('is sent once when its record comes twice, at once or again', async () => {
    const both = await Promise.all([outbox.send(notice.id), outbox.send(notice.id)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['left', 'sent']);
    await outbox.add(notice);
    expect(await outbox.send(notice.id)).toEqual({ status: 'left' });
    expect(outbox.copies(notice.id)).toBe(1);
  });

  it('is sent after a crash between claim and mail, once the lease has ended and not before', async () => {
    await expect(outbox.senderWith({ sendMail: crash })(notice.id)).rejects.toThrow('killed');
    expect(await outbox.send(notice.id)).toEqual({ status: 'left' });
    await outbox.sweep();
    expect(outbox.copies(notice.id)).toBe(0);
    later(2);
    await outbox.sweep();
    expect(outbox.copies(notice.id)).toBe(1);
    expect(await statusOf()).toBe('sent');
  });

  it('is not sent again after a crash between the server’s 250 and the mark', async () => {
    await expect(outbox.senderWith({ settle: crash })(notice.id)).rejects.toThrow('killed');
    expect(await statusOf()).toBe('sending');
    later(2);
    expect(await outbox.send(notice.id)).toMatchObject({ status: 'sent', why: 'found-in-log', attempt: 2 });
    expect(outbox.copies(notice.id)).toBe(1);
  });

  it('is not sent again when its receipt has come, even where no log can be asked', async () => {
    await expect(outbox.senderWith({ settle: crash })(notice.id)).rejects.toThrow('killed');
    await recordReceipt(outbox.table)(notice.id, 'sent', '2026-02-10T18:00:01Z', overtakenBy('sent'));
    later(20);
    expect(await outbox.senderWith({ wasAccepted: async () => false })(notice.id)).toEqual({ status: 'left' });
    expect(outbox.copies(notice.id)).toBe(1);
  });

  it('is not sent while the log cannot be asked', async () => {
    await expect(outbox.senderWith({ sendMail: crash })(notice.id)).rejects.toThrow('killed');
    later(2);
    await expect(outbox.senderWith({ wasAccepted: crash })(notice.id)).rejects.toThrow('killed');
    expect(outbox.copies(notice.id)).toBe(0);
  });

  it('cannot be marked by a sender that has lost its lease while another holds it', async () => {
    const late = outbox.senderWith({
      sendMail: async () => {
        later(2);
        await outbox.senderWith({ sendMail: async () => ({ outcome: 'unknown', code: 'x' }) })(notice.id);
        return { outcome: 'not-now', code: 'smtp-451' };
      },
    });
    await late(notice.id);
    expect(await outbox.stored(notice.id)).toMatchObject({ status: 'sending', attempts: 2 });
  });
});

describe('a mail server that does not take a mail', () => {
  it('puts it off on 421, and the mail goes when the server takes mail again', async () => {
    outbox.mailbox.setMode('421');
    expect(await outbox.send(notice.id)).toMatchObject({ status: 'due', why: 'smtp-421' });
    outbox.mailbox.setMode('ok');
    await outbox.sweep();
    expect(outbox.copies(notice.id)).toBe(0);
    later(1);
    await outbox.sweep();
    expect(outbox.copies(notice.id)).toBe(1);
  });

  it('puts it off on 451 after the text, since nothing was taken', async () => {
    outbox.mailbox.setMode('451');
    expect(await outbox.send(notice.id)).toMatchObject({ status: 'due', why: 'smtp-451' });
  });

  it('ends it at once on 550, and says why', async () => {
    outbox.mailbox.setMode('550');
    expect(await outbox.send(notice.id)).toMatchObject({ status: 'failed', why: 'smtp-550' });
    later(60);
    expect(await outbox.send(notice.id)).toEqual({ status: 'left' });
  });

  it('leaves it until the lease has ended when the connection is lost before the answer, and then asks', async () => {
    outbox.mailbox.setMode('close-before-answer');
    expect(await outbox.send(notice.id)).toMatchObject({ status: 'unknown' });
    outbox.mailbox.setMode('ok');
    later(2);
    expect(await outbox.send(notice.id)).toMatchObject({ status: 'sent', why: 'found-in-log' });
    expect(outbox.copies(notice.id)).toBe(1);
  });

  it('gets it again when the connection was lost with the text', async () => {
    outbox.mailbox.setMode('close-after-text');
    expect(await outbox.send(notice.id)).toMatchObject({ status: 'unknown' });
    outbox.mailbox.setMode('ok');
    later(2);
    expect(await outbox.send(notice.id)).toMatchObject({ status: 'sent' });
    expect(outbox.copies(notice.id)).toBe(1);
  });

  it('gets it no more after four hours: it has failed, and says so', async () => {
    outbox.mailbox.setMode('451');
    const began = outbox.scene.now;
    for (let tries = 1; tries < 20 && (await statusOf()) !== 'failed'; tries += 1) {
      await outbox.send(notice.id);
      const { status, queueSk } = (await outbox.stored(notice.id)) ?? {};
      if (status === 'due') outbox.scene.now = Date.parse(queueSk);
    }
    expect(await outbox.stored(notice.id)).toMatchObject({ status: 'failed', why: 'could-not-be-sent', attempts: 13 });
    expect(outbox.scene.now - began).toBeGreaterThan(minutes(240));
    expect(outbox.scene.now - began).toBeLessThan(minutes(275));
  });

  it('delays nobody else: of twelve, one refused, the others go in the same sweep', async () => {
    const others = Array.from({ length: 11 }, (_, place) => ({ ...notice, id: `${ulid()}-${place}` }));
    for (const other of others) await outbox.add(other);
    outbox.scene.people = {
      ...outbox.scene.people,
      person_bad: { id: 'person_bad', name: 'Bad', email: 'bounce@example.org' },
    };
    outbox.scene.panel = aPanel({
      members: outbox.scene.panel.members.map((one) =>
        one.personId === 'person_chair' ? { ...one, personId: 'person_bad' } : one,
      ),
    });
    outbox.scene.meeting = aMeeting({ invitations: [anInvitation('bad'), anInvitation('member')] });
    const bad: Notice = { ...notice, id: `${ulid()}-bad`, to: { kind: 'person', personId: 'person_bad' } };
    await outbox.add(bad);
    await outbox.sweep();
    expect(await statusOf(bad.id)).toBe('failed');
    expect(others.map(({ id }) => outbox.copies(id))).toEqual(others.map(() => 1));
  });
});
