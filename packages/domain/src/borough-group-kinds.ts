import type { About } from './mail-choice.ts';

/** The notices between a panel and its borough group. */
export const boroughGroupKinds = {
  'escalation-put': {
    class: 'service',
    to: 'those who answer for the borough group',
    when: 'a panel puts something to the group; the first of a day',
    choice: 'A panel puts something to the borough group (to its officers)',
    choices: ['now', 'daily', 'never'],
    waits: true,
  },
  'escalation-answered': {
    class: 'service',
    to: 'the chair and the secretary',
    when: 'the borough group answers what the panel put to it',
    choice: 'The borough group answers (to chair and secretary)',
    choices: ['now', 'daily', 'never'],
    waits: true,
  },
} as const satisfies Readonly<Record<string, About>>;
