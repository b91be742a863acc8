import { wardCode } from '@wardmote/store/places-store';
import * as z from 'zod';
import type { WardRow } from '../ward-row.ts';
import fixture from './wards.json' with { type: 'json' };

const boroughCode = z.custom<WardRow['borough']>((code) => typeof code === 'string' && code.startsWith('E09'));

const boroughs = z
  .array(z.object({ code: boroughCode, name: z.string(), wards: z.array(z.tuple([wardCode, z.string()])) }))
  .parse(fixture.boroughs);

/** The day of the report, and so the day on which its wards are known to have been in force. */
export const reportDay = '2006-10-28';

/** The Metropolitan Police's 624 wards of 2006, borough by borough in the order of their codes. Source: README.md beside this file. */
export const wardsOf2006: readonly WardRow[] = boroughs.flatMap(({ code: borough, name: boroughName, wards }) =>
  wards.map(([code, name]) => ({ code, name, borough, boroughName, force: 'metropolitan' })),
);

/** The 32 boroughs in the order of their codes. */
export const boroughCodesOf2006: readonly WardRow['borough'][] = boroughs.map(({ code }) => code);
