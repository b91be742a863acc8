import type { Handover, SendMail } from './mail.ts';
import { mimeOf } from './mime.ts';

/** Together well below `leaseMs` of SMTP, so that an attempt that has lost its lease is never still under way. */
const patienceMs = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 8_000 };

/** What nodemailer says of a failure. Its message may hold the address, so it is neither logged nor kept. */
type SmtpFault = {
  readonly responseCode?: unknown;
  readonly command?: unknown;
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly timeoutType?: unknown;
};

/** The steps at which an answer is about this mail; an answer at another step is about the server, and may be other tomorrow. */
const aboutThisMail = ['MAIL FROM', 'RCPT TO', 'DATA'];

/** Where the conversation never began, nothing can have been taken. */
const neverBegan = ({ code, syscall, timeoutType }: SmtpFault): boolean =>
  code === 'EDNS' || syscall === 'connect' || timeoutType === 'CONNECT_TIMEOUT' || timeoutType === 'GREETING_TIMEOUT';

const handoverOf = (fault: SmtpFault): Handover => {
  const { responseCode, command } = fault;
  if (typeof responseCode !== 'number')
    return neverBegan(fault)
      ? { outcome: 'not-now', code: 'smtp-no-connection' }
      : { outcome: 'unknown', code: 'smtp-no-answer' };
  const forGood = responseCode >= 500 && aboutThisMail.includes(String(command));
  return { outcome: forGood ? 'refused' : 'not-now', code: `smtp-${responseCode}` };
};

/** Real SMTP, in the clear: for the mailbox of the local runtime. `transport` is `smtp://host:port`. */
export const sendBySmtp = (transport: string): SendMail => {
  const { hostname: host, port } = new URL(transport);
  return async (mail) => {
    const [{ createTransport }, raw] = await Promise.all([import('nodemailer'), mimeOf(mail)]);
    const connection = createTransport({ host, port: Number(port), secure: false, ignoreTLS: true, ...patienceMs });
    try {
      await connection.sendMail({ envelope: { from: mail.from.address, to: [mail.to.address] }, raw });
      return { outcome: 'accepted', code: 'smtp-250' };
    } catch (error) {
      return handoverOf(Object(error));
    } finally {
      connection.close();
    }
  };
};
