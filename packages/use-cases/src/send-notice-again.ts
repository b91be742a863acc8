import type { PanelId, PersonId } from '@wardmote/domain/id';
import { againAs, type LoggedNotice } from '@wardmote/domain/notice-log';
import { check } from '@wardmote/domain/policy';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import { type CommandNeeds, carryOut, type Request } from './carry-out.ts';
import type { MailContact } from './choose-mail.ts';
import { type PanelReads, targetOf } from './panel-command.ts';

export type OfNotice = { readonly panelId: PanelId; readonly noticeId: string };

type NoticeReads = Pick<PanelReads, 'findPanel'> & {
  readonly findNotice: (id: string) => Promise<LoggedNotice | undefined>;
  readonly findContact: (id: PersonId) => Promise<MailContact | undefined>;
};

const readNotice = async ({ findPanel, findNotice, findContact }: NoticeReads, { panelId, noticeId }: OfNotice) => {
  const [panel, logged] = await Promise.all([findPanel(panelId), findNotice(noticeId)]);
  const to = logged?.notice.to;
  return { panel, logged, contact: to?.kind === 'person' ? await findContact(to.personId) : undefined };
};

type Found = Awaited<ReturnType<typeof readNotice>>;

/** The notice, where it is of this panel and this person may do something about its mail. */
const allowedNotice = ({ panel, logged }: Found, request: Request): LoggedNotice | Refusal => {
  const refused = panel ? check(request.actor, 'mail.carry', targetOf(panel)) : refuse('not-found', {});
  if (refused) return refused;
  return logged && logged.notice.panelId === panel?.id ? logged : refuse('not-found', {});
};

/** A notice that did not arrive is sent again, once (promise 2). Refuses `notice-not-to-send-again`. */
export const sendNoticeAgain =
  (needs: CommandNeeds & NoticeReads) =>
  (request: Request, command: OfNotice): Promise<{ readonly noticeId: string } | Refusal> => {
    const about = { name: 'send-notice-again', input: command };
    const read = () => readNotice(needs, command);
    return carryOut(needs)(request, about, read, (found, { at, event }) => {
      const logged = allowedNotice(found, request);
      if (isRefusal(logged)) return logged;
      const { id } = logged.notice;
      const again = againAs(logged, found.contact, { id: `${id}-again`, at });
      if (isRefusal(again)) return again;
      return {
        events: [event(command.panelId, 'notice-sent-again', { noticeId: id, again: again.id })],
        changes: { noticeAgain: { logged, again } },
        answer: { noticeId: again.id },
      };
    });
  };

/** A letter was carried to somebody without an address that works (U74). Refuses `notice-not-to-carry`. */
export const handOverNotice =
  (needs: CommandNeeds & NoticeReads) =>
  (request: Request, command: OfNotice): Promise<{ readonly noticeId: string } | Refusal> => {
    const about = { name: 'hand-over-notice', input: command };
    const read = () => readNotice(needs, command);
    return carryOut(needs)(request, about, read, (found, { event }) => {
      const logged = allowedNotice(found, request);
      if (isRefusal(logged)) return logged;
      const { notice, status } = logged;
      if (status !== 'print') return refuse('notice-not-to-carry', {});
      return {
        events: [event(command.panelId, 'notice-handed-over', { noticeId: notice.id })],
        changes: { noticeHandedOver: notice },
        answer: { noticeId: notice.id },
      };
    });
  };
