import { describe, expect, it } from 'vitest';
import type { Edit } from '#lib/editors/writing/matter-text.ts';
import { figureIn, heroIn, type PlacedPicture } from '#lib/editors/writing/place-picture.ts';
import { parse } from '#tests/unit/content/parsed-body.ts';

const front = '---\ntitle: A title # as it is\nsources: []\n---\n';
const picture: PlacedPicture = { src: '/images/a.webp', alt: 'Two people', credit: 'A & B "at work"' };
const figure = '::figure{src=/images/a.webp alt="Two people" credit="A &amp; B &quot;at work&quot;"}';
const edited = (text: string, { from, to, insert }: Edit): string => text.slice(0, from) + insert + text.slice(to);
/** `|` is the cursor. */
function placed(marked: string): string {
  const text = marked.replace('|', '');
  return edited(text, figureIn(text, marked.indexOf('|'), picture));
}

describe('a figure', () => {
  it.each([
    ['behind the paragraph of the cursor', `${front}\nA| b\nc\n\nD\n`, `${front}\nA b\nc\n\n${figure}\n\nD\n`],
    ['on the empty line of the cursor', `${front}\nA\n\n|\nD\n`, `${front}\nA\n\n${figure}\n\nD\n`],
    ['at the end of the last paragraph', `${front}\nA|\n`, `${front}\nA\n\n${figure}\n`],
    ['at the end of a text without a last line end', `${front}\nA|`, `${front}\nA\n\n${figure}\n`],
    [
      'at the beginning, for a cursor in the fields',
      `---\nti|tle: x\n---\n\nA\n`,
      `---\ntitle: x\n---\n\n${figure}\n\nA\n`,
    ],
    ['in a text of fields alone', `---\ntitle: x|\n---\n`, `---\ntitle: x\n---\n\n${figure}\n`],
    [
      'behind a quotation and not in it',
      `${front}\n:::quote{source=1}\n\nA|\n\nB\n\n:::\n\nC\n`,
      `${front}\n:::quote{source=1}\n\nA\n\nB\n\n:::\n\n${figure}\n\nC\n`,
    ],
    [
      'behind code and not in it',
      `${front}\n\`\`\`\nA|\n\nB\n\`\`\`\n\nC\n`,
      `${front}\n\`\`\`\nA\n\nB\n\`\`\`\n\n${figure}\n\nC\n`,
    ],
    [
      'behind a figure, which is open to nothing',
      `${front}\n::figure{src=x}|\n\nC\n`,
      `${front}\n::figure{src=x}\n\n${figure}\n\nC\n`,
    ],
  ])('stands %s', (_, before, after) => {
    expect(placed(before)).toBe(after);
  });

  it('is read back as it was said', () => {
    const words = {
      alt: 'A "quoted" & \\ {odd} *word*',
      credit: 'C <d>',
      caption: '“E” &amp; f',
      licence: 'CC BY 4.0',
    };
    const { insert } = figureIn('', 0, { src: '/images/a.webp', ...words });
    expect(parse(insert).body.blocks).toEqual([{ kind: 'figure', src: '/images/a.webp', ...words }]);
  });

  it.each(['alt', 'credit'] as const)('is refused without its %s', (name) => {
    expect(() => figureIn(front, 0, { ...picture, [name]: ' \n' })).toThrow(/^Say /);
    expect(() => heroIn(front, { ...picture, [name]: '' })).toThrow(/^Say /);
  });
});

describe('a hero', () => {
  it('is a field behind those that stand before it, and no other line changes', () => {
    const text = '---\ntitle: x\nstatus: draft # still\n---\n\nA\n';
    const after = edited(text, heroIn(text, { ...picture, caption: '' }));
    expect(after.split('\n').filter((line) => !text.split('\n').includes(line))).toEqual([
      'hero:',
      '  src: /images/a.webp',
      '  alt: Two people',
      expect.stringMatching(/^ {2}credit: /),
    ]);
    expect(text.split('\n').every((line) => after.split('\n').includes(line))).toBe(true);
  });

  it('takes the place of another with its words', () => {
    const text = '---\ntitle: x\nhero:\n  src: /images/old.png\n  alt: Old\n  credit: O # who\n  caption: Gone\n---\n';
    const after = edited(text, heroIn(text, { ...picture, credit: 'N' }));
    expect(after).toBe('---\ntitle: x\nhero:\n  src: /images/a.webp\n  alt: Two people\n  credit: N # who\n---\n');
  });
});
