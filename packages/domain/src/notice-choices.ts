import type { About, MailChoice } from './mail-choice.ts';
import { type NoticeKind, noticeKinds } from './notice-kinds.ts';

/** Those about which somebody can choose, with their words. */
export const kindsToChoose = (Object.keys(noticeKinds) as NoticeKind[]).flatMap((kind) => {
  const about: About = noticeKinds[kind];
  return about.choice ? [{ kind, words: about.choice, choices: about.choices }] : [];
});

export const mayChoose = (kind: NoticeKind, choice: MailChoice): boolean => {
  const { choices: allowed }: About = noticeKinds[kind];
  return allowed.includes(choice);
};
