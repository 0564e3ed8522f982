import { expect, it } from 'vitest';
import { withIdsOf } from '#lib/content/edition/heading-ids.ts';
import type { Body } from '#lib/content/model/model.ts';

const body = (...headings: readonly (readonly [level: number, id: string])[]): Body => ({
  headings: headings.map(([level, id]) => ({ level, id, text: id })),
  blocks: headings.map(([level, id]) => ({
    kind: 'prose',
    html: `<h${level} id="${id}">${id} <a href="#${encodeURIComponent(id)}" class="anchor">#</a></h${level}>`,
  })),
});

it('a section has the same id in every language, and so do the links to it', () => {
  expect(withIdsOf(body([2, 'who-leads'], [3, 'and-when']), body([2, 'قیادت'], [3, 'کب']))).toEqual({
    headings: [
      { level: 2, id: 'who-leads', text: 'قیادت' },
      { level: 3, id: 'and-when', text: 'کب' },
    ],
    blocks: [
      { kind: 'prose', html: '<h2 id="who-leads">قیادت <a href="#who-leads" class="anchor">#</a></h2>' },
      { kind: 'prose', html: '<h3 id="and-when">کب <a href="#and-when" class="anchor">#</a></h3>' },
    ],
  });
});

it('a translation with other sections than its original keeps its own ids', () => {
  const translated = body([2, 'قیادت']);

  expect(withIdsOf(body([2, 'who-leads'], [2, 'and-when']), translated)).toBe(translated);
});
