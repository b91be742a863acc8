import { choices } from '@wardmote/domain/mail-choice';
import { type NoticeKind, noticeKinds } from '@wardmote/domain/notice-kinds';
import * as z from 'zod';

const mailChoice = z.enum(choices, 'Choose one of those offered');

/** Without a session: whoever reads the mail that it brings is who confirms. */
export const followPanel = z.strictObject({
  email: z
    .string('Enter your email address')
    .max(254, 'Use 254 characters or fewer')
    .trim()
    .min(1, 'Enter your email address')
    .pipe(z.email('Enter an email address in the form name@example.org')),
});

export const chooseMail = z.strictObject({
  quiet: z.boolean().default(false),
  choices: z.partialRecord(z.enum(Object.keys(noticeKinds) as [NoticeKind, ...NoticeKind[]]), mailChoice),
});
