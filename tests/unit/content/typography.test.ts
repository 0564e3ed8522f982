import { describe, expect, test } from 'vitest';
import { parseBody } from '#lib/content/markdown/parse-body.ts';
import { storySchema } from '#lib/content/matter/schema.ts';
import { type Marks, setDashes, setQuotes } from '#lib/terms/typography.ts';

const story = {
  published: '2026-04-22T09:00:00+05:00',
  topics: ['crewed'],
  sources: [{ publisher: 'APP', title: 'A headline' }],
};

describe('quotation marks, apostrophes and dashes, the same in a title, a summary and a body', () => {
  test.each([
    ["China's agency", 'China’s agency'],
    ['the line "very trusted friend" is his', 'the line “very trusted friend” is his'],
    ['"Ready," he said', '“Ready,” he said'],
    ["a ship's ('visitor's') seat", 'a ship’s (‘visitor’s’) seat'],
    ['“already set” isn’t touched', '“already set” isn’t touched'],
    ["Chang'e-8, the '90s", 'Chang’e-8, the ’90s'],
    ["the plan of '90 and '92", 'the plan of ’90 and ’92'],
    ['"\'90s," he wrote', '“’90s,” he wrote'],
    ['"A \'quote\' within"', '“A ‘quote’ within”'],
    ['\'A "quote" within\'', '‘A “quote” within’'],
    ['the "CMSA"\'s plan', 'the “CMSA”’s plan'],
    ['ready -- and then ... nothing', 'ready — and then … nothing'],
    ['天宫 stays as it is', '天宫 stays as it is'],
  ])('%s', (plain, set) => {
    const { title, summary } = storySchema.parse({ ...story, title: plain, summary: plain });
    const { body } = parseBody({
      file: 'x.md',
      slug: 'x',
      markdown: plain,
      language: 'en',
      markdownLine: 1,
      sources: 0,
    });
    expect([title, summary]).toEqual([set, set]);
    expect(body.blocks).toEqual([{ kind: 'prose', html: `<p>${set}</p>` }]);
  });

  test('are those of the language that is handed in', () => {
    const corners: Marks = { double: ['「', '」'], single: ['『', '』'], apostrophe: '’', dash: '——', ellipsis: '……' };
    expect(setQuotes(setDashes('"a \'b\' c" -- d ...', corners), corners)).toBe('「a 『b』 c」 —— d ……');
  });
});
