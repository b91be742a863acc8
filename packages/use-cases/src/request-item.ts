import { type AgendaRequest, answerBy } from '@wardmote/domain/agenda-request';
import type { AgendaRequestId, PanelId } from '@wardmote/domain/id';
import { memberOf, type Panel } from '@wardmote/domain/panel';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { mostFromOneADay } from '@wardmote/domain/sender';
import type { Moment, Request } from './carry-out.ts';
import { isOverLimit, isSenderOverLimit, type SenderCount } from './daily-limit.ts';
import { type Needs, panelCommand } from './panel-command.ts';

export type RequestItem = {
  readonly panelId: PanelId;
  readonly heading: string;
  readonly details?: string;
  readonly href?: string;
  readonly minutes?: number;
  /** Of somebody without an account who wants the answer by mail. */
  readonly email?: string;
};

export type RequestMade = { readonly requestId: AgendaRequestId; readonly linkKey: string };

/** Who asks: a member is written to as a member, and a councillor is known as one (row 57); of anybody else nothing is known but an address, where they leave one. */
const asker = (panel: Panel, { by }: Moment, email: string | undefined) => {
  const member = by === 'link' ? undefined : memberOf(panel, by);
  if (member) {
    const { personId, name, party } = member;
    return { from: party === 'councillor' ? ('councillor' as const) : ('member' as const), personId, name };
  }
  return { from: 'resident' as const, ...(email && { email }) };
};

/**
 * Somebody wants something on an agenda (U9): it waits for the officers, who answer by a date. Whoever asked gets a link by which they
 * see what becomes of it. Refuses `panel-dissolved`, `too-many-requests`, `too-many-requests-from-you`.
 */
export const requestItem =
  (needs: Needs & SenderCount & { readonly countRequest: (panelId: PanelId, now: Date) => Promise<boolean> }) =>
  async (request: Request, command: RequestItem): Promise<RequestMade | Refusal> => {
    const { panelId, email, ...asked } = command;
    if (await isSenderOverLimit(needs, request, `REQUESTS#${panelId}`))
      return refuse('too-many-requests-from-you', { most: mostFromOneADay });
    const count = () => needs.countRequest(panelId, needs.now());
    if (await isOverLimit(needs, request, count)) return refuse('too-many-requests', {});
    const about = { name: 'request-item', action: 'agenda-request.make', input: command, on: { panelId } } as const;
    return panelCommand(needs)(request, about, ({ panel }, moment) => {
      const who = asker(panel, moment, email);
      const after: AgendaRequest = {
        ...who,
        ...asked,
        id: moment.newId('request'),
        panelId,
        version: 0,
        linkKey: moment.newKey(),
        askedAt: moment.at,
        askedOn: moment.today,
        answerBy: answerBy(moment.today),
      };
      const { id: requestId, linkKey, from } = after;
      return {
        events: [moment.event(panelId, 'agenda-request-made', { requestId, from })],
        changes: { agendaRequest: { after } },
        answer: { requestId, linkKey },
      };
    });
  };
