import { anonymous } from '@wardmote/domain/actor';
import type { Remit } from '@wardmote/domain/concern';
import { addDays, type Day } from '@wardmote/domain/day';
import type { Category } from '@wardmote/domain/priority-kinds';
import type { RaiseConcern } from '@wardmote/use-cases/raise-concern';
import type { PanelStory } from './panel-story.ts';
import { done } from './story.ts';

type Told = Omit<RaiseConcern, 'panelId'> & {
  /** At which stall, where it was heard at one. */
  readonly where?: string;
  readonly taken?: {
    readonly title: string;
    readonly remit: Remit;
    readonly category: Category;
    readonly place?: string;
  };
};

/** What came in before the panel voted on its list: the first became a priority, the others have waited since. */
const votedOn: readonly Told[] = [
  {
    text: 'My bicycle was taken from our hallway, and two of my neighbours’ in the same week.',
    place: 'The mansion blocks',
    groups: [],
    heard: { from: 'outreach', voices: 14 },
    where: 'the yard of the mansion blocks',
    taken: {
      title: 'Bicycles taken from hallways',
      remit: 'joint',
      category: 'burglary',
      place: 'Mansion blocks on the hill',
    },
  },
  {
    text: 'Cars race up the hill after midnight, every night that it is dry.',
    groups: [],
    heard: { from: 'survey', voices: 6 },
    taken: { title: 'Cars racing on the hill at night', remit: 'police', category: 'traffic' },
  },
  {
    text: 'The gate of the alley behind the terrace has no lock. Anybody can get to our back doors.',
    place: 'The alley behind the terrace',
    groups: ['older-people'],
    taken: {
      title: 'The open alley behind the terrace',
      remit: 'council',
      category: 'environment',
      place: 'Upper terraces',
    },
  },
];

/** What has come in since the last meeting: three are on the list, one waits for the secretary. */
const concerns: readonly Told[] = [
  {
    text: 'In the hour after school, boys on bicycles take phones from younger pupils at the bus stop.',
    place: 'The bus stop below the hill',
    groups: ['young-people'],
    heard: { from: 'outreach', voices: 23 },
    where: 'Brixton Library',
    taken: {
      title: 'Phones taken from pupils after school',
      remit: 'police',
      category: 'robbery',
      place: 'Brixton Hill, bus stops',
    },
  },
  {
    text: 'Three lamps are out in the passage behind the shops. I go the long way round since October.',
    place: 'The passage behind the shops',
    groups: ['women-and-girls', 'older-people'],
    taken: {
      title: 'Lamps out behind the shops',
      remit: 'council',
      category: 'environment',
      place: 'Brixton Hill, shops',
    },
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

const hear = async ({ story, panelId, secretary }: PanelStory, told: readonly Told[], stallOn: Day): Promise<void> => {
  for (const { taken, where, heard: said, ...others } of told) {
    const session = where === undefined ? undefined : { on: stallOn, where };
    const raised = { ...others, ...(said && { heard: { ...said, session } }) };
    const by = story.by(raised.heard ? secretary : anonymous);
    const { concernId } = await done(story.commands.raiseConcern(by, { panelId, ...raised }));
    if (!taken) continue;
    const triage = { panelId, concernId, outcome: 'taken', ...taken } as const;
    await done(story.commands.triageConcern(story.by(secretary), triage));
  }
};

export const tellConcerns = async (panel: PanelStory): Promise<void> => {
  panel.story.at(panel.story.day(-8));
  await hear(panel, concerns, panel.story.day(-10));
};

export const hearBeforeVote = (panel: PanelStory, metOn: Day): Promise<void> =>
  hear(panel, votedOn, addDays(metOn, -3));
