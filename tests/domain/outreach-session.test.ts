import { withMerged } from '@wardmote/domain/concern';
import { checkSession, heardTogether, sessionsOf } from '@wardmote/domain/outreach-session';
import { describe, expect, it } from 'vitest';
import { aConcern, aTakenConcern } from '../builders/concern.ts';

const today = '2026-11-29';
const library = { on: '2026-11-03', where: 'Brixton Library' } as const;
const market = { on: '2026-11-10', where: 'The market' } as const;

describe('what is heard at a session', () => {
  it('names it where it comes from outreach; of a survey and of the police it may', () => {
    expect(checkSession('outreach', undefined, today)).toMatchObject({ refused: 'outreach-needs-session' });
    for (const from of ['survey', 'police'] as const) expect(checkSession(from, undefined, today)).toBeUndefined();
    for (const from of ['outreach', 'survey', 'police'] as const) {
      expect(checkSession(from, { ...library, on: today }, today)).toBeUndefined();
      expect(checkSession(from, { ...library, on: '2026-11-30' }, today)).toMatchObject({
        refused: 'session-in-future',
        facts: { on: '2026-11-30' },
      });
    }
  });

  it('stays with what it is put to: the same session once, with the voices of both', () => {
    const there = { ...library, voices: 12 };
    const again = { on: library.on, where: ' brixton  library', voices: 5 };
    const other = { ...market, voices: 3 };
    expect(heardTogether([there], [other, again])).toEqual([{ ...library, voices: 17 }, other]);
    expect(heardTogether(undefined, undefined)).toEqual([]);
    const merged = withMerged(aTakenConcern(), aConcern({ id: 'concern_2', voices: 12, heardAt: [there] }));
    expect(merged).toMatchObject({ voices: 13, heardAt: [there] });
    expect(withMerged(aTakenConcern(), aConcern({ id: 'concern_2' }))).not.toHaveProperty('heardAt');
  });
});

it('the sessions of a list are told with their concerns and voices, the latest first; one without a session is in none', () => {
  const list = [
    aTakenConcern({ heardAt: [{ ...library, voices: 12 }] }),
    aTakenConcern({
      heardAt: [
        { ...market, voices: 2 },
        { on: library.on, where: 'BRIXTON LIBRARY', voices: 5 },
      ],
    }),
    aTakenConcern({ from: 'outreach', voices: 40 }),
  ];
  expect(sessionsOf(list)).toEqual([
    { ...market, voices: 2, concerns: 1 },
    { ...library, voices: 17, concerns: 2 },
  ]);
});
