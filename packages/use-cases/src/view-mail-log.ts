import type { Actor } from '@wardmote/domain/actor';
import type { Instant } from '@wardmote/domain/day';
import type { PanelId } from '@wardmote/domain/id';
import { type LoggedNotice, withoutClosed } from '@wardmote/domain/notice-log';
import type { Panel } from '@wardmote/domain/panel';
import { check } from '@wardmote/domain/policy';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { type PanelReads, targetOf } from './panel-command.ts';
import { type May, mayOn } from './view-panel.ts';

type MailLogReads = Pick<PanelReads, 'findPanel'> & {
  readonly mailLogOf: (panelId: PanelId, before?: Instant) => Promise<readonly LoggedNotice[]>;
  readonly noticesToPrint: (panelId: PanelId) => Promise<readonly LoggedNotice[]>;
  readonly findNotice: (id: string) => Promise<LoggedNotice | undefined>;
};

/** A chair from the police sees that there is a letter, and none of its closed text. */
const readable = (notices: readonly LoggedNotice[], may: May): readonly LoggedNotice[] =>
  may['closed-text.read'] ? notices : notices.map(withoutClosed);

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
    const may = mayOn(actor, panel);
    return { panel, notices: readable(notices, may), toPrint: readable(toPrint, may), may };
  };

export type NoticeView = { readonly panel: Panel; readonly logged: LoggedNotice };

/** One of them, however long ago it was sent. */
export const viewNotice =
  (needs: Pick<MailLogReads, 'findPanel' | 'findNotice'>) =>
  async (actor: Actor, panelId: PanelId, noticeId: string): Promise<NoticeView | Refusal> => {
    const [panel, logged] = await Promise.all([needs.findPanel(panelId), needs.findNotice(noticeId)]);
    const refused = panel ? check(actor, 'mail.read', targetOf(panel)) : refuse('not-found', {});
    if (refused || !panel) return refused ?? refuse('not-found', {});
    if (logged?.notice.panelId !== panelId) return refuse('not-found', {});
    const [readableOne = logged] = readable([logged], mayOn(actor, panel));
    return { panel, logged: readableOne };
  };
