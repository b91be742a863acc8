import { sentBrief, writtenBrief } from '@wardmote/domain/brief';
import { isRefusal } from '@wardmote/domain/refusal';
import { describe, expect, it } from 'vitest';
import { aMeeting } from '../builders/meeting.ts';

const called = aMeeting({ status: 'called' });
const text = { text: 'We walked.', savedBy: 'person_sergeant', savedOn: '2026-06-01' } as const;

describe('a brief', () => {
  const first = writtenBrief(undefined, called, text);
  if (isRefusal(first)) throw new Error(first.refused);

  it('is of a meeting that is called: not of one that is only set down, and not after it', () => {
    for (const status of ['scheduled', 'held', 'cancelled'] as const) {
      expect(writtenBrief(undefined, { ...called, status }, text)).toMatchObject({ refused: 'meeting-not-called' });
      expect(sentBrief(first, { status }, '2026-06-02')).toMatchObject({ refused: 'meeting-not-called' });
    }
  });

  it('is written over until it is sent, and sent once, when it is written', () => {
    expect(writtenBrief({ ...first, version: 3 }, called, { ...text, text: 'x' })).toMatchObject({
      version: 3,
      text: 'x',
    });
    expect(sentBrief(undefined, called, '2026-06-02')).toMatchObject({ refused: 'brief-not-written' });
    const out = sentBrief(first, called, '2026-06-02');
    expect(out).toEqual({ ...first, sentOn: '2026-06-02' });
    if (isRefusal(out)) throw new Error(out.refused);
    expect(sentBrief(out, called, '2026-06-03')).toMatchObject({ refused: 'brief-sent', facts: { on: '2026-06-02' } });
    expect(writtenBrief(out, called, text)).toMatchObject({ refused: 'brief-sent' });
  });
});
