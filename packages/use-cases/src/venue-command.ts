import type { Actor } from '@wardmote/domain/actor';
import type { Change, Decided } from '@wardmote/domain/changes';
import type { PanelId, VenueId } from '@wardmote/domain/id';
import type { Panel } from '@wardmote/domain/panel';
import type { Borough } from '@wardmote/domain/place';
import { check, type PolicyAction, type Target } from '@wardmote/domain/policy';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Venue } from '@wardmote/domain/venue';
import { type CommandNeeds, carryOut, type Moment, type Request } from './carry-out.ts';

export type VenueReads = {
  readonly allBoroughs: () => Promise<readonly Borough[]>;
  readonly findPanel: (id: PanelId) => Promise<Panel | undefined>;
  readonly findVenue: (borough: string, id: VenueId) => Promise<Venue | undefined>;
};

export type VenueAnswer = { readonly venueId: VenueId };

/** A person is on few panels; of somebody on more, these are looked at. */
const panelsLookedAt = 8;

/** A borough as what is acted on, with those of its panels that the actor has a part in: none is read for anybody else. */
export const boroughTarget = async (
  { findPanel }: Pick<VenueReads, 'findPanel'>,
  actor: Actor,
  borough: string,
): Promise<Target> => {
  const roles = actor.kind === 'person' ? actor.roles : [];
  const ids = [...new Set(roles.flatMap((role) => ('panelId' in role ? [role.panelId] : [])))].slice(0, panelsLookedAt);
  const panels = await Promise.all(ids.map(findPanel));
  const here = panels.flatMap((panel) => (panel?.borough.slug === borough ? [panel.id] : []));
  return { borough, panels: here };
};

type About = {
  readonly name: string;
  readonly action: PolicyAction;
  readonly input: { readonly borough: string; readonly venueId?: VenueId };
};

/** A command on the venue register of a borough: reads in one round, asks the policy table, decides, writes once. */
export const venueCommand =
  (needs: CommandNeeds & VenueReads) =>
  (
    request: Request,
    { name, action, input }: About,
    decide: (found: { borough: Borough; venue: Venue | undefined }, moment: Moment) => Change<Venue> | Refusal,
  ): Promise<VenueAnswer | Refusal> => {
    const { borough: slug, venueId } = input;
    const read = async () => {
      const [boroughs, target, venue] = await Promise.all([
        needs.allBoroughs(),
        boroughTarget(needs, request.actor, slug),
        venueId ? needs.findVenue(slug, venueId) : undefined,
      ]);
      return { borough: boroughs.find((one) => one.slug === slug), target, venue };
    };
    return carryOut(needs)(request, { name, input }, read, ({ borough, target, venue }, moment) => {
      const refused = check(request.actor, action, target);
      if (refused) return refused;
      if (!borough || (venueId && !venue)) return refuse('not-found', {});
      if (venue && request.expects !== undefined && request.expects !== venue.version)
        return refuse('changed-meanwhile', { savedVersion: venue.version });
      const change = decide({ borough, venue }, moment);
      if (isRefusal(change)) return change;
      const decided: Decided<VenueAnswer> = {
        events: [],
        changes: { venue: change },
        answer: { venueId: change.after.id },
      };
      return decided;
    });
  };
