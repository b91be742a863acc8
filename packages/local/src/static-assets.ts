import type { IncomingMessage, ServerResponse } from 'node:http';

/** A style, script or picture, as infra/build makes it. */
export type Asset = {
  readonly name: string;
  readonly hashedName: string;
  readonly contentType: string;
  readonly body: Uint8Array;
};

/** Answers a request for an asset; says false when it is for something else. */
export type AssetServer = (request: IncomingMessage, response: ServerResponse) => boolean;

/** A hashed name never changes its content; a plain name, which only local pages use, may at the next start. */
const forEver = 'public, max-age=31536000, immutable';
const askAgain = 'no-cache';

/** Serves assets under /assets/ by both their names. Only what is in the list exists, so no path leads out of it. */
export const serveAssets = (assets: readonly Asset[]): AssetServer => {
  const found = new Map<string, Asset & { readonly cacheControl: string }>();
  for (const asset of assets) {
    found.set(`/assets/${asset.name}`, { ...asset, cacheControl: askAgain });
    found.set(`/assets/${asset.hashedName}`, { ...asset, cacheControl: forEver });
  }
  return ({ method, url = '/' }, response) => {
    const asset = found.get(url.split('?')[0] ?? url);
    if (!asset || (method !== 'GET' && method !== 'HEAD')) return false;
    response.writeHead(200, {
      'content-type': asset.contentType,
      'content-length': asset.body.byteLength,
      'cache-control': asset.cacheControl,
      'x-content-type-options': 'nosniff',
    });
    response.end(asset.body);
    return true;
  };
};
