import { portsFrom } from '@wardmote/local/ports';
import { port } from './playwright.config.ts';

const mailbox = `http://localhost:${portsFrom(port).mailbox}`;

type Mail = { readonly subject: string; readonly text: string };

/** The first mail to an address that has this in its subject or its text; waits a minute for it. */
export const mailTo = async (address: string, about: RegExp): Promise<Mail> => {
  for (let tries = 0; tries < 300; tries += 1) {
    const mails = (await (await fetch(`${mailbox}/api?to=${encodeURIComponent(address)}`)).json()) as Mail[];
    const mail = mails.find(({ subject, text }) => about.test(`${subject}\n${text}`));
    if (mail) return mail;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`No mail to ${address} about ${about}`);
};

export const linkIn = ({ text }: Mail, part: string): string =>
  new RegExp(`https?://\\S+${part}\\S+`).exec(text)?.[0] ?? 'no link in the mail';
