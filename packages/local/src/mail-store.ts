import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import PostalMime, { type Email } from 'postal-mime';
import * as z from 'zod';

/** What is kept of an accepted mail, one line of JSON each. Without `raw` it only says that it was accepted. */
const keptMail = z.object({
  id: z.number(),
  at: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  noticeId: z.string().optional(),
  raw: z.base64().optional(),
});
type KeptMail = z.infer<typeof keptMail>;

export type Mail = Omit<KeptMail, 'raw'> & { readonly raw: Buffer; readonly content: Email };

/** What the log tells of a notice: each time that a mail with its id was accepted. */
export type Acceptance = { readonly at: string; readonly to: readonly string[] };

export type MailStore = {
  /** Newest first. */
  readonly list: (to?: string) => readonly Mail[];
  readonly find: (id: number) => Mail | undefined;
  readonly add: (mail: { from: string; to: string[]; raw: Buffer; at: string }) => Promise<Mail>;
  /** Empties the mailbox. The log of what was accepted stays, as a provider's does. */
  readonly clear: () => void;
  readonly acceptances: (noticeId: string) => readonly Acceptance[];
};

const mostMailsKept = 5000;

const parseLine = (line: string): KeptMail[] => {
  try {
    return [keptMail.parse(JSON.parse(line))];
  } catch {
    return []; // a line that a crash of the computer cut off
  }
};

const readKept = (file?: string): KeptMail[] =>
  file && existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean).flatMap(parseLine) : [];

const open = async ({ raw = '', ...kept }: KeptMail): Promise<Mail> => {
  const bytes = Buffer.from(raw, 'base64');
  return { ...kept, raw: bytes, content: await PostalMime.parse(bytes) };
};

const noticeIdOf = (content: Email) => content.headers.find(({ key }) => key === 'x-wardmote-notice')?.value;

/** The mails and the log of their acceptance. With a file both are on disk before a mail counts as accepted. */
export const openMailStore = async (file?: string): Promise<MailStore> => {
  const kept = readKept(file);
  const mails = await Promise.all(kept.filter(({ raw }) => raw !== undefined).map(open));
  const log = kept.map(({ id, at, from, to, noticeId }) => ({ id, at, from, to, noticeId }));
  let lastId = Math.max(0, ...log.map(({ id }) => id));

  return {
    list: (to) => mails.filter((mail) => !to || mail.to.includes(to)).toReversed(),
    find: (id) => mails.find((mail) => mail.id === id),
    add: async ({ from, to, raw, at }) => {
      const content = await PostalMime.parse(raw);
      lastId += 1;
      const acceptance = { id: lastId, at, from, to, noticeId: noticeIdOf(content) };
      if (file) appendFileSync(file, `${JSON.stringify({ ...acceptance, raw: raw.toString('base64') })}\n`);
      const mail = { ...acceptance, raw, content };
      log.push(acceptance);
      mails.push(mail);
      if (mails.length > mostMailsKept) mails.shift();
      return mail;
    },
    clear: () => {
      mails.length = 0;
      if (!file) return;
      writeFileSync(`${file}.new`, log.map((line) => `${JSON.stringify(line)}\n`).join(''));
      renameSync(`${file}.new`, file);
    },
    acceptances: (noticeId) => log.filter((line) => line.noticeId === noticeId).map(({ at, to }) => ({ at, to })),
  };
};
