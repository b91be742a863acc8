import { oneLine } from './clean.ts';
import type { MailAddress } from './mail.ts';

/** The form that browsers accept in an e-mail field (HTML, 4.10.5.1.5), with at least one dot in the domain. */
const form =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$/;

/** RFC 5321 4.5.3.1: a path has at most 256 octets, two of which are its brackets. */
const longest = 254;

export const isAddress = (text: string): boolean => text.length <= longest && form.test(text);

/** `Wardmote <no-reply@example.org>`, as configured. Throws where it is not an address: nothing could be sent at all. */
export const parseSender = (configured: string): MailAddress => {
  const [, name, inBrackets] = /^([^<>]*)<([^<>]+)>$/.exec(configured) ?? [];
  const address = (inBrackets ?? configured).trim();
  if (!isAddress(address)) throw new Error('The address that mails are sent from is not an address');
  return { name: oneLine(name ?? 'Wardmote'), address };
};
