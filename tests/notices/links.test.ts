import { noticeKinds } from '@wardmote/domain/notice-kinds';
import { letter } from '@wardmote/notices/letter';
import { paths } from '@wardmote/pages/paths';
import { describe, expect, it } from 'vitest';
import { samples } from './samples.ts';
import { baseUrl } from './things.ts';

const patterns = Object.values(paths).map(({ pattern }) => new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`));

/** What a mail says, and the foot that all mails have. */
const partsOf = (text: string): readonly [string, string] => {
  const foot = text.lastIndexOf('\n--\n');
  return [text.slice(0, foot), text.slice(foot)];
};

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
    const counts = samples.flatMap(([name, notice]) => {
      const [body] = partsOf(notice ? letter(notice, baseUrl).text : '');
      return notice?.kind === 'daily-digest' ? [] : [[name, body.match(/https:\S+/g)?.length]];
    });
    expect(counts.filter(([, count]) => count !== 1)).toEqual([['action-asked-partner', 2]]);
  });

  it('in the foot is one to one’s choices, by one’s own key, where there is a choice and nowhere else', () => {
    for (const [, notice] of samples) {
      if (!notice) continue;
      const [, foot] = partsOf(letter(notice, baseUrl, { mailKey: 'own-key' }).text);
      const { class: of, choices } = noticeKinds[notice.kind];
      const choosable = of === 'news' || (notice.to.kind === 'person' && choices.length > 1);
      expect(foot.match(/https:\S+/g)?.length ?? 0).toBe(choosable ? 1 : 0);
      expect(foot.includes('/own-key')).toBe(choosable);
    }
  });
});
