/** A postcode in its two parts for looking up: the sector, `SW2 5`, and the two letters of the unit, `JX`. */
export type Postcode = { readonly sector: string; readonly unit: string };

/** The six shapes of an outward code, one digit and two letters after it (BS 7666); case, spaces and full stops are as people type them. */
const shape = /^([A-Z]{1,2}\d[A-Z\d]?)(\d)([A-Z]{2})$/;

/** The postcode that somebody typed; undefined where it is none, or not a whole one. */
export const postcodeIn = (typed: string): Postcode | undefined => {
  const [, outward, sector, unit] = shape.exec(typed.toUpperCase().replace(/[\s.]/g, '')) ?? [];
  return outward && sector && unit ? { sector: `${outward} ${sector}`, unit } : undefined;
};
