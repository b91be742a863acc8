/** What the story needs of HTTP: the JSON API as somebody, a page as a browser without JavaScript would fetch it, and the mailbox. */

type Answer<Body = Record<string, unknown>> = {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
};

export type Site = { readonly baseUrl: string; readonly mailboxUrl: string; readonly identityUrl: string };

/** A token for the API, as `npm run -s token -- PERSON` prints it. */
export const tokenOf = async ({ identityUrl }: Site, person: string): Promise<string> => {
  const answer = await fetch(`${identityUrl}/api-token/${person}`, { method: 'POST' });
  if (!answer.ok) throw new Error(`No token for ${person}: ${answer.status}`);
  const { token } = (await answer.json()) as { token: string };
  return token;
};

export type Caller = <Body = Record<string, unknown>>(
  method: string,
  path: string,
  body?: object,
  headers?: Record<string, string>,
) => Promise<Answer<Body>>;

/** The API in somebody's name; without a token, in nobody's. */
export const callerFor =
  ({ baseUrl }: Site, token?: string): Caller =>
  async <Body>(method: string, path: string, body?: object, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${baseUrl}/api/v1${path}`, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: (text ? JSON.parse(text) : {}) as Body, headers: answer.headers };
  };

export const pageText = async ({ baseUrl }: Site, path: string): Promise<{ status: number; html: string }> => {
  const answer = await fetch(path.startsWith('http') ? path : `${baseUrl}${path}`, { redirect: 'manual' });
  return { status: answer.status, html: await answer.text() };
};

/** A form of a page, sent as a browser without JavaScript sends it: with its hidden fields and what was chosen. */
export const sendForm = async (
  { baseUrl }: Site,
  address: string,
  html: string,
  chosen: Record<string, string>,
): Promise<{ status: number; location: string | null; html: string }> => {
  const fields = new URLSearchParams();
  for (const [tag] of html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const [name, value] = [/name="([^"]*)"/.exec(tag)?.[1], /value="([^"]*)"/.exec(tag)?.[1]];
    if (name) fields.set(name, value ?? '');
  }
  for (const [name, value] of Object.entries(chosen)) fields.set(name, value);
  const answer = await fetch(address, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(baseUrl).origin },
    body: fields.toString(),
  });
  return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() };
};

export type Mail = {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly { readonly mimeType: string; readonly method?: string; readonly content: string }[];
};

const patienceMs = 60_000;

/** The mails to somebody, once there are as many with that word in the subject; fails after a minute. */
export const mailsTo = async (
  { mailboxUrl }: Site,
  to: string,
  subject: RegExp,
  count = 1,
): Promise<readonly Mail[]> => {
  const until = Date.now() + patienceMs;
  for (;;) {
    const answer = await fetch(`${mailboxUrl}/api?to=${encodeURIComponent(to)}`);
    const mails = ((await answer.json()) as Mail[]).filter((mail) => subject.test(mail.subject));
    if (mails.length >= count) return mails;
    if (Date.now() > until) throw new Error(`${mails.length} of ${count} mails to ${to} about ${subject}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};
