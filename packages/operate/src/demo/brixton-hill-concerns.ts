import { anonymous } from '@wardmote/domain/actor';
import type { Remit } from '@wardmote/domain/concern';
import type { Category } from '@wardmote/domain/priority';
import type { RaiseConcern } from '@wardmote/use-cases/raise-concern';
import type { PanelStory } from './panel-story.ts';
import { done } from './story.ts';

type Told = Omit<RaiseConcern, 'panelId'> & {
  readonly taken?: { readonly title: string; readonly remit: Remit; readonly category: Category };
};

/** What has come in since the last meeting: three are on the list, one waits for the secretary. */
const concerns: readonly Told[] = [
  {
    text: 'In the hour after school, boys on bicycles take phones from younger pupils at the bus stop.',
    place: 'The bus stop below the hill',
    groups: ['young-people'],
    heard: { from: 'outreach', voices: 23 },
    taken: { title: 'Phones taken from pupils after school', remit: 'police', category: 'robbery' },
  },
  {
    text: 'Three lamps are out in the passage behind the shops. I go the long way round since October.',
    place: 'The passage behind the shops',
    groups: ['women-and-girls', 'older-people'],
    taken: { title: 'Lamps out behind the shops', remit: 'council', category: 'environment' },
  },
  {
    text: 'Delivery riders come along the pavement at full speed, most of all in the evening.',
    groups: ['older-people', 'disabled-people'],
    heard: { from: 'survey', voices: 9 },
    taken: { title: 'Delivery riders on the pavement', remit: 'joint', category: 'traffic' },
  },
  {
    text: 'Music and shouting from the car park until three in the morning, every weekend in November.',
    place: 'The car park of the supermarket',
    groups: [],
  },
];

export const tellConcerns = async ({ story, panelId, secretary }: PanelStory): Promise<void> => {
  story.at(story.day(-8));
  for (const { taken, ...raised } of concerns) {
    const by = story.by(raised.heard ? secretary : anonymous);
    const { concernId } = await done(story.commands.raiseConcern(by, { panelId, ...raised }));
    if (!taken) continue;
    const triage = { panelId, concernId, outcome: 'taken', ...taken } as const;
    await done(story.commands.triageConcern(story.by(secretary), triage));
  }
};
