import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';
import * as z from 'zod';

/**
 * How the server behaves, so that tests can see what the sender does:
 * `refuse` drops each connection; `421`, `451` and `550` answer with that code at the greeting, after the text and at
 * the address; `slow` answers late; `close-after-text` loses the mail and the connection; `close-before-answer` keeps
 * the mail and loses the connection, so the sender cannot know.
 */
export const mailMode = z.enum([
  'ok',
  'refuse',
  'slow',
  '421',
  '451',
  '550',
  'close-after-text',
  'close-before-answer',
]);
export type MailMode = z.infer<typeof mailMode>;

export type ReceivedMail = { from: string; to: string[]; raw: Buffer };

type SmtpOptions = {
  readonly port: number;
  readonly mode: () => MailMode;
  readonly slowMs: number;
  /** Keeps the mail; the sender hears that it was accepted once this is done. */
  readonly accept: (mail: ReceivedMail) => Promise<void>;
};

const largestMailBytes = 40 * 1024 * 1024; // as SES

const refusal = (code: number, message: string) => Object.assign(new Error(message), { responseCode: code });

const collect = async (stream: AsyncIterable<Buffer>) => {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
};

/** Answers at the end of the text, in the way of the mode. */
const receive = async (options: SmtpOptions, raw: Buffer, session: SMTPServerSession, hangUp: () => void) => {
  const mode = options.mode();
  if (mode === '451') throw refusal(451, 'Try again later');
  if (mode === 'close-after-text') return hangUp();
  if (mode === 'slow') await wait(options.slowMs, undefined, { ref: false });
  const { mailFrom, rcptTo } = session.envelope;
  const to = rcptTo.map(({ address }) => address);
  await options.accept({ from: mailFrom ? mailFrom.address : '', to, raw });
  if (mode === 'close-before-answer') hangUp();
};

const placeOf = ({ remoteAddress, remotePort }: { remoteAddress?: string; remotePort?: number }) =>
  `${remoteAddress} ${remotePort}`;

/** Addresses at `bounce@` are always refused, so that a demonstration can show what happens then. */
const handlers = (options: SmtpOptions, sockets: ReadonlyMap<string, Socket>): SMTPServerOptions => ({
  onConnect: (_, answer) => answer(options.mode() === '421' ? refusal(421, 'Too many connections') : null),
  onRcptTo: ({ address }, _, answer) => {
    const isRefused = options.mode() === '550' || address.startsWith('bounce@');
    answer(isRefused ? refusal(550, `There is no mailbox ${address}`) : null);
  },
  onData: (stream, session, answer) => {
    const hangUp = () => sockets.get(placeOf(session))?.destroy();
    collect(stream)
      .then((raw) => receive(options, raw, session, hangUp))
      .then(() => answer(), answer);
  },
});

/** A mail server on this computer that delivers nothing and hands every mail over. */
export const startSmtpServer = async (options: SmtpOptions): Promise<{ readonly stop: () => Promise<void> }> => {
  const sockets = new Map<string, Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    size: largestMailBytes,
    ...handlers(options, sockets),
  });
  server.server.on('connection', (socket: Socket) => {
    if (options.mode() === 'refuse') socket.destroy();
    const place = placeOf(socket);
    sockets.set(place, socket);
    socket.once('close', () => sockets.delete(place));
  });
  server.on('error', () => {}); // a sender that hangs up is no trouble of ours
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets.values()) socket.destroy();
    });
  return { stop };
};
