import type { MembershipId, PanelId } from '@wardmote/domain/id';
import type { Membership } from '@wardmote/domain/membership';
import type { Panel, PanelKind } from '@wardmote/domain/panel';
import type { Person } from '@wardmote/domain/person';
import { type Borough, teamOf, type WardCode } from '@wardmote/domain/place';
import { check } from '@wardmote/domain/policy';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import type { PatchFacts } from '@wardmote/domain/roll-up';
import { carryOut, type Moment, type Request } from './carry-out.ts';
import type { Needs } from './panel-command.ts';

export type FoundPanel = {
  readonly borough: string;
  readonly ward: WardCode;
  /** Which team's patch, where a ward has more than one. */
  readonly patch: number;
  readonly name: string;
  readonly localName: string;
  readonly kind: PanelKind;
  /** Who gets the panel going and keeps its record until it elects its officers. */
  readonly convener: { readonly name: string; readonly email?: string };
};

type Reads = {
  readonly findPatch: (
    borough: string,
    ward: WardCode,
    patch: number,
  ) => Promise<{ readonly borough: Borough; readonly patch: PatchFacts } | undefined>;
};

const firstMember = (command: FoundPanel, person: Person, id: MembershipId, today: string): Membership => ({
  id,
  personId: person.id,
  name: command.convener.name,
  party: 'community',
  kind: 'member',
  joined: 'founding',
  from: today,
});

const foundedPanel = (command: FoundPanel, borough: Borough, wardName: string, moment: Moment): Panel => ({
  id: moment.newId('panel'),
  version: 0,
  name: command.name,
  localName: command.localName,
  kind: command.kind,
  borough: { code: borough.code, slug: borough.slug, name: borough.name, force: borough.force },
  patches: [{ ward: command.ward, number: command.patch, wardName }],
  foundedOn: moment.today,
  documents: [],
  members: [],
  offices: [],
  chairVacantSince: moment.today,
  priorities: [],
  actions: [],
  called: [],
  minutesOwed: [],
});

/**
 * A panel is founded on a patch that has none, with a convener as its first member and secretary.
 * Refuses `ward-unknown`, `panel-exists` (with the panel that is there).
 */
export const foundPanel =
  (needs: Needs & Reads) =>
  (request: Request, command: FoundPanel): Promise<{ readonly panelId: PanelId } | Refusal> =>
    carryOut(needs)(
      request,
      { name: 'found-panel', input: command },
      async () => {
        const { borough, ward, patch, convener } = command;
        const [place, known] = await Promise.all([
          needs.findPatch(borough, ward, patch),
          convener.email ? needs.findPersonByEmail(convener.email) : undefined,
        ]);
        return { place, known };
      },
      ({ place, known }, moment) => {
        const refused = check(request.actor, 'panel.found', {
          borough: command.borough,
          teams: [teamOf({ ward: command.ward, number: command.patch })],
        });
        if (refused) return refused;
        if (!place) return refuse('ward-unknown', { ward: command.ward });
        const there = place.patch.panel;
        if (there && !there.dissolvedOn && command.kind === 'ward')
          return refuse('panel-exists', { panelId: there.panelId });

        if (known && request.actor.kind === 'person' && known.id === request.actor.personId)
          return refuse('office-needs-community', { name: known.name, office: 'secretary' });

        const person = known ?? { id: moment.newId('person'), ...command.convener, mailKey: moment.newKey() };
        const empty = foundedPanel(command, place.borough, place.patch.wardName, moment);
        const panel: Panel = {
          ...empty,
          members: [firstMember(command, person, moment.newId('membership'), moment.today)],
          offices: [
            { office: 'secretary', personId: person.id, name: person.name, party: 'community', from: moment.today },
          ],
        };
        return {
          events: [moment.event(panel.id, 'panel-founded', { ward: command.ward })],
          changes: { panel: { after: panel }, ...(!known && { newPerson: person }) },
          answer: { panelId: panel.id },
        };
      },
    );
