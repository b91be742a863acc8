import { readWardList } from '@wardmote/operate/read-ward-list';
import { describe, expect, it } from 'vitest';
import { bishops, brixtonHill, header, listOf } from './ward-lists.ts';

const problemsOf = (file: Uint8Array): readonly string[] => {
  const read = readWardList(file);
  return 'problems' in read ? read.problems : [];
};

describe('a list of wards', () => {
  it('is read with a byte order mark, other columns, blank lines, Windows line ends, and names that hold a comma', () => {
    const ham = 'x,E05000529,"Ham, Petersham and Richmond Riverside",E09000027,Richmond upon Thames,metropolitan';
    const text = `\uFEFFid,${header}\r\n${ham}\r\n\r\ny,${bishops}\r\n`;
    expect(readWardList(Buffer.from(text))).toEqual({
      rows: [
        {
          code: 'E05000529',
          name: 'Ham, Petersham and Richmond Riverside',
          borough: 'E09000027',
          boroughName: 'Richmond upon Thames',
          force: 'metropolitan',
        },
        { code: 'E05000416', name: "Bishop's", borough: 'E09000022', boroughName: 'Lambeth', force: 'metropolitan' },
      ],
    });
  });

  it('may have the middle of each ward, as text; both columns or none', () => {
    const placed = (...ends: readonly string[]) =>
      Buffer.from([`${header},long,lat`, ...ends.map((end) => `${bishops},${end}`)].join('\n'));
    const read = readWardList(placed('-0.1136,51.4625'));
    expect('rows' in read && read.rows[0]?.centre).toEqual({ latitude: '51.4625', longitude: '-0.1136' });
    const none = readWardList(placed(','));
    expect('rows' in none && none.rows[0]).not.toHaveProperty('centre');
    for (const wrong of ['-0.1136,', 'east,51.4', '-0.1136,97'])
      expect(problemsOf(placed(wrong))).toEqual([
        'Line 2: lat and long are not degrees. Write them like 51.4625 and -0.1136, or neither.',
      ]);
    expect(problemsOf(Buffer.from(`${header},lat\n${bishops},51.4625`))).toEqual([
      'Line 1: a list with the middle of each ward has both lat and long.',
    ]);
  });

  it('may have the same name in two boroughs', () => {
    expect(problemsOf(listOf(bishops, "E05009999,Bishop's,E09000012,Hackney,metropolitan"))).toEqual([]);
  });

  const wrong: Readonly<Record<string, readonly [Buffer, string]>> = {
    'a ward code that is not one': [
      listOf(bishops, 'E0500041X,Oval,E09000022,Lambeth,metropolitan'),
      'Line 3, column wd_code: "E0500041X" is not the code of a ward. Write E05 and six digits.',
    ],
    'no ward code': [
      listOf(',Oval,E09000022,Lambeth,metropolitan'),
      'Line 2, column wd_code: "" is not the code of a ward. Write E05 and six digits.',
    ],
    'a borough code that is not one': [
      listOf('E05000426,Oval,E08000022,Lambeth,metropolitan'),
      'Line 2, column lad_code: "E08000022" is not the code of a London borough. Write E09 and six digits.',
    ],
    'an empty name': [
      listOf('E05000426, ,E09000022,Lambeth,metropolitan'),
      'Line 2, column wd_name: "" is empty. Write the name of the ward.',
    ],
    'a borough without letters': [
      listOf('E05000426,Oval,E09000022,--,metropolitan'),
      'Line 2, column lad_name: "--" has no letters. Write the name of the borough.',
    ],
    'a force that is not one': [
      listOf('E05000426,Oval,E09000022,Lambeth,The Met'),
      'Line 2, column police_force_id: "The Met" is not the name of a force. Write it like "metropolitan".',
    ],
    'a ward twice': [
      listOf(bishops, brixtonHill, bishops),
      'Line 4, column wd_code: E05000416 is on line 2 already. Take one of the two out.',
    ],
    'a borough with two names': [
      listOf(bishops, 'E05000426,Oval,E09000022,Lambert,metropolitan'),
      'Line 3, column lad_name: E09000022 is "Lambert" here and "Lambeth" on line 2. Write one name.',
    ],
    'a borough with two forces': [
      listOf(bishops, 'E05000426,Oval,E09000022,Lambeth,city-of-london'),
      'Line 3, column police_force_id: E09000022 is under "city-of-london" here and "metropolitan" on line 2. Write one force.',
    ],
    'a name with two codes': [
      listOf(bishops, 'E05000426,Oval,E09000023,Lambeth,metropolitan'),
      'Line 3, column lad_code: Lambeth is E09000023 here and E09000022 on line 2. Write one code.',
    ],
    'a row with a column too many': [
      listOf(bishops, 'E05000529,Ham, Petersham,E09000027,Richmond upon Thames,metropolitan'),
      'Line 3: the row has 6 columns, and the first line has 5. Put a name that holds a comma in quotation marks.',
    ],
    'a quotation mark that is never closed': [
      listOf(bishops, 'E05000426,"Oval,E09000022,Lambeth,metropolitan', brixtonHill),
      'Line 3: a quotation mark is opened here and never closed. Close it, or take it out.',
    ],
    'a quotation mark that is never closed, after a blank line': [
      listOf(bishops, '', '"E05000426,Oval,E09000022,Lambeth,metropolitan'),
      'Line 4: a quotation mark is opened here and never closed. Close it, or take it out.',
    ],
    'a quotation mark inside a name': [
      listOf('E05000426,The "Oval",E09000022,Lambeth,metropolitan'),
      'Line 2: there is a quotation mark inside a name. Put the whole name in quotation marks and write the inner one twice ("").',
    ],
    'a row as long as a book': [
      listOf(`E05000426,"${'o'.repeat(20_000)}",E09000022,Lambeth,metropolitan`),
      'Line 2: the row is longer than 10000 characters. Look for a quotation mark that is never closed.',
    ],
    'a missing column': [
      Buffer.from('wd_code,wd_name,lad_code,lad_name\nE05000426,Oval,E09000022,Lambeth\n'),
      'Line 1: the column police_force_id is not in the first line, which must name wd_code, wd_name, lad_code, lad_name, police_force_id, each once.',
    ],
    'no wards': [
      listOf(),
      'The file has no wards. Line 1 must name wd_code, wd_name, lad_code, lad_name, police_force_id; the wards follow it.',
    ],
    'another encoding': [
      Buffer.concat([listOf(), Buffer.from([0xe9, 0x0a])]),
      'The file is not in UTF-8. Save it again as "CSV UTF-8".',
    ],
    'too many bytes': [
      Buffer.alloc(1_000_001, 0x61),
      'The file has 1000001 bytes, and at most 1000000 are read. Split it by borough.',
    ],
    'too many rows': [
      Buffer.from(`${header}\n${'a,b,c,d,e\n'.repeat(5001)}`),
      'The file has 5001 rows, and at most 5000 are read. Split it by borough.',
    ],
  };
  it.each(Object.entries(wrong))('is turned away for %s, with line, column and remedy', (_, [file, problem]) => {
    expect(problemsOf(file)).toEqual([problem]);
  });

  it('tells of every problem at once', () => {
    const file = listOf('E0500041,,E09000022,Lambeth,metropolitan', bishops, 'E05000426,Oval,E09,Lambeth,metropolitan');
    expect(problemsOf(file)).toHaveLength(3);
  });
});
