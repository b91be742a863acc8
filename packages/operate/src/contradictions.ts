import { slugOf } from '@wardmote/domain/place';
import type { Problem } from '@wardmote/pages/parse-csv';
import type { WardRow } from './ward-row.ts';

export type NumberedRow = { readonly line: number; readonly row: WardRow };

/** Something that may be said once only, or only in one way: what it is about, what is said, and how to tell of a second way. */
type Saying = {
  readonly about: string;
  readonly value: string;
  readonly column: string;
  readonly fault: (first: number, before: string) => string;
};

const sayingsOf = ({ line, row: { code, borough, boroughName, force } }: NumberedRow): readonly Saying[] => [
  {
    about: `ward ${code}`,
    value: `line ${line}`,
    column: 'wd_code',
    fault: (first) => `${code} is on line ${first} already. Take one of the two out.`,
  },
  {
    about: `name of ${borough}`,
    value: boroughName,
    column: 'lad_name',
    fault: (first, before) => `${borough} is "${boroughName}" here and "${before}" on line ${first}. Write one name.`,
  },
  {
    about: `force of ${borough}`,
    value: force,
    column: 'police_force_id',
    fault: (first, before) => `${borough} is under "${force}" here and "${before}" on line ${first}. Write one force.`,
  },
  {
    about: `code of ${slugOf(boroughName)}`,
    value: borough,
    column: 'lad_code',
    fault: (first, before) => `${boroughName} is ${borough} here and ${before} on line ${first}. Write one code.`,
  },
];

/** Where rows contradict one another: a ward twice, a borough with two names, two forces or two codes. */
export const contradictions = (rows: readonly NumberedRow[]): readonly Problem[] => {
  const first = new Map<string, { readonly line: number; readonly value: string }>();
  return rows.flatMap((numbered) =>
    sayingsOf(numbered).flatMap(({ about, value, column, fault }) => {
      const known = first.get(about);
      if (!known) first.set(about, { line: numbered.line, value });
      if (!known || known.value === value) return [];
      return [`Line ${numbered.line}, column ${column}: ${fault(known.line, known.value)}`];
    }),
  );
};
