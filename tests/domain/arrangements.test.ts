import { checkArrangements, isJoinUrl, sameArrangements } from '@wardmote/domain/arrangements';
import { describe, expect, it } from 'vitest';

const start = '2026-06-10T19:30';

describe('a link for joining online', () => {
  it.each(['https://meet.example.org/abc', 'https://video.example.org:8443/j/12?pwd=x#y'])('may be %s', (url) => {
    expect(isJoinUrl(url)).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'http://meet.example.org/abc',
    'https://chair:secret@meet.example.org/',
    'https://localhost/',
    'meet.example.org/abc',
    'https://',
    ' JaVaScRiPt:https://meet.example.org',
  ])('may not be %s', (url) => {
    expect(isJoinUrl(url)).toBe(false);
    expect(checkArrangements({ joinUrl: url, start })).toMatchObject({ refused: 'join-link-not-https' });
  });
});

describe('a surgery', () => {
  it('is before the meeting, on its day', () => {
    expect(checkArrangements({ surgeryFrom: '2026-06-10T19:00', start })).toBeUndefined();
    for (const surgeryFrom of [start, '2026-06-10T20:00', '2026-06-09T19:00'])
      expect(checkArrangements({ surgeryFrom, start })).toEqual({ refused: 'surgery-not-before', facts: { start } });
  });
});

it('arrangements that say the same are the same, in whatever order they were written', () => {
  expect(sameArrangements({ how: 'online', theme: 'Drugs' }, { theme: 'Drugs', how: 'online' })).toBe(true);
  expect(sameArrangements({ how: 'online' }, { how: 'hybrid' })).toBe(false);
});
