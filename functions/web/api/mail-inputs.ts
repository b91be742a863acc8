import { choices, type NoticeKind, noticeKinds } from '@wardmote/domain/notice-kinds';
import * as z from 'zod';

const mailChoice = z.enum(choices, 'Choose one of those offered');

export const chooseMail = z.strictObject({
  quiet: z.boolean().default(false),
  choices: z.partialRecord(z.enum(Object.keys(noticeKinds) as [NoticeKind, ...NoticeKind[]]), mailChoice),
});
