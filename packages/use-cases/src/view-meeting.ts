import { withoutNeeds } from '@wardmote/domain/access-need';
import type { Actor } from '@wardmote/domain/actor';
import { publicItem } from '@wardmote/domain/agenda';
import type { Day } from '@wardmote/domain/day';
import { withoutAddresses } from '@wardmote/domain/guest';
import type { MeetingId, PanelId } from '@wardmote/domain/id';
import { joiningIn } from '@wardmote/domain/joint';
import { isOpen } from '@wardmote/domain/listed-meeting';
import { londonDay } from '@wardmote/domain/london';
import { isPublic, type Meeting } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import { allows } from '@wardmote/domain/policy';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import type { PanelReads } from './panel-command.ts';
import { type May, mayOn } from './view-panel.ts';

type Needs = Pick<PanelReads, 'findPanel' | 'findMeeting'> & {
  readonly findOpenMeeting: (id: MeetingId) => Promise<Meeting | undefined>;
  readonly now: () => Date;
};

export type MeetingView = {
  readonly panel: Panel;
  readonly meeting: Meeting;
  /** The panel's own view, with invitations, attendance, drafts and closed text; without it, what anybody may read. */
  readonly working: boolean;
  readonly today: Day;
  readonly may: May;
};

/** A correction quotes the draft, and what is said of a closed item is as closed as the item. */
const corrections = ({ corrections: all = [], agenda }: Meeting, may: May): Pick<Meeting, 'corrections'> => {
  if (!may['minutes.read-draft']) return {};
  const shut = new Set<string>(
    may['closed-text.read'] ? [] : agenda.filter(({ closed }) => closed).map(({ id }) => id),
  );
  return all.length > 0 ? { corrections: all.filter(({ itemId }) => !shut.has(itemId)) } : {};
};

/** Closed text and the draft each ask a row of their own: who prepares meetings does not by that read either. */
const readable = (
  {
    invitations,
    guests,
    withdrawnGuests: _gone,
    jointWith,
    minutes,
    closedText,
    corrections: _draft,
    joinUrl,
    ...meeting
  }: Meeting,
  may: May,
): Meeting => ({
  ...meeting,
  invitations: may['access-needs.read'] ? invitations : invitations.map(withoutNeeds),
  agenda: may['meeting.read-working'] ? meeting.agenda : meeting.agenda.map(publicItem),
  ...(jointWith && { jointWith: may['meeting.read-working'] ? jointWith : joiningIn({ jointWith }) }),
  ...(guests && { guests: may['guest.invite'] ? guests : withoutAddresses(guests) }),
  ...(joinUrl && (may['meeting.read-working'] || isOpen(meeting)) && { joinUrl }),
  ...(minutes && (minutes.status === 'published' || may['minutes.read-draft']) && { minutes }),
  closedText: may['closed-text.read'] ? closedText : {},
});

/**
 * What a member of a panel that held it together reads beside what anybody may: the draft of the minutes, what was said of it, and
 * whether they were there. The host's own papers are not among it.
 */
const asJoining = (open: Meeting, { minutes, corrections: said, attendance }: Meeting, actor: Actor): Meeting => ({
  ...open,
  ...(minutes && { minutes }),
  ...(said && { corrections: said }),
  attendance: attendance.filter(({ personId }) => actor.kind === 'person' && personId === actor.personId),
});

/**
 * A meeting: the panel's members see all of it, anybody else what is open, and for them the closed text is never fetched.
 * One that was never called is `not-found` to the public (U69).
 */
export const viewMeeting =
  (needs: Needs) =>
  async (actor: Actor, panelId: PanelId, meetingId: MeetingId): Promise<MeetingView | Refusal<'not-found'>> => {
    const working = allows(actor, 'meeting.read-working', { panelId });
    const [panel, meeting] = await Promise.all([
      needs.findPanel(panelId),
      working ? needs.findMeeting(meetingId) : needs.findOpenMeeting(meetingId),
    ]);
    if (!panel || meeting?.panelId !== panelId) return refuse('not-found', {});
    if (!working && !isPublic(meeting)) return refuse('not-found', {});
    const may = mayOn(actor, panel, meeting);
    const joins = !working && meeting.status === 'held' && may['minutes.read-draft'];
    const all = joins ? await needs.findMeeting(meetingId) : undefined;
    const seen = all ? asJoining(meeting, all, actor) : meeting;
    const readableMeeting = { ...readable(seen, may), ...corrections(seen, may) };
    return { panel, meeting: readableMeeting, working, today: londonDay(needs.now()), may };
  };
