import { randomBytes } from 'node:crypto';
import { londonDay } from '@wardmote/domain/london';
import { briefItem } from '@wardmote/store/brief-store';
import { readFacts, writeDigest } from '@wardmote/store/digest';
import { historyItems } from '@wardmote/store/import-store';
import { partnerItem } from '@wardmote/store/partner-store';
import { writeItems } from '@wardmote/store/places-store';
import { savePoll } from '@wardmote/store/poll-store';
import type { Table } from '@wardmote/store/table';
import { teamInRollUp, teamItem } from '@wardmote/store/team-store';
import { transact } from '@wardmote/store/transaction';
import { venueItem } from '@wardmote/store/venue-store';
import { wardConcernItem } from '@wardmote/store/ward-concern-store';
import { demoFigureItems } from './demo/figures.ts';
import { makeDemoPeople, makeOperator } from './demo/make-people.ts';
import { nextLocalElections } from './demo/next-local-elections.ts';
import { type DemoPerson, demoPeople as people } from './demo/people.ts';
import { importDemoPlaces } from './demo/places.ts';
import { tellDemo } from './demo/tell-demo.ts';
import { demoWardConcern } from './demo/ward-concern.ts';
import { inParallel } from './in-parallel.ts';

/** Who can sign in on a laptop. */
export const demoPeople: readonly DemoPerson[] = people;

/** The panel whose story is told at length has figures of its ward, and has asked the people there. */
const figuresOf = (histories: Awaited<ReturnType<typeof tellDemo>>['histories'], now: Date) =>
  histories.slice(0, 1).flatMap(({ panel }) => demoFigureItems(panel.id, londonDay(now)));

/** The demo as it stands at a moment: `seedDemo` with a clock that is passed in. */
export const seedDemoAt = async (table: Table, now: Date): Promise<void> => {
  const newKey = () => randomBytes(16).toString('base64url');
  const [{ histories, venues, teams, partners, briefs }] = await Promise.all([
    tellDemo(now, newKey),
    importDemoPlaces(table),
    savePoll(table)(nextLocalElections(londonDay(now))),
    makeDemoPeople(table),
  ]);
  await Promise.all([
    writeItems(table)([
      ...venues.map(venueItem),
      ...teams.map(teamItem),
      ...partners.map(partnerItem),
      ...briefs.map(briefItem),
      ...figuresOf(histories, now),
      wardConcernItem(demoWardConcern(londonDay(now), newKey())),
    ]),
    inParallel(histories, (history) => writeItems(table)(historyItems(history))),
  ]);
  await inParallel(histories, async ({ panel }) => {
    const found = await readFacts(table)(panel.id);
    if (found) await writeDigest(table)(found);
    const inRollUp = teams.flatMap((team) => teamInRollUp(table, team, panel));
    if (inRollUp.length > 0) await transact(table, inRollUp);
  });
};

/** A borough with a year behind it, counted back from today, in an empty table: what `npm start` shows. Nobody gets mail about the past; of the present, the invitations to one meeting and its team’s brief. */
export const seedDemo = ({ table }: { readonly table: Table; readonly baseUrl: string }): Promise<void> =>
  seedDemoAt(table, new Date());

/** An empty record in which one person can sign in: the operator, who imports the rest. */
export const seedOperator = ({ table }: { readonly table: Table; readonly baseUrl: string }): Promise<void> =>
  makeOperator(table);
