import { readFileSync, statSync } from 'node:fs';
import type { WardCode } from '@wardmote/domain/place';
import { plainError } from '@wardmote/local/plain-error';
import { wardCode } from '@wardmote/store/places-store';
import * as z from 'zod';

type Position = readonly [number, number];
/** A ward's boundary: closed lines, those of its holes and of its islands too. */
export type Boundary = { readonly ward: WardCode; readonly lines: readonly (readonly Position[])[] };

const line = z.array(z.tuple([z.number(), z.number()]).rest(z.number()));
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(line) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(line)) }),
]);
const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(z.object({ properties: z.record(z.string(), z.unknown()), geometry })).min(1),
});

/** The ONS names the column by its year, `WD25CD`; others write `wd_code`. */
const codeColumn = /^wd(\d\dcd|_code)$/i;

const codeIn = (properties: Readonly<Record<string, unknown>>) => {
  const [, code] = Object.entries(properties).find(([name]) => codeColumn.test(name)) ?? [];
  return wardCode.safeParse(code);
};

const linesOf = ({ type, coordinates }: z.infer<typeof geometry>): readonly (readonly Position[])[] =>
  (type === 'Polygon' ? coordinates : coordinates.flat()).map((positions) =>
    positions.map(([x, y]) => [x, y] as const),
  );

const jsonIn = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw plainError(`${path} cannot be read as JSON. Nothing of it was written.`);
  }
};

/** The boundaries in a file of GeoJSON (RFC 7946). A file that is something else is turned away as a whole. */
export const boundariesIn = (path: string): readonly Boundary[] => {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw plainError(`There is no file ${path}.`);
  const read = collection.safeParse(jsonIn(path));
  const boundaries = (read.data?.features ?? []).flatMap(({ properties, geometry: shape }) => {
    const code = codeIn(properties);
    return code.success ? [{ ward: code.data, lines: linesOf(shape) }] : [];
  });
  if (boundaries.length > 0) return boundaries;
  throw plainError(
    `${path} holds no boundaries of wards: it must be GeoJSON, a FeatureCollection of polygons with the ward in wd25cd or wd_code. Nothing of it was written.`,
  );
};
