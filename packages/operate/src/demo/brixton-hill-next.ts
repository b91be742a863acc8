import type { Day } from '@wardmote/domain/day';
import type { AttachEvidence } from '@wardmote/use-cases/attach-evidence';
import type { ItemAsked } from '@wardmote/use-cases/schedule-meeting';
import { tellBrief } from './brixton-hill-brief.ts';
import { tellReplies } from './brixton-hill-replies.ts';
import { type Arranged, call, schedule } from './meeting-story.ts';
import type { PanelStory } from './panel-story.ts';
import { done, type Story } from './story.ts';
import { communityHall, fillRegister } from './venues.ts';

const lookingBack = { openness: 'open', section: 'Looking back' } as const;
const concerns = { openness: 'open', section: 'What residents say' } as const;
const deciding = { openness: 'open', section: 'What the panel decides' } as const;
const ending = { openness: 'open', section: 'To end with' } as const;

/** As long as the evening: an hour and three quarters. */
const agenda: readonly ItemAsked[] = [
  {
    kind: 'welcome',
    heading: 'Welcome, introductions and apologies',
    presenter: 'the chair',
    minutesPlanned: 5,
    ...lookingBack,
  },
  {
    kind: 'last-minutes',
    heading: 'Minutes of the last meeting, and what was done since',
    presenter: 'the secretary',
    minutesPlanned: 10,
    ...lookingBack,
  },
  {
    kind: 'police-on-priorities',
    heading: 'The police on the four priorities',
    presenter: 'Sergeant Whitcombe',
    minutesPlanned: 15,
    ...lookingBack,
  },
  {
    kind: 'police-report',
    heading: 'Police report: crime, disorder and the survey about feeling safe',
    presenter: 'Sergeant Whitcombe',
    minutesPlanned: 10,
    ...lookingBack,
  },
  {
    kind: 'other',
    heading: 'Phones taken on the way home from school',
    presenter: 'Jordan Mensah, with a guest',
    minutesPlanned: 20,
    ...concerns,
  },
  {
    kind: 'community-concerns',
    heading: 'Concerns of the community',
    presenter: 'Joy Atkins',
    minutesPlanned: 15,
    ...concerns,
  },
  {
    kind: 'agree-priorities',
    heading: 'Agree priorities and actions',
    presenter: 'the chair',
    minutesPlanned: 15,
    ...deciding,
  },
  {
    kind: 'contact-sessions',
    heading: 'Street briefings and contact sessions',
    presenter: 'Priya Raman',
    minutesPlanned: 5,
    ...deciding,
  },
  { kind: 'other-business', heading: 'Any other business', minutesPlanned: 5, ...ending },
  { kind: 'next-meeting', heading: 'Date of the next meeting', minutesPlanned: 5, ...ending },
];

/** When the item begins for which the guest comes. */
const guestAbout = '19:40';

const evidenceFor = ({ day }: Story): readonly Omit<AttachEvidence, 'panelId' | 'meetingId'>[] => [
  {
    title: 'Crime and disorder in Brixton Hill, the last four weeks',
    href: 'https://example.org/brixton-hill/crime-in-four-weeks',
    source: 'The Safer Neighbourhoods Team',
    on: day(-8),
    readers: 'everybody',
  },
  {
    title: 'Where pupils feel safe after school: what 61 of them said',
    href: 'https://example.org/brixton-hill/survey-of-pupils',
    source: 'A survey by the sixth form',
    on: day(-12),
    readers: 'panel',
  },
];

/** What is to be looked at, and who comes for one item. */
const prepare = async ({ story, panelId, secretary }: PanelStory, { meetingId, items }: Arranged): Promise<void> => {
  for (const link of evidenceFor(story))
    await done(story.commands.attachEvidence(story.by(secretary), { panelId, meetingId, ...link }));
  const itemId = items.find(({ kind }) => kind === 'other')?.itemId;
  if (!itemId) throw new Error('There is no item to invite a guest for.');
  const guest = { name: 'Marcia Bright', organisation: 'Hillside youth club', email: 'marcia.bright@example.org' };
  const command = { panelId, meetingId, itemId, ...guest, about: guestAbout };
  await done(story.commands.inviteGuest(story.by(secretary), command));
};

/** The meeting that lies ahead: set down a week ago in a hall of the register, prepared since, called and answered in the present. */
export const tellNextMeeting = async (panel: PanelStory, on: Day): Promise<void> => {
  const { story } = panel;
  story.at(story.day(-7));
  const venueId = (await fillRegister(story)).get(communityHall);
  const arrangements = { venueId, theme: 'Young people', surgeryFrom: `${on}T18:15` };
  const meeting = await schedule(panel, { on, from: '19:00', to: '20:45', arrangements, agenda });
  story.at(story.day(-4));
  await prepare(panel, meeting);
  story.arrive();
  await call(panel, meeting);
  await tellReplies(panel, meeting.meetingId);
  await tellBrief(panel, meeting.meetingId);
};
