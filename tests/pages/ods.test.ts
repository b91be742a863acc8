import { ods } from '@wardmote/pages/ods';
import { DOMParser, type Element } from '@xmldom/xmldom';
import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

/** Read back by the rules of OpenDocument 1.3, with a parser that takes nothing that is not well-formed. */

const namespaces = {
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  table: 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  manifest: 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0',
};
const parse = (bytes: Uint8Array | undefined) =>
  new DOMParser({ onError: (level, message) => expect.fail(`${level}: ${message}`) }).parseFromString(
    strFromU8(bytes ?? new Uint8Array()),
    'text/xml',
  );
const all = (of: Element | ReturnType<typeof parse>, prefix: keyof typeof namespaces, name: string) => [
  ...of.getElementsByTagNameNS(namespaces[prefix], name),
];

/** White space as a reader of ODF puts it together again. */
const textOf = (paragraph: Element): string =>
  [...paragraph.childNodes]
    .map((node) => {
      if (node.nodeType === node.TEXT_NODE) return node.nodeValue ?? '';
      const element = node as Element;
      if (element.localName === 'tab') return '\t';
      return ' '.repeat(Number(element.getAttributeNS(namespaces.text, 'c')));
    })
    .join('');

const cellOf = (cell: Element): unknown => {
  const type = cell.getAttributeNS(namespaces.office, 'value-type');
  expect([null, 'string', 'float']).toContain(type);
  expect(cell.hasAttributeNS(namespaces.table, 'formula')).toBe(false);
  if (type === 'float') return Number(cell.getAttributeNS(namespaces.office, 'value'));
  return all(cell, 'text', 'p').map(textOf).join('\n');
};

const sheetsOf = (file: Uint8Array) =>
  all(parse(unzipSync(file)['content.xml']), 'table', 'table').map((sheet) => ({
    name: sheet.getAttributeNS(namespaces.table, 'name'),
    rows: all(sheet, 'table', 'table-row').map((row) => all(row, 'table', 'table-cell').map(cellOf)),
  }));

const table = { name: 'Priorities', columns: ['priority', 'before'], rows: [] };

describe('tables as a spreadsheet', () => {
  it('say first and unpacked what they are, and name each of their files', () => {
    const file = ods([table]);
    expect(strFromU8(file.slice(0, 4))).toBe('PK\u0003\u0004');
    expect(strFromU8(file.slice(30, 84))).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
    const files = unzipSync(file);
    const listed = all(parse(files['META-INF/manifest.xml']), 'manifest', 'file-entry').map((entry) =>
      entry.getAttributeNS(namespaces.manifest, 'full-path'),
    );
    expect(listed).toEqual(['/', 'content.xml']);
    expect(Object.keys(files)).toEqual(['mimetype', 'content.xml', 'META-INF/manifest.xml']);
  });

  it('have a sheet each under its name, with texts as texts and numbers as numbers', () => {
    const typed = ['=HYPERLINK("http://x")', '+44', '-1', '@SUM(A1)', 'a & <b>', '  two\n\nlines\tand  more'];
    const rows = typed.map((text, index) => [text, index === 0 ? undefined : index]);
    expect(
      sheetsOf(
        ods([
          { ...table, rows },
          { ...table, name: 'Open actions' },
        ]),
      ),
    ).toEqual([
      { name: 'Priorities', rows: [['priority', 'before'], ...rows.map(([text, count]) => [text, count ?? ''])] },
      { name: 'Open actions', rows: [['priority', 'before']] },
    ]);
  });

  it('give back whatever was typed, and are the same bytes each time', () => {
    const typed = fc.string({ unit: 'binary' }).map((text) => text.replace(/(?![\n\t])\p{Cc}|[\uFFFE\uFFFF]/gu, ''));
    fc.assert(
      fc.property(typed, (text) => {
        const one = { ...table, columns: ['typed'], rows: [[text]] };
        expect(sheetsOf(ods([one]))[0]?.rows[1]).toEqual([text]);
        expect(ods([one])).toEqual(ods([one]));
      }),
    );
  });
});
