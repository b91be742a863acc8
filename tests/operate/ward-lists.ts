import type { WardRow } from '@wardmote/operate/ward-row';

export const header = 'wd_code,wd_name,lad_code,lad_name,police_force_id';
export const bishops = "E05000416,Bishop's,E09000022,Lambeth,metropolitan";
export const brixtonHill = 'E05000417,Brixton Hill,E09000022,Lambeth,metropolitan';

/** The bytes of a list with these lines after its first. */
export const listOf = (...lines: readonly string[]): Buffer => Buffer.from([header, ...lines, ''].join('\n'));

type Named = readonly [code: WardRow['code'], name: string];

const rowsOf = (borough: Pick<WardRow, 'borough' | 'boroughName'>, wards: readonly Named[]): readonly WardRow[] =>
  wards.map(([code, name]) => ({ code, name, ...borough, force: 'metropolitan' }));

export const lambeth = (...wards: readonly Named[]) => rowsOf({ borough: 'E09000022', boroughName: 'Lambeth' }, wards);
export const hackney = (...wards: readonly Named[]) => rowsOf({ borough: 'E09000012', boroughName: 'Hackney' }, wards);
