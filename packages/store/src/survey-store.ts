import type { Day } from '@wardmote/domain/day';
import type { PanelId, SurveyId } from '@wardmote/domain/id';
import { categories } from '@wardmote/domain/priority-kinds';
import { filedUnder, lastSurveys, type Survey, type SurveyTold } from '@wardmote/domain/survey';
import * as z from 'zod';
import { getItems } from './batch-get.ts';
import { keys, ranges } from './keys.ts';
import { type Item, queryAll } from './query.ts';
import { day, id } from './schemas.ts';
import type { Table } from './table.ts';

const told = z.object({
  question: z.string(),
  askedBy: z.string(),
  from: day,
  to: day,
  answered: z.number(),
  feelSafe: z.number().optional(),
  worried: z.array(z.object({ theme: z.enum(categories), count: z.number() })),
}) satisfies z.ZodType<SurveyTold>;

const survey = told.extend({
  id: id('survey'),
  corrections: z.array(z.object({ on: day, reason: z.string(), was: told })).optional(),
  withdrawn: z.object({ on: day, reason: z.string() }).optional(),
  changed: z.object({ on: day, words: z.string() }).optional(),
  revision: z.number().optional(),
}) satisfies z.ZodType<Survey>;

/** It stays where it was put first, though its days are put right. */
export const surveyItem = (panelId: PanelId, one: Survey): Item => ({
  ...keys.survey(panelId, filedUnder(one), one.id),
  entity: 'survey',
  ...one,
});

const latestFirst = (one: Survey, other: Survey): number => other.to.localeCompare(one.to);

/** AP132: the last surveys of a panel, the one that ended last first. */
export const surveysOf =
  (table: Table) =>
  async (panelId: PanelId): Promise<readonly Survey[]> =>
    (await queryAll(table, ranges.surveys(panelId), { ScanIndexForward: false, Limit: lastSurveys }))
      .slice(0, lastSurveys)
      .map((item) => survey.parse(item))
      .toSorted(latestFirst);

/** AP310: surveys of a panel by the days under which they lie, however old: what became of those that a priority cites. */
export const surveysByIds =
  (table: Table) =>
  async (
    panelId: PanelId,
    named: readonly { readonly id: SurveyId; readonly filed: Day }[],
  ): Promise<readonly Survey[]> => {
    if (named.length === 0) return [];
    const items = await getItems(
      table,
      named.map(({ id: surveyId, filed }) => keys.survey(panelId, filed, surveyId)),
    );
    return items.map((item) => survey.parse(item));
  };
