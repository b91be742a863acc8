import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const found = (...patterns: string[]): readonly string[] =>
  patterns
    .flatMap((pattern) => globSync(pattern, { cwd: root, exclude: ['**/node_modules/**', '**/dist/**'] }))
    .toSorted();

const sources = found('packages/*/src/**/*.ts', 'functions/**/*.ts', 'infra/**/*.ts');
const deployed = found('packages/*/src/**/*.ts', 'functions/**/*.ts');
/** Source lines without their comments, with where they are. */
const linesOf = (path: string): readonly { readonly at: string; readonly line: string }[] =>
  read(path)
    .split('\n')
    .map((line, index) => ({ at: `${path}:${index + 1}`, line }))
    .filter(({ line }) => !/^\s*(\/\/|\/?\*)/.test(line));
const where = (paths: readonly string[], pattern: RegExp): readonly string[] =>
  paths.flatMap((path) => linesOf(path).flatMap(({ at, line }) => (pattern.test(line) ? [at] : [])));

type AccessPattern = { readonly number: number; readonly name: string; readonly file: string };
const byNumber = (patterns: readonly AccessPattern[]) => patterns.toSorted((one, other) => one.number - other.number);

const patternsInCode = (): readonly AccessPattern[] =>
  found('packages/store/src/*.ts').flatMap((path) =>
    [...read(path).matchAll(/\/\*\*\s*(?:\* )?AP(\d+):(?:(?!\*\/)[\s\S])*\*\/\s*export const (\w+)/g)].map(
      ([, number, name = '']) => ({ number: Number(number), name, file: basename(path) }),
    ),
  );

const readme = 'packages/store/README.md';
const rows = read(readme)
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const patternsInTable: readonly AccessPattern[] = rows.map(([, number, , cell = '']) => {
  const [, name = '', file = ''] = /^`(\w+)` in `([\w.-]+)`$/.exec(cell) ?? [];
  return { number: Number(number), name, file };
});

