import type { Concern, Remit } from '@wardmote/domain/concern';
import type { ConcernId, PanelId } from '@wardmote/domain/id';
import type { Panel } from '@wardmote/domain/panel';
import { check } from '@wardmote/domain/policy';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import { answeredByBorough, passedOn, type WardConcern, type WardConcernOutcome } from '@wardmote/domain/ward-concern';
import { type CommandNeeds, carryOut, type Moment, type Request } from './carry-out.ts';
import { toldNotices } from './ward-concern-notices.ts';

export type OfWardConcern = { readonly borough: string; readonly concernId: ConcernId };
type Answered = { readonly concernId: ConcernId };
export type WardConcernReads = {
  readonly findWardConcern: (borough: string, id: ConcernId) => Promise<WardConcern | undefined>;
};

export type AnswerWardConcern = OfWardConcern & {
  readonly outcome: Exclude<WardConcernOutcome, 'passed-on'>;
  readonly words?: string | undefined;
  readonly remit?: Remit | undefined;
};

/** The group says what becomes of it: somebody else deals with it, or nobody does, and why. Refuses `concern-triaged`, `concern-needs-words`. */
export const answerWardConcern =
  (needs: CommandNeeds & WardConcernReads) =>
  (request: Request, command: AnswerWardConcern): Promise<Answered | Refusal> => {
    const { borough, concernId, outcome, words, remit } = command;
    const about = { name: 'answer-ward-concern', input: command };
    const read = () => needs.findWardConcern(borough, concernId);
    return carryOut(needs)(request, about, read, (before, { at, today }) => {
      const refused = check(request.actor, 'ward-concern.answer', { borough });
      if (refused || !before) return refused ?? refuse('not-found', {});
      const after = answeredByBorough(before, { outcome, words, remit, on: today });
      if (isRefusal(after)) return after;
      const changes = { wardConcern: { before, after }, newNotices: toldNotices(before, after, at) };
      return { events: [], changes, answer: { concernId } };
    });
  };

type Found = { readonly before: WardConcern; readonly panel: Panel };

const changesOf = ({ before, panel }: Found, left: WardConcern, received: Concern, at: string) => ({
  wardConcern: { before, after: left },
  concerns: [{ after: received }],
  unchangedPanel: panel,
  newNotices: toldNotices(before, left, at),
});

const passOn = ({ before, panel }: Found, { at, today, event }: Moment) => {
  const passed = passedOn(before, panel, today);
  if (isRefusal(passed)) return passed;
  const { id: concernId, from } = passed.received;
  return {
    events: [event(panel.id, 'concern-raised', { concernId, from })],
    changes: changesOf({ before, panel }, passed.left, passed.received, at),
    answer: { concernId },
  };
};

/** A panel covers the ward by now: what was raised waits for it, and its own link leads on there. Refuses `concern-triaged`. */
export const passOnWardConcern =
  (needs: CommandNeeds & WardConcernReads & { readonly findPanel: (id: PanelId) => Promise<Panel | undefined> }) =>
  (request: Request, command: OfWardConcern & { readonly panelId: PanelId }): Promise<Answered | Refusal> => {
    const { borough, concernId, panelId } = command;
    const about = { name: 'pass-on-ward-concern', input: command };
    const read = () => Promise.all([needs.findWardConcern(borough, concernId), needs.findPanel(panelId)]);
    return carryOut(needs)(request, about, read, ([before, panel], moment) => {
      const refused = check(request.actor, 'ward-concern.answer', { borough });
      if (refused || !before || !panel) return refused ?? refuse('not-found', {});
      return passOn({ before, panel }, moment);
    });
  };
