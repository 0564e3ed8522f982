import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { expect, it, vi } from 'vitest';
import { localeOf } from '#lib/i18n/locale.ts';
import { storyMarkdown } from '#lib/publishing/feeds/story-markdown.ts';
import { llmsText } from '#lib/publishing/site-files/llms.ts';
import { full, printed, wholeEdition } from '#tests/unit/publishing/whole-edition.ts';

const locale = localeOf('en');
vi.stubEnv('SITE_URL', 'https://orbit.example');
const markdown = () => storyMarkdown(full, wholeEdition(), locale);

it('gives a headline back as it was written, whatever is in it', async () => {
  const [heading] = remark()
    .use(remarkGfm)
    .parse(await markdown()).children;
  expect(heading).toMatchObject({ type: 'heading', depth: 1, children: [{ type: 'text', value: printed }] });
});

it('opens with headline, standfirst, dates and the address of the page', async () => {
  const [title, standfirst, dates, address] = (await markdown()).split('\n\n');
  expect(title).toMatch(/^# /);
  expect(standfirst).toMatch(/^\*\*.* again\*\*$/);
  expect(dates).toBe(
    'By the Pakistan in Orbit desk. Published 22 April 2026, 09:00 PKT. Updated 25 April 2026, 18:30 PKT.',
  );
  expect(address).toBe('<https://orbit.example/stories/full>');
});

it('resolves every directive to plain Markdown', async () => {
  const text = await markdown();
  for (const part of [
    'Said so.[1][2] In 天宫, [a milestone](https://orbit.example/timeline/first) and raw *words*.[^1]',
    '[^1]: Or so it is said.',
    '## Where it stands\n\n### The flight, fact by fact\n\n- **Candidates:** Muhammad Zeeshan Ali; Khurram Daud (As of 22 April 2026: ',
    '- 12 August 2011: [PakSat-1R reaches orbit](https://orbit.example/timeline/first). It went up.',
    '![A "drawing"](https://orbit.example/images/station.png)',
    '![The ground track of Tiangong over one day](https://orbit.example/graphics/ground-track.svg)',
    '> We stand ready.\n\n– Lin Jian, 3 March 2025. [Dawn](https://www.dawn.com/news/1)',
    '> **Where sources differ**\n>\n> One says *five*, one',
    '| Ship | Year |\n| ---- | ---- |\n| A    | 2025 |',
    'https://orbit.example/stories/full#where-it-stands',
    '## Corrections\n\n- **24 April 2026:** An earlier version had the wrong day.',
    '## Sources\n\n1. [Pakistani astronaut to visit Tiangong](https://www.dawn.com/news/1). Dawn, 22 April 2026\n2. ',
  ]) {
    expect(text).toContain(part);
  }
  expect(text).not.toMatch(/:cite|:lang|^::|(?<!\\)<(?!https)[a-z]/m);
});

it('keeps a number in brackets from becoming a link or a definition', async () => {
  const text = await markdown();
  expect(text).toContain('one [2]\\(ten).');
  expect(text).toContain('\n[1\\]: that is all.');
});

it('lists every story for language models with its summary and its Markdown', () => {
  const text = llmsText(wholeEdition(), locale);
  const [title, tagline, , section, list] = remark().parse(text).children;
  expect(title).toMatchObject({ type: 'heading', depth: 1, children: [{ value: 'Pakistan in Orbit' }] });
  expect(tagline).toMatchObject({ type: 'blockquote' });
  expect(section).toMatchObject({ type: 'heading', depth: 2, children: [{ value: 'Stories' }] });
  expect(list).toMatchObject({
    children: [
      {
        children: [
          {
            children: [
              {
                type: 'link',
                url: 'https://orbit.example/stories/full.md',
                children: [{ type: 'text', value: printed }],
              },
              { type: 'text', value: `: ${printed} again` },
            ],
          },
        ],
      },
    ],
  });
});
