import { type CivilTime, dayOf } from './day.ts';
import type { VenueId } from './id.ts';
import { type Refusal, refuse } from './refusal.ts';

export const waysOfMeeting = ['in-person', 'online', 'hybrid'] as const;
export type WayOfMeeting = (typeof waysOfMeeting)[number];

/** What a place is known to have: `unknown` is said as such, because nobody should travel on a guess (domain.md 6.13). */
export const knowledge = ['yes', 'no', 'unknown'] as const;
export type Known = (typeof knowledge)[number];
export type PlaceAccess = { readonly stepFree: Known; readonly hearingLoop: Known };

/** How a meeting is held, beside its time and place. All of it is optional: an ordinary meeting in a hall says none of it. */
export type Arrangements = {
  readonly how?: WayOfMeeting;
  /** By which one joins from elsewhere: https only. Public where the meeting is. */
  readonly joinUrl?: string;
  /** The venue of the borough's register that was chosen; the place says it in words. */
  readonly venueId?: VenueId;
  /** What the register knew of the venue when it was chosen. */
  readonly access?: PlaceAccess;
  /** Row 28. One of the usual themes, or the panel's own words. */
  readonly theme?: string;
  /** When officers see people about single cases, before the meeting (domain.md 2.2, St Leonard's). */
  readonly surgeryFrom?: CivilTime;
};

/** The usual themes; a panel may write its own. */
export const usualThemes = [
  'Young people',
  'Older people',
  'Violence against women and girls',
  'Hate crime',
  'Drugs',
  'Burglary',
  'Road safety',
  'Shops and businesses',
] as const;

/** Only what a browser opens safely for anybody: https, a host, and no name or password before it. */
export const isJoinUrl = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return protocol === 'https:' && hostname.includes('.') && username === '' && password === '';
};

type Held = Pick<Arrangements, 'joinUrl' | 'surgeryFrom'> & { readonly start: CivilTime };

/** Refuses `join-link-not-https`, and `surgery-not-before` where the surgery is not earlier on the same day. */
export const checkArrangements = ({
  joinUrl,
  surgeryFrom,
  start,
}: Held): Refusal<'join-link-not-https' | 'surgery-not-before'> | undefined => {
  if (joinUrl !== undefined && !isJoinUrl(joinUrl)) return refuse('join-link-not-https', {});
  const before = surgeryFrom === undefined || (surgeryFrom < start && dayOf(surgeryFrom) === dayOf(start));
  return before ? undefined : refuse('surgery-not-before', { start });
};

const arrangementKeys = ['how', 'joinUrl', 'venueId', 'access', 'theme', 'surgeryFrom'] as const;

/** The arrangements alone of a thing that has them, without what is not said. */
export const arrangementsOf = (thing: Arrangements): Arrangements =>
  Object.fromEntries(arrangementKeys.flatMap((key) => (thing[key] === undefined ? [] : [[key, thing[key]]])));

/** Word for word the same: nobody is told of nothing. */
export const sameArrangements = (one: Arrangements, other: Arrangements): boolean =>
  JSON.stringify(arrangementsOf(one)) === JSON.stringify(arrangementsOf(other));

/** A meeting without its arrangements, to be given new ones. */
export const withoutArrangements = <Thing extends Arrangements>(thing: Thing): Omit<Thing, keyof Arrangements> => {
  const {
    how: _how,
    joinUrl: _link,
    venueId: _venue,
    access: _access,
    theme: _theme,
    surgeryFrom: _surgery,
    ...rest
  } = thing;
  return rest;
};

/** Whether one need not travel: somebody may join by the link. */
export const isJoined = ({ how }: Pick<Arrangements, 'how'>): boolean => how === 'online' || how === 'hybrid';
