import * as z from 'zod';

/**
 * What a public client of data.police.uk reads: each name that it knows with its type and its nulls, and no other (domain.md 4.1). Dates
 * of priorities are written with a hyphen and those of events with an underscore; no time has a zone, and numbers are texts.
 */

const html = z.string().regex(/^<p>[\s\S]*<\/p>$/);
const time = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
const degrees = z.string().regex(/^-?\d+(\.\d+)?$/);
const contacts = z.partialRecord(
  z.enum(['email', 'telephone', 'mobile', 'fax', 'web', 'address', 'facebook', 'twitter', 'youtube']),
  z.string().min(1),
);

export const prioritiesAnswer = z.array(
  z.strictObject({ issue: html, 'issue-date': time, action: html.nullable(), 'action-date': time.nullable() }),
);

export const eventsAnswer = z.array(
  z.strictObject({
    title: z.string(),
    description: html.nullable(),
    address: z.string(),
    type: z.literal('meeting'),
    start_date: time,
    end_date: time,
    contact_details: contacts,
  }),
);

export const peopleAnswer = z.array(
  z.strictObject({ name: z.string(), rank: z.string(), bio: html.nullable(), contact_details: contacts }),
);

export const neighbourhoodAnswer = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: html.nullable(),
  url_force: z.string(),
  population: z.string().regex(/^\d+$/),
  contact_details: contacts,
  links: z.array(z.strictObject({ url: z.string(), title: z.string(), description: z.string().nullable() })),
  centre: z.strictObject({ latitude: degrees.nullable(), longitude: degrees.nullable() }),
  locations: z.array(
    z.strictObject({
      name: z.string(),
      address: z.string(),
      postcode: z.string(),
      latitude: degrees.nullable(),
      longitude: degrees.nullable(),
      telephone: z.string().optional(),
      type: z.string(),
      description: z.string().nullable(),
    }),
  ),
});

export const neighbourhoodsAnswer = z.array(z.strictObject({ id: z.string(), name: z.string() }));

/** Ours without what stands beside it under `wardmote`, which a client that knows only theirs does not look at. */
export const withoutOurs = <Thing extends object>(thing: Thing): Omit<Thing, 'wardmote'> => {
  const { wardmote: _ours, ...theirs } = thing as Thing & { readonly wardmote?: unknown };
  return theirs;
};
