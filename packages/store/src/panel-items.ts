import { type Action, actionOutcomes, workKinds } from '@wardmote/domain/action';
import type { TeamId } from '@wardmote/domain/id';
import { type Panel, teamsOf } from '@wardmote/domain/panel';
import { factsOf } from '@wardmote/domain/panel-facts';
import { priorityOutcomes } from '@wardmote/domain/priority-result';
import * as z from 'zod';
import { lastBallot } from './ballot-schema.ts';
import { inOrder } from './in-order.ts';
import { keys, queues } from './keys.ts';
import { priority } from './priority-schema.ts';
import type { Item } from './query.ts';
import { action, day, documentInForce, id, member, officeTerm, panelBreak } from './schemas.ts';

const ref = z.object({ meetingId: id('meeting'), on: day });

const root = z.object({
  id: id('panel'),
  version: z.number(),
  name: z.string(),
  localName: z.string(),
  kind: z.enum(['ward', 'youth', 'business']),
  borough: z.object({
    code: z.custom<`E09${string}`>((code) => typeof code === 'string' && code.startsWith('E09')),
    slug: z.string(),
    name: z.string(),
    force: z.string(),
  }),
  patches: z.array(
    z.object({
      ward: z.custom<`E05${string}`>((code) => typeof code === 'string' && code.startsWith('E05')),
      number: z.number(),
      wardName: z.string(),
    }),
  ),
  foundedOn: day,
  dissolvedOn: day.optional(),
  documents: z.array(documentInForce),
  draft: z.object({ id: id('document'), title: z.string() }).optional(),
  offices: z.array(officeTerm),
  leavers: z.array(member.extend({ until: day })).optional(),
  chairVacantSince: day.optional(),
  prioritiesAgreedOn: day.optional(),
  called: z.array(ref),
  lastHeld: ref.extend({ quorate: z.boolean() }).optional(),
  minutesOwed: z.array(ref.extend({ circulated: z.boolean() })),
  backlog: z.array(id('concern')).optional(),
  ballot: lastBallot.optional(),
  results: z.partialRecord(z.enum(priorityOutcomes), z.number()).transform(inOrder).optional(),
  closedActions: z.partialRecord(z.enum(actionOutcomes), z.number()).transform(inOrder).optional(),
  closedWork: z.partialRecord(z.enum(workKinds), z.number()).transform(inOrder).optional(),
  closedQuestions: z.partialRecord(z.enum(actionOutcomes), z.number()).transform(inOrder).optional(),
  resultsTold: z
    .object({
      last: ref.optional(),
      owed: z.object({ meetingId: id('meeting'), meetingOn: day, since: day }).optional(),
    })
    .optional(),
  publishedMatches: z
    .object({
      on: day,
      matches: z.array(z.object({ publishedId: id('published'), priorityId: id('priority').optional() })),
    })
    .optional(),
  surveysOwed: z.array(z.object({ surveyId: id('survey'), to: day })).optional(),
  breaks: z.array(panelBreak).optional(),
  agendaWorkingDays: z.number().optional(),
}) satisfies z.ZodType<Omit<Panel, 'members' | 'priorities' | 'actions'>>;

/** A body that was named by hand, and is in no register, waits with the others of its borough. */
const ownerKey = ({ owner }: Action, borough: string): string => {
  if (owner.kind === 'team') return owner.teamId;
  if (owner.kind === 'person') return owner.personId;
  return owner.partnerId ?? namedIn(borough);
};

const namedIn = (borough: string): string => `named in ${borough}`;

/** The queue of what panels of a borough ask of bodies that are in no register. */
export const queueOfNamed = (borough: string): string => queues.owner(namedIn(borough));

/** No due date sorts last. */
const whenever = '9999-12-31';

/** What the desk shows of an action without reading its panel. */
export type QueuedAction = Action & {
  readonly panelId: Panel['id'];
  readonly panelName: string;
  /** The names of its wards: none of an action that was last written before they were kept. */
  readonly wards?: readonly string[];
};

