import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { agendaKinds } from '@wardmote/domain/agenda';
import type { PanelId } from '@wardmote/domain/id';
import type { UsualItem } from '@wardmote/domain/usual-agenda';
import * as z from 'zod';
import { keys } from './keys.ts';
import type { Item } from './query.ts';
import type { Table } from './table.ts';

const usualItem = z.object({
  kind: z.enum(agendaKinds),
  heading: z.string(),
  openness: z.literal('open'),
  section: z.string().optional(),
  presenter: z.string().optional(),
  minutesPlanned: z.number().optional(),
}) satisfies z.ZodType<UsualItem>;

const usual = z.object({ items: z.array(usualItem) });

export const usualAgendaItem = (panelId: PanelId, items: readonly UsualItem[]): Item => ({
  ...keys.usualAgenda(panelId),
  entity: 'usual-agenda',
  items,
});

/** AP34: the agenda that a panel usually has; nothing where it keeps none of its own. */
export const findUsualAgenda =
  (table: Table) =>
  async (panelId: PanelId): Promise<readonly UsualItem[] | undefined> => {
    const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: keys.usualAgenda(panelId) }));
    return Item && usual.parse(Item).items;
  };
