import type { Joining } from './panel-story.ts';
import { type DemoKey, demoPerson } from './people.ts';

const known = (key: DemoKey): Pick<Joining, 'name' | 'email'> => {
  const { name, email } = demoPerson(key);
  return { name, email };
};

/** Who joined before the first meeting, in this order; the convener is the secretary. Some have no address. */
export const firstMembers: readonly Joining[] = [
  { ...known('chair'), party: 'community', represents: 'Neighbourhood Watch' },
  { ...known('member'), party: 'community', represents: 'Local shops' },
  { name: 'Frank Pemberton', email: 'frank.pemberton@example.org', party: 'community', represents: 'Older residents' },
  { name: 'Joy Atkins', email: 'joy.atkins@example.org', party: 'community', represents: 'Churches' },
  {
    name: 'Ahmed Warsame',
    email: 'ahmed.warsame@example.org',
    party: 'community',
    represents: 'Mosque and Somali families',
  },
  { name: 'Siobhan Keane', email: 'siobhan.keane@example.org', party: 'community', represents: 'Schools' },
  { name: 'Luz Fernandes', party: 'community', represents: 'Portuguese and Latin American residents' },
  { name: 'Bernard Coles', party: 'community', represents: 'Disabled residents' },
  { ...known('member-excluded'), party: 'community', represents: 'Residents of the side streets' },
];

/** Those who advise and observe. They are no members and have no vote (rows 118 and 140 of the report). */
export const partners: readonly Joining[] = [
  { ...known('sergeant'), party: 'police', represents: 'Brixton Hill Safer Neighbourhoods Team' },
  { ...known('councillor'), party: 'councillor', represents: 'Ward councillors' },
  { ...known('council-officer'), party: 'partner', represents: 'Lambeth Council, community safety' },
];

/** Elected at the second meeting, because the panel had nobody under thirty. */
export const youngMembers: readonly Joining[] = [
  {
    name: 'Jordan Mensah',
    email: 'jordan.mensah@example.org',
    party: 'community',
    represents: 'Young people, sixth form',
  },
  {
    name: 'Amara Diallo',
    email: 'amara.diallo@example.org',
    party: 'community',
    represents: 'Young people, youth club',
  },
];

export const substitute: Joining = {
  name: 'Ruth Pemberton',
  email: 'ruth.pemberton@example.org',
  party: 'community',
  kind: 'substitute',
  represents: 'Older residents',
};
