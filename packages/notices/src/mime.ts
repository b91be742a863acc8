import type { Mail } from './mail.ts';

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/**
 * The mail as it travels, the same for SES and for SMTP. The Message-ID follows from the notice, so that a copy could be told;
 * `Auto-Submitted` keeps out-of-office answers away (RFC 3834). The composer is loaded when the first mail is sent, not at the start.
 */
export const mimeOf = async ({ noticeId, from, to, subject, text, unsubscribe, calendar }: Mail): Promise<Buffer> => {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const composer = new MailComposer({
    from,
    to,
    subject,
    // The composer leaves line ends as they are, and SES is handed its bytes as they come (RFC 5322 2.3: CR LF, never a bare one).
    text: text.replaceAll('\n', '\r\n'),
    messageId: `<${noticeId}@${domainOf(from.address)}>`,
    headers: {
      'X-Wardmote-Notice': noticeId,
      'Auto-Submitted': 'auto-generated',
      // RFC 8058 3.1: both, or a mail program shows no button.
      ...(unsubscribe && {
        'List-Unsubscribe': `<${unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    ...(calendar && { icalEvent: { ...calendar, filename: 'meeting.ics' } }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
};
