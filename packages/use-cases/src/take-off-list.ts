import { type Concern, type Remit, takenOff, withMerged } from '@wardmote/domain/concern';
import type { ConcernId, PanelId } from '@wardmote/domain/id';
import type { Panel } from '@wardmote/domain/panel';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Request } from './carry-out.ts';
import { type Needs, panelCommand } from './panel-command.ts';

export type TakeOffList = {
  readonly panelId: PanelId;
  readonly concernId: ConcernId;
  readonly words?: string | undefined;
} & (
  | { readonly outcome: 'merged'; readonly into: ConcernId }
  | { readonly outcome: 'elsewhere'; readonly remit?: Remit | undefined }
  | { readonly outcome: 'declined' }
);

const without = ({ backlog = [], ...rest }: Panel, concernId: ConcernId): Panel => {
  const left = backlog.filter((id) => id !== concernId);
  return left.length > 0 ? { ...rest, backlog: left } : rest;
};

/** The concern off the list, and the one that stands for it from now on. */
const changesOf = (concern: Concern, into: Concern | undefined, command: TakeOffList, on: string) => {
  const { outcome, words } = command;
  const remit = command.outcome === 'elsewhere' ? command.remit : undefined;
  const after = takenOff(concern, { outcome, words, remit, on }, into);
  if (isRefusal(after)) return after;
  if (!into) return [{ before: concern, after }];
  const kept = withMerged(into, concern);
  if (isRefusal(kept)) return kept;
  return [
    { before: concern, after },
    { before: into, after: kept },
  ];
};

/**
 * What the panel had taken on leaves its list before a priority rests on it: it is put to another concern there with all its voices, goes
 * to somebody else, or goes no further (row 56). All who raised it are told, those too whose concern was put to it. Refuses
 * `concern-not-on-list`, `concern-under-priority`, `concern-needs-words`, and `concern-not-open` or `too-many-merged` of the other one.
 */
export const takeOffList =
  (needs: Needs) =>
  (request: Request, command: TakeOffList): Promise<{ readonly concernId: ConcernId } | Refusal> => {
    const { panelId, concernId, outcome } = command;
    const intoId = command.outcome === 'merged' ? command.into : undefined;
    const concernIds = [concernId, ...(intoId ? [intoId] : [])];
    const about = {
      name: 'take-off-list',
      action: 'concern.triage',
      input: command,
      on: { panelId, concernIds },
    } as const;
    return panelCommand(needs)(request, about, ({ panel, concerns }, moment) => {
      const byId = (id: ConcernId | undefined) => concerns.find((one) => one.id === id);
      const concern = byId(concernId);
      if (!concern) return refuse('not-found', {});
      const changed = changesOf(concern, byId(intoId), command, moment.today);
      if (isRefusal(changed)) return changed;
      return {
        events: [moment.event(panelId, 'concern-taken-off', { concernId, outcome })],
        changes: { panel: { before: panel, after: without(panel, concernId) }, concerns: changed },
        answer: { concernId },
      };
    });
  };
