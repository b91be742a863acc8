import type { Action } from '@wardmote/domain/action';
import type { Actor } from '@wardmote/domain/actor';
import type { Day } from '@wardmote/domain/day';
import { type Freshness, freshnessOf } from '@wardmote/domain/freshness';
import type { PanelId, PartnerId } from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import { heldOn, isPublic, type Meeting, type MeetingSummary } from '@wardmote/domain/meeting';
import { type NextDue, nextDue } from '@wardmote/domain/next-due';
import { documentInForce, nextMeeting, type Panel } from '@wardmote/domain/panel';
import { factsOf } from '@wardmote/domain/panel-facts';
import { allows, type PolicyAction, policy } from '@wardmote/domain/policy';
import { type Priority, withOpenReviews } from '@wardmote/domain/priority';
import { type Coverage, coverageOver } from '@wardmote/domain/priority-review';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { type Finding, type Stage, stageOf, standing } from '@wardmote/domain/standing';
import { type PanelReads, targetOf } from './panel-command.ts';

type Needs = Pick<PanelReads, 'findPanel'> & {
  readonly latestMeetings: (id: PanelId, most: number) => Promise<readonly MeetingSummary[]>;
  readonly now: () => Date;
};

/** What this actor may do here: pages show only what the policy table allows. */
export type May = Readonly<Record<PolicyAction, boolean>>;

export const mayOn = (actor: Actor, panel: Panel, meeting?: Pick<Meeting, 'jointWith'>): May => {
  const target = targetOf(panel, meeting);
  const actions = Object.keys(policy) as PolicyAction[];
  return Object.fromEntries(actions.map((action) => [action, allows(actor, action, target)])) as May;
};

/** A partner's address and key are its own affair. */
export type PublicAction = Omit<Action, 'owner' | 'aboutPersons'> & {
  readonly owner: { readonly kind: string; readonly name: string; readonly partnerId?: PartnerId };
};

/** As the panel's members see it: who was asked and who answered by name, but no address and no key. */
export const knownAction = ({ owner, aboutPersons: _inside, ...action }: Action): PublicAction => ({
  ...action,
  owner: {
    kind: owner.kind,
    name: owner.name,
    ...('partnerId' in owner && { partnerId: owner.partnerId }),
  },
});

/** To whoever is asked without being of the panel: what is about persons leads to no concern (row 82). */
export const asOwnerKnows = (action: Action): Action => {
  const { concern: _resting, ...rest } = action;
  return action.aboutPersons ? rest : action;
};

const somebody = 'A member of the panel';

export const particular = 'A matter that concerns particular persons';

/** Whether outside the panel neither what was asked nor what was answered is told (row 82). */
export const isHeldBack = ({ what }: Pick<PublicAction, 'what'>): boolean => what === particular;

/** As anybody sees it: a member who was asked, and who answered, has no name; what is about persons has no words, and leads nowhere (row 82). */
export const publicAction = (action: Action): PublicAction => {
  const { disputed, concern, priorityId, ...known } = knownAction(action);
  const byMember = action.owner.kind === 'person';
  return {
    ...known,
    ...(byMember && { owner: { kind: 'person', name: somebody } }),
    ...(action.aboutPersons
      ? { what: particular }
      : { ...(disputed && { disputed }), ...(concern && { concern }), ...(priorityId && { priorityId }) }),
    answers: known.answers.map((answer) => ({
      ...answer,
      ...(byMember && { by: somebody }),
      ...(action.aboutPersons && { text: particular }),
    })),
  };
};

export type PublicPriority = Omit<Priority, 'grounds'> & { readonly grounds?: string };

/** Row 82: what is scoped to persons is told without its detail, and what was said while it was so is not told. */
export const publicPriority = (priority: Priority): PublicPriority => {
  if (priority.scope !== 'persons') return withOpenReviews(priority);
  const { grounds: _closed, reviews: _said, concernIds: _resting, citations: _shown, ...rest } = priority;
  return { ...rest, title: particular };
};

export type PanelView = {
  /** As anybody may see it, or with its members for those who may. */
  readonly panel: Omit<Panel, 'members' | 'leavers' | 'actions' | 'priorities'>;
  readonly members: Panel['members'] | undefined;
  readonly membersByParty: Readonly<Record<string, number>>;
  readonly priorities: readonly PublicPriority[];
  readonly actions: readonly PublicAction[];
  readonly document: ReturnType<typeof documentInForce>;
  readonly meetings: readonly MeetingSummary[];
  readonly stage: Stage;
  readonly findings: readonly Finding[];
  readonly next: ReturnType<typeof nextMeeting>;
  /** When the next meeting is due; not before a panel has met. */
  readonly due: NextDue | undefined;
  /** Whether the priorities are fresh, by the national measure. */
  readonly fresh: Freshness | undefined;
  /** How many looks at them were taken at the meetings that are shown: numbers, those about persons too. */
  readonly reviewCoverage: Coverage;
  /** The same of the last meeting alone: what it looked at, or said why not, nobody has to say any more. */
  readonly lastReviewCoverage: Coverage;
  readonly today: Day;
  readonly may: May;
};

/** As many as are shown of those that were, and a year of those that are set down ahead. */
const lastShown = 6;
const meetingsRead = lastShown + 12;

/** All that lie ahead, and the last few: a year's dates, set down at once, do not hide what was held. */
const shown = (meetings: readonly MeetingSummary[], today: Day): readonly MeetingSummary[] => {
  const ahead = meetings.filter((meeting) => heldOn(meeting) > today);
  return [...ahead, ...meetings.filter((meeting) => heldOn(meeting) <= today).slice(0, lastShown)];
};

/** Those of its own that were held: a panel looks at its priorities at none of another's. */
const heldBy = (panelId: PanelId, meetings: readonly MeetingSummary[]) =>
  meetings
    .filter((meeting) => meeting.status === 'held' && meeting.panelId === panelId)
    .map((meeting) => ({ meetingId: meeting.id, on: heldOn(meeting) }));

const byParty = ({ members }: Panel): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { party } of members) counts[party] = (counts[party] ?? 0) + 1;
  return counts;
};

/** A panel and its last meetings: two requests, whatever its history. Scheduled meetings are shown to those who may prepare them. */
export const viewPanel =
  (needs: Needs) =>
  async (actor: Actor, panelId: PanelId): Promise<PanelView | Refusal<'not-found'>> => {
    const [found, meetings] = await Promise.all([
      needs.findPanel(panelId),
      needs.latestMeetings(panelId, meetingsRead),
    ]);
    if (!found) return refuse('not-found', {});
    const today = londonDay(needs.now());
    const may = mayOn(actor, found);
    const facts = factsOf(found);
    const { members, leavers: _gone, actions, priorities, ...panel } = found;
    const insider = may['members.read'];
    return {
      panel,
      members: insider ? members : undefined,
      membersByParty: byParty(found),
      priorities: may['closed-text.read'] ? priorities : priorities.map(publicPriority),
      actions: actions.map((action) => (may['closed-text.read'] ? knownAction(action) : publicAction(action))),
      document: documentInForce(found),
      meetings: shown(
        meetings.filter((meeting) => isPublic(meeting) || may['meeting.read-working']),
        today,
      ),
      stage: stageOf(facts, today),
      findings: standing(facts, today),
      next: nextMeeting(found, today),
      due: nextDue(found, today),
      fresh: freshnessOf(found, today),
      reviewCoverage: coverageOver(priorities, heldBy(panelId, shown(meetings, today))),
      lastReviewCoverage: coverageOver(priorities, found.lastHeld ? [found.lastHeld] : []),
      today,
      may,
    };
  };
