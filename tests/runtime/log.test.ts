import { log } from '@wardmote/runtime/log';
import { afterEach, describe, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const logged = (error: unknown): Readonly<Record<string, unknown>> => {
  const lines: string[] = [];
  vi.stubEnv('STAGE', 'dev');
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  log.fault('it-failed', error, { noticeId: 'n1' });
  return JSON.parse(lines.join(''));
};

const here = /^at .*log\.test\.ts:\d+:\d+\)?$/;

describe('a fault in the log', () => {
  it('has its kind and where it was thrown', () => {
    const line = logged(new TypeError('Ann Example, 1 Acre Lane'));
    expect(line).toEqual({
      level: 'ERROR',
      code: 'it-failed',
      noticeId: 'n1',
      error: 'TypeError',
      at: expect.stringMatching(here),
    });
  });

  it.each(['at 7 Gresham Road', 'He lives\n at 7 Gresham Road', 'He lives\n    at 7 Gresham Road\n', ''])(
    'has not a word of the message, also where a line of it looks like a place in the code: %j',
    (message) => {
      expect(logged(new Error(message)).at).toMatch(here);
    },
  );

  it('says nothing of the place where message and stack do not belong together', () => {
    const error = new Error('He lives\n at 7 Gresham Road');
    error.stack = String(error.stack);
    error.message = 'Changed afterwards';
    expect(logged(error)).not.toHaveProperty('at');
  });

  it.each(['He lives\n at 7 Gresham Road', undefined])('has only the kind of what is no error: %j', (thrown) => {
    expect(logged(thrown)).toEqual({ level: 'ERROR', code: 'it-failed', noticeId: 'n1', error: typeof thrown });
  });
});
