import {
  isTellable,
  isTellableWork,
  meetingToTell,
  overdueResults,
  tellsSince,
  withBulletin,
  withResult,
} from '@wardmote/domain/results-told';
import { describe, expect, it } from 'vitest';
import { anAction } from '../builders/action.ts';
import { aPanel } from '../builders/panel.ts';
import { aPriority } from '../builders/priority.ts';

const may = { meetingId: 'meeting_may', on: '2026-05-06' } as const;
const june = { meetingId: 'meeting_june', on: '2026-06-10' } as const;

describe('what residents are to be told (row 102)', () => {
  it('is owed from the first result of a meeting on, and should be told two weeks later', () => {
    const panel = withResult(withResult(aPanel(), may, '2026-05-07'), may, '2026-05-20');
    expect(overdueResults(panel, '2026-05-20')).toBeUndefined();
    expect(overdueResults(panel, '2026-05-21')).toEqual({
      meetingId: 'meeting_may',
      meetingOn: '2026-05-06',
      since: '2026-05-07',
    });
    expect(overdueResults(aPanel(), '2027-01-01')).toBeUndefined();
  });

  it('is told with the next meeting where the first had no bulletin, and owed as long', () => {
    const panel = withResult(withResult(aPanel(), may, '2026-05-07'), june, '2026-06-10');
    expect(overdueResults(panel, '2026-06-10')).toMatchObject({ meetingId: 'meeting_june', since: '2026-05-07' });
  });

  it('is owed no more once its bulletin is sent; what comes after that waits for the next meeting', () => {
    const told = withBulletin(withResult(aPanel(), may, '2026-05-07'), may, '2026-05-09');
    expect(overdueResults(told, '2027-01-01')).toBeUndefined();
    expect(withResult(told, may, '2026-05-20')).toBe(told);
    expect(overdueResults(withResult(told, june, '2026-06-11'), '2026-06-25')).toMatchObject({ since: '2026-06-11' });
  });

  it('is still owed of a later meeting when an older one gets its bulletin', () => {
    const panel = withBulletin(withResult(aPanel(), june, '2026-06-10'), may, '2026-06-12');
    expect(overdueResults(panel, '2026-06-24')).toMatchObject({ meetingId: 'meeting_june' });
  });

  it('is told up to the day on which the bulletin was saved: what came between that and sending is in the next one', () => {
    const saved = '2026-05-09';
    const told = withBulletin(withResult(aPanel(), may, '2026-05-07'), may, saved);
    expect(told.resultsTold).toEqual({ last: { meetingId: may.meetingId, on: saved } });
    const after = withBulletin(withResult(aPanel(), may, '2026-05-10'), may, saved);
    expect(after.resultsTold?.owed).toMatchObject({ since: '2026-05-10' });
    expect(tellsSince(after, june.on)).toBe(saved);
  });

  it('waits for the next meeting where the bulletin of its own went out without it, and is owed from that on', () => {
    const sent = withBulletin(withResult(aPanel(), may, '2026-05-10'), may, '2026-05-09');
    expect(meetingToTell(sent, '2026-06-09')).toBeUndefined();
    expect(meetingToTell({ ...sent, lastHeld: { ...june, quorate: true } }, '2026-06-10')).toMatchObject(june);
    expect(withResult(sent, june, '2026-06-11').resultsTold?.owed).toMatchObject({ since: '2026-06-11' });
  });

  it('reaches no further back where a bulletin that was saved long ago is sent after a later one', () => {
    const later = withBulletin(aPanel(), june, '2026-06-12');
    expect(withBulletin(later, may, '2026-05-09').resultsTold).toEqual(later.resultsTold);
  });

  it('reaches back to the last bulletin, or for six weeks where there is none', () => {
    expect(tellsSince(aPanel(), june.on)).toBe('2026-04-29');
    expect(tellsSince(withBulletin(aPanel(), may, '2026-05-09'), june.on)).toBe('2026-05-09');
  });

  it('is told with the last meeting that was held, from the first day that is owed on', () => {
    const panel = withResult(aPanel({ lastHeld: { ...may, quorate: true } }), may, '2026-05-07');
    expect(meetingToTell(panel, '2026-05-20')).toBeUndefined();
    expect(meetingToTell(panel, '2026-05-21')).toMatchObject(may);
    const later = { meetingId: 'meeting_september', on: '2026-09-09', quorate: true } as const;
    expect(meetingToTell({ ...panel, lastHeld: later }, '2026-09-10')).toEqual(later);
    expect(tellsSince(panel, later.on)).toBe('2026-05-07');
  });

  it('is nothing about persons, no question, and not that no result was recorded', () => {
    const ended = (outcome: 'met' | 'dropped', scope: 'theme' | 'persons') =>
      isTellable({ ...aPriority({ scope }), result: { outcome, closedAt: 'meeting_may', closedOn: may.on } });
    expect([ended('met', 'theme'), ended('met', 'persons'), ended('dropped', 'theme')]).toEqual([true, false, false]);
    const work = [anAction(), anAction({ aboutPersons: true }), anAction({ kind: 'question' })];
    expect(work.map(isTellableWork)).toEqual([true, false, false]);
  });
});
