import type { PanelId } from '@wardmote/domain/id';
import { categories } from '@wardmote/domain/priority';
import type { Survey } from '@wardmote/domain/survey';
import * as z from 'zod';
import { keys, ranges } from './keys.ts';
import { type Item, queryAll } from './query.ts';
import { day, id } from './schemas.ts';
import type { Table } from './table.ts';

const survey = z.object({
  id: id('survey'),
  question: z.string(),
  askedBy: z.string(),
  from: day,
  to: day,
  answered: z.number(),
  feelSafe: z.number().optional(),
  worried: z.array(z.object({ theme: z.enum(categories), count: z.number() })),
}) satisfies z.ZodType<Survey>;

/** As many as a page shows. */
const mostLatest = 12;

export const surveyItem = (panelId: PanelId, one: Survey): Item => ({
  ...keys.survey(panelId, one.to, one.id),
  entity: 'survey',
  ...one,
});

/** AP132: the last surveys of a panel, the one that ended last first. */
export const surveysOf =
  (table: Table) =>
  async (panelId: PanelId): Promise<readonly Survey[]> =>
    (await queryAll(table, ranges.surveys(panelId), { ScanIndexForward: false, Limit: mostLatest }))
      .slice(0, mostLatest)
      .map((item) => survey.parse(item));
