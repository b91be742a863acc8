import { answerAction, closeAction, disputeAction, raiseAction } from '@wardmote/domain/action';
import { describe, expect, it } from 'vitest';
import { anAction, anAnswer } from '../builders/action.ts';

const may = { meetingId: 'meeting_may', on: '2026-05-06' } as const;
const { owner } = anAction();
const closed = anAction({ status: 'closed', outcome: 'done', closedOn: '2026-05-30' });

describe('asking for an action', () => {
  const proposed = { id: 'action_1', what: 'Light the alley', kind: 'prevention' } as const;

  it('begins open, with its owner and the meeting that asked', () => {
    expect(raiseAction({ ...proposed, owner }, may)).toEqual({
      ...proposed,
      owner,
      status: 'open',
      askedOn: '2026-05-06',
      askedAt: 'meeting_may',
      answers: [],
    });
  });

  it('is refused when nobody owns it, and says which', () => {
    expect(raiseAction(proposed, may)).toEqual({ refused: 'action-needs-owner', facts: { what: 'Light the alley' } });
  });
});

describe('answering an action', () => {
  it.each(['accepted', 'in-progress', 'answered'] as const)('moves it to %s and keeps the answer', (status) => {
    const answer = anAnswer({ status });
    expect(answerAction(anAction(), answer)).toEqual(anAction({ status, answers: [answer] }));
  });

  it.each(['', ' \t'])('is refused without a text (%j)', (text) => {
    expect(answerAction(anAction(), anAnswer({ text }))).toEqual({ refused: 'answer-needs-text', facts: {} });
  });

  it('is refused once it is closed', () => {
    expect(answerAction(closed, anAnswer())).toEqual({ refused: 'action-closed', facts: { outcome: 'done' } });
  });

  it('keeps by when its owner will report back, unless that is past; what is answered has nothing more to report', () => {
    const promised = anAnswer({ status: 'accepted', reportBackOn: '2026-05-20' });
    expect(answerAction(anAction(), promised)).toMatchObject({ answers: [promised] });
    expect(answerAction(anAction(), { ...promised, reportBackOn: '2026-05-19' })).toEqual({
      refused: 'day-in-past',
      facts: { on: '2026-05-19' },
    });
    const done = answerAction(anAction(), { ...promised, status: 'answered', reportBackOn: '2026-05-01' });
    expect(done).toMatchObject({ answers: [anAnswer({ status: 'answered' })] });
    expect(JSON.stringify(done)).not.toContain('reportBackOn');
  });

  it('settles a dispute', () => {
    const disputed = anAction({ disputed: { at: '2026-05-21T20:00:00.000Z', why: 'Only one evening was walked' } });
    expect(answerAction(disputed, anAnswer())).not.toHaveProperty('disputed');
  });

  it('keeps the last ten answers, the latest last', () => {
    const nth = (number: number) => anAnswer({ text: `Answer ${number}` });
    const full = anAction({ answers: Array.from({ length: 10 }, (_, index) => nth(index + 1)) });
    expect(answerAction(full, nth(11))).toMatchObject({
      answers: Array.from({ length: 10 }, (_, index) => nth(index + 2)),
    });
  });
});

describe('disputing an answer', () => {
  const at = '2026-05-21T20:00:00.000Z';

  it('opens the action again and says why', () => {
    const answered = anAction({ status: 'answered', answers: [anAnswer()] });
    const disputed = { at, why: 'Only one evening was walked' };
    expect(disputeAction(answered, disputed.why, at)).toEqual({ ...answered, status: 'open', disputed });
  });

  it.each(['open', 'accepted', 'in-progress'] as const)(
    'is refused while it is %s: there is no answer yet',
    (status) => {
      expect(disputeAction(anAction({ status }), 'why', at)).toEqual({ refused: 'action-not-answered', facts: {} });
    },
  );

  it('is refused once it is closed', () => {
    expect(disputeAction(closed, 'why', at)).toMatchObject({ refused: 'action-closed' });
  });
});

describe('closing an action', () => {
  it.each(['done', 'not-fixed', 'not-ours', 'duplicate', 'superseded'] as const)(
    'says that it ended as %s',
    (outcome) => {
      expect(closeAction(anAction(), outcome, '2026-06-01')).toEqual(
        anAction({ status: 'closed', outcome, closedOn: '2026-06-01' }),
      );
    },
  );

  it('is refused the second time', () => {
    expect(closeAction(closed, 'not-fixed', '2026-06-01')).toEqual({
      refused: 'action-closed',
      facts: { outcome: 'done' },
    });
  });
});
