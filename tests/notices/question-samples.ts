import { chaseNotices } from '@wardmote/notices/chase-notices';
import type { Facts } from '@wardmote/notices/facts';
import type { Notice } from '@wardmote/notices/notice';
import { noticesFor } from '@wardmote/notices/notices-for';
import { anAction, anEvent, aPanel } from './things.ts';

const question = {
  kind: 'question',
  what: 'How long does it take to repair a lamp?',
  dueOn: '2026-04-01',
  owner: { kind: 'partner', name: 'Lambeth Lighting', email: 'lights@council.example', linkKey: 'key-of-lights' },
} as const;

const answer = { at: '2026-02-10T18:00:00.000Z', by: 'by link', status: 'answered', text: 'Nine days.' } as const;

/** What is told of a question: that it waits, that nobody answers, and what was answered. */
export const questionSamples = (facts: Facts): readonly (readonly [string, Notice | undefined])[] => {
  const asking = (more: Parameters<typeof anAction>[1] = {}): Facts => ({
    ...facts,
    panel: aPanel({ actions: [anAction('lights', { ...question, ...more })] }),
  });
  const chasedOn = (today: string) => chaseNotices(asking(), { today, at: `${today}T07:30:00.000Z` })[0];
  const answered = anEvent('action-answered', { actionId: 'action_lights', status: 'answered' }, 'person_member');
  return [
    ['action-reminder-question', chasedOn('2026-04-02')],
    ['action-escalated-question', chasedOn('2026-05-01')],
    ['action-answered-question', noticesFor(answered, asking({ answers: [answer] }))[0]],
  ];
};
