import { allows, type PolicyAction, policy } from '@wardmote/domain/policy';
import { jobsOf } from '@wardmote/pages/jobs';
import { describe, expect, it } from 'vitest';
import { anAction, anAnswer } from '../builders/action.ts';

const panelId = 'panel_1';
const mayAs = (role: 'secretary' | 'member') => {
  const actor = { kind: 'person', personId: 'person_1', name: 'Ana', roles: [{ role, panelId }] } as const;
  const actions = Object.keys(policy) as PolicyAction[];
  return Object.fromEntries(actions.map((action) => [action, allows(actor, action, { panelId })])) as Record<
    PolicyAction,
    boolean
  >;
};
const empty = { id: panelId, called: [], minutesOwed: [], offices: [], documents: [], chair: undefined } as const;
const jobsFor = (role: 'secretary' | 'member', panel: object) =>
  jobsOf({ panel: { ...empty, ...panel }, may: mayAs(role), today: '2026-03-03' });
const textsFor = (...of: Parameters<typeof jobsFor>) => jobsFor(...of).map(({ text }) => text);

describe('what somebody can do next on a panel', () => {
  it('is to say what changed after a survey, 92 days after its last day', () => {
    const owed = (...days: readonly string[]) => ({
      surveysOwed: days.map((to, at) => ({ surveyId: `survey_${at}`, to })),
    });
    const text = 'Say what changed after the survey of 1 December 2025';
    const href = '/panels/panel_1/surveys/survey_0/what-changed';
    expect(jobsFor('secretary', owed('2025-12-01', '2025-12-02'))).toContainEqual({ text, href, due: true });
    expect(jobsFor('secretary', owed('2025-12-01', '2025-11-01'))).toContainEqual({
      text: 'Say what changed after 2 surveys',
      href: '/panels/panel_1/figures#people',
      due: true,
    });
    expect(textsFor('secretary', owed('2025-12-02')).join()).not.toContain('Say what changed');
    expect(textsFor('member', owed('2025-12-01')).join()).not.toContain('Say what changed');
  });

  it('begins with a meeting, a chair and rules where there are none', () =>
    expect(textsFor('secretary', {})).toEqual([
      'Schedule a meeting',
      'Fill the office of chair',
      'Write the governing document',
      'See the mail of the panel, and who was not reached',
      'See the members',
    ]));

  it.each([
    ['on the first day of a recorded break', '2026-03-03', '2026-03-31', undefined],
    ['on its last day', '2026-02-01', '2026-03-03', undefined],
    ['the day after it', '2026-02-01', '2026-03-02', true],
    ['the day before it', '2026-03-04', '2026-03-31', true],
  ] as const)('is pressed to schedule no meeting during a recorded break: %s', (_when, from, to, due) => {
    const breaks = [{ id: 'break_1', from, to, reason: 'Summer', recordedOn: '2026-01-01' }];
    const asked = jobsFor('secretary', { breaks }).find(({ text }) => text === 'Schedule a meeting');
    expect(asked).toBeDefined();
    expect(asked?.due).toBe(due);
  });

  it('is to record a meeting from its day on', () => {
    const called = [{ meetingId: 'meeting_1', on: '2026-03-03' }];
    expect(textsFor('secretary', { called })[0]).toBe('Record the meeting of 3 March 2026');
    expect(textsFor('member', { called })[0]).toBe('See who is coming on Tuesday 3 March 2026');
  });

  it('is to approve minutes only once a later meeting was held', () => {
    const minutesOwed = [{ meetingId: 'meeting_1', on: '2026-01-20', circulated: true }];
    expect(textsFor('secretary', { minutesOwed })).toContain('Check the minutes of 20 January 2026');
    const lastHeld = { meetingId: 'meeting_2', on: '2026-03-01', quorate: true };
    expect(textsFor('secretary', { minutesOwed, lastHeld })).toContain('Approve the minutes of 20 January 2026');
    expect(textsFor('member', { minutesOwed, lastHeld })).toContain('Check the minutes of 20 January 2026');
  });

  it.each([
    [{ count: 1, firstBy: '2026-03-10' }, 'Answer a request for the agenda', undefined],
    [{ count: 2, firstBy: '2026-03-03' }, 'Answer 2 requests for the agenda', undefined],
    [
      { count: 2, firstBy: '2026-03-02' },
      'Answer 2 requests for the agenda: an answer has been overdue since 2 March 2026',
      true,
    ],
    [{ count: 20, more: true, firstBy: '2026-03-10' }, 'Answer more than 20 requests for the agenda', undefined],
  ] as const)('is to answer what people ask for, pressed once a day has passed: %j', (waits, text, due) => {
    const waiting = [{ what: 'request' as const, ...waits }];
    const jobs = jobsOf({ panel: empty, may: mayAs('secretary'), today: '2026-03-03', waiting });
    const job = jobs.find(({ href }) => href === '/panels/panel_1/requests');
    expect([job?.text, job?.due]).toEqual([text, due]);
  });

  it.each([
    [[], undefined, undefined, undefined],
    [['2026-02-01'], 'Look at an answer that has come', '/panels/panel_1/actions/action_0', undefined],
    [['2026-02-01', '2026-03-01'], 'Look at 2 answers that have come', '/panels/panel_1#actions', undefined],
    [['2026-01-19', '2026-03-01'], 'Look at 2 answers that have come', '/panels/panel_1#actions', true],
  ] as const)('is to look at what was answered, pressed after six weeks: %j', (days, text, href, due) => {
    const answered = days.map((day, index) =>
      anAction({ id: `action_${index}`, status: 'answered', answers: [anAnswer({ at: `${day}T09:00:00.000Z` })] }),
    );
    const actions = [anAction({ id: 'action_open' }), ...answered];
    const of = { panel: empty, today: '2026-03-03', actions };
    const job = jobsOf({ ...of, may: mayAs('secretary') }).find((one) => one.text.startsWith('Look at'));
    expect([job?.text, job?.href, job?.due]).toEqual([text, href, due]);
    expect(jobsOf({ ...of, may: mayAs('member') }).some((one) => one.text.startsWith('Look at'))).toBe(false);
  });

  it('is to tell residents of results, pressed two weeks after them (row 102)', () => {
    const resultsTold = (since: string) => ({ owed: { meetingId: 'meeting_1', meetingOn: '2026-02-01', since } });
    const jobs = jobsFor('secretary', { resultsTold: resultsTold('2026-02-17') });
    expect(jobs.find(({ text }) => text.startsWith('Tell'))).toEqual({
      text: 'Tell residents what came of the meeting of 1 February 2026',
      href: '/panels/panel_1/meetings/meeting_1/bulletin/write',
      due: true,
    });
    expect(textsFor('secretary', { resultsTold: resultsTold('2026-02-18') }).join()).not.toContain('Tell residents');
    expect(textsFor('member', { resultsTold: resultsTold('2026-02-17') }).join()).not.toContain('Tell residents');
  });

  it('is to answer concerns on their own page', () => {
    const waiting = [{ what: 'concern', count: 1, firstBy: '2026-03-02' }] as const;
    const jobs = jobsOf({ panel: empty, may: mayAs('secretary'), today: '2026-03-03', waiting });
    expect(jobs.find(({ href }) => href === '/panels/panel_1/concerns')).toEqual({
      text: 'Answer a concern: an answer has been overdue since 2 March 2026',
      href: '/panels/panel_1/concerns',
      due: true,
    });
  });
});
