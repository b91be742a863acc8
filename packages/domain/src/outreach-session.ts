import type { Day } from './day.ts';
import { type Refusal, refuse } from './refusal.ts';

/** When and where people were heard (row 87): a stall, a street briefing, a visit. */
export type Session = { readonly on: Day; readonly where: string };
/** How many said the same thing there. */
export type HeardAt = Session & { readonly voices: number };

/**
 * What comes from outreach names its session; of a survey and of the police one may be said. Refuses `outreach-needs-session`, and
 * `session-in-future`.
 */
export const checkSession = (
  from: 'outreach' | 'survey' | 'police',
  session: Session | undefined,
  today: Day,
): Refusal<'outreach-needs-session' | 'session-in-future'> | undefined => {
  if (!session) return from === 'outreach' ? refuse('outreach-needs-session', {}) : undefined;
  return session.on > today ? refuse('session-in-future', { on: session.on }) : undefined;
};

/** One session, however its place was typed. */
export const isSameSession = (one: Session, other: Session): boolean =>
  one.on === other.on && placeKey(one.where) === placeKey(other.where);

/** One place, however it was spaced and in whatever letters it was written. */
export const placeKey = (place: string): string => place.trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** What was heard of one thing and of another, which say the same: each session once. */
export const heardTogether = (
  one: readonly HeardAt[] | undefined,
  other: readonly HeardAt[] | undefined,
): readonly HeardAt[] => [...grouped([...(one ?? []), ...(other ?? [])]).values()].map(({ heard }) => heard);

/** A session with how many concerns on the list come from it, and of how many voices. */
export type SessionHeard = HeardAt & { readonly concerns: number };

/** The sessions of a list, the latest first. */
export const sessionsOf = (concerns: readonly { readonly heardAt?: readonly HeardAt[] }[]): readonly SessionHeard[] =>
  [...grouped(concerns.flatMap(({ heardAt = [] }) => heardAt)).values()]
    .map(({ heard, times }) => ({ ...heard, concerns: times }))
    .toSorted((one, other) => other.on.localeCompare(one.on) || one.where.localeCompare(other.where, 'en'));

/** As it was written first, with all its voices. */
const grouped = (all: readonly HeardAt[]) => {
  const sessions = new Map<string, { readonly heard: HeardAt; readonly times: number }>();
  for (const { on, where, voices } of all) {
    const key = `${on} ${placeKey(where)}`;
    const { heard, times } = sessions.get(key) ?? { heard: { on, where, voices: 0 }, times: 0 };
    sessions.set(key, { heard: { ...heard, voices: heard.voices + voices }, times: times + 1 });
  }
  return sessions;
};
