import type { Evidence } from '@wardmote/domain/evidence';
import type { MeetingId } from '@wardmote/domain/id';
import * as z from 'zod';
import { keys } from './keys.ts';
import type { Item } from './query.ts';
import { day, id } from './schemas.ts';

const evidence = z.object({
  id: id('evidence'),
  title: z.string(),
  href: z.string(),
  source: z.string(),
  on: day,
  readers: z.enum(['everybody', 'panel']),
}) satisfies z.ZodType<Evidence>;

const pack = z.object({ links: z.array(evidence) });

/** The evidence of a meeting: what everybody may see under `OPEN#`, what is for the panel under `PANEL#`. */
export const packItems = (meetingId: MeetingId, all: readonly Evidence[]): readonly Item[] =>
  (['everybody', 'panel'] as const).flatMap((readers) => {
    const links = all.filter((link) => link.readers === readers);
    return links.length > 0 ? [{ ...keys.pack(meetingId, readers), entity: 'evidence', links }] : [];
  });

export const evidenceIn = (items: readonly Item[]): readonly Evidence[] =>
  items.filter(({ entity }) => entity === 'evidence').flatMap((item) => pack.parse(item).links);
