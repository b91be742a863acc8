import type { PartnerId } from '@wardmote/domain/id';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { opens } from './answer-invitation.ts';
import { type CommandNeeds, carryOut, type Request } from './carry-out.ts';
import type { PartnerAnswer, PartnerReads } from './partner-command.ts';

export type ConfirmPartner = { readonly borough: string; readonly partnerId: PartnerId; readonly linkKey: string };

/**
 * Somebody who reads the address of a partner says, by the link in its mails, that requests reach the right desk there (U41). Said again
 * it counts from today, and mail that was stopped goes there again, whatever comes back late of a mail before. A wrong link, or that of an address before, is `not-found`.
 */
export const confirmPartner =
  (needs: CommandNeeds & Pick<PartnerReads, 'findPartner'>) =>
  (request: Request, command: ConfirmPartner): Promise<PartnerAnswer | Refusal> => {
    const { borough, partnerId, linkKey } = command;
    const about = { name: 'confirm-partner', input: command };
    const read = () => needs.findPartner(borough, partnerId);
    return carryOut(needs)(request, about, read, (partner, { at, today }) => {
      if (!partner?.mail || !opens(partner.mail.linkKey, linkKey)) return refuse('not-found', {});
      const { stopped: _lifted, ...mail } = partner.mail;
      const after = { ...partner, mail: { ...mail, since: at, confirmedOn: today } };
      return { events: [], changes: { partner: { before: partner, after } }, answer: { partnerId } };
    });
  };
