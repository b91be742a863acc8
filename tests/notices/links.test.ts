import { letter } from '@wardmote/notices/letter';
import { paths } from '@wardmote/pages/paths';
import { describe, expect, it } from 'vitest';
import { samples } from './samples.ts';
import { baseUrl } from './things.ts';

const patterns = Object.values(paths).map(({ pattern }) => new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`));

describe('the links in mails', () => {
  const addresses = samples.flatMap(
    ([name, notice]) =>
      (notice ? letter(notice, baseUrl).text : '').match(/https:\S+/g)?.map((address) => ({ name, address })) ?? [],
  );

  it.each(addresses)('leads to a page that the site has: $name', ({ address }) => {
    const path = address.slice(baseUrl.length);
    expect(patterns.filter((pattern) => pattern.test(path))).not.toEqual([]);
  });

  it('is one a mail, but for an outside body with several actions, each with its own', () => {
    const counts = Object.groupBy(addresses, ({ name }) => name);
    const several = Object.entries(counts).filter(([, found]) => found?.length !== 1);
    expect(several.map(([name, found]) => [name, found?.length])).toEqual([['action-asked-partner', 2]]);
  });
});
