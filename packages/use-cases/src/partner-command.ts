import type { Change, Decided } from '@wardmote/domain/changes';
import type { PartnerId, PersonId } from '@wardmote/domain/id';
import type { Partner } from '@wardmote/domain/partner';
import type { Ward, WardCode } from '@wardmote/domain/place';
import { check, type PolicyAction } from '@wardmote/domain/policy';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import { type CommandNeeds, carryOut, type Moment, type Request } from './carry-out.ts';
import { boroughTarget, type VenueReads } from './venue-command.ts';

export type PartnerReads = Pick<VenueReads, 'allBoroughs' | 'findPanel'> & {
  readonly findPartner: (borough: string, id: PartnerId) => Promise<Partner | undefined>;
  readonly wardsOf: (borough: string) => Promise<readonly Ward[]>;
};

export type PartnerAnswer = { readonly partnerId: PartnerId };

/** What somebody says of a partner; who says it and when goes without saying. */
export type PartnerAsked = Omit<
  Partner,
  'id' | 'borough' | 'version' | 'enteredBy' | 'checkedOn' | 'retiredOn' | 'mail'
>;

type About = {
  readonly name: string;
  readonly action: PolicyAction;
  readonly input: {
    readonly borough: string;
    readonly partnerId?: PartnerId;
    readonly wards?: readonly WardCode[] | undefined;
  };
};

type Found = { readonly partner: Partner | undefined; readonly by: PersonId };

/** A command on the partner register of a borough: reads in one round, asks the policy table, decides, writes once. Refuses `ward-unknown`. */
export const partnerCommand =
  (needs: CommandNeeds & PartnerReads) =>
  (
    request: Request,
    { name, action, input }: About,
    decide: (found: Found, moment: Moment) => Change<Partner> | Refusal,
  ): Promise<PartnerAnswer | Refusal> => {
    const { borough: slug, partnerId, wards = [] } = input;
    const { actor } = request;
    const read = async () => {
      const [boroughs, target, partner, known] = await Promise.all([
        needs.allBoroughs(),
        boroughTarget(needs, actor, slug),
        partnerId ? needs.findPartner(slug, partnerId) : undefined,
        wards.length > 0 ? needs.wardsOf(slug) : [],
      ]);
      return { isBorough: boroughs.some((one) => one.slug === slug), target, partner, known };
    };
    return carryOut(needs)(request, { name, input }, read, ({ isBorough, target, partner, known }, moment) => {
      const refused = check(actor, action, target);
      if (refused) return refused;
      if (!isBorough || (partnerId && !partner) || actor.kind !== 'person') return refuse('not-found', {});
      if (partner && request.expects !== undefined && request.expects !== partner.version)
        return refuse('changed-meanwhile', { savedVersion: partner.version });
      const strange = wards.find((ward) => !known.some(({ code }) => code === ward));
      if (strange) return refuse('ward-unknown', { ward: strange });
      const change = decide({ partner, by: actor.personId }, moment);
      if (isRefusal(change)) return change;
      const decided: Decided<PartnerAnswer> = {
        events: [],
        changes: { partner: change },
        answer: { partnerId: change.after.id },
      };
      return decided;
    });
  };
