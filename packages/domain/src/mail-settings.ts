import { isPanelId } from './borough-group.ts';
import type { Instant } from './day.ts';
import type { BoroughGroupId, PanelId } from './id.ts';
import type { MailChoice } from './mail-choice.ts';
import { mayChoose } from './notice-choices.ts';
import { type NoticeKind, noticeKinds } from './notice-kinds.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What one person has chosen about their mail. What they have not chosen is as the table of kinds has it. */
export type MailSettings = {
  /** No mail at night but for what cannot wait. */
  readonly quiet?: boolean;
  readonly choices?: Readonly<Record<PanelId, Readonly<Partial<Record<NoticeKind, MailChoice>>>>>;
};

/** Why no mail goes to an address any more: it came back for good, or its owner complained (B7). */
export type MailStopped = { readonly why: 'bounced' | 'complained'; readonly at: Instant };

/** How mail reaches somebody: `mail`, or why it does not. No address is told. */
export type Reach = 'mail' | 'no-address' | MailStopped['why'];

export const reachOf = (contact: { readonly email?: string; readonly mailStopped?: MailStopped }): Reach =>
  contact.mailStopped?.why ?? (contact.email === undefined ? 'no-address' : 'mail');

/** What is sent in the name of a borough's group is chosen for no panel. */
export const choiceFor = (
  settings: MailSettings | undefined,
  panelId: PanelId | BoroughGroupId,
  kind: NoticeKind,
): MailChoice => (isPanelId(panelId) && settings?.choices?.[panelId]?.[kind]) || noticeKinds[kind].choices[0];

/** The settings with one panel's choices in place of what was chosen for it. Refuses `mail-choice-not-offered`. */
export const choose = (
  settings: MailSettings | undefined,
  panelId: PanelId,
  chosen: { readonly quiet: boolean; readonly choices: Readonly<Partial<Record<NoticeKind, MailChoice>>> },
): MailSettings | Refusal<'mail-choice-not-offered'> => {
  const wrong = (Object.keys(chosen.choices) as NoticeKind[]).find((kind) => {
    const choice = chosen.choices[kind];
    return choice !== undefined && !mayChoose(kind, choice);
  });
  if (wrong) return refuse('mail-choice-not-offered', { kind: wrong });
  return { quiet: chosen.quiet, choices: { ...settings?.choices, [panelId]: chosen.choices } };
};

/** 9 in the evening to 8 in the morning, London civil time. */
const nightFrom = '21:00';
const nightUntil = '08:00';

/** Whether it is night for those who want no mail then: `at` as `HH:mm`. */
export const isNight = (at: string): boolean => at >= nightFrom || at < nightUntil;

export const morning = nightUntil;
