import { describe, expect, it } from 'vitest';
import { parseBody } from '#lib/content/markdown/parse-body.ts';
import type { ParsedBody } from '#lib/content/model/file-record.ts';
import { seeded } from '#tests/e2e/running/random.ts';

const parse = (markdown: string): ParsedBody =>
  parseBody({ file: 'content/stories/x.md', slug: 'x', language: 'en', markdownLine: 1, sources: 2, markdown });

/** Everything of the blocks that reaches a page. */
const shown = ({ body }: ParsedBody): string => JSON.stringify(body.blocks);

/** Each `@` becomes a word of its own. */
const constructs: readonly string[] = [
  '@ **@** *@* ~~@~~ `@` @',
  '## @ *@* `@`',
  '###### @',
  '# @',
  '@\n===',
  '- @\n  - @\n\n    @\n- [ ] @\n- [x] @',
  '1986. @\n1. @',
  '> @\n> > @\n> - @',
  '> [!NOTE]\n> @',
  '| @ | @ |\n|:--|--:|\n| @ | `@` | @ |\n| @ |',
  '| @ | @ |\n| @ |',
  '| @ \\| @ |\n|---|\n| @ | @',
  '@\n| --- |\n@ @',
  '```\n@\n```',
  '```js @\n@\n```',
  '~~~text @ {@}\n@\n~~~',
  '    @\n    @',
  '```\n@ never closed',
  '<div>\n@\n</div>',
  '<div class="@">\n<!-- @ -->\n@ <b title="@">@</b>\n</div>',
  '<div>\n\n@\n\n</div>',
  '</div>\n<!-- @ --> @',
  '</div @>',
  '<details><summary>@</summary>\n@\n</details>',
  '<script>\n@\n</script>',
  '<style>@</style>',
  '<pre>\n@\n\n@</pre>',
  '<textarea>\n@\n</textarea>',
  '<table><tr><td>@</td><td>@</td></tr></table>',
  '<dl>\n<dt>@</dt>\n<dd>@</dd>\n</dl>',
  '<img alt="@" src="/x.png">',
  '<iframe title="@">@</iframe>',
  '<noscript>@</noscript>',
  '<template>@</template>',
  '<svg><title>@</title><text>@</text></svg>',
  '<!-- @ -->',
  '<!-- @\n@\n\n@ -->',
  '<!-- @ never closed',
  '<?php echo "@" ?>',
  '<!DOCTYPE @>',
  '<![CDATA[ @ ]]>',
  '@ <span>@</span> @<br>@ <!-- @ --> @ <![CDATA[@]]> @ <?x @?> @ <!X @> @',
  '@ <script>@</script> <img alt="@"> @ </b @> @',
  '@ <@',
  '@  \n@\\\n@\n@',
  '&lt;@&gt; &amp;@ &copy;@ &@; &#x41;@ &nbsp;@',
  '@[^a@] @\n\n[^a@]: @\n\n    @',
  '@ [^b] @ [^b]\n\n[^b]: @',
  '[^c]: @ is not used',
  '@[^d]\n\n[^d]: @\n\n[^d]: @ twice',
  '@[^e]: @',
  '@[^none@] @',
  '## @[^f]\n\n[^f]: @ `@` **@**',
  '- @[^g]\n\n  [^g]: @',
  '[@](/about "@") [@](https://example.org/ "@")',
  '[@][h] ![@][h] [h]\n\n[h]: /images/x.png "@"',
  '[@][i@] [@][] [@]',
  '[j]: /about "@ unused"',
  '@ [k]\n\n[k]: /about\n\n[k]: /about "@ twice"',
  '[@](javascript:x "@") [@]() [@](x@) [@](//@ "@")',
  '![@](/images/a.png "@") ![@](https://example.org/a.png "@") ![@]()',
  '[![@](/images/a.png)](/about) [![@](a.png)](b@)',
  '<https://example.org/@> www.example.org/@ https://example.org/@ @@example.org',
  '## ![@](/images/a.png)',
  '##\n\n@',
  '## <!-- @ -->',
  'a:@ :@ :@: @:b @::c @:::d :::@',
  ':cite[1]{@=1} :cite[1]{.@} :cite[1]{#@} @',
  ':cite[@] @',
  ':lang[@]{zh} :lang[@]{ur @} :lang[**@** `@`]{zh}',
  ':lang[@]{@} :lang[@] :lang{zh @}',
  ':unknown[@]{@} @:unknown[@]',
  '::factbox{id=programme}',
  '::factbox[@]{id=programme}',
  '::factbox{id=programme} @',
  '::factbox{id=programme}@',
  '@ ::factbox{id=programme} @',
  '::timeline[@ **@**]{topics=crewed}',
  '::figure{src=/images/a.png alt="@" credit="@" caption="@"}',
  '::figure[@]{src=/images/a.png alt="@" credit="@" .@ #@}',
  '::unknown[@]{@}',
  '::unknown',
  ':::unknown\n@\n:::',
  ':::note\n@\n:::',
  ':::note[@]\n@\n\n- @\n:::',
  ':::note[@]{title="@"}\n@\n:::',
  ':::note{title="@" @}\n@\n:::',
  ':::note @\n@\n:::',
  ':::note\n@\n::: @\n@\n:::',
  ':::note\n@ never closed\n\n@',
  '::::note\n:::note\n@\n:::\n@\n::::',
  ':::note\n::factbox[@]{id=programme}\n@\n:::',
  ':::note\n@[^n]\n\n[^n]: @\n:::',
  ':::note\n<div>@</div>\n<!-- @ -->\n:::',
  ':::quote{speaker="@" date=2025-10-30 source=1}\n@\n:::',
  ':::quote[@]{speaker="@" date=2025-10-30 source=1}\n@\n:::',
  ':::quote{speaker="@" date=2025-10-30 source=1}\n@\n\n## @\n\n| @ |\n|---|\n| @ |\n:::',
  '> :::note\n> @\n> :::\n> @',
  '- ::factbox[@]{id=programme}\n- @',
  '- :::note[@]\n  @\n  :::',
  '[^q]: :::note\n    @\n    :::\n\n@[^q]',
  '@\n: @',
  '@\n\n: @',
  '*[@]: @',
  '$@$ $$\n@\n$$',
  '---\n@: @\n---',
  '+++\n@\n+++',
  '***\n@',
  '{#@} {.@}\n@ {@}',
  '@\u00ad@ \u200b@ \u202e@',
  '@'.concat('long'.repeat(500)),
  '\t@\n\n @\n\n   @',
  '\\*@\\* \\<@ \\[@\\](x) \\:cite[@]',
  '[ @ ]( @ )',
  '[[@]] ((@)) {{@}} {% @ %} @|@',
  '@ ^@^ ~@~ ==@== ++@++',
];

