import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleFunctions } from './build/bundle-functions.ts';
import { collectAssets } from './build/collect-assets.ts';
import { precompileViews } from './build/precompile-views.ts';
import { readTemplates, unknownAssets } from './build/read-templates.ts';
import { viewsPlugin } from './build/views-plugin.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const precompiled = join(dist, 'views/templates.mjs');

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const inKb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

const assets = await collectAssets(join(dist, 'assets'));
for (const { hashedName, body } of assets) say(`asset    ${hashedName}  ${inKb(gzipSync(body).length)} gzipped`);

const templates = readTemplates();
const unknown = unknownAssets(templates, new Set(assets.map(({ name }) => name)));
if (unknown.length > 0) throw new Error(`Views ask for assets that do not exist: ${unknown.join('; ')}`);
mkdirSync(join(dist, 'views'), { recursive: true });
writeFileSync(precompiled, precompileViews(templates));
say(`views    ${templates.size} templates precompiled`);

const sizes = await bundleFunctions(join(root, 'functions'), {
  outdir: join(dist, 'functions'),
  plugins: [viewsPlugin(precompiled)],
});
for (const { name, files, bytes, gzippedBytes, bytesAtStart } of sizes)
  say(
    `function ${name}: ${inKb(bytes)} in ${files} files, ${inKb(gzippedBytes)} gzipped, ${inKb(bytesAtStart)} read at start`,
  );
