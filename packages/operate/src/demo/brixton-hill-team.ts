import { teamOf } from '@wardmote/domain/place';
import type { Post } from '@wardmote/domain/team';
import type { PanelStory } from './panel-story.ts';
import { demoPerson } from './people.ts';
import { actorOf, done, type Story } from './story.ts';

const postsOn = ({ day }: Story): readonly Post[] => [
  {
    rank: 'sergeant',
    vacant: false,
    since: day(-800),
    name: 'Whitcombe',
    about: 'Comes to every meeting of the panel.',
  },
  { rank: 'constable', vacant: false, since: day(-520), name: 'Okoro' },
  { rank: 'constable', vacant: true, since: day(-75) },
  { rank: 'pcso', vacant: false, since: day(-1300), name: 'Bell', about: 'Holds the street briefings at the market.' },
  { rank: 'pcso', vacant: false, since: day(-200) },
  { rank: 'pcso', vacant: false, since: day(-40) },
];

/** Who is in the police team of the ward, as its sergeant told it a week ago. */
export const tellTeam = async ({ story, panelId }: PanelStory): Promise<void> => {
  const sergeant = demoPerson('sergeant');
  const teamId = teamOf(story.beginning.patch);
  const command = {
    panelId,
    teamId,
    posts: postsOn(story),
    duty: 'Most days between 8am and 10pm, on Fridays and Saturdays until 2am. Not at night during the week.',
    email: 'brixton-hill.team@example.org',
    reach: 'Street briefings: every second Saturday at 11am in front of the library.',
  };
  const asTeam = actorOf(sergeant.id, sergeant.name, { role: 'sergeant', teamId });
  await done(story.commands.keepTeam(story.by(asTeam), command));
};