/** Numbers the words and says on which line each stands. */
function marked(construct: string, prefix: string) {
  let count = 0;
  const markdown = construct.replace(/@/g, () => `Z${prefix}z${String(count++).padStart(2, '0')}`);
  const lines = markdown.split('\n');
  const words = lines.flatMap((line, index) =>
    [...line.matchAll(/Z\w+?z\d\d/g)].map(([word]) => ({ word, line: index + 1 })),
  );
  return { markdown, lines: lines.length, words };
}

/** Words of sound documents that are neither on the page nor in a report between their construct's first line and their own. */
function lostIn(
  parsed: ParsedBody,
  words: readonly { readonly word: string; readonly from: number; readonly line: number }[],
) {
  if (parsed.problems.some(({ severity }) => severity === 'error')) return [];
  const html = shown(parsed).toLowerCase();
  return words
    .filter(({ word, from, line }) => {
      const reported = parsed.problems.some((problem) => problem.line >= from && problem.line <= line);
      return !html.includes(word.toLowerCase()) && !reported;
    })
    .map(({ word }) => word);
}

/** Those that do not keep a whole text from going live by themselves. */
const sound = constructs.filter((construct) =>
  parse(marked(construct, 'a').markdown).problems.every(({ severity }) => severity !== 'error'),
);

describe('no word is lost without a report', () => {
  it.each(constructs)('%j', (construct) => {
    const { markdown, words } = marked(construct, 'a');
    const parsed = parse(markdown);
    expect(
      lostIn(
        parsed,
        words.map((word) => ({ ...word, from: 1 })),
      ),
    ).toEqual([]);
  });

  it.each(Array.from({ length: 150 }, (_, seed) => seed))('of many things in one text, seed %i', (seed) => {
    const random = seeded(seed);
    const pieces = Array.from({ length: 8 }, (_, index) => {
      const construct = sound[random.below(sound.length)] ?? '';
      return marked(construct.replaceAll('[^', `[^${index}`), `${index}q`);
    });
    let line = 1;
    const words = pieces.flatMap(({ words: own, lines }) => {
      const from = line;
      line += lines + 1;
      return own.map(({ word, line: at }) => ({ word, from, line: from + at - 1 }));
    });
    const parsed = parse(pieces.map(({ markdown }) => markdown).join('\n\n'));
    expect(lostIn(parsed, words)).toEqual([]);
  });
});

describe('what is left out is named on its own line', () => {
  it.each([
    ['A.\n\n<div>\nB\n<!-- C -->\n</div>', ['warning 3 raw HTML (<div>)', 'warning 5 an HTML comment is not shown']],
    ['A.\n\n<!-- B\n\nC', ['error 3 everything behind this is hidden up to a --> that never comes']],
    ['A.\n\n<script>\nB', ['error 3 everything behind this is hidden up to a </script> that never comes']],
    ['A.\n\n<script>B</script>', ['warning 3 raw HTML (<script>) is not rendered, nor the words in it']],
    ['A.\n\n[b]: /about', ['warning 3 the address [b]: belongs to no link']],
    ['A [b].\n\n[b]: /about\n[b]: /', ['warning 4 the address [b]: stands twice']],
    ['A.[^b]\n\n[^b]: B\n\n[^b]: C', ['warning 5 the footnote [^b] stands twice']],
    ['```js B\nA\n```', ['warning 1 the words "B" behind the fence are not shown']],
    ['::timeline[B]{topics=crewed}', ['warning 1 the words "B" in the brackets are not shown']],
    [':::note[B]{title=C}\nA\n:::', ['warning 1 the words "B" in the brackets are not shown']],
    ['A:cite[1]{B}', ['warning 1 :cite does not read "B"']],
  ])('%j', (markdown, expected) => {
    const found = parse(markdown).problems.map(({ severity, line, message }) => `${severity} ${line} ${message}`);
    expect(found).toEqual(expected.map((message) => expect.stringContaining(message)));
  });
});
