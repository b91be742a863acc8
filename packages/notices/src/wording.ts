import type { NoticeKind } from '@wardmote/domain/notice-kinds';
import type { Notice } from './notice.ts';

/** What a mail says: its subject, which names the panel and no person, and its paragraphs. */
export type Wording = { readonly subject: string; readonly paragraphs: readonly string[]; readonly why: string };

/** How one kind of notice is worded. `link` makes the full address of a page; `inside` words what a digest holds. */
export type Words<Kind extends NoticeKind> = (
  notice: Notice<Kind>,
  link: (path: string) => string,
  inside: (notice: Notice) => Wording,
) => Wording;
