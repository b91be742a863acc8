import { closePriority } from '@wardmote/domain/priority-result';
import { isRefusal } from '@wardmote/domain/refusal';
import { draftBrief } from '@wardmote/pages/draft-brief';
import { describe, expect, it } from 'vitest';
import { anAction, anAnswer } from '../builders/action.ts';
import { aPriority } from '../builders/priority.ts';

const lastHeld = { meetingId: 'meeting_may', on: '2026-05-06', quorate: true } as const;
const heard = {
  meetingId: 'meeting_may',
  on: '2026-05-06',
  progress: 'Two riders were stopped.',
  next: 'A letter',
  tags: ['enforcement', 'intelligence'],
} as const;
const told = (
  of: Partial<Parameters<typeof draftBrief>[0]['panel']>,
  ended: Parameters<typeof draftBrief>[0]['ended'] = [],
  closed: Parameters<typeof draftBrief>[0]['closed'] = [],
) => draftBrief({ panel: { priorities: [], actions: [], lastHeld, ...of }, ended, closed });

describe('a brief drafted from the record', () => {
  it('tells of each priority what the last meeting heard and what was done since, with the kind of work', () => {
    const action = anAction({ priorityId: 'priority_1', status: 'answered', answers: [anAnswer()] });
    const draft = told({
      priorities: [aPriority({ reviews: [{ ...heard, on: '2026-04-01' }, heard] })],
      actions: [action],
    });
    expect(draft).toBe(
      [
        '## Mopeds on the pavement of Acre Lane',
        '',
        '- **Enforcement, Intelligence**: The last meeting heard: Two riders were stopped. Next was: A letter.',
        '- **Prevention**: Walk Acre Lane on three Friday evenings. Answered: Walked on 8, 15 and 22 May; two riders were stopped.',
      ].join('\n'),
    );
  });

  it('leaves out what was said of a priority while it was about persons', () => {
    const reviews = [{ ...heard, aboutPersons: true as const }];
    expect(told({ priorities: [aPriority({ reviews })] })).not.toContain('riders');
  });

  it('says so where nothing was recorded, and what an earlier answer was', () => {
    const earlier = anAction({
      kind: 'support',
      status: 'accepted',
      answers: [anAnswer({ at: '2026-04-20T09:00:00.000Z', text: 'Soon.' })],
    });
    const draft = told({ priorities: [aPriority()], actions: [earlier] });
    expect(draft).toContain('- Nothing is on record since the last meeting.');
    expect(draft).toContain(
      '## What else was asked\n\n- Walk Acre Lane on three Friday evenings. Taken on, nothing new: Soon.',
    );
  });

  it('tells what was closed since the last meeting, and nothing of what was before', () => {
    const closed = (changes: Parameters<typeof anAction>[0]) =>
      anAction({ status: 'closed', outcome: 'done', closedOn: '2026-05-20', priorityId: 'priority_1', ...changes });
    const answers = [anAnswer({ text: 'All nine are mended.' })];
    const draft = told(
      { priorities: [aPriority()] },
      [],
      [
        closed({ what: 'Mend the doors.', kind: 'support', answers }),
        closed({ what: 'Stop the riders', kind: 'enforcement' }),
        closed({
          what: 'Light the alley',
          outcome: 'not-fixed',
          answers,
          disputed: { at: '2026-05-09T10:00:00.000Z', why: 'No' },
        }),
        closed({ what: 'How many calls?', kind: 'question', outcome: 'not-ours' }),
        closed({ what: 'Old action', closedOn: '2026-05-01' }),
        closed({ what: 'Sweep the yard', kind: 'support', priorityId: 'priority_9' }),
        closed({ what: 'CANARY visit', aboutPersons: true }),
      ],
    );
    expect(draft).not.toContain('Nothing is on record');
    expect(draft).toContain('- Mend the doors. Done: All nine are mended.');
    expect(draft).toContain('- **Enforcement**: Stop the riders. Done.');
    expect(draft).toContain(': Light the alley. Not fixed.\n');
    expect(draft).toContain('How many calls?');
    expect(draft).toMatch(/## What else was asked\n\n- Sweep the yard\. Done\.$/);
    for (const untold of ['Old action', 'CANARY']) expect(draft).not.toContain(untold);
  });

  it('tells what ended at the last meeting or since, and not before', () => {
    const ends = (on: string) => {
      const closed = closePriority(aPriority(), { outcome: 'met', words: 'Quiet.' }, { meetingId: 'meeting_may', on });
      if (isRefusal(closed)) throw new Error(closed.refused);
      return closed;
    };
    expect(told({}, [ends('2026-05-06')])).toBe(
      '## What has ended\n\n- Mopeds on the pavement of Acre Lane. Met: Quiet.',
    );
    expect(told({}, [ends('2026-04-01')])).toBe('');
  });

  it('has nothing of what is about particular persons (row 82)', () => {
    const persons = aPriority({ scope: 'persons', title: 'CANARY', reviews: [{ ...heard, progress: 'CANARY' }] });
    const asked = [
      anAction({ aboutPersons: true, what: 'CANARY' }),
      anAction({ aboutPersons: true, priorityId: 'priority_1', what: 'CANARY' }),
    ];
    expect(told({ priorities: [persons], actions: asked })).not.toContain('CANARY');
  });
});
