import { csv, withoutGuard } from '@wardmote/pages/csv';
import { parseCsv } from '@wardmote/pages/parse-csv';
import { describe, expect, it } from 'vitest';

const written = (text: string): string => {
  const lines = parseCsv(new TextEncoder().encode(csv(['text'], [[text]])), ',');
  if (typeof lines === 'string') throw new Error(lines);
  return lines[1]?.fields[0] ?? '';
};

const formulas = ['=1+1', '+44', '-1', '@SUM(A1)', '\t=1', '\tx', '\rx', '\u0001=1', '  =1', '"=1', '\u00A0+1'];
const fullWidth = ['\uFF1D1+1', '\uFF0B44', '\uFF0D1', '\uFF20SUM(A1)', ' \uFF1D1'];
const guarded = [...formulas, ...fullWidth, "'=1", "''=1", "'\tx", `'"@x`];
const plain = ['', 'Lamps', "'tis", "''", '"dim" ones', 'a=b', 'x@example.org', ' two spaces ', '12', 'a\nb'];

describe('a cell of a table', () => {
  it.each(guarded)('has a quote before what a spreadsheet may take for a formula (I4): %j', (text) => {
    expect(written(text)).toBe(`'${text}`);
  });

  it.each(plain)('stays as it is otherwise: %j', (text) => {
    expect(written(text)).toBe(text);
  });

  it.each([...guarded, ...plain])('is read back as it was typed: %j', (text) => {
    expect(withoutGuard(written(text))).toBe(text);
  });
});
