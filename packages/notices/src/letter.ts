import { oneLine } from './clean.ts';
import type { Notice, NoticeKind } from './notice.ts';
import { actionAnswered } from './texts/action-answered.ts';
import { actionAsked } from './texts/action-asked.ts';
import { actionDisputed } from './texts/action-disputed.ts';
import { correctionSettled } from './texts/correction-settled.ts';
import { meetingCancelled } from './texts/meeting-cancelled.ts';
import { meetingChanged } from './texts/meeting-changed.ts';
import { meetingInvitation } from './texts/meeting-invitation.ts';
import { meetingReminder } from './texts/meeting-reminder.ts';
import { minutesCirculated } from './texts/minutes-circulated.ts';
import { minutesCorrection } from './texts/minutes-correction.ts';
import { minutesOverdue } from './texts/minutes-overdue.ts';
import { minutesPublished } from './texts/minutes-published.ts';
import type { Words } from './wording.ts';

const texts: { readonly [Kind in NoticeKind]: Words<Kind> } = {
  'meeting-invitation': meetingInvitation,
  'meeting-changed': meetingChanged,
  'meeting-cancelled': meetingCancelled,
  'meeting-reminder': meetingReminder,
  'action-asked': actionAsked,
  'action-answered': actionAnswered,
  'action-disputed': actionDisputed,
  'minutes-circulated': minutesCirculated,
  'minutes-overdue': minutesOverdue,
  'minutes-correction': minutesCorrection,
  'correction-settled': correctionSettled,
  'minutes-published': minutesPublished,
};

const foot = (why: string): string =>
  `--\nWhy you get this: ${why}\nWardmote keeps the record of the panel and sends this for it. Please do not reply: nobody reads this address.`;

/** A notice as a letter: what changed, one thing to do, why it came. Plain text; what people typed is cleaned and set in. */
export const letter = <Kind extends NoticeKind>(
  notice: Notice<Kind>,
  baseUrl: string,
): { readonly subject: string; readonly text: string } => {
  const words: Words<Kind> = texts[notice.kind as Kind];
  const named = { ...notice, panelName: oneLine(notice.panelName) };
  const { subject, paragraphs, why } = words(named, (path) => `${baseUrl}${path}`);
  return { subject, text: `${[...paragraphs, foot(why)].join('\n\n')}\n` };
};
