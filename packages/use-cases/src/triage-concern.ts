import type { Decided } from '@wardmote/domain/changes';
import {
  type Concern,
  mostInBacklog,
  moved,
  type Remit,
  type Taken,
  triaged,
  withMerged,
} from '@wardmote/domain/concern';
import type { ConcernId, PanelId } from '@wardmote/domain/id';
import type { Panel } from '@wardmote/domain/panel';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Moment, Request } from './carry-out.ts';
import { type Needs, panelCommand } from './panel-command.ts';

export type TriageConcern = {
  readonly panelId: PanelId;
  readonly concernId: ConcernId;
  readonly words?: string | undefined;
} & (
  | ({ readonly outcome: 'taken'; readonly place?: string | undefined } & Omit<Taken, 'place'>)
  | { readonly outcome: 'merged'; readonly into: ConcernId }
  | { readonly outcome: 'elsewhere'; readonly remit?: Remit | undefined }
  | { readonly outcome: 'declined' }
);
type Triaged = { readonly concernId: ConcernId };

type Found = { readonly panel: Panel; readonly concern: Concern; readonly into: Concern | undefined };

const take = ({ panel, concern }: Found, command: Extract<TriageConcern, { outcome: 'taken' }>, moment: Moment) => {
  const { title, remit, category, place, outcome, words } = command;
  const taken = { title, remit, category, ...(place && { place }) };
  const backlog = [...(panel.backlog ?? []), concern.id];
  if (backlog.length > mostInBacklog) return refuse('backlog-full', { most: mostInBacklog });
  const after = triaged(concern, { outcome, words, taken, on: moment.today });
  if (isRefusal(after)) return after;
  return { panel: { before: panel, after: { ...panel, backlog } }, concerns: [{ before: concern, after }] };
};

const merge = ({ concern, into }: Found, { words }: TriageConcern, moment: Moment) => {
  if (!into) return refuse('concern-not-open', {});
  const kept = withMerged(into, concern);
  if (isRefusal(kept)) return kept;
  const after = triaged(concern, { outcome: 'merged', words, on: moment.today }, into);
  return isRefusal(after)
    ? after
    : {
        concerns: [
          { before: concern, after },
          { before: into, after: kept },
        ],
      };
};

const changesOf = (found: Found, command: TriageConcern, moment: Moment): Decided<Triaged>['changes'] | Refusal => {
  if (command.outcome === 'taken') return take(found, command, moment);
  if (command.outcome === 'merged') return merge(found, command, moment);
  const { outcome, words } = command;
  const remit = command.outcome === 'elsewhere' ? command.remit : undefined;
  const after = triaged(found.concern, { outcome, words, remit, on: moment.today });
  return isRefusal(after) ? after : { concerns: [{ before: found.concern, after }] };
};

/**
 * What becomes of a concern (row 56): the panel takes it, in its own words and with whose it is to deal with; it is the same as another;
 * somebody else deals with it; or it is not taken. Whoever raised it is told. Refuses `concern-triaged`, `concern-needs-words`,
 * `concern-not-open`, `too-many-merged`, `backlog-full`.
 */
export const triageConcern =
  (needs: Needs) =>
  (request: Request, command: TriageConcern): Promise<Triaged | Refusal> => {
    const { panelId, concernId, outcome } = command;
    const concernIds = [concernId, ...(command.outcome === 'merged' ? [command.into] : [])];
    const about = {
      name: 'triage-concern',
      action: 'concern.triage',
      input: command,
      on: { panelId, concernIds },
    } as const;
    return panelCommand(needs)(request, about, ({ panel, concerns }, moment) => {
      const concern = concerns.find(({ id }) => id === concernId);
      if (!concern) return refuse('not-found', {});
      const into = command.outcome === 'merged' ? concerns.find(({ id }) => id === command.into) : undefined;
      const changes = changesOf({ panel, concern, into }, command, moment);
      if (isRefusal(changes)) return changes;
      return {
        events: [moment.event(panelId, 'concern-triaged', { concernId, outcome })],
        changes,
        answer: { concernId },
      };
    });
  };

export type RankConcern = { readonly panelId: PanelId; readonly concernId: ConcernId; readonly move: 'up' | 'down' };

/** The panel's own order of what it has taken, which lasts to the next cycle (row 156). Refuses `concern-not-open`. */
export const rankConcern =
  (needs: Needs) =>
  (request: Request, command: RankConcern): Promise<Triaged | Refusal> => {
    const { panelId, concernId, move } = command;
    const about = { name: 'rank-concern', action: 'concern.triage', input: command, on: { panelId } } as const;
    return panelCommand(needs)(request, about, ({ panel }, moment) => {
      const { backlog = [] } = panel;
      if (!backlog.includes(concernId)) return refuse('concern-not-open', {});
      const after = { ...panel, backlog: moved(backlog, concernId, move) };
      return {
        events: [moment.event(panelId, 'concerns-ranked', { concernId })],
        changes: { panel: { before: panel, after } },
        answer: { concernId },
      };
    });
  };
