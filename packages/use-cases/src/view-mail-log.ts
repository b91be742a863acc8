import type { Actor } from '@wardmote/domain/actor';
import type { Instant } from '@wardmote/domain/day';
import type { PanelId } from '@wardmote/domain/id';
import type { LoggedNotice } from '@wardmote/domain/notice-log';
import type { Panel } from '@wardmote/domain/panel';
import { check } from '@wardmote/domain/policy';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { type PanelReads, targetOf } from './panel-command.ts';
import { type May, mayOn } from './view-panel.ts';

type MailLogReads = Pick<PanelReads, 'findPanel'> & {
  readonly mailLogOf: (panelId: PanelId, before?: Instant) => Promise<readonly LoggedNotice[]>;
  readonly noticesToPrint: (panelId: PanelId) => Promise<readonly LoggedNotice[]>;
};

export type MailLogView = {
  readonly panel: Panel;
  readonly notices: readonly LoggedNotice[];
  readonly toPrint: readonly LoggedNotice[];
  readonly may: May;
};

/**
 * What was sent in the panel's name, to whom, and how it stands (promise 2: sent once, or somebody is told that it was not); and what
 * has to be carried on paper (U74). Three requests, whatever the history.
 */
export const viewMailLog =
  (needs: MailLogReads) =>
  async (actor: Actor, panelId: PanelId, before?: Instant): Promise<MailLogView | Refusal> => {
    const panel = await needs.findPanel(panelId);
    const refused = panel ? check(actor, 'mail.read', targetOf(panel)) : refuse('not-found', {});
    if (refused || !panel) return refused ?? refuse('not-found', {});
    const [notices, toPrint] = await Promise.all([needs.mailLogOf(panelId, before), needs.noticesToPrint(panelId)]);
    return { panel, notices, toPrint, may: mayOn(actor, panel) };
  };