describe('the table of access patterns in packages/store/README.md', () => {
  it('has a row for each function of the store, and a function for each row: number, name and file', () => {
    expect(byNumber(patternsInTable)).toEqual(byNumber(patternsInCode()));
  });

  it('gives each number once', () => {
    for (const patterns of [patternsInTable, patternsInCode()]) {
      const numbers = patterns.map(({ number }) => number);
      expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
    }
  });

  it('says of each the question, the key condition, the index, the request units and who asks', () => {
    for (const row of rows) expect(row.filter((cell) => cell !== '')).toHaveLength(7);
  });

  it('leaves out no function of the store that sends a request', () => {
    const numbered = new Set(patternsInCode().map(({ name }) => name));
    const senders = found('packages/store/src/*.ts').flatMap((path) =>
      [
        ...read(path).matchAll(/export const (\w+) =\s*(?:<[^>]+>\s*)?\(table: Table[^)]*\)\s*=>\s*(?:async\b|<|\()/g),
      ].map(([, name = '']) => name),
    );
    expect(senders.length).toBeGreaterThan(30);
    expect(senders.filter((name) => !numbered.has(name))).toEqual([]);
  });

  it('tells the life of every kind of key', () => {
    const text = read(readme);
    const kinds = new Set(read('packages/store/src/keys.ts').match(/\b[A-Z]+#(?:[A-Z]+#?)*/g));
    expect(kinds.size).toBeGreaterThan(20);
    expect([...kinds].filter((kind) => !text.includes(kind))).toEqual([]);
  });
});

describe('every type of', () => {
  const typesIn = (path: string, type: string): readonly string[] => {
    const [, body = ''] = new RegExp(`type ${type} = \\{\\n([\\s\\S]*?)\\n\\};`).exec(read(path)) ?? [];
    return [...body.matchAll(/^ {2}'([a-z-]+)'/gm)].map(([, name = '']) => name);
  };
  const keysIn = (path: string): ReadonlySet<string> =>
    new Set([...read(path).matchAll(/^ {2}'([a-z-]+)':/gm)].map(([, name = '']) => name));

  it('refusal has a sentence', () => {
    const codes = typesIn('packages/domain/src/refusal.ts', 'RefusalFacts');
    expect(codes.length).toBeGreaterThan(35);
    const files = ['explain', 'concern-sentences', 'evidence-sentences'];
    const said = files.flatMap((file) => [...keysIn(`packages/pages/src/${file}.ts`)]);
    expect(said.toSorted()).toEqual(codes.toSorted());
  });

  it('refusal is produced somewhere: one that nothing can say is not kept', () => {
    const text = deployed.map(read).join('\n');
    const codes = typesIn('packages/domain/src/refusal.ts', 'RefusalFacts');
    expect(codes.filter((code) => !text.includes(`refuse('${code}'`))).toEqual([]);
  });

  it('event is heard, or excused with a reason', () => {
    const types = typesIn('packages/domain/src/event.ts', 'EventFacts');
    expect(types.length).toBeGreaterThan(20);
    expect([...keysIn('packages/notices/src/notices-for.ts')].toSorted()).toEqual(types.toSorted());
  });

  it('finding has a sentence', () => {
    const [, body = ''] =
      /export const rules = \{([\s\S]*?)\} as const/.exec(read('packages/domain/src/standing.ts')) ?? [];
    const rules = [...body.matchAll(/^ {2}'?([a-z-]+)'?:/gm)].map(([, rule = '']) => rule);
    expect(rules.length).toBeGreaterThan(15);
    const text = read('packages/pages/src/explain-finding.ts');
    expect(rules.filter((rule) => !new RegExp(`^ {2}'?${rule}'?: `, 'm').test(text))).toEqual([]);
  });
});

describe('nowhere in the source', () => {
  it('is the table scanned, but by the laptop, which looks whether its own is empty', () => {
    const others = sources.filter((path) => !path.startsWith('packages/local/'));
    expect(where(others, /\b(Scan|ScanCommand|paginateScan|dynamodb:Scan|grantReadData)\b/)).toEqual([]);
  });

  it('is a key built outside the store’s keys', () => {
    const others = deployed.filter(
      (path) => path !== 'packages/store/src/keys.ts' && !path.startsWith('packages/local/'),
    );
    expect(where(others, /`(PANEL|MEETING|PERSON|EMAIL|SUBJECT|COMMAND|FORCE|ENDED|BOROUGH|NOTICE)#\$\{/)).toEqual([]);
  });

  it('is zod imported by its name, which brings every language with it', () => {
    expect(where(found('{packages,functions,infra,tests}/**/*.ts'), /import \{[^}]*\bz\b[^}]*\} from 'zod'/)).toEqual(
      [],
    );
  });

  it('is the environment read, but by the runtime, the laptop, the deploy and the operator', () => {
    const free = /^packages\/(runtime|local|operate)\/|^infra\/|^functions\/\w+\/handler\.ts$/;
    expect(
      where(
        sources.filter((path) => !free.test(path)),
        /process\.env/,
      ),
    ).toEqual([]);
  });

  it('does the domain ask for the time, for chance, or for anything outside it', () => {
    const domain = found('packages/domain/src/*.ts');
    expect(where(domain, /Date\.now\(\)|new Date\(\)|Math\.random|\bthrow\b|\basync\b|process\./)).toEqual([]);
    expect(where(domain, /from '(?!\.\/)/)).toEqual([]);
  });

  it('do the use cases ask for the time or for chance: both are passed in', () => {
    expect(
      where(found('packages/use-cases/src/*.ts'), /Date\.now\(\)|new Date\(\)|Math\.random|randomBytes|ulid/),
    ).toEqual([]);
  });
});

describe('a document that names code', () => {
  const documents = found('docs/*.md', 'README.md', 'packages/*/README.md', 'CONTRIBUTING.md');
  const everyFile = found('{packages,functions,infra,tests,docs}/**/*.{ts,cjs,mjs,njk,css,md,json}', '*.{json,md,ts}');
  const text = found('{packages,functions,infra,tests}/**/*.{ts,cjs,njk}').map(read).join('\n');
  const spansOf = (path: string): readonly string[] =>
    [
      ...read(path)
        .replaceAll(/^```[\s\S]*?^```/gm, '')
        .matchAll(/`([^`\n]+)`/g),
    ].map(([, span = '']) => span);

  const isPath = (span: string): boolean =>
    /^[\w@.*/<>{},-]+\.(ts|cjs|mjs|njk|css|md)$/.test(span) && !/[<*{]/.test(span);
  const isFolder = (span: string): boolean =>
    /^(packages|functions|infra|tests|docs)\/[\w./-]*$/.test(span) && !isPath(span);
  /** A name as code writes it: two words run together, or a call. */
  const isName = (span: string): boolean => /^[a-z][a-z0-9]*(?:[A-Z][a-z0-9]*)+(?:\(\))?$/.test(span);

  it.each(documents)('%s names files that are there', (document) => {
    const folder = document.split('/').slice(0, -1).join('/');
    const there = (span: string): boolean =>
      [span, join(folder, span), join(folder, 'src', span)].some((path) => existsSync(join(root, path))) ||
      everyFile.some((path) => path.endsWith(`/${span}`));
    const missing = spansOf(document).filter(
      (span) => (isPath(span) || isFolder(span)) && !there(span.replace(/\/$/, '')),
    );
    expect(missing.filter((span) => !span.startsWith('dist/'))).toEqual([]);
  });

  it.each(documents)('%s names functions and types that are there', (document) => {
    const names = spansOf(document)
      .filter(isName)
      .map((span) => span.replace('()', ''));
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([]);
  });
});
