import type { About } from './mail-choice.ts';

/** The notices between a panel and its borough group, and between the group and residents of a ward without a panel. */
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
  'ward-concern-raised': {
    class: 'service',
    to: 'those who answer for the borough group',
    when: 'somebody in a ward without a panel says what worries them; the first of a day',
    choices: ['now'],
    waits: true,
  },
  'ward-concern-told': {
    class: 'service',
    to: 'whoever raised it, and left an address',
    when: 'the borough group says what becomes of it, or passes it on to a panel that covers the ward by now',
    choices: ['now'],
    waits: true,
  },
} as const satisfies Readonly<Record<string, About>>;
