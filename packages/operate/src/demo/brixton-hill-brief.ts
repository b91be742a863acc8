import type { MeetingId } from '@wardmote/domain/id';
import { teamOf } from '@wardmote/domain/place';
import type { PanelStory } from './panel-story.ts';
import { demoPerson } from './people.ts';
import { actorOf, done } from './story.ts';

const text = [
  '## Mopeds',
  '- **Enforcement**: Two mopeds were taken away on the hill. One rider had no insurance.',
  '- **Prevention**: The gates to the estate are closed at dusk again.',
  '## Break-ins',
  '- **Prevention**: Thirty-one homes had their locks looked at. Four burglaries in four weeks; there were six before.',
  '- **Communication**: A leaflet went to every home on the three streets.',
  '## What is still to do',
  '- **Intelligence**: We would like to hear from residents at which hours the stairwells are used.',
].join('\n');

/** What the team has done, as the sergeant sends it to the panel before its next meeting. */
export const tellBrief = async ({ story, panelId }: PanelStory, meetingId: MeetingId): Promise<void> => {
  const sergeant = demoPerson('sergeant');
  const teamId = teamOf(story.beginning.patch);
  const asTeam = actorOf(sergeant.id, sergeant.name, { role: 'sergeant', teamId });
  await done(story.commands.saveBrief(story.by(asTeam), { panelId, meetingId, text }));
  await done(story.commands.sendBrief(story.by(asTeam), { panelId, meetingId }));
};
