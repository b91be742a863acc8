import type { PartnerAsked } from '@wardmote/use-cases/partner-command';
import { demoPerson } from './people.ts';
import { actorOf, done, type Story } from './story.ts';

/** Whom the panels of the borough ask for help. The bodies are invented; the numbers are those that Ofcom keeps for plays. */
const partners: readonly PartnerAsked[] = [
  {
    name: 'Street care, Lambeth Council',
    kind: 'council',
    does: 'Clears rubbish and graffiti, and fines those who leave it',
    routes: { desk: 'Environmental crime team', email: 'envirocrime@example.org', phone: '020 7946 0142' },
    capabilities: ['fly-tipping', 'graffiti'],
  },
  {
    name: 'Street lighting, Lambeth Council',
    kind: 'council',
    does: 'Mends street lamps and makes dark places lighter',
    routes: { desk: 'Lighting desk', webForm: 'https://lighting.example.org/report' },
    capabilities: ['lighting'],
  },
  {
    name: 'Millers Rise Homes',
    kind: 'housing',
    does: 'Landlord of the Millers Rise estate: doors, lifts, neighbours',
    routes: { desk: 'Neighbourhood desk', email: 'neighbourhoods@example.org' },
    capabilities: ['housing-asb', 'noise', 'drugs'],
    wards: ['E05000417'],
  },
  {
    name: 'The Lantern outreach service',
    kind: 'charity',
    does: 'Finds people who sleep or drink in the street, and gets them help',
    routes: { desk: 'Outreach desk', email: 'outreach@example.org', phone: '020 7946 0177' },
    capabilities: ['street-drinking', 'drugs', 'rough-sleeping'],
  },
];

/** The borough's officer puts them into the register. */
export const fillPartners = async (story: Story): Promise<void> => {
  const { id, name } = demoPerson('borough-officer');
  const borough = story.beginning.borough.slug;
  const officer = actorOf(id, name, { role: 'borough-officer', borough });
  for (const partner of partners) await done(story.commands.addPartner(story.by(officer), { borough, ...partner }));
};
