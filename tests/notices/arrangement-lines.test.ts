import { arrangementLines } from '@wardmote/notices/texts/arrangement-lines';
import { expect, it } from 'vitest';

it('an invitation says how the meeting is held, and nothing of what is not known', () => {
  expect(
    arrangementLines({
      how: 'hybrid',
      joinUrl: 'https://meet.example.org/abc',
      access: { stepFree: 'yes', hearingLoop: 'unknown' },
      theme: 'Young people',
      surgeryFrom: '2026-06-10T19:00',
    }),
  ).toEqual([
    'How: in person and online',
    'Join online: https://meet.example.org/abc',
    'Getting in: step-free',
    'Theme: Young people',
    'Surgery before: from 7pm, officers see people one by one. In danger, call 999.',
  ]);
  expect(arrangementLines()).toEqual([]);
});
