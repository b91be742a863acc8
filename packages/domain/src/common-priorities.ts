import type { PanelFacts } from './panel-facts.ts';
import type { Priority } from './priority.ts';
import { type Category, categories } from './priority-kinds.ts';

/** What a priority is about and who brought it up: all that is told of it where many panels are told of at once. */
export type PriorityKind = Pick<Priority, 'category' | 'source'>;

export type CommonPriorities = {
  /** What more than one panel works on, what most of them do first; of as many, in the order of the list of categories (row 85). */
  readonly shared: readonly { readonly category: Category; readonly panels: number }[];
  readonly priorities: number;
  /** How many residents brought up, alone or together with the police (rows 81, 83). */
  readonly fromResidents: number;
};

/** What the panels of a borough work on. A panel that serves several wards is counted once. */
export const commonPriorities = (
  patches: readonly { readonly panel?: Pick<PanelFacts, 'panelId' | 'kinds'> }[],
): CommonPriorities => {
  const kindsOf = new Map(patches.flatMap(({ panel }) => (panel ? [[panel.panelId, panel.kinds ?? []] as const] : [])));
  const each = [...kindsOf.values()];
  const working = (category: Category) => each.filter((kinds) => kinds.some((one) => one.category === category)).length;
  const all = each.flat();
  return {
    shared: categories
      .map((category) => ({ category, panels: working(category) }))
      .filter(({ category, panels }) => panels > 1 && category !== 'other')
      .toSorted((one, other) => other.panels - one.panels),
    priorities: all.length,
    fromResidents: all.filter(({ source }) => source !== 'police').length,
  };
};
