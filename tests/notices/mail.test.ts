import { isAddress, parseSender } from '@wardmote/notices/address';
import { mailFor } from '@wardmote/notices/mail-for';
import { mimeOf } from '@wardmote/notices/mime';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { sample, samples } from './samples.ts';
import { sender } from './things.ts';

const to = { name: 'A Member', address: 'member@example.org' };
const invitation = sample('meeting-invitation');
const sent = async (...given: Parameters<typeof mailFor>) => PostalMime.parse(await mimeOf(mailFor(...given)));

describe('a mail', () => {
  it.each(samples.map(([name, notice]) => ({ name, notice })))(
    'arrives as it was written: $name',
    async ({ notice }) => {
      if (!notice) throw new Error('There is no such sample');
      const mail = mailFor(notice, to, sender);
      const read = await PostalMime.parse(await mimeOf(mail));
      expect(read.subject).toBe(mail.subject);
      expect(read.text?.replaceAll('\r\n', '\n').trim()).toBe(mail.text.trim());
      expect(read.html).toBeUndefined();
      expect(read.to).toEqual([to]);
      expect(read.from).toEqual(sender.from);
      expect(read.messageId).toBe(`<${notice.id}@panels.example>`);
      const header = (key: string) => read.headers.filter((one) => one.key === key).map(({ value }) => value);
      expect(header('x-wardmote-notice')).toEqual([notice.id]);
      expect(header('auto-submitted')).toEqual(['auto-generated']);
    },
  );

  it('has its calendar object beside the text, for programs that show it, and as a file, for those that do not', async () => {
    const read = await sent(sample('meeting-cancelled'), to, sender);
    expect(read.attachments.map(({ mimeType, method }) => [mimeType, method])).toEqual([
      ['text/calendar', 'CANCEL'],
      ['application/ics', undefined],
    ]);
    const { calendar } = mailFor(sample('meeting-cancelled'), to, sender);
    const shown = read.attachments.map(({ content }) =>
      Buffer.from(content as ArrayBuffer)
        .toString()
        .trim(),
    );
    // The reader of the test joins lines with LF alone; the bytes of the file are looked at as they travel.
    const written = calendar?.content.replaceAll('\r\n', '\n').trim();
    expect(shown).toEqual([written, written]);
    const raw = (await mimeOf(mailFor(sample('meeting-cancelled'), to, sender))).toString();
    const [, file = ''] = /application\/ics.*?base64\r\n\r\n([\w+/=\r\n]+)/s.exec(raw) ?? [];
    expect(Buffer.from(file, 'base64').toString()).toBe(calendar?.content);
  });

  it.each(samples)('ends each line with CR LF, as mail does: %s', async (_, notice) => {
    if (!notice) throw new Error('There is no such sample');
    const raw = (await mimeOf(mailFor(notice, to, sender))).toString('latin1');
    expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76);
  });

  it('is the same a second time, so that a copy could be told', async () => {
    const [one, other] = [mailFor(invitation, to, sender), mailFor(invitation, to, sender)];
    expect(one).toEqual(other);
  });
});

describe('text from people in a mail', () => {
  const rude = [
    'a\r\nBcc: evil@x.example',
    'a\nSubject: other',
    'a\r\n\r\nbody',
    '"><evil@x.example>, b',
    '=?utf-8?q?=0D=0ABcc:_e?=',
  ];

  it.each(rude)('adds no header and no recipient: %j', async (text) => {
    const usual = await sent(invitation, to, sender);
    const notice = { ...invitation, panelName: text, facts: { ...invitation.facts, place: text, capacity: text } };
    const read = await sent(notice, { ...to, name: text }, sender);
    expect(read.headers.map(({ key }) => key)).toEqual(usual.headers.map(({ key }) => key));
    expect(read.to?.map(({ address }) => address)).toEqual([to.address]);
    expect(read.bcc).toBeUndefined();
  });
});

describe('an address', () => {
  it.each(['a@b.example', "o'neil+panel@mail.example.org", 'x@xn--bcher-kva.example'])('is taken: %s', (text) => {
    expect(isAddress(text)).toBe(true);
  });

  it.each([
    '',
    'a',
    'a@b',
    '@b.example',
    'a@b.example ',
    'a@b.example,c@d.example',
    'a@b.example;c@d.example',
    'a@b.example\r\nBcc: evil@x.example',
    'a@b.example\n',
    'A <a@b.example>',
    '"a b"@b.example',
    'a@b@c.example',
    'a@-b.example',
    'a@b..example',
    'a@[127.0.0.1]',
    `${'a'.repeat(65)}@b.example`,
    `a@${'b'.repeat(64)}.example`,
    `a@${'b.'.repeat(130)}example`,
    'ä@b.example',
    'a@b.example\u0000',
  ])('is not taken: %j', (text) => {
    expect(isAddress(text)).toBe(false);
  });

  it('of the sender is read from the configuration, with its name', () => {
    expect(parseSender('Wardmote <no-reply@panels.example>')).toEqual(sender.from);
    expect(parseSender('no-reply@panels.example')).toEqual(sender.from);
    expect(() => parseSender('Wardmote')).toThrow('not an address');
  });
});
