import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { mailFor } from '@wardmote/notices/mail-for';
import { sendBySes } from '@wardmote/notices/mail-ses';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sample } from './samples.ts';
import { sender } from './things.ts';

/** SES as the SDK sees it: takes what it is sent and answers what the test says. */
type Answer = { readonly status: number; readonly error?: string } | 'hang-up';

let server: Server;
let answer: Answer = { status: 200 };
const requests: { readonly path: string; readonly body: Record<string, unknown> }[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      requests.push({ path: request.url ?? '', body: JSON.parse(Buffer.concat(parts).toString()) });
      if (answer === 'hang-up') return void request.socket.destroy();
      const headers = { 'content-type': 'application/json', ...(answer.error && { 'x-amzn-errortype': answer.error }) };
      response
        .writeHead(answer.status, headers)
        .end(JSON.stringify(answer.error ? { message: 'no' } : { MessageId: 'm-1' }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  requests.length = 0;
});

const send = () => {
  const { port } = server.address() as AddressInfo;
  const client = new SESv2Client({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-west-2',
    credentials: { accessKeyId: 'x', secretAccessKey: 'y' },
    maxAttempts: 1,
  });
  const mail = mailFor(sample('meeting-invitation'), { name: 'M', address: 'member@example.org' }, sender);
  return sendBySes('wardmote-notices', async () => client)(mail);
};

describe('sending through SES', () => {
  it('hands over the whole mail, to one address, with the notice’s id as a tag', async () => {
    answer = { status: 200 };
    expect(await send()).toEqual({ outcome: 'accepted', code: 'ses-200' });
    const [request, ...others] = requests;
    expect(others).toEqual([]);
    expect(request?.path).toBe('/v2/email/outbound-emails');
    const { Content, ...rest } = request?.body ?? {};
    expect(rest).toEqual({
      FromEmailAddress: 'no-reply@panels.example',
      Destination: { ToAddresses: ['member@example.org'] },
      ConfigurationSetName: 'wardmote-notices',
      EmailTags: [{ Name: 'notice', Value: '01EVENT-person_member' }],
    });
    const { Raw } = Content as { Raw: { Data: string } };
    const read = await PostalMime.parse(Buffer.from(Raw.Data, 'base64'));
    expect(read.subject).toContain('meeting on Tuesday 3 March 2026');
  });

  it.each([
    ['a mail that it will never take', { status: 400, error: 'MessageRejected' }, 'refused'],
    ['a mail that it cannot read', { status: 400, error: 'BadRequestException' }, 'refused'],
    ['too many at once', { status: 429, error: 'TooManyRequestsException' }, 'not-now'],
    ['an account that is paused', { status: 400, error: 'SendingPausedException' }, 'not-now'],
    ['a domain that is not verified', { status: 400, error: 'MailFromDomainNotVerifiedException' }, 'not-now'],
    [
      'a fault of its own, after which nobody knows',
      { status: 500, error: 'InternalServiceErrorException' },
      'unknown',
    ],
    ['no answer at all, after which nobody knows', 'hang-up', 'unknown'],
  ] as const)('tries once and no more, and tells what it means: %s', async (_, given, outcome) => {
    answer = given;
    expect(await send()).toMatchObject({ outcome });
    expect(requests).toHaveLength(1);
  });
});
