import { type AgendaKind, usualItems } from '@wardmote/domain/agenda';
import type { Attendance } from '@wardmote/domain/attendance';
import { addDays, type Day } from '@wardmote/domain/day';
import type { ActionId, MeetingId } from '@wardmote/domain/id';
import type { MeetingKind } from '@wardmote/domain/meeting';
import type { ActionAsked } from '@wardmote/use-cases/ask-actions';
import type { PrioritiesDecision } from '@wardmote/use-cases/decide-priorities';
import type { ItemOutcome } from '@wardmote/use-cases/record-items';
import type { PriorityReviewed } from '@wardmote/use-cases/review-priorities';
import type { ItemAsked, ScheduleMeeting } from '@wardmote/use-cases/schedule-meeting';
import type { PanelStory } from './panel-story.ts';
import { type PriorityName, priorities } from './priorities.ts';
import { done } from './story.ts';

export type Appointment = {
  readonly on: Day;
  readonly from: string;
  readonly to: string;
  /** Left out where `arrangements` name a venue. */
  readonly place?: string;
  readonly arrangements?: ScheduleMeeting['arrangements'];
  readonly kind?: MeetingKind;
  /** Another agenda than the usual items. */
  readonly agenda?: readonly ItemAsked[];
  /** Items between the usual ones and the end. */
  readonly extra?: readonly ItemAsked[];
};

/** A meeting that was set down: its agenda items by kind. */
export type Arranged = Appointment & {
  readonly meetingId: MeetingId;
  readonly items: readonly { readonly kind: AgendaKind; readonly itemId: ItemOutcome['itemId'] }[];
};

const agendaWith = (extra: readonly ItemAsked[]): readonly ItemAsked[] => {
  const usual = usualItems.map((item): ItemAsked => ({ ...item, openness: 'open' }));
  return [...usual.slice(0, -2), ...extra, ...usual.slice(-2)];
};

/** Sets a meeting down, without a word to anybody. */
export const schedule = async (panel: PanelStory, appointment: Appointment): Promise<Arranged> => {
  const { story, panelId, secretary } = panel;
  const { on, from, to, place, arrangements, kind = 'ordinary', extra = [] } = appointment;
  const agenda = appointment.agenda ?? agendaWith(extra);
  story.newItems();
  const command = { panelId, kind, start: `${on}T${from}`, end: `${on}T${to}`, place, arrangements, agenda };
  const { meetingId } = await done(story.commands.scheduleMeeting(story.by(secretary), command));
  const ids = story.newItems();
  return {
    ...appointment,
    meetingId,
    items: ids.map((itemId, index) => ({ itemId, kind: agenda[index]?.kind ?? 'other' })),
  };
};

export const call = async ({ story, panelId, secretary }: PanelStory, { meetingId }: Arranged): Promise<void> => {
  await done(story.commands.callMeeting(story.by(secretary), { panelId, meetingId }));
};

export type Outcome = {
  readonly attendance: readonly Attendance[];
  readonly said: Readonly<Partial<Record<AgendaKind, string>>>;
  /** The text of an item that is not for everybody to read. */
  readonly closed?: { readonly kind: AgendaKind; readonly text: string };
  readonly votes?: { readonly kind: AgendaKind; readonly votesFor: number; readonly votesAgainst: number };
  readonly priorities: PrioritiesDecision;
  readonly reviews?: readonly PriorityReviewed[];
  readonly notReviewed?: string;
  readonly actions?: readonly ActionAsked[];
  readonly nextOn?: Day;
};

/** How far the priorities of the panel are, by their name in the demo. */
export const reviewsOf = (
  { story }: PanelStory,
  progressOf: Readonly<Partial<Record<PriorityName, string>>>,
): readonly PriorityReviewed[] =>
  story.history().panel.priorities.flatMap(({ id, title }) => {
    const name = (Object.keys(priorities) as PriorityName[]).find((one) => priorities[one].title === title);
    const progress = name && progressOf[name];
    return progress ? [{ priorityId: id, progress }] : [];
  });

const outcomesOf = ({ items }: Arranged, { said, closed, votes }: Outcome): readonly ItemOutcome[] =>
  items.flatMap(({ kind, itemId }): ItemOutcome[] => {
    if (closed?.kind === kind)
      return [{ itemId, openness: 'closed', reason: 'conduct-of-a-member', text: closed.text }];
    const text = said[kind];
    if (!text) return [];
    const counted = votes?.kind === kind && { votesFor: votes.votesFor, votesAgainst: votes.votesAgainst };
    return [{ itemId, openness: 'open', text, ...counted }];
  });

/** On the evening itself: attendance, what came of each item, priorities, actions. Gives the actions that were asked for. */
export const close = async (
  { story, panelId, secretary }: PanelStory,
  meeting: Arranged,
  outcome: Outcome,
): Promise<readonly ActionId[]> => {
  const { attendance, priorities, reviews = [], notReviewed, actions = [], nextOn } = outcome;
  story.at(meeting.on, meeting.to);
  const outcomes = outcomesOf(meeting, outcome);
  const command = {
    panelId,
    meetingId: meeting.meetingId,
    attendance,
    outcomes,
    priorities,
    reviews,
    notReviewed,
    evidence: { seen: true },
    actions,
    nextOn,
  };
  return (await done(story.commands.closeMeeting(story.by(secretary), command))).actionIds;
};

/** The draft goes out to those who were there. */
export const circulate = async (
  { story, panelId, secretary }: PanelStory,
  { meetingId, on }: Arranged,
  daysAfter: number,
): Promise<void> => {
  story.at(addDays(on, daysAfter));
  await done(story.commands.circulateMinutes(story.by(secretary), { panelId, meetingId }));
};

/** A later meeting agreed the minutes, and with that they are public. */
export const approve = async ({ story, panelId, secretary }: PanelStory, of: Arranged, at: Arranged): Promise<void> => {
  const command = { panelId, meetingId: of.meetingId, atMeetingId: at.meetingId };
  await done(story.commands.approveMinutes(story.by(secretary), command));
};
