import { gzipSync } from 'node:zlib';
import type { Asset } from '../../infra/build/collect-assets.ts';

/** What a browser fetches by itself when it opens a page: styles, scripts, pictures, the icon. */
const pulledIn = (html: string): readonly string[] => {
  const tags = html.match(/<(?:link|script|img|source)\b[^>]*>/g) ?? [];
  const loads = tags.filter((tag) => !/^<link\b/.test(tag) || /\brel="[^"]*(?:stylesheet|icon|preload)/.test(tag));
  const addresses = loads.flatMap((tag) => /\b(?:href|src)="([^"]+)"/.exec(tag)?.[1] ?? []);
  return [...new Set(addresses)].filter((address) => !address.startsWith('data:'));
};

const pulledInByStyle = (css: string): readonly string[] =>
  [...css.matchAll(/url\(["']?([^)"']+)/g)]
    .map(([, address = '']) => address)
    .filter((one) => !one.startsWith('data:'));

const compressed = (body: string | Uint8Array): number => gzipSync(body).length;

export type Weight = { readonly htmlGzipBytes: number; readonly coldVisitBytes: number };

/** A page as it crosses the network, and with all that a first visit fetches besides. Throws when it asks for what is not there. */
export const weighHtml = (html: string, assets: readonly Asset[]): Weight => {
  const fetched = new Map<string, number>();
  const fetchAll = (addresses: readonly string[]): void => {
    for (const address of addresses) {
      if (fetched.has(address)) continue;
      const asset = assets.find(({ hashedName }) => address === `/assets/${hashedName}`);
      if (!asset) throw new Error(`The page asks for ${address}, which is not among the assets`);
      fetched.set(address, compressed(asset.body));
      if (asset.name.endsWith('.css')) fetchAll(pulledInByStyle(Buffer.from(asset.body).toString('utf8')));
    }
  };
  fetchAll(pulledIn(html));
  const htmlGzipBytes = compressed(html);
  return { htmlGzipBytes, coldVisitBytes: [...fetched.values()].reduce((sum, bytes) => sum + bytes, htmlGzipBytes) };
};
