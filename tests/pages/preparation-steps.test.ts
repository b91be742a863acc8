import { type PolicyAction, policy } from '@wardmote/domain/policy';
import { meetingSteps } from '@wardmote/pages/meeting-steps';
import { describe, expect, it } from 'vitest';
import { aMeeting, anInvitation } from '../builders/meeting.ts';
import { aPanel } from '../builders/panel.ts';

const everything = Object.fromEntries(
  (Object.keys(policy) as PolicyAction[]).map((action) => [action, true]),
) as Record<PolicyAction, boolean>;
const owed = { meetingId: 'meeting_may', on: '2026-05-06', circulated: false } as const;
const steps = (
  changes: Parameters<typeof aMeeting>[0] = {},
  today = '2026-05-20',
  panel = aPanel({ minutesOwed: [owed] }),
) => meetingSteps({ panel, meeting: aMeeting(changes), may: everything, today });
const named = (text: string, of: ReturnType<typeof steps>) => of.find((step) => step.text.startsWith(text));

describe('the tick list of a meeting', () => {
  it('says what remains before it, each with the page where it is done', () => {
    const invitations = [anInvitation(), anInvitation({ personId: 'person_02', reply: { answer: 'yes', at: '' } })];
    expect(steps({ invitations }).map(({ text, done }) => [text, done])).toEqual([
      ['Settle the agenda, by 5 June 2026', false],
      ['Send the invitations', true],
      ['Send round the minutes of 6 May 2026', false],
      ['Link to the evidence', false],
      ['Replies: 1 of 2', false],
      ['Record the meeting', false],
      ['Write the minutes', false],
      ['Send the minutes for checking', false],
      ['Approve the minutes at a later meeting', false],
    ]);
  });

  it('ticks the agenda after its deadline, the minutes once they went round, the evidence once there is a link', () => {
    const link = {
      id: 'evidence_1',
      title: 'T',
      href: 'https://x.org',
      source: 'S',
      on: '2026-05-01',
      readers: 'panel',
    } as const;
    const panel = aPanel({ minutesOwed: [{ ...owed, circulated: true }] });
    const now = steps({ evidence: [link] }, '2026-06-06', panel);
    for (const text of ['Settle', 'Send round', 'Link']) expect(named(text, now)).toMatchObject({ done: true });
  });

  it('has help to arrange where somebody asked for it, and is done when all of it is seen to', () => {
    const help = 'Arrange the help that was asked for';
    const asking = (metOn?: string) =>
      steps({ invitations: [anInvitation({ needs: [{ kind: 'transport', ...(metOn && { metOn }) }] })] });
    expect(named(help, steps({ invitations: [anInvitation()] }))).toBeUndefined();
    expect(named(help, asking())).toMatchObject({ done: false, href: expect.stringMatching(/needs$/) });
    expect(named(help, asking('2026-05-19'))).toMatchObject({ done: true });
  });

  it('asks for the link of a meeting that one can join online, until it is there', () => {
    const link = 'Add the link by which people join';
    expect(named(link, steps())).toBeUndefined();
    expect(named(link, steps({ how: 'online' }))).toMatchObject({
      done: false,
      href: expect.stringMatching(/change$/),
    });
    expect(named(link, steps({ how: 'hybrid', joinUrl: 'https://meet.example.org/a' }))).toMatchObject({ done: true });
  });

  it('waits before the invitations for the panels that were asked to join', () => {
    const asked = { panelId: 'panel_hill', name: 'Hill', answer: 'asked' } as const;
    const waiting = steps({ status: 'scheduled', jointWith: [asked, { ...asked, answer: 'accepted' }] });
    expect(waiting.slice(0, 3).map(({ text, done }) => [text, done])).toEqual([
      ['Settle the agenda, by 5 June 2026', false],
      ['Hear whether the other panels join: 1 of 2', false],
      ['Send the invitations', false],
    ]);
    const all = steps({ status: 'scheduled', jointWith: [{ ...asked, answer: 'accepted' }] });
    expect(named('Hear whether', all)).toMatchObject({ done: true });
    expect(named('Hear whether', steps({ jointWith: [asked] }))).toBeUndefined();
  });

  it('has no preparation once the meeting was held, and nothing at all once it was cancelled', () => {
    expect(steps({ status: 'held' }).map(({ text }) => text)).not.toContain('Link to the evidence');
    expect(steps({ status: 'cancelled' })).toEqual([]);
  });
});