const actionItem = (panel: Panel, queued: Action): Item => ({
  ...keys.action(panel.id, queued.id),
  entity: 'action',
  ...queued,
  panelId: panel.id,
  panelName: panel.name,
  wards: panel.patches.map(({ wardName }) => wardName),
  queuePk: queues.owner(ownerKey(queued, panel.borough.slug)),
  queueSk: `${queued.dueOn ?? whenever}#${queued.id}`,
});

/** When the panel meets and what it works on: what a desk shows of it without reading it. */
const panelOfTeam = z.object({
  panelId: id('panel'),
  panelName: z.string(),
  called: z.array(ref),
  priorities: z.array(priority.pick({ id: true, title: true, since: true, scope: true })),
});

export type PanelOfTeam = z.infer<typeof panelOfTeam>;

/** Stands before every action in its team's queue, so that one Query tells both; a panel that has ended is in none. */
const teamItem = ({ id: panelId, name: panelName, called, priorities }: Panel, team: TeamId): Item => ({
  ...keys.panelOfTeam(panelId, team),
  entity: 'panel-of-team',
  ...panelOfTeam.parse({ panelId, panelName, called, priorities }),
  queuePk: queues.owner(team),
  queueSk: `#${panelId}`,
});

/** A panel in the queues of the teams that answer to it. */
const teamItems = (panel: Panel): readonly Item[] =>
  panel.dissolvedOn ? [] : teamsOf(panel).map((team) => teamItem(panel, team));

/**
 * A panel as the items that hold it, each under its own key: the root with its facts, then one item a member, priority, open action and
 * team.
 */
export const itemsOfPanel = (panel: Panel): readonly Item[] => {
  const { members, priorities, actions, ...rest } = panel;
  const number = (rank: number) => ({ rank });
  return [
    { ...keys.panel(panel.id), entity: 'panel', ...rest, facts: factsOf(panel) },
    ...members.map((one) => ({ ...keys.member(panel.id, one.id), entity: 'member', ...one })),
    ...priorities.map((one, rank) => ({
      ...keys.priority(panel.id, one.id),
      entity: 'priority',
      ...number(rank),
      ...one,
    })),
    ...actions.map((one) => actionItem(panel, one)),
    ...teamItems(panel),
  ];
};

/** What of a panel waits in a queue: itself on the desks of its teams, and what it asks of whom. */
export const queuedItems = (panel: Panel): readonly Item[] => itemsOfPanel(panel).filter(({ queuePk }) => queuePk);

const named = (items: readonly Item[], entity: string): readonly Item[] =>
  items.filter((item) => item.entity === entity);
const ranked = z.object({ rank: z.number() });

/** The panel from its items; nothing where there is no root. */
export const panelFrom = (items: readonly Item[]): Panel | undefined => {
  const [found] = named(items, 'panel');
  if (!found) return undefined;
  return {
    ...root.parse(found),
    members: named(items, 'member').map((item) => member.parse(item)),
    priorities: named(items, 'priority')
      .map((item) => ({ rank: ranked.parse(item).rank, priority: priority.parse(item) }))
      .sort((one, other) => one.rank - other.rank)
      .map((entry) => entry.priority),
    actions: named(items, 'action').map((item) => action.parse(item)),
  };
};

const queuedAction = action.extend({
  panelId: id('panel'),
  panelName: z.string(),
  wards: z.array(z.string()).optional(),
}) satisfies z.ZodType<QueuedAction>;

export const queuedActionFrom = (item: Item): QueuedAction => queuedAction.parse(item);

/** What lies in the queue of a team. */
export type AskedOfTeam = { readonly actions: readonly QueuedAction[]; readonly panels: readonly PanelOfTeam[] };

export const askedOfTeam = (items: readonly Item[]): AskedOfTeam => ({
  actions: named(items, 'action').map(queuedActionFrom),
  // An earlier release wrote no more than the id: such a panel is on the desk once it is queued anew.
  panels: named(items, 'panel-of-team')
    .filter(({ panelName }) => panelName !== undefined)
    .map((item) => panelOfTeam.parse(item)),
});
