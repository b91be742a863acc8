import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Request } from '@wardmote/use-cases/carry-out';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Env } from '../env.ts';
import { networkOf } from '../network-of.ts';
import type { Services } from '../services.ts';

/** What a form sent: one value a field, or several where a name came more than once. */
export type Fields = Readonly<Record<string, readonly string[]>>;
export type AcceptedForm = { readonly request: Request; readonly fields: Fields };

const sign = (formKey: string, commandId: string): string =>
  createHmac('sha256', formKey).update(commandId).digest('base64url');

/** Two hidden fields of every form: the command's id, so that sending it twice does it once, and the proof that we made the form. */
export const formTokens = (c: Context<Env>, { newCommandId }: Services) => {
  const commandId = newCommandId();
  const formKey = c.get('formKey');
  return { commandId, formToken: formKey ? sign(formKey, commandId) : '' };
};

const same = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** A form of another site is not ours, whatever cookie it brought (reliability.md F3). Browsers send one of these headers with every POST. */
const fromOurPages = (c: Context<Env>, baseUrl: string): boolean => {
  const origin = c.req.header('origin');
  if (origin !== undefined) return origin === new URL(baseUrl).origin;
  const site = c.req.header('sec-fetch-site');
  return site === undefined || site === 'same-origin' || site === 'none';
};

/** The longest form of ours, closing a meeting of two hundred people, has about a thousand. */
const mostFields = 2_000;

const fieldsOf = async (c: Context<Env>): Promise<Fields> => {
  const type = c.req.header('content-type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) throw new HTTPException(415);
  const sent = [...new URLSearchParams(await c.req.text())];
  if (sent.length > mostFields) throw new HTTPException(413);
  const fields = new Map<string, string[]>();
  for (const [name, value] of sent) {
    const known = fields.get(name);
    if (known) known.push(value);
    else fields.set(name, [value]);
  }
  return Object.fromEntries(fields);
};

/**
 * The fields of a form that this site made for this person, and the command it stands for. Anything else is 403, and nothing is done.
 * What our own page sent is kept for the page that turns it away, so that nothing typed is lost when a session ends (reliability.md U35).
 * A form for somebody not signed in (a reply by link) has no session to sign it with: the key in its link takes that place.
 */
export const acceptForm = async (c: Context<Env>, services: Services): Promise<AcceptedForm> => {
  const { baseUrl, newCommandId } = services;
  const fields = await fieldsOf(c);
  if (c.req.header('origin') === new URL(baseUrl).origin) c.set('sent', fields);
  const commandId = fields.commandId?.[0] ?? '';
  const formKey = c.get('formKey');
  const signed = formKey === undefined || same(sign(formKey, commandId), fields.formToken?.[0] ?? '');
  if (!fromOurPages(c, baseUrl) || !signed) throw new HTTPException(403);
  const network = networkOf(c, services);
  const request = { commandId: commandId || newCommandId(), actor: c.get('actor'), ...(network && { network }) };
  return { request, fields };
};
