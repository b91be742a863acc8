import { describe, expect, it } from 'vitest';
import { roundsOf } from './cost.ts';
import { unitsWritten } from './requests.ts';

const request = (started: number, ended: number) => ({ started, ended });

describe('rounds of reads', () => {
  it('are none where nothing is read', () => {
    expect(roundsOf([])).toBe(0);
  });

  it('are one where all were asked before any was answered, whatever the order of the answers', () => {
    expect(roundsOf([request(0, 5), request(1, 3), request(2, 4)])).toBe(1);
  });

  it('are two where one was asked after the first answer, which it may have waited for', () => {
    expect(roundsOf([request(0, 2), request(1, 5), request(3, 4)])).toBe(2);
  });

  it('are as many as the requests where each waits for the one before', () => {
    expect(roundsOf([request(0, 1), request(2, 3), request(4, 5)])).toBe(3);
  });
});

describe('the index', () => {
  const key = { pk: 'p', sk: 's' };
  const queued = (queueSk: string, more: object = {}) => ({ ...key, queuePk: 'OWNER#team', queueSk, ...more });
  const units = (before: object | undefined, after: object | undefined) =>
    unitsWritten('TransactWriteItemsCommand', [{ before: before && { ...before }, after: after && { ...after } }])
      .indexWriteUnits;

  it('takes nothing of an item that is not in it, and of one that is only checked', () => {
    expect(units(undefined, key)).toBe(0);
    expect(units(queued('a'), queued('a'))).toBe(0);
  });

  it('takes one write of an entry that comes, goes or changes, and two of one that moves', () => {
    expect(units(key, queued('a'))).toBe(1);
    expect(units(queued('a'), key)).toBe(1);
    expect(units(queued('a'), queued('a', { status: 'answered' }))).toBe(1);
    expect(units(queued('a'), queued('b'))).toBe(2);
  });
});
