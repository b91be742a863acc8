import { bankHolidayOn } from './bank-holiday.ts';
import { dueWindow, spanOn } from './cadence.ts';
import { addDays, type Day, dayOf, daysBetween } from './day.ts';
import type { Settings } from './governing-document.ts';
import type { TeamId } from './id.ts';
import { checkTime, type MeetingKind, type MeetingSummary } from './meeting.ts';
import { lastMeetings, type TimesMix, timesMix } from './meeting-times.ts';
import type { PanelBreak } from './panel-break.ts';
import { type Poll, pollAround } from './poll.ts';
import {
  type AvoidedDay,
  type Elsewhere,
  type Hindrance,
  hindrance,
  type Remark,
  remark,
  type SuggestedDay,
} from './suggested-day.ts';

/** What is known when a day is looked for. */
export type Known = {
  readonly today: Day;
  readonly settings: Pick<Settings, 'cadence' | 'noticeDays'>;
  readonly borough: string;
  /** The panel's own list, latest first. */
  readonly meetings: readonly Pick<MeetingSummary, 'id' | 'status' | 'start'>[];
  readonly breaks: readonly PanelBreak[];
  readonly polls: readonly Poll[];
  /** The other panels' meetings, and the teams of the sergeants who would come to ours. */
  readonly others: readonly Elsewhere[];
  readonly teams: readonly TeamId[];
};

export type Suggested = { readonly days: readonly SuggestedDay[]; readonly avoided: readonly AvoidedDay[] };

const weekDays = 7;
/** As many weeks are looked at as a window of half a year has. */
const weeksLooked = 26;
const mostDays = 4;
/** Past its window a panel is offered the next weeks, and no choice of a season. */
const mostLate = 3;
const wednesday = 3;

