import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { build, transform } from 'esbuild';
import { govukCss } from './govuk-css.ts';
import { type ClassWords, classWordsIn } from './prune-css.ts';
import { readTemplates } from './read-templates.ts';

/** A file that a browser fetches from /assets/: by its hashed name for ever, by its plain name on a laptop. */
export type Asset = {
  readonly name: string;
  readonly hashedName: string;
  readonly contentType: string;
  readonly body: Uint8Array;
};

/** Plain name → hashed name. */
export type Manifest = Readonly<Record<string, string>>;

const root = join(import.meta.dirname, '../..');
const ours = join(root, 'packages/pages/assets');

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
};

const asset = (name: string, body: Uint8Array): Asset => {
  const extension = extname(name);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  const contentType = contentTypes[extension];
  if (!contentType) throw new Error(`${name}: no content type is known for ${extension}; add it to collect-assets.ts`);
  const hashedName = join(dirname(name), `${basename(name, extension)}.${hash}${extension}`);
  return { name, hashedName, contentType, body };
};

const manifestOf = (assets: readonly Asset[]): Manifest =>
  Object.fromEntries(assets.map(({ name, hashedName }) => [name, hashedName]));

/** Every text that can put a GOV.UK Frontend class on a page: templates, the code around them, our own assets. */
const classWords = (): ClassWords => {
  const code = globSync(['packages/{pages,runtime,use-cases}/src/**/*.ts', 'functions/web/**/*.ts'], { cwd: root });
  const files = [...code.map((path) => join(root, path)), ...globSync(`${ours}/**/*.{css,js}`)];
  return classWordsIn([...readTemplates().values(), ...files.map((path) => readFileSync(path, 'utf8'))]);
};

const withHashedNames = (css: string, manifest: Manifest): string =>
  css.replace(/url\((["']?)\/assets\/([^)"']+)\1\)/g, (_, __, name: string) => {
    if (!manifest[name])
      throw new Error(`A stylesheet asks for /assets/${name}, which is not in packages/pages/assets`);
    return `url(/assets/${manifest[name]})`;
  });

/** A folder of stylesheets makes one sheet of its name, in the order of theirs: a browser asks once. */
const sheetOf = (name: string): string => (dirname(name) === '.' ? name : `${dirname(name)}.css`);

const styles = async (names: readonly string[], manifest: Manifest): Promise<Asset[]> => {
  const encode = (css: string): Uint8Array => Buffer.from(withHashedNames(css, manifest));
  const sheets = [...Map.groupBy(names, sheetOf)];
  const own = sheets.map(async ([sheet, parts]) => {
    const css = parts.map((name) => readFileSync(join(ours, name), 'utf8')).join('\n');
    const { code } = await transform(css, { loader: 'css', minify: true });
    return asset(sheet, encode(code));
  });
  return [asset('govuk-frontend.css', encode(govukCss(classWords()))), ...(await Promise.all(own))];
};

const scripts = async (names: readonly string[]): Promise<Asset[]> => {
  if (names.length === 0) return [];
  const { outputFiles } = await build({
    entryPoints: names.map((name) => join(ours, name)),
    bundle: true,
    minify: true,
    write: false,
    outdir: ours,
    format: 'esm',
    target: 'es2020',
    legalComments: 'none',
  });
  return outputFiles.map(({ path, contents }) => asset(path.slice(ours.length + 1), contents));
};

/**
 * GOV.UK Frontend's stylesheet ('govuk-frontend.css') and all that lies in packages/pages/assets: stylesheets
 * minified, scripts bundled (`import … from 'govuk-frontend'` works in them), the rest as it is.
 */
export const readAssets = async (): Promise<readonly Asset[]> => {
  const names = globSync('**/*.*', { cwd: ours }).toSorted();
  const ofKind = (extension: string): string[] => names.filter((name) => name.endsWith(extension));
  const plain = names
    .filter((name) => !/\.(css|js)$/.test(name))
    .map((name) => asset(name, readFileSync(join(ours, name))));
  return [...plain, ...(await scripts(ofKind('.js'))), ...(await styles(ofKind('.css'), manifestOf(plain)))];
};

/** Writes the assets under their hashed names into `outdir`, empty before, with manifest.json beside them. */
export const collectAssets = async (outdir: string): Promise<readonly Asset[]> => {
  const assets = await readAssets();
  rmSync(outdir, { recursive: true, force: true });
  for (const { hashedName, body } of assets) {
    mkdirSync(dirname(join(outdir, hashedName)), { recursive: true });
    writeFileSync(join(outdir, hashedName), body);
  }
  writeFileSync(join(outdir, 'manifest.json'), `${JSON.stringify(manifestOf(assets), null, 2)}\n`);
  return assets;
};
