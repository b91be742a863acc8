/** Where a calendar can be had: as a file, and to subscribe to, which a calendar program opens by itself. */
export type FeedLinks = { readonly file: string; readonly subscribe: string };

export const feedLinks = (baseUrl: string, path: string): FeedLinks => ({
  file: path,
  subscribe: `${baseUrl.replace(/^https?:/, 'webcal:')}${path}`,
});
