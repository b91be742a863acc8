import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Mailbox, startMailbox } from '@wardmote/local/mailbox';
import { freePort } from '@wardmote/local/ports';
import type { MailMode } from '@wardmote/local/smtp-server';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let mailbox: Mailbox;
let smtpPort = 0;
let folder = '';
let accepted: string[] = [];

const open = async () => {
  smtpPort = await freePort();
  mailbox = await startMailbox({
    smtpPort,
    webPort: await freePort(),
    file: join(folder, 'mails.jsonl'),
    slowMs: 100,
    onAccepted: (noticeId) => accepted.push(noticeId),
  });
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wardmote-test-'));
  accepted = [];
  await open();
});
afterEach(async () => {
  await mailbox.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Sends a mail with the id of a notice, on a connection of its own. */
const send = async (noticeId: string, changes: SendMailOptions = {}) => {
  const transport = createTransport({ host: '127.0.0.1', port: smtpPort, ignoreTLS: true });
  try {
    return await transport.sendMail({
      from: 'Wardmote <no-reply@wardmote.example>',
      to: 'ada@example.org',
      subject: 'The meeting is called',
      text: 'Answer here: http://localhost:3000/reply?a=1&b=2.',
      headers: { 'X-Wardmote-Notice': noticeId },
      ...changes,
    });
  } finally {
    transport.close();
  }
};
const read = async (path: string) => (await fetch(mailbox.url + path)).text();
const sent = async (noticeId: string) => (await fetch(`${mailbox.url}/api/sent/${noticeId}`)).json();

describe('the mailbox', () => {
  it('lists mail, the newest first, and shows one with links that can be followed', async () => {
    await send('notice_1', { subject: 'First <b>' });
    await send('notice_2', {
      subject: 'Second',
      attachments: [{ filename: 'invite.ics', content: 'BEGIN:VCALENDAR' }],
    });
    const list = await read('/');
    expect(list.indexOf('Second')).toBeLessThan(list.indexOf('First &lt;b&gt;'));
    const mail = await read('/mail/2');
    expect(mail).toContain('<a href="http://localhost:3000/reply?a=1&amp;b=2">');
    expect((await read('/mail/2/attachments/0')).trim()).toBe('BEGIN:VCALENDAR');
    expect(await read('/mail/2/source')).toContain('Subject: Second');
  });

  it('keeps a mail from running anything', async () => {
    await send('notice_1', { html: '<script>alert(1)</script>' });
    const answer = await fetch(`${mailbox.url}/mail/1/html`);
    expect(answer.headers.get('content-security-policy')).toMatch(/sandbox.*default-src 'none'/);
  });
});

describe('what scripts read', () => {
  it('gives the mails of one address to a script, and forgets them when asked, but not that they were accepted', async () => {
    await send('notice_1');
    await send('notice_2', { to: 'bola@example.org' });
    const mails = JSON.parse(await read('/api?to=bola@example.org'));
    expect(mails).toMatchObject([{ to: ['bola@example.org'], noticeId: 'notice_2', subject: 'The meeting is called' }]);
    await fetch(`${mailbox.url}/api`, { method: 'DELETE' });
    expect(JSON.parse(await read('/api'))).toEqual([]);
    expect(await sent('notice_1')).toMatchObject({ acceptances: [{ to: ['ada@example.org'] }] });
  });

  it('tells once of each accepted notice, and knows nothing of others', async () => {
    await send('notice_1');
    expect(accepted).toEqual(['notice_1']);
    expect((await fetch(`${mailbox.url}/api/sent/notice_9`)).status).toBe(404);
  });

  it('has its mails and its log after a restart, also those that were forgotten', async () => {
    await send('notice_1');
    await fetch(`${mailbox.url}/api`, { method: 'DELETE' });
    await send('notice_2', { subject: 'Kept' });
    await mailbox.stop();
    await open();
    expect(mailbox.mails.list().map(({ id, content }) => [id, content.subject])).toEqual([[2, 'Kept']]);
    expect(mailbox.mails.acceptances('notice_1')).toHaveLength(1);
    await send('notice_3');
    expect(mailbox.mails.list()[0]?.id).toBe(3);
  });

  it('always refuses addresses at bounce@', async () => {
    await expect(send('notice_1', { to: 'bounce@example.org' })).rejects.toMatchObject({ responseCode: 550 });
    expect(accepted).toEqual([]);
  });
});

describe('the mail server in a bad mood', () => {
  it.each<[MailMode, object, number]>([
    ['refuse', {}, 0],
    ['421', { responseCode: 421 }, 0],
    ['451', { responseCode: 451 }, 0],
    ['550', { responseCode: 550 }, 0],
    ['close-after-text', {}, 0],
    // The mail is there although the sender heard nothing: only the log can tell.
    ['close-before-answer', {}, 1],
  ])('%s: the sender sees a failure', async (mode, failure, kept) => {
    await fetch(`${mailbox.url}/api/mode/${mode}`, { method: 'PUT' });
    await expect(send('notice_1')).rejects.toMatchObject(failure);
    expect(mailbox.mails.list()).toHaveLength(kept);
    expect(mailbox.mails.acceptances('notice_1')).toHaveLength(kept);
    mailbox.setMode('ok');
    await send('notice_2');
    expect(mailbox.mails.acceptances('notice_2')).toHaveLength(1);
  });

  it('slow: the mail is accepted late', async () => {
    mailbox.setMode('slow');
    const began = performance.now();
    await send('notice_1');
    expect(performance.now() - began).toBeGreaterThan(95);
    expect(accepted).toEqual(['notice_1']);
  });

  it('does not know other moods', async () => {
    expect((await fetch(`${mailbox.url}/api/mode/sulking`, { method: 'PUT' })).status).toBe(400);
  });
});
