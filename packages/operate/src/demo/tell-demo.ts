import type { Brief } from '@wardmote/domain/brief';
import { londonDay } from '@wardmote/domain/london';
import type { Partner } from '@wardmote/domain/partner';
import type { WardCode } from '@wardmote/domain/place';
import type { Team } from '@wardmote/domain/team';
import type { Venue } from '@wardmote/domain/venue';
import { withSurveysOwed } from '@wardmote/domain/what-changed';
import type { PanelHistory } from '@wardmote/store/import-store';
import { tellBrixtonHill } from './brixton-hill.ts';
import { demoFigures, demoMatches, demoSurveys } from './figures.ts';
import { demoPeople } from './people.ts';
import { demoPlaces } from './places.ts';
import { plans } from './plans.ts';
import { openStory, type Story } from './story.ts';
import { tellPanel } from './tell-panel.ts';

/** Everything that the demo's panels have behind them at a moment, and the places of their borough. */
export type DemoTold = {
  readonly histories: readonly PanelHistory[];
  readonly venues: readonly Venue[];
  readonly teams: readonly Team[];
  readonly partners: readonly Partner[];
  readonly briefs: readonly Brief[];
};

const brixtonHill: WardCode = 'E05000417';
const namesPerPanel = 20;
const withoutFigures = { surveys: [], figures: { crime: [], profiles: [] } } as const;

/** Tells the stories of all panels up to `present`, in memory; nothing is written. */
export const tellDemo = async (present: Date, newKey: () => string): Promise<DemoTold> => {
  const storyOf = (ward: WardCode): Story => {
    const place = demoPlaces.find(({ patch }) => patch.ward === ward);
    if (!place) throw new Error(`${ward} is not a ward of the demo.`);
    const today = londonDay(present);
    const figured = ward === brixtonHill && { surveys: demoSurveys(today), figures: demoFigures(today) };
    return openStory({ ...place, known: demoPeople, ...(figured || withoutFigures) }, present, newKey);
  };
  const main = storyOf(brixtonHill);
  await tellBrixtonHill(main);
  const told = main.history();
  const today = londonDay(present);
  const owing = withSurveysOwed(told.panel, demoSurveys(today));
  const histories: PanelHistory[] = [{ ...told, panel: { ...owing, publishedMatches: demoMatches(owing, today) } }];
  for (const [rank, plan] of plans.entries()) {
    const story = storyOf(plan.ward);
    await tellPanel(story, plan, rank * namesPerPanel);
    histories.push(story.history());
  }
  return {
    histories,
    venues: main.venues(),
    teams: main.teams(),
    partners: main.partners(),
    briefs: main.briefs(),
  };
};
