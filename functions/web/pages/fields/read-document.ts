import type { Settings } from '@wardmote/domain/governing-document';
import * as z from 'zod';
import * as inputs from '../../api/inputs.ts';
import type { Fields } from '../accept-form.ts';
import { filledRows, rowsFrom } from './read-rows.ts';
import { numberIfAny, text, textIfAny } from './read-text.ts';

/** The parts of the voting members that a decision may need, by the words on the form. */
const shares: Readonly<Record<string, number>> = { quarter: 1 / 4, third: 1 / 3, half: 1 / 2, 'two-thirds': 2 / 3 };

/** The word for a share that a document has; the nearest one where it was set by other means than this form. */
export const shareWord = ({ quorum: { share } }: Settings): string =>
  Object.entries(shares).toSorted(([, one], [, other]) => Math.abs(one - share) - Math.abs(other - share))[0]?.[0] ??
  '';

const { clauses, settings, ...rest } = inputs.draftDocument.shape;

/** The form of a governing document: clauses left empty are left out, and the others are numbered as they stand. */
export const documentForm = z
  .object({ ...rest, settings, clauses: filledRows(clauses.element.omit({ number: true })) })
  .transform((form) => ({
    ...form,
    clauses: form.clauses.map((clause, index) => ({ number: String(index + 1), ...clause })),
  }))
  .pipe(inputs.draftDocument);

const clauseFrom = (fields: Fields) => (row: string) =>
  textIfAny(fields, `${row}-text`) && { topic: text(fields, `${row}-topic`), text: text(fields, `${row}-text`) };

/** A setting is shown filled in; one that was emptied is asked for again. */
const number = (fields: Fields, name: string): number => numberIfAny(fields, name) ?? Number.NaN;

export const documentFrom = (fields: Fields) => ({
  kind: text(fields, 'kind'),
  title: text(fields, 'title'),
  clauses: rowsFrom(fields, 'clauses', clauseFrom(fields)),
  settings: {
    quorum: {
      share: shares[text(fields, 'settings-quorum-share')],
      atLeast: number(fields, 'settings-quorum-atLeast'),
    },
    noticeDays: number(fields, 'settings-noticeDays'),
    termMonths: number(fields, 'settings-termMonths'),
  },
});
