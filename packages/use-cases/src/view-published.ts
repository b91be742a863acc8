import type { Actor } from '@wardmote/domain/actor';
import type { PanelId } from '@wardmote/domain/id';
import type { Panel } from '@wardmote/domain/panel';
import type { WardCode } from '@wardmote/domain/place';
import type { Priority } from '@wardmote/domain/priority';
import {
  comparable,
  type MatchRate,
  matchRate,
  type PublishedList,
  type PublishedPriority,
} from '@wardmote/domain/published';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import type { WardFigures } from '@wardmote/domain/ward-figures';
import type { PanelReads } from './panel-command.ts';
import { type May, mayOn } from './view-panel.ts';

type Own = Pick<Priority, 'id' | 'title'>;

/** What a team publishes beside what the panel has, as far as the panel has said which is which. */
export type PublishedBeside = {
  /** One a ward of which a list was brought in. */
  readonly lists: readonly (Omit<PublishedList, 'priorities'> & {
    readonly ward: WardCode;
    readonly wardName: string;
    readonly priorities: readonly (PublishedPriority & {
      readonly compared: boolean;
      /** Which of the panel's it is. */
      readonly is?: Own;
    })[];
  })[];
  /** Those of the panel, but for what is about persons. */
  readonly own: readonly (Own & { readonly published: boolean })[];
  readonly rate: MatchRate | undefined;
};

export type OfWard = { readonly ward: WardCode; readonly wardName: string; readonly figures: WardFigures };

/** The two lists side by side, from what was read of the panel and of its wards. */
export const publishedBeside = (panel: Panel, wards: readonly OfWard[]): PublishedBeside => {
  const own = comparable(panel).map(({ id, title }) => ({ id, title }));
  const said = new Map(panel.publishedMatches?.matches.map(({ publishedId, priorityId }) => [publishedId, priorityId]));
  const lists = wards.flatMap(({ ward, wardName, figures: { published } }) =>
    published
      ? [
          {
            ...published,
            ward,
            wardName,
            priorities: published.priorities.map((one) => {
              const is = own.find(({ id }) => id === said.get(one.id));
              return { ...one, compared: said.has(one.id), ...(is && { is }) };
            }),
          },
        ]
      : [],
  );
  const found = new Set(lists.flatMap(({ priorities }) => priorities.flatMap(({ is }) => is?.id ?? [])));
  return {
    lists,
    own: own.map((one) => ({ ...one, published: found.has(one.id) })),
    rate: matchRate(panel, lists),
  };
};

/** The wards of a panel, each once. */
export const wardsOf = ({ patches }: Pick<Panel, 'patches'>): readonly Omit<OfWard, 'figures'>[] =>
  patches
    .filter(({ ward }, at, all) => all.findIndex((one) => one.ward === ward) === at)
    .map(({ ward, wardName }) => ({ ward, wardName }));

export type PublishedView = PublishedBeside & {
  readonly panel: Pick<Panel, 'id' | 'version' | 'name' | 'borough' | 'patches'>;
  readonly may: May;
};

/** The same for whoever compares them: a request for the panel, and one for each of its wards. */
export const viewPublished =
  (needs: Pick<PanelReads, 'findPanel' | 'figuresOf'>) =>
  async (actor: Actor, panelId: PanelId): Promise<PublishedView | Refusal<'not-found'>> => {
    const panel = await needs.findPanel(panelId);
    if (!panel) return refuse('not-found', {});
    const wards = await Promise.all(
      wardsOf(panel).map(async (one) => ({ ...one, figures: await needs.figuresOf(one.ward) })),
    );
    const { id, version, name, borough, patches } = panel;
    return {
      ...publishedBeside(panel, wards),
      panel: { id, version, name, borough, patches },
      may: mayOn(actor, panel),
    };
  };
