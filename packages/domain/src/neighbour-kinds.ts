import type { About } from './mail-choice.ts';

/** The notices from one panel to the next. */
export const neighbourKinds = {
  'displacement-told': {
    class: 'service',
    to: 'chair and secretary of a neighbouring panel',
    when: 'a panel says that trouble has moved to their ward, or may; of one thing, the first of a day',
    choice: 'A neighbouring panel says that trouble has moved to your ward (to chair and secretary)',
    choices: ['now', 'daily', 'never'],
    waits: true,
  },
} as const satisfies Record<string, About>;
