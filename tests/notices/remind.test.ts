import type { MeetingId } from '@wardmote/domain/id';
import type { Notice } from '@wardmote/notices/notice';
import { remind } from '@wardmote/notices/remind';
import { describe, expect, it } from 'vitest';
import { aMeeting, anInvitation, aPanel } from './things.ts';

/** Three meetings of a day, each with one person who is silent; those that are `broken` cannot be read. */
const reminded = async (broken: readonly MeetingId[]) => {
  const meetings: readonly MeetingId[] = ['meeting_1', 'meeting_2', 'meeting_3'];
  const made: Notice[] = [];
  const faults: MeetingId[] = [];
  const end = await remind({
    meetingsToRemind: async () => meetings,
    meetingsToChase: async () => [],
    findMeeting: async (id) => {
      if (broken.includes(id)) throw new Error('A shape on disk that nobody knows');
      return aMeeting({ id, invitations: [anInvitation('member')] });
    },
    findPanel: async () => aPanel(),
    addNotice: async (notice) => void made.push(notice),
    tellFault: (meetingId) => void faults.push(meetingId),
    now: () => new Date('2026-03-01T07:30:00Z'),
  })().catch((error: Error) => error.message);
  return { end, faults, told: made.map(({ facts }) => ('meetingId' in facts ? facts.meetingId : undefined)) };
};

describe('the reminders of a day', () => {
  it('are made for every meeting', async () => {
    expect(await reminded([])).toEqual({ end: 3, faults: [], told: ['meeting_1', 'meeting_2', 'meeting_3'] });
  });

  it('go to whoever owes minutes too: to the secretary, under one id for the meeting', async () => {
    const made: Notice[] = [];
    const needs = {
      meetingsToRemind: async () => [],
      meetingsToChase: async () => ['meeting_march'] as const,
      findMeeting: async () => aMeeting({ id: 'meeting_march', status: 'held' }),
      findPanel: async () => aPanel(),
      addNotice: async (notice: Notice) => void made.push(notice),
      tellFault: () => expect.unreachable(),
    };
    await remind({ ...needs, now: () => new Date('2026-03-18T07:30:00Z') })();
    await remind({ ...needs, now: () => new Date('2026-03-19T07:30:00Z') })();
    expect(made.map(({ id, kind }) => [id, kind])).toEqual(
      Array.from({ length: 2 }, () => ['minutes-overdue-meeting_march-person_secretary', 'minutes-overdue']),
    );
  });

  it('are not stopped by a meeting that cannot be read; it is told of, and the run fails at the end', async () => {
    expect(await reminded(['meeting_1', 'meeting_2'])).toEqual({
      end: 'Nobody could be reminded of 2 meetings out of 3',
      faults: ['meeting_1', 'meeting_2'],
      told: ['meeting_3'],
    });
  });
});