const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The weekday of most of the last meetings; of two with as many, the later one's. The middle of the week for a panel that has not met. */
const usualWeekday = (latestFirst: readonly Day[]): number => {
  const counts = new Map<number, number>();
  for (const day of latestFirst) counts.set(weekdayOf(day), (counts.get(weekdayOf(day)) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? wednesday;
};

const hinders = (day: Day, { breaks, polls, borough }: Known): Hindrance | undefined => {
  const holiday = bankHolidayOn(day);
  if (holiday) return hindrance('bank-holiday', { name: holiday });
  const rest = spanOn(breaks, day);
  if (rest) return hindrance('in-break', { reason: rest.reason, to: rest.to });
  const poll = pollAround(polls, day, borough);
  return poll?.on === day ? hindrance('polling-day', { name: poll.name }) : undefined;
};

const against = (day: Day, { polls, borough, others, teams }: Known): readonly Remark[] => {
  const poll = pollAround(polls, day, borough);
  const there = others.filter(({ start }) => dayOf(start) === day);
  const ofOurTeam = there.find((other) => other.teams.some((team) => teams.includes(team)));
  const [first] = there;
  return [
    ...(ofOurTeam ? [remark('team-elsewhere', { panelName: ofOurTeam.panelName, start: ofOurTeam.start })] : []),
    ...(!ofOurTeam && first
      ? [remark('borough-meets', { panelName: first.panelName, start: first.start, others: there.length - 1 })]
      : []),
    ...(poll ? [remark('before-election', { name: poll.name, on: poll.on })] : []),
  ];
};

type Frame = { readonly last: Day | undefined; readonly by: Day; readonly earliest: Day; readonly mix: TimesMix };

const frameOf = ({ meetings, today, settings, breaks }: Known): Frame => {
  const [latest] = lastMeetings(meetings);
  const last = latest && dayOf(latest.start);
  const soonest = addDays(today, settings.noticeDays);
  const window = last
    ? dueWindow(last, settings.cadence, breaks)
    : { from: soonest, by: addDays(today, settings.cadence.toDays) };
  const earliest = window.from > soonest ? window.from : soonest;
  return { last, by: window.by, earliest, mix: timesMix(meetings) };
};

const suggestionOf = (day: Day, instead: Day | undefined, frame: Frame, known: Known): SuggestedDay => {
  const { last, by, mix } = frame;
  const late = last !== undefined && day > by;
  const fits = [
    ...(last === undefined ? [remark('no-meeting-yet', {})] : []),
    ...(last !== undefined && !late ? [remark('in-window', { days: daysBetween(last, day) })] : []),
    ...(last !== undefined && !instead ? [remark('usual-weekday', {})] : []),
    ...(mix.next ? [remark('takes-turns', { part: mix.next })] : []),
  ];
  const speaksAgainst = [
    ...(late ? [remark('after-window', { by })] : []),
    ...(instead ? [remark('other-weekday', { instead })] : []),
    ...against(day, known),
  ];
  return { on: day, fits, against: speaksAgainst };
};

const isWorkday = (day: Day): boolean => weekdayOf(day) % 6 !== 0;

/** The day after, or the day before: where nothing hinders and nobody meets elsewhere, and the notice can be given. */
const neighbourOf = (day: Day, { earliest }: Frame, known: Known): Day | undefined =>
  [addDays(day, 1), addDays(day, -1)].find(
    (near) => near >= earliest && isWorkday(near) && !hinders(near, known) && clashes(near, known) === 0,
  );

const clashes = (day: Day, known: Known): number =>
  against(day, known).filter(({ code }) => code !== 'before-election').length;

/** What is known when one day is judged: as for the suggestions, without a meeting of that day itself. */
export type DayJudged = { readonly against: readonly Remark[]; readonly because?: Hindrance };

/** Set down in time, and called too late: a panel that knows may still call it, or choose another day. */
const shortNotice = (day: Day, { today, settings }: Known, kind: MeetingKind): readonly Remark[] => {
  const { noticeDays } = settings;
  const short = checkTime(day, today, { noticeDays, kind });
  return short?.refused === 'meeting-notice-short'
    ? [remark('notice-short', { days: daysBetween(today, day), noticeDays })]
    : [];
};

/**
 * What speaks against a day that somebody chose themselves: its place in the window, what hinders, who meets elsewhere (row 151), and
 * whether invitations that go out today still give the notice that the rules ask for.
 */
export const judgeDay = (day: Day, known: Known, kind: MeetingKind): DayJudged => {
  const [latest] = lastMeetings(known.meetings);
  const window = latest && dueWindow(dayOf(latest.start), known.settings.cadence, known.breaks);
  const because = hinders(day, known);
  return {
    ...(because && { because }),
    against: [
      ...(window && day < window.from ? [remark('too-soon', { from: window.from })] : []),
      ...(window && day > window.by ? [remark('after-window', { by: window.by })] : []),
      ...shortNotice(day, known, kind),
      ...against(day, known),
    ],
  };
};

/**
 * Days to offer for the next meeting, each with what speaks for it and against it, and the days that were passed over with the reason:
 * the panel's usual weekday in its window (row 139), where the notice can still be given; where the window is past, the first weeks
 * after it. Bank holidays, recorded breaks and polling days are passed over; beside them, and beside a day on which the sergeant or
 * another panel of the borough meets (row 151), the next free day is offered too. The time before an election is marked (row 57).
 */
export const suggestDays = (known: Known): Suggested => {
  const frame = frameOf(known);
  const { earliest, by } = frame;
  const weekday = usualWeekday(lastMeetings(known.meetings).map(({ start }) => dayOf(start)));
  const first = addDays(earliest, (weekday - weekdayOf(earliest) + weekDays) % weekDays);
  const days: SuggestedDay[] = [];
  const avoided: AvoidedDay[] = [];
  for (let week = 0; week < weeksLooked && days.length < mostDays; week += 1) {
    const day = addDays(first, week * weekDays);
    const inWindow = days.some(({ on }) => on <= by);
    if (day > by && (inWindow || days.length >= mostLate)) break;
    const because = hinders(day, known);
    if (because) avoided.push({ on: day, because });
    else days.push(suggestionOf(day, undefined, frame, known));
    const near = because || clashes(day, known) > 0 ? neighbourOf(day, frame, known) : undefined;
    if (near && days.length < mostDays) days.push(suggestionOf(near, day, frame, known));
  }
  return { days: days.toSorted((one, other) => one.on.localeCompare(other.on)), avoided };
};
