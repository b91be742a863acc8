import type { WardCode } from '@wardmote/domain/place';
import { type PublishedList, publishedSources } from '@wardmote/domain/published';
import {
  type Counted,
  crimeSources,
  type RecordedCrime,
  type Series,
  type WardFigures,
  type WardProfile,
} from '@wardmote/domain/ward-figures';
import * as z from 'zod';
import { getItems } from './batch-get.ts';
import { keys, ranges } from './keys.ts';
import { wardCode } from './places-store.ts';
import { type Item, queryAll } from './query.ts';
import { day, id } from './schemas.ts';
import type { Table } from './table.ts';

/** One item a ward and source, so that a page of a ward is one Query; a former ward's figures lie under each ward that it reaches into. */
const counted = {
  of: z.object({ code: wardCode, name: z.string() }),
  share: z.number().optional(),
} satisfies Record<keyof Counted, z.ZodType>;

const series = z.object({
  periods: z.array(z.string()),
  counts: z.record(z.string(), z.array(z.number().nullable())),
}) satisfies z.ZodType<Series>;

const crime = z.object({
  ...counted,
  source: z.enum(crimeSources),
  series,
  borough: z.object({ name: z.string(), wards: z.number(), series }),
}) satisfies z.ZodType<RecordedCrime>;

const profile = z.object({
  ...counted,
  year: z.enum(['2011', '2021']),
  residents: z.number(),
  under16: z.number(),
  over64: z.number(),
  borough: z.object({ name: z.string(), wards: z.number(), residents: z.number() }),
}) satisfies z.ZodType<WardProfile>;

const published = z.object({
  source: z.enum(publishedSources),
  on: day,
  priorities: z.array(
    z.object({
      id: id('published'),
      issue: z.string(),
      issuedOn: day,
      action: z.string().optional(),
      actedOn: day.optional(),
    }),
  ),
}) satisfies z.ZodType<PublishedList>;

export type ShownFor<Figures> = { readonly ward: WardCode; readonly figures: Figures };

export const crimeItem = ({ ward, figures }: ShownFor<RecordedCrime>): Item => ({
  ...keys.crimeOf(ward, figures.source, figures.of.code),
  entity: 'recorded-crime',
  ...figures,
});

export const profileItem = ({ ward, figures }: ShownFor<WardProfile>): Item => ({
  ...keys.profileOf(ward, figures.year, figures.of.code),
  entity: 'ward-profile',
  ...figures,
});

export const publishedItem = (ward: WardCode, list: PublishedList): Item => ({
  ...keys.publishedOf(ward),
  entity: 'published-priorities',
  ...list,
});

const ofEntity = (items: readonly Item[], name: string) => items.filter(({ entity }) => entity === name);

/** AP130: what is on record of a ward: recorded crime, who lives there, and what its police team publishes. */
export const figuresOf =
  (table: Table) =>
  async (ward: WardCode): Promise<WardFigures> => {
    const items = await queryAll(table, ranges.figuresOf(ward));
    const [list] = ofEntity(items, 'published-priorities');
    return {
      ...(list && { published: published.parse(list) }),
      crime: ofEntity(items, 'recorded-crime').map((item) => crime.parse(item)),
      profiles: ofEntity(items, 'ward-profile').map((item) => profile.parse(item)),
    };
  };

const mostKeys = 100;

/** AP131: what an import of a source brought before, in the order of what it brings now. */
export const crimeBefore =
  (table: Table) =>
  async (all: readonly ShownFor<RecordedCrime>[]): Promise<readonly (RecordedCrime | undefined)[]> => {
    const found = new Map<unknown, RecordedCrime>();
    const wanted = all.map(({ ward, figures }) => keys.crimeOf(ward, figures.source, figures.of.code));
    for (let start = 0; start < wanted.length; start += mostKeys)
      for (const item of await getItems(table, wanted.slice(start, start + mostKeys)))
        found.set(`${item.pk} ${item.sk}`, crime.parse(item));
    return wanted.map(({ pk, sk }) => found.get(`${pk} ${sk}`));
  };
