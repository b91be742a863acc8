import type { Actor } from '@wardmote/domain/actor';
import type { AffectedGroup } from '@wardmote/domain/affected-group';
import {
  type Concern,
  isTaken,
  mostMerged,
  nonPoliceShare,
  restsUnderPersons,
  type Taken,
  type Triage,
  voicesByGroup,
  type WaitingPage,
} from '@wardmote/domain/concern';
import { placesOf } from '@wardmote/domain/concern-tags';
import type { Day } from '@wardmote/domain/day';
import type { Displacement } from '@wardmote/domain/displacement';
import type { ConcernId, PanelId, PriorityId } from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import { type HeardAt, type SessionHeard, sessionsOf } from '@wardmote/domain/outreach-session';
import type { Panel } from '@wardmote/domain/panel';
import { allows, check } from '@wardmote/domain/policy';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { opens } from './answer-invitation.ts';
import { type PanelReads, targetOf } from './panel-command.ts';
import { type DisplacementLists, type Lists, saidTo, toldBy } from './view-displacement.ts';
import { type May, mayOn } from './view-panel.ts';

type Needs = Pick<PanelReads, 'findPanel' | 'findConcern' | 'concernsByIds'> & {
  readonly waitingConcerns: (panelId: PanelId, after?: string) => Promise<WaitingPage>;
  readonly latestConcerns: (panelId: PanelId) => Promise<readonly Concern[]>;
  readonly now: () => Date;
};

/** What anybody reads of a concern that the panel has taken: the panel's words. */
export type PublicConcern = Taken & {
  readonly id: ConcernId;
  readonly voices: number;
  readonly heardAt?: readonly HeardAt[];
  readonly groups: readonly AffectedGroup[];
  readonly raisedOn: Day;
  readonly priorityId?: PriorityId;
  /** When that priority ended. */
  readonly endedOn?: Day;
  /** What the panel has asked for because of it. */
  readonly actions?: Concern['actions'];
};

const publicOf = (concern: Concern): readonly PublicConcern[] => {
  const { id, voices, heardAt, groups, raisedOn, priorityId, endedOn, actions, triage } = concern;
  const since = { ...(priorityId && { priorityId }), ...(endedOn && { endedOn }), ...(actions && { actions }) };
  return triage?.taken
    ? [{ id, ...triage.taken, voices, ...(heardAt && { heardAt }), groups, raisedOn, ...since }]
    : [];
};

const isAboutPersons = ({ priorities }: Pick<Panel, 'priorities'>, concern: Concern): boolean =>
  restsUnderPersons(concern, priorities);

/** Outside the panel such a concern rests with it, and leads to no priority. */
const unlinked = <One extends Concern>(panel: Panel, concern: One): One => {
  if (!isAboutPersons(panel, concern)) return concern;
  const { priorityId: _led, endedOn: _until, aboutPersons: _why, ...rest } = concern;
  return rest as One;
};

/** As the officers see it: never how to reach whoever raised it. */
export type ShownConcern = Omit<Concern, 'email' | 'linkKey' | 'personId' | 'panelId' | 'version' | 'raisedAt'> & {
  readonly answeredByMail: boolean;
};

const shown = ({
  email,
  personId,
  linkKey: _k,
  panelId: _p,
  version: _v,
  raisedAt: _at,
  ...concern
}: Concern): ShownConcern => ({
  ...concern,
  answeredByMail: email !== undefined || personId !== undefined,
});

/** In the order of the panel, in which a read by ids does not come. */
const inOrder = ({ backlog = [] }: Pick<Panel, 'backlog'>, concerns: readonly Concern[]): readonly PublicConcern[] =>
  backlog.flatMap((id) => concerns.filter((concern) => concern.id === id && isTaken(concern))).flatMap(publicOf);

export type ConcernsView = Lists & {
  readonly panel: Pick<Panel, 'id' | 'name' | 'borough' | 'patches' | 'dissolvedOn'>;
  /** In the order of the panel. */
  readonly backlog: readonly PublicConcern[];
  /** How the order came about, where it was voted on. */
  readonly ballot: Panel['ballot'];
  /** Those on which a priority rests, or one that has ended lately. */
  readonly adopted: readonly PublicConcern[];
  readonly nonPoliceShare: number | undefined;
  /** Where and when people were heard of what is on the list. */
  readonly sessions: readonly SessionHeard[];
  readonly voicesByGroup: Readonly<Partial<Record<AffectedGroup, number>>>;
  /** A page of what nobody has said anything of yet, for those who may; nothing for anybody else. */
  readonly waiting: WaitingPage<ShownConcern> | undefined;
  readonly today: Day;
  readonly may: May;
};

/** All on the list and under the priorities is read, however much has come in since. */
const worksOn = ({ backlog = [], priorities }: Panel): readonly ConcernId[] => [
  ...backlog,
  ...priorities.flatMap(({ concernIds = [] }) => concernIds),
];

const toldOfList = ({ backlog = [] }: Panel, told: readonly Displacement[]): readonly Displacement[] =>
  told.filter(({ displacedId }) => backlog.some((id) => id === displacedId));

/**
 * What worries people in a ward, what the panel makes of it, and what has moved from and to it: four requests for anybody, a fifth for its
 * officers, who see a page of what waits, from behind a place on.
 */
