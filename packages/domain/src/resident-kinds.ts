import type { About } from './mail-choice.ts';

export const minuteTaker = 'the secretary, or the chair where there is none';

/** The notices to residents who follow a panel, and the one about what they were not told. */
export const residentKinds = {
  'results-untold': {
    class: 'service',
    to: minuteTaker,
    when: 'a priority ended or something was done, and two weeks later residents were not told; once a meeting',
    choice: 'Results of which residents were not told (to whoever keeps the record)',
    choices: ['now', 'daily', 'never'],
    waits: true,
  },
  'follow-confirm': {
    class: 'service',
    to: 'an address that was typed into the form to follow a panel',
    when: 'it is typed, once a day at most',
    choices: ['now'],
    waits: false,
  },
  'news-meeting': {
    class: 'news',
    to: 'followers who have confirmed',
    when: 'an open meeting is called, gets another time or place, or is called off',
    choices: ['now'],
    waits: false,
  },
  'news-minutes': {
    class: 'news',
    to: 'followers who have confirmed',
    when: 'a later meeting has agreed the minutes, and they are public',
    choices: ['now'],
    waits: false,
  },
  'news-bulletin': {
    class: 'news',
    to: 'followers who have confirmed',
    when: 'an officer sends what the panel tells residents after a meeting; once a meeting',
    choices: ['now'],
    waits: false,
  },
} as const satisfies Readonly<Record<string, About>>;
