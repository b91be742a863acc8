import type { Actor } from '@wardmote/domain/actor';
import {
  type EscalatedFrom,
  type Escalation,
  escalatable,
  type Influence,
  influenceOf,
  isSettled,
  mostInBorough,
  type PublicEscalation,
  publicEscalation,
  withOpenSubject,
} from '@wardmote/domain/escalation';
import type { EscalationId, PanelId } from '@wardmote/domain/id';
import type { Panel } from '@wardmote/domain/panel';
import type { Borough } from '@wardmote/domain/place';
import { allows, check } from '@wardmote/domain/policy';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { type PanelReads, targetOf } from './panel-command.ts';

type PanelNeeds = Pick<PanelReads, 'findPanel' | 'findEscalation'> & {
  readonly escalationsOfPanel: (panelId: PanelId) => Promise<readonly Escalation[]>;
};
type BoroughNeeds = {
  readonly allBoroughs: () => Promise<readonly Borough[]>;
  readonly escalationsOfBorough: (slug: string, which: 'open' | 'settled') => Promise<readonly Escalation[]>;
};
type PanelNamed = Pick<Panel, 'id' | 'name' | 'borough' | 'patches'>;

export type EscalationView = {
  readonly panel: PanelNamed;
  readonly escalation: PublicEscalation;
  /** For the borough's officer, until the group has said its last. */
  readonly mayAnswer: boolean;
};

const named = ({ id, name, borough, patches }: Panel): PanelNamed => ({ id, name, borough, patches });

/** One matter that a panel has put to its borough group, with all that the group has said: two requests. */
export const viewEscalation =
  (needs: PanelNeeds) =>
  async (
    actor: Actor,
    panelId: PanelId,
    escalationId: EscalationId,
  ): Promise<EscalationView | Refusal<'not-found'>> => {
    const [panel, found] = await Promise.all([needs.findPanel(panelId), needs.findEscalation(panelId, escalationId)]);
    if (!panel || !found) return refuse('not-found', {});
    const escalation = publicEscalation(withOpenSubject(found, panel));
    const may = allows(actor, 'escalation.answer', targetOf(panel));
    return { panel: named(panel), escalation, mayAnswer: may && !panel.dissolvedOn && !isSettled(escalation.state) };
  };

export type PanelEscalationsView = {
  readonly panel: PanelNamed;
  readonly escalations: readonly PublicEscalation[];
  readonly mayPut: boolean;
};

/** What a panel has put to its borough group, the latest first: two requests. */
export const viewEscalations =
  (needs: PanelNeeds) =>
  async (actor: Actor, panelId: PanelId): Promise<PanelEscalationsView | Refusal<'not-found'>> => {
    const [panel, found] = await Promise.all([needs.findPanel(panelId), needs.escalationsOfPanel(panelId)]);
    if (!panel) return refuse('not-found', {});
    const mayPut = panel.dissolvedOn === undefined && allows(actor, 'escalation.put', targetOf(panel));
    return {
      panel: named(panel),
      escalations: found.map((one) => publicEscalation(withOpenSubject(one, panel))),
      mayPut,
    };
  };

export type PuttingView = {
  readonly panel: PanelNamed;
  /** What of the panel’s work it may be about. */
  readonly subjects: readonly EscalatedFrom[];
};

/** For the officers who put something to the group: what it may be about. */
export const viewPutting =
  (needs: Pick<PanelNeeds, 'findPanel'>) =>
  async (actor: Actor, panelId: PanelId): Promise<PuttingView | Refusal> => {
    const panel = await needs.findPanel(panelId);
    if (!panel) return refuse('not-found', {});
    return check(actor, 'escalation.put', targetOf(panel)) ?? { panel: named(panel), subjects: escalatable(panel) };
  };

/** Which priority or action each is about is read with its panel, which knows whether that is still to be told. */
export type BoroughEscalation = Omit<PublicEscalation, 'about'>;

type OnlyLast = { readonly open?: number; readonly settled?: number };

export type BoroughEscalationsView = {
  readonly borough: Borough;
  /** What the group has not settled comes first, all of it as far as sixty; then what it settled last. Of each, the latest first. */
  readonly escalations: readonly BoroughEscalation[];
  /** Counted from these; since when is left out where there may be more. */
  readonly influence: Influence;
  /** Where there may be more, which are neither here nor counted: how many were read of what is not settled, or of what is. */
  readonly onlyLast?: OnlyLast;
};

const onlyLastOf = (lists: {
  readonly open: readonly Escalation[];
  readonly settled: readonly Escalation[];
}): OnlyLast => ({
  ...(lists.open.length >= mostInBorough && { open: mostInBorough }),
  ...(lists.settled.length >= mostInBorough && { settled: mostInBorough }),
});

const forBorough = (one: Escalation): BoroughEscalation => {
  const { about: _withPanel, ...told } = publicEscalation(one);
  return told;
};

/** What the panels of a borough have put to its group: three requests, whatever the history. */
export const viewBoroughEscalations =
  (needs: BoroughNeeds) =>
  async (slug: string): Promise<BoroughEscalationsView | Refusal<'borough-unknown'>> => {
    const [boroughs, open, settled] = await Promise.all([
      needs.allBoroughs(),
      needs.escalationsOfBorough(slug, 'open'),
      needs.escalationsOfBorough(slug, 'settled'),
    ]);
    const borough = boroughs.find((one) => one.slug === slug);
    if (!borough) return refuse('borough-unknown', { borough: slug });
    const read = [...open, ...settled];
    const escalations = read.map(forBorough);
    const { since, ...influence } = influenceOf(read);
    const onlyLast = onlyLastOf({ open, settled });
    if (onlyLast.open || onlyLast.settled) return { borough, escalations, influence, onlyLast };
    return { borough, escalations, influence: { ...influence, ...(since && { since }) } };
  };