export const viewConcerns =
  (needs: Needs & DisplacementLists) =>
  async (actor: Actor, panelId: PanelId, after?: string): Promise<ConcernsView | Refusal<'not-found'>> => {
    const [panel, latest, waiting, here, told] = await Promise.all([
      needs.findPanel(panelId),
      needs.latestConcerns(panelId),
      allows(actor, 'concern.read', { panelId }) ? needs.waitingConcerns(panelId, after) : undefined,
      saidTo(needs)(panelId),
      toldBy(needs)(panelId),
    ]);
    if (!panel) return refuse('not-found', {});
    const older = await needs.concernsByIds(
      panelId,
      worksOn(panel).filter((id) => !latest.some((concern) => concern.id === id)),
    );
    const all = [...latest, ...older];
    const taken = all.filter(isTaken);
    // What rests under a matter about persons is in no number: less the list, it would tell of whom that is (row 82).
    const open = all.filter((concern) => !isAboutPersons(panel, concern));
    const { id, name, borough, patches, dissolvedOn } = panel;
    return {
      panel: { id, name, borough, patches, ...(dissolvedOn && { dissolvedOn }) },
      backlog: inOrder(panel, taken),
      ballot: panel.ballot,
      adopted: taken
        .map((concern) => unlinked(panel, concern))
        .filter(({ priorityId }) => priorityId)
        .flatMap(publicOf),
      sessions: sessionsOf(open.filter(isTaken)),
      nonPoliceShare: nonPoliceShare(open),
      voicesByGroup: voicesByGroup(open.filter(isTaken)),
      waiting: waiting && { ...waiting, concerns: waiting.concerns.map(shown) },
      here,
      told: toldOfList(panel, told),
      today: londonDay(needs.now()),
      may: mayOn(actor, panel),
    };
  };

export type ConcernView = {
  readonly panel: Panel;
  readonly concern: ShownConcern;
  /** Those that were put to it, as they were written: the voices of both are heard (row 97). */
  readonly same: readonly ShownConcern[];
  readonly backlog: readonly PublicConcern[];
  /** On that list, to choose from. */
  readonly places: readonly string[];
  readonly today: Day;
};

/** One concern for whoever says what becomes of it, with what was put to it, and those that it may be the same as. */
export const viewConcern =
  (needs: Needs) =>
  async (actor: Actor, panelId: PanelId, concernId: ConcernId): Promise<ConcernView | Refusal> => {
    const [panel, concern] = await Promise.all([needs.findPanel(panelId), needs.findConcern(panelId, concernId)]);
    const refused = panel ? check(actor, 'concern.triage', targetOf(panel)) : refuse('not-found', {});
    if (refused || !panel || !concern) return refused ?? refuse('not-found', {});
    const [listed, merged] = await Promise.all([
      needs.concernsByIds(panelId, panel.backlog ?? []),
      needs.concernsByIds(panelId, concern.mergedFrom ?? []),
    ]);
    const same = merged.toSorted((one, other) => one.id.localeCompare(other.id)).map(shown);
    const backlog = inOrder(panel, listed);
    const today = londonDay(needs.now());
    return { panel, concern: shown(concern), same, backlog, places: placesOf(backlog), today };
  };

export type OwnConcernView = {
  readonly panel: Pick<Panel, 'id' | 'name' | 'borough'>;
  readonly concern: Omit<Concern, 'linkKey' | 'mergedFrom' | 'aboutPersons'>;
  /** The one that it was put to, and what became of that: `off` where that one is not on the list any more. */
  readonly same?: PublicConcern & { readonly off?: Pick<Triage, 'outcome' | 'words'> };
  /** The panel deals with it among itself: no more is told of it. */
  readonly withPanel: boolean;
};

/** The one to which it leads, from one to the next: one that was put to another may have been moved to a third with it. */
const standingFor = async (needs: Needs, panelId: PanelId, concern: Concern): Promise<Concern> => {
  let last = concern;
  for (let step = 0; step < mostMerged && last.triage?.mergedInto; step += 1) {
    const [next] = await needs.concernsByIds(panelId, [last.triage.mergedInto]);
    if (!next) return last;
    last = next;
  }
  return last;
};

/** Words that came with the taking on are for its own raiser; those with which it left the list are for all who raised it. */
const sameOf = (last: Concern): OwnConcernView['same'] => {
  const [same] = publicOf(last);
  if (!same || !last.triage || isTaken(last)) return same;
  const { outcome, words } = last.triage;
  return { ...same, off: { outcome, ...(words && { words }) } };
};

/** A concern for whoever raised it, by the key in their own link. Another key opens nothing. */
export const viewOwnConcern =
  (needs: Needs) =>
  async (panelId: PanelId, concernId: ConcernId, linkKey: string): Promise<OwnConcernView | Refusal<'not-found'>> => {
    const [panel, found] = await Promise.all([needs.findPanel(panelId), needs.findConcern(panelId, concernId)]);
    if (!panel || !found || !opens(found.linkKey, linkKey)) return refuse('not-found', {});
    const last = await standingFor(needs, panelId, found);
    const { linkKey: _key, mergedFrom: _others, aboutPersons: _why, ...concern } = unlinked(panel, found);
    const same = last === found ? undefined : sameOf(unlinked(panel, last));
    const { id, name, borough } = panel;
    const withPanel = isAboutPersons(panel, last);
    return { panel: { id, name, borough }, concern, withPanel, ...(same && { same }) };
  };
