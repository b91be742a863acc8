import type { TeamId } from '@wardmote/domain/id';
import type { Panel } from '@wardmote/domain/panel';
import { teamOf } from '@wardmote/domain/place';
import { figuresOf, ranks, type Team } from '@wardmote/domain/team';
import * as z from 'zod';
import { getItems } from './batch-get.ts';
import { teamFigures } from './digest.ts';
import { keys } from './keys.ts';
import type { Item } from './query.ts';
import { day, id } from './schemas.ts';
import type { Table } from './table.ts';
import type { Write } from './transaction.ts';

const team = z.object({
  id: id('team'),
  version: z.number(),
  posts: z.array(
    z.object({
      rank: z.enum(ranks),
      vacant: z.boolean(),
      since: day,
      name: z.string().optional(),
      about: z.string().optional(),
    }),
  ),
  duty: z.string(),
  email: z.string().optional(),
  reach: z.string().optional(),
  keptOn: day,
}) satisfies z.ZodType<Team>;

export const teamItem = (one: Team): Item => ({ ...keys.team(one.id), entity: 'team', ...one });

/** The numbers of a team stand in its patch's row of the roll-up, so that a borough's page asks for nothing more. */
export const teamInRollUp = (
  table: Table,
  one: Team,
  { borough, patches }: Pick<Panel, 'borough' | 'patches'>,
): Write[] =>
  patches
    .filter((patch) => teamOf(patch) === one.id)
    .map(({ ward, number }) => ({
      Update: {
        TableName: table.name,
        Key: keys.patch(borough.force, borough.slug, ward, number),
        UpdateExpression: 'SET k = :figures',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':figures': teamFigures.encode(figuresOf(one)) },
      },
    }));

/** AP119: some teams, as far as anything is known of them. */
export const teamsByIds =
  (table: Table) =>
  async (ids: readonly TeamId[]): Promise<readonly Team[]> => {
    if (ids.length === 0) return [];
    const items = await getItems(table, ids.map(keys.team));
    return items.map((item) => team.parse(item));
  };
