import { markdown } from '@wardmote/pages/markdown';
import { describe, expect, it } from 'vitest';

describe('text in the little Markdown of minutes', () => {
  it('has paragraphs, lines, bold, lists, links and tables', () => {
    expect(markdown('One\ntwo\n\n**Agreed**')).toBe(
      '<p class="govuk-body">One<br>\ntwo</p>\n<p class="govuk-body"><strong>Agreed</strong></p>\n',
    );
    expect(markdown('- a\n- b')).toContain('<ul class="govuk-list govuk-list--bullet">\n<li>a</li>');
    expect(markdown('1. a')).toContain('<ol class="govuk-list govuk-list--number">');
    expect(markdown('[survey](https://example.org/s)')).toContain(
      '<a href="https://example.org/s" class="govuk-link">survey</a>',
    );
    const table = markdown('| Street | Reports |\n| --- | --- |\n| Hill Road | 3 |');
    expect(table).toContain('<th class="govuk-table__header" scope="col">Street</th>');
    expect(table).toContain('<td class="govuk-table__cell">Hill Road</td>');
  });

  it.each([
    ['# a\n## b', ['h3', 'h4']],
    ['### a', ['h3']],
    ['## a\n#### b\n## c', ['h3', 'h4', 'h3']],
    ['# a\n## b\n### c\n#### d\n##### e', ['h3', 'h4', 'h5', 'h6', 'h6']],
  ])('puts its headings below the item’s own, with no level left out: %j', (text, tags) => {
    expect([...markdown(text).matchAll(/<(h\d)/g)].map(([, tag]) => tag)).toEqual(tags);
  });

  const attacks = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<a href="javascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\nscript:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:msgbox(1))',
    '[x](file:///etc/passwd)',
    '[x](http://169.254.169.254/)',
    '[x](//evil.example)',
    '[x](\\\\evil.example)',
    '[x](https://example.org/"onmouseover="alert(1))',
    "[x](https://example.org/ 'title\" onmouseover=alert(1)')",
    '![x](https://example.org/pixel.png)',
    '![x](javascript:alert(1))',
    '<https://example.org>',
    '<javascript:alert(1)>',
    '`<b>`',
    '```html\n<b>x</b>\n```',
    '> <script>alert(1)</script>',
    '# <img src=x onerror=alert(1)>',
    '- <details open ontoggle=alert(1)>',
    '**<script>alert(1)</script>**',
    '| <script>alert(1)</script> |\n| --- |\n| <img src=x onerror=alert(1)> |',
    '[<img src=x onerror=alert(1)>](https://example.org)',
    '[x][1]\n\n[1]: javascript:alert(1)',
    '<style>*{display:none}</style>',
    '<form action="https://evil.example"><input name=q></form>',
    '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
    '<base href="https://evil.example">',
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<object data="javascript:alert(1)"></object>',
    '<embed src="javascript:alert(1)">',
    '<video><source onerror=alert(1)></video>',
    '<body onload=alert(1)>',
    '<input autofocus onfocus=alert(1)>',
    '<!--<img src=x onerror=alert(1)>-->',
    '<![CDATA[<script>alert(1)</script>]]>',
    '<?xml version="1.0"?><script>alert(1)</script>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '\u003cscript\u003ealert(1)\u003c/script\u003e',
    '<scr<script>ipt>alert(1)</scr</script>ipt>',
    '"><script>alert(1)</script>',
    "'><script>alert(1)</script>",
    '</p></div></main><script>alert(1)</script>',
    '<a\thref="javascript:alert(1)">x</a>',
    '<IMG SRC=javascript:alert(1)>',
    '<img src=`javascript:alert(1)`>',
    '<div style="background:url(javascript:alert(1))">',
    '<link rel="stylesheet" href="javascript:alert(1)">',
    '[x](https://example.org/%0d%0aSet-Cookie:a=b)',
    '[x](mailto:a@example.org?subject=%0ABcc:b@example.org)',
    '[a](https://example.org)[b](javascript:alert(1))',
    '* * *\n<script>alert(1)</script>',
    '~~<script>alert(1)</script>~~',
    'www.evil.example https://evil.example',
    '{{ 7 * 7 }}{% include "layout.njk" %}',
    '\u0000<script>alert(1)</script>',
  ];
  const allowed = /^<\/?(p|br|strong|em|ul|ol|li|h[3-6]|a|table|thead|tbody|tr|th|td)( [a-z]+="[^"<>]*")*>$/;

  it.each(attacks)('makes nothing of: %j', (text) => {
    const html = markdown(text);
    const tags = html.match(/<[^>]*>/g) ?? [];
    expect(tags.filter((tag) => !allowed.test(tag))).toEqual([]);
    const attributes = tags.flatMap((tag) => [...tag.matchAll(/ ([a-z]+)="/g)].map(([, name]) => name));
    expect(
      attributes.filter((name) => !['class', 'href', 'title', 'scope', 'start', 'style'].includes(name ?? '')),
    ).toEqual([]);
    const targets = [...html.matchAll(/href="([^"]*)"/g)].map(([, target]) => target);
    expect(targets.filter((target) => !/^(https:\/\/|mailto:)/.test(target ?? ''))).toEqual([]);
    expect(html).not.toMatch(/style="/);
  });

  it.each([
    ['nested quotes', '> '.repeat(4_000)],
    ['open brackets', '['.repeat(8_000)],
    ['nested lists', Array.from({ length: 900 }, (_, depth) => `${' '.repeat(depth % 80)}- x`).join('\n')],
    ['a table of thousands of columns', `${'|a'.repeat(2_000)}|\n${'|-'.repeat(2_000)}|`],
    ['stars', '*'.repeat(8_000)],
    ['a text longer than any section', '[x](https://example.org) '.repeat(4_000)],
  ])('is made of any text, without a fault: %s', (_, bomb) => {
    expect(markdown(bomb)).toMatch(/^<(p|ul|table)/);
  });
});
