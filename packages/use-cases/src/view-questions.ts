import type { Action } from '@wardmote/domain/action';
import type { Actor } from '@wardmote/domain/actor';
import type { Day } from '@wardmote/domain/day';
import type { PanelId } from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import { daysToAnswer, isQuestion, typicalDays, type Verdict, verdictOn } from '@wardmote/domain/question';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import type { PanelReads } from './panel-command.ts';
import { knownAction, type May, mayOn, type PanelView, type PublicAction, publicAction } from './view-panel.ts';

type Needs = Pick<PanelReads, 'findPanel'> & {
  readonly pastQuestions: (panelId: PanelId) => Promise<readonly Action[]>;
  readonly now: () => Date;
};

export type PublicQuestion = PublicAction & { readonly verdict: Verdict; readonly daysToAnswer?: number };

export type QuestionsView = {
  readonly panel: Pick<PanelView['panel'], 'id' | 'name' | 'borough' | 'lastHeld' | 'closedQuestions'>;
  /** The soonest due first. */
  readonly open: readonly PublicQuestion[];
  /** The hundred that were closed last, the last one first. */
  readonly closed: readonly PublicQuestion[];
  /** In how many days half of the accepted answers among them had come (row 42). */
  readonly typicalDays: number | undefined;
  readonly today: Day;
  readonly may: May;
};

const questionOf = (action: Action, inside: boolean): PublicQuestion => {
  const days = daysToAnswer(action);
  const told = inside ? knownAction(action) : publicAction(action);
  return { ...told, verdict: verdictOn(action), ...(days !== undefined && { daysToAnswer: days }) };
};

const bySoonest = (one: PublicQuestion, other: PublicQuestion): number =>
  (one.dueOn ?? '').localeCompare(other.dueOn ?? '');

/** What a panel has asked of police, council and others, with each answer and whether the panel takes it as one (rows 2, 42): two requests. */
export const viewQuestions =
  (needs: Needs) =>
  async (actor: Actor, panelId: PanelId): Promise<QuestionsView | Refusal<'not-found'>> => {
    const [found, past] = await Promise.all([needs.findPanel(panelId), needs.pastQuestions(panelId)]);
    if (!found) return refuse('not-found', {});
    const may = mayOn(actor, found);
    const { id, name, borough, lastHeld, closedQuestions } = found;
    const told = (action: Action) => questionOf(action, may['closed-text.read']);
    return {
      panel: { id, name, borough, ...(lastHeld && { lastHeld }), ...(closedQuestions && { closedQuestions }) },
      open: found.actions.filter(isQuestion).map(told).toSorted(bySoonest),
      closed: past.map(told),
      typicalDays: typicalDays(past),
      today: londonDay(needs.now()),
      may,
    };
  };
