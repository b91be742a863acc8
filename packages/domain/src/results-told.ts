import type { Action } from './action.ts';
import { addDays, type Day, daysBetween, earlier } from './day.ts';
import type { MeetingId } from './id.ts';
import type { Panel } from './panel.ts';
import type { ClosedPriority } from './priority-result.ts';
import { standardProfile } from './profile.ts';
import { isQuestion } from './question.ts';

/** What residents were told last, and what they have not been told yet (row 102). */
export type ResultsTold = {
  /** The meeting of the last bulletin, and the day up to which it tells: that on which its text was saved. */
  readonly last?: { readonly meetingId: MeetingId; readonly on: Day };
  /** There are results since that day, of this meeting or after it, and it has no bulletin. */
  readonly owed?: { readonly meetingId: MeetingId; readonly meetingOn: Day; readonly since: Day };
};

type At = { readonly meetingId: MeetingId; readonly on: Day };

/** A result that residents can be told: not one about persons (row 82), and not that none was recorded. */
export const isTellable = ({ scope, result }: ClosedPriority): boolean =>
  scope !== 'persons' && result.outcome !== 'dropped';

export const isTellableWork = (action: Action): boolean => !isQuestion(action) && !action.aboutPersons;

/** With a result of a meeting, or of what was done since; what comes after its bulletin waits for that of the next meeting. */
export const withResult = (panel: Panel, { meetingId, on }: At, today: Day): Panel => {
  const { last, owed } = panel.resultsTold ?? {};
  if (last?.meetingId === meetingId) return panel;
  const since = owed && owed.meetingId !== last?.meetingId ? owed.since : today;
  return { ...panel, resultsTold: { ...(last && { last }), owed: { meetingId, meetingOn: on, since } } };
};

/** With the bulletin of a meeting: what came after its text was saved is still owed, and so is what is owed of a later meeting. */
export const withBulletin = (panel: Panel, { meetingId, on }: At, savedOn: Day): Panel => {
  const { last: before, owed } = panel.resultsTold ?? {};
  const last = before && before.on > savedOn ? before : { meetingId, on: savedOn };
  const isOwed = owed && (owed.meetingOn > on || owed.since > savedOn);
  return { ...panel, resultsTold: { last, ...(isOwed && { owed }) } };
};

/** So many days after a result somebody should have told it. The number is ours: as long as minutes take to go round. */
const tellAfterDays = 14;
/** The one mail about it is made within these days, and not for what is older. */
const remindedDays = 14;

/** What should have been told by now. */
export const overdueResults = ({ resultsTold }: Pick<Panel, 'resultsTold'>, today: Day): ResultsTold['owed'] => {
  const owed = resultsTold?.owed;
  return owed && daysBetween(owed.since, today) >= tellAfterDays ? owed : undefined;
};

/** What somebody is reminded of by mail. */
export const resultsToRemind = (panel: Pick<Panel, 'resultsTold'>, today: Day): ResultsTold['owed'] => {
  const owed = overdueResults(panel, today);
  return owed && daysBetween(owed.since, today) < tellAfterDays + remindedDays ? owed : undefined;
};

/** The meeting whose bulletin tells what is owed: the last that was held, which may be later than the one of which it came; none until the next is, where that bulletin has gone. */
export const meetingThatOwes = ({ resultsTold, lastHeld }: Pick<Panel, 'resultsTold' | 'lastHeld'>): At | undefined => {
  const owed = resultsTold?.owed;
  if (!owed) return undefined;
  if (lastHeld && lastHeld.on > owed.meetingOn) return lastHeld;
  const { meetingId, meetingOn: on } = owed;
  return meetingId === resultsTold.last?.meetingId ? undefined : { meetingId, on };
};

/** The same, once it should have been told. */
export const meetingToTell = (panel: Pick<Panel, 'resultsTold' | 'lastHeld'>, today: Day): At | undefined =>
  overdueResults(panel, today) && meetingThatOwes(panel);

/** From which day on the bulletin of a meeting tells what ended: since the last one, or else what is owed and for the time between two meetings. */
export const tellsSince = ({ resultsTold }: Pick<Panel, 'resultsTold'>, meetingOn: Day): Day => {
  const between = addDays(meetingOn, -standardProfile.cadence.toDays);
  return resultsTold?.last?.on ?? earlier(resultsTold?.owed?.since, between) ?? between;
};
