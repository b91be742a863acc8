import type { SESv2Client } from '@aws-sdk/client-sesv2';
import type { Handover, SendMail } from './mail.ts';
import { mimeOf } from './mime.ts';

/** Answers that are about this mail. Every other answer is about the account, the domain or the rate, and may be other later. */
const refusals = ['MessageRejected', 'BadRequestException'];

type SesFault = { readonly name?: unknown; readonly $metadata?: { readonly httpStatusCode?: number } };

/** SES has no idempotency token: where no answer came, or a 5xx one, the mail may have been taken all the same. */
const handoverOf = ({ name, $metadata }: SesFault): Handover => {
  const code = `ses-${typeof name === 'string' ? name : 'fault'}`;
  const status = $metadata?.httpStatusCode ?? 0;
  if (status < 400 || status >= 500) return { outcome: 'unknown', code };
  return { outcome: refusals.includes(String(name)) ? 'refused' : 'not-now', code };
};

/** One attempt and no more: the SDK would send again after a lost answer, and only we can ask first what became of it. */
const openClient = async (): Promise<SESv2Client> => {
  const { SESv2Client: Client } = await import('@aws-sdk/client-sesv2');
  return new Client({ maxAttempts: 1, requestHandler: { connectionTimeout: 3_000, requestTimeout: 15_000 } });
};

/** Raw MIME through SES, tagged with the notice's id: what becomes of it comes back to functions/receipts under that tag. */
export const sendBySes = (configurationSet: string, open: () => Promise<SESv2Client> = openClient): SendMail => {
  let client: Promise<SESv2Client> | undefined;
  return async (mail) => {
    client ??= open();
    const [ses, { SendEmailCommand }, Data] = await Promise.all([
      client,
      import('@aws-sdk/client-sesv2'),
      mimeOf(mail),
    ]);
    const command = new SendEmailCommand({
      FromEmailAddress: mail.from.address,
      Destination: { ToAddresses: [mail.to.address] },
      Content: { Raw: { Data } },
      ConfigurationSetName: configurationSet,
      EmailTags: [{ Name: 'notice', Value: mail.noticeId }],
    });
    try {
      await ses.send(command);
      return { outcome: 'accepted', code: 'ses-200' };
    } catch (error) {
      return handoverOf(Object(error));
    }
  };
};
