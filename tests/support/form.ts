import { createHmac } from 'node:crypto';
import type { Session } from '@wardmote/use-cases/sign-in';
import { ulid } from 'ulid';
import type { Services } from '../../functions/web/services.ts';
import { baseUrl } from './app.ts';

/** A browser that is signed in: its cookie, and the hidden fields that a form of ours gives it. */
export const signedInBrowser = async ({ useCases }: Services, session: Session | undefined) => {
  const known = session && (await useCases.identifySession(session));
  const cookie: Record<string, string> = session ? { cookie: `session=${session.personId}.${session.secret}` } : {};
  const tokens = () => {
    const commandId = ulid();
    const formToken = known ? createHmac('sha256', known.formKey).update(commandId).digest('base64url') : '';
    return { commandId, formToken };
  };
  const post = (fields: Readonly<Record<string, string>>): RequestInit => ({
    method: 'POST',
    headers: { ...cookie, 'content-type': 'application/x-www-form-urlencoded', origin: new URL(baseUrl).origin },
    body: new URLSearchParams({ ...tokens(), ...fields }).toString(),
  });
  return { get: (): RequestInit => ({ headers: cookie }), post };
};
