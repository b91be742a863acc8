import type { Day } from '@wardmote/domain/day';
import type { Event } from '@wardmote/domain/event';
import type { Id } from '@wardmote/domain/id';
import type { Membership } from '@wardmote/domain/membership';
import type { Panel } from '@wardmote/domain/panel';
import type { Borough } from '@wardmote/domain/place';
import { encodeTime } from 'ulid';
import type { PatchOf2006 } from './patches.ts';

type WithPanel = PatchOf2006 & { readonly panel: NonNullable<PatchOf2006['panel']> };

const codeOf = ({ ward, number }: PatchOf2006): string => `2006-${ward}-${number}`;

export const panelIdOf2006 = (patch: PatchOf2006): Id<'panel'> => `panel_${codeOf(patch)}`;

/** The report counts who chairs and names nobody: the chair is the one person on the record, by what they were. */
const chairOf = (patch: WithPanel): Membership => {
  const byPolice = patch.panel.chair === 'police';
  return {
    id: `membership_${codeOf(patch)}`,
    personId: `person_${codeOf(patch)}`,
    name: byPolice ? 'Police sergeant (name not recorded)' : 'Community member (name not recorded)',
    party: patch.panel.chair,
    kind: byPolice ? 'adviser' : 'member',
    joined: byPolice ? 'ex-officio' : 'founding',
    from: patch.panel.foundedOn,
  };
};

/**
 * A panel as the report of October 2006 lets it be known: that it is there and who chairs it. No document, meeting or priority, because
 * the report has none by ward; and no hand-over date of a police chair. `dissolvedOn` where another panel has its patch today.
 */
export const panelOf2006 = (patch: WithPanel, borough: Borough, dissolvedOn?: Day): Panel => {
  const { ward, number, wardName } = patch;
  const { foundedOn, chairSince } = patch.panel;
  const chair = chairOf(patch);
  const { personId, name, party } = chair;
  return {
    id: panelIdOf2006(patch),
    version: 1,
    name: `${wardName} Safer Neighbourhoods Panel${number > 1 ? ` (team ${number})` : ''}`,
    localName: 'Safer Neighbourhoods Panel',
    kind: 'ward',
    borough: { code: borough.code, slug: borough.slug, name: borough.name, force: borough.force },
    patches: [{ ward, number, wardName }],
    foundedOn,
    ...(dissolvedOn && { dissolvedOn }),
    documents: [],
    members: [chair],
    offices: [{ office: 'chair', personId, name, party, from: chairSince }],
    priorities: [],
    actions: [],
    called: [],
    minutesOwed: [],
  };
};

const noon = (day: Day) => `${day}T12:00:00.000Z`;

/** The events that the use cases would have written, in nobody's name, so that no notice is sent of them. */
export const eventsOf2006 = ({ id: panelId, patches, foundedOn, dissolvedOn }: Panel): readonly Event[] => {
  const by = 'import';
  const [ward = ''] = patches.map((patch) => patch.ward);
  const founded: Event = { type: 'panel-founded', panelId, at: noon(foundedOn), by, facts: { ward } };
  if (!dissolvedOn) return [founded];
  return [founded, { type: 'panel-dissolved', panelId, at: noon(dissolvedOn), by, facts: { on: dissolvedOn } }];
};

/** A ULID of the event's own time without the part of chance, so that a second load writes the same. */
export const eventIdOf = ({ at }: Event): string => `${encodeTime(Date.parse(at))}${'0'.repeat(16)}`;
