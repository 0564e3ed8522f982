import { expect, it } from 'vitest';
import { citationsIn } from '#components/citations.ts';
import { resolveBlocks } from '#lib/article/resolve-blocks.ts';
import { parseBody } from '#lib/content/markdown/parse-body.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { anEdition } from '#tests/component/edition.ts';

const markdown = `## Cite 1 1

First.:cite[1] Second.:cite[2,1]

\`<a href="#source-1" id="cite-1-9">\` and ![<a href="#source-1" id="cite-1-8"](/images/a.png)

:::quote{speaker="A" date="2025-10-30" source=2}
We go.:cite[1]
:::

:::note
Doubted.:cite[3][^1]
:::

[^1]: A note.:cite[3]

[^2]: Nobody leads here.:cite[4]
`;

it('are all the places in a text that cite a source, each with an id of its own', () => {
  const { body } = parseBody({ file: 'x.md', slug: 'x', markdown, language: 'en', markdownLine: 1, sources: 4 });
  const citations = citationsIn(resolveBlocks(body, anEdition(), [], localeOf('en')));
  expect(new Map([...citations].map(([number, ids]) => [number, ids.length]))).toEqual(
    new Map([
      [1, 3],
      [2, 2],
      [3, 2],
    ]),
  );

  const html = body.blocks.map((block) => ('html' in block ? block.html : '')).join('');
  const ids = [
    ...Array.from(html.matchAll(/<[^<>]* id="([^"]+)"/g), ([, id]) => id),
    ...body.blocks.flatMap((block) => (block.kind === 'quote' ? [block.id] : [])),
  ];
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining([...citations.values()].flat()));
});
