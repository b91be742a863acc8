import { addDays, type Day } from '@wardmote/domain/day';
import type { PanelId, SurveyId } from '@wardmote/domain/id';
import type { Panel } from '@wardmote/domain/panel';
import type { WardCode } from '@wardmote/domain/place';
import type { PublishedList, PublishedMatches } from '@wardmote/domain/published';
import type { Survey } from '@wardmote/domain/survey';
import type { RecordedCrime, WardFigures, WardProfile } from '@wardmote/domain/ward-figures';
import { crimeItem, profileItem, publishedItem } from '@wardmote/store/figures-store';
import type { Item } from '@wardmote/store/query';
import { surveyItem } from '@wardmote/store/survey-store';

const ward: WardCode = 'E05000417';
const of = { code: ward, name: 'Brixton Hill' };
const months = 24;
const wards = 21;

/** A month, and by how many the year after has fewer or more. */
const kinds: Readonly<Record<string, readonly [usual: number, change: number]>> = {
  'anti-social-behaviour': [46, -9],
  burglary: [13, -3],
  'criminal-damage-arson': [11, 1],
  drugs: [6, 2],
  robbery: [7, -1],
  'vehicle-crime': [19, 4],
  'violent-crime': [41, -2],
  'other-theft': [15, 0],
};

/** The months before the one that a day is in, the earliest first. */
const monthsBefore = (today: Day): readonly string[] => {
  const all: string[] = [];
  for (
    let day = addDays(`${today.slice(0, 7)}-01`, -1);
    all.length < months;
    day = addDays(`${day.slice(0, 7)}-01`, -1)
  )
    all.unshift(day.slice(0, 7));
  return all;
};

const swings = [0, 2, -1, 3, 1, -2, 0, -3, 1, 2, -1, -2] as const;

const crimeOf = (today: Day): RecordedCrime => {
  const periods = monthsBefore(today);
  const count = ([usual, change]: readonly [number, number], at: number): number =>
    Math.max(0, usual + (at < 12 ? 0 : change) + (swings[at % 12] ?? 0));
  const counts = Object.entries(kinds).map(([name, kind]) => [name, periods.map((_, at) => count(kind, at))] as const);
  const all = counts.map(([name, each]) => [name, each.map((one) => Math.round(one * wards * 0.9))]);
  return {
    of,
    source: 'demo',
    series: { periods, counts: Object.fromEntries(counts) },
    borough: { name: 'Lambeth', wards, series: { periods, counts: Object.fromEntries(all) } },
  };
};

/** The real one: the estimate of the middle of 2011. */
const profile: WardProfile = {
  of,
  year: '2011',
  residents: 15914,
  under16: 2492,
  over64: 1108,
  borough: { name: 'Lambeth', wards, residents: 304481 },
};

/** Two surveys a year apart, of which the later one is more worried although less was recorded. */
export const demoSurveys = (today: Day): readonly Survey[] => {
  const asked = {
    question: 'What worries you in Brixton Hill, and do you feel safe after dark?',
    askedBy: 'The panel, at four street stalls',
  };
  const held = (
    id: SurveyId,
    end: number,
    told: Pick<Survey, 'answered' | 'feelSafe' | 'worried' | 'changed'>,
  ): Survey => ({
    id,
    ...asked,
    from: addDays(today, end - 13),
    to: addDays(today, end),
    ...told,
  });
  return [
    held('survey_DEMO1', -400, {
      answered: 112,
      feelSafe: 68,
      worried: [
        { theme: 'anti-social-behaviour', count: 37 },
        { theme: 'robbery', count: 25 },
        { theme: 'traffic', count: 40 },
      ],
      changed: {
        on: addDays(today, -330),
        words:
          'Street drinking became a priority. The council mended four lamps near the bus stops. Nothing on traffic.',
      },
    }),
    held('survey_DEMO2', -30, {
      answered: 134,
      feelSafe: 71,
      worried: [
        { theme: 'anti-social-behaviour', count: 62 },
        { theme: 'robbery', count: 47 },
        { theme: 'traffic', count: 50 },
        { theme: 'burglary', count: 18 },
      ],
    }),
  ];
};

/** What the team of Brixton Hill might publish: of its three the panel has one, and has not compared the last. */
const publishedOn = (today: Day): PublishedList => ({
  source: 'demo',
  on: addDays(today, -12),
  priorities: [
    {
      id: 'published_DEMO3',
      issue: 'Thefts from vans parked overnight near the depot.',
      issuedOn: addDays(today, -20),
    },
    {
      id: 'published_DEMO1',
      issue: 'Drug dealing in and around the estates, which residents say makes them feel unsafe.',
      issuedOn: addDays(today, -75),
      action: 'Patrols at the times that residents named; two warrants.',
      actedOn: addDays(today, -40),
    },
    {
      id: 'published_DEMO2',
      issue: 'Moped-enabled phone snatching along the main road.',
      issuedOn: addDays(today, -75),
    },
  ],
});

/** What an officer has said of these, of a panel that has a priority about drugs. */
export const demoMatches = ({ priorities }: Panel, today: Day): PublishedMatches => {
  const drugs = priorities.find(({ category }) => category === 'drugs');
  return {
    on: addDays(today, -60),
    matches: [
      { publishedId: 'published_DEMO1', ...(drugs && { priorityId: drugs.id }) },
      { publishedId: 'published_DEMO2' },
    ],
  };
};

/** What is on record of Brixton Hill: recorded crime is invented, and said to be; who lives there is real. */
export const demoFigures = (today: Day): WardFigures => ({
  crime: [crimeOf(today)],
  profiles: [profile],
  published: publishedOn(today),
});

/** The same as items of the table. */
export const demoFigureItems = (panelId: PanelId, today: Day): readonly Item[] => {
  const { crime, profiles } = demoFigures(today);
  return [
    publishedItem(ward, publishedOn(today)),
    ...crime.map((figures) => crimeItem({ ward, figures })),
    ...profiles.map((figures) => profileItem({ ward, figures })),
    ...demoSurveys(today).map((survey) => surveyItem(panelId, survey)),
  ];
};
