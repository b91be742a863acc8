type Asked = (...asked: never[]) => Promise<unknown>;

/**
 * What is at hand, and beside it what is loaded when the first of it is asked for: a page that needs none of that does not wait for it.
 * Everything in `load` answers with a promise, so that nobody who asks sees the difference.
 */
export const withLater = <AtHand extends object, Later extends Record<keyof Later, Asked>>(
  atHand: AtHand,
  load: () => Promise<Later>,
): AtHand & Later => {
  let loading: Promise<Later> | undefined;
  const later =
    (name: string) =>
    async (...asked: readonly never[]): Promise<unknown> => {
      loading ??= load();
      const loaded = (await loading)[name as keyof Later];
      return loaded(...asked);
    };
  // `then` is asked of whatever is awaited, and symbols by who prints it: neither is a name of ours.
  const get = (_: AtHand, name: string | symbol): unknown => {
    if (Reflect.has(atHand, name) || typeof name === 'symbol' || name === 'then') return Reflect.get(atHand, name);
    return later(name);
  };
  return new Proxy(atHand, { get }) as AtHand & Later;
};
