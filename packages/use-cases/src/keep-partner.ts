import type { PartnerId } from '@wardmote/domain/id';
import type { PartnerMail } from '@wardmote/domain/partner';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import type { CommandNeeds, Moment, Request } from './carry-out.ts';
import { type PartnerAnswer, type PartnerAsked, type PartnerReads, partnerCommand } from './partner-command.ts';

type Needs = CommandNeeds & PartnerReads;
type Which = { readonly borough: string; readonly partnerId: PartnerId };

const freshMail = ({ at, newKey }: Moment): PartnerMail => ({ linkKey: newKey(), since: at });

/** A body of which panels ask things comes into the register of the borough (row 62). Refuses `ward-unknown`. */
export const addPartner =
  (needs: Needs) =>
  (request: Request, command: PartnerAsked & { readonly borough: string }): Promise<PartnerAnswer | Refusal> => {
    const about = { name: 'add-partner', action: 'partner.add', input: command } as const;
    return partnerCommand(needs)(request, about, ({ by }, moment) => ({
      after: {
        ...command,
        id: moment.newId('partner'),
        version: 0,
        enteredBy: by,
        checkedOn: moment.today,
        mail: freshMail(moment),
      },
    }));
  };

/**
 * What is known of a partner now, checked today. Whoever reads another address gets another link, and the one before opens nothing more.
 * Refuses `partner-unknown` of one that was retired, `ward-unknown`, `changed-meanwhile`.
 */
export const changePartner =
  (needs: Needs) =>
  (request: Request, command: Which & PartnerAsked): Promise<PartnerAnswer | Refusal> => {
    const about = { name: 'change-partner', action: 'partner.change', input: command } as const;
    return partnerCommand(needs)(request, about, ({ partner, by }, moment) => {
      if (!partner || partner.retiredOn !== undefined) return refuse('partner-unknown', {});
      const { partnerId: id, ...known } = command;
      const same = partner.routes.email === known.routes.email;
      const mail = (same && partner.mail) || freshMail(moment);
      const after = { ...known, id, version: partner.version, enteredBy: by, checkedOn: moment.today, mail };
      return { before: partner, after };
    });
  };

/** A partner is offered no more; what is asked of it stays as it is. Refuses `partner-unknown` of one that was retired already. */
export const retirePartner =
  (needs: Needs) =>
  (request: Request, command: Which): Promise<PartnerAnswer | Refusal> => {
    const about = { name: 'retire-partner', action: 'partner.retire', input: command } as const;
    return partnerCommand(needs)(request, about, ({ partner }, moment) => {
      if (!partner || partner.retiredOn !== undefined) return refuse('partner-unknown', {});
      return { before: partner, after: { ...partner, retiredOn: moment.today } };
    });
  };
