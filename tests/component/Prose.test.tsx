import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Prose } from '#components/Prose.tsx';
import { parseBody } from '#lib/content/markdown/parse-body.ts';

/** As the content layer writes it. */
function htmlOf(markdown: string): string {
  const { body } = parseBody({ file: 'x.md', slug: 'x', markdown, language: 'en', markdownLine: 1, sources: 1 });
  return body.blocks.map((block) => ('html' in block ? block.html : '')).join('');
}

const share = { label: 'Share', hrefOf: (id: string) => `/share/stories/x/${encodeURIComponent(id)}` };
const links = () => screen.queryAllByRole('link', { name: 'Share' }).map((link) => link.getAttribute('href'));

describe('running text', () => {
  it('leads from each section to where it is shared, whatever its heading says', () => {
    render(
      <Prose html={htmlOf('## Where it *stands*:cite[1]\n\n### A > "B" <b>\n\n#### 天宫\n\nText.')} share={share} />,
    );

    expect(links()).toEqual([
      '/share/stories/x/where-it-stands',
      '/share/stories/x/a--b',
      `/share/stories/x/${encodeURIComponent('天宫')}`,
    ]);
    expect(screen.getAllByRole('heading').map(({ lastElementChild }) => lastElementChild?.textContent)).toEqual(
      links().map(() => 'Share'),
    );
  });

  it('has no such link where nothing is shared, and none but at headings', () => {
    const html = htmlOf(
      '## A heading\n\nText with `<a href="#a" class="anchor">#</a>`, [a link](#a-heading).[^1]\n\n[^1]: A note.',
    );
    const { unmount } = render(<Prose html={html} />);
    expect(links()).toEqual([]);
    unmount();
    render(<Prose html={html} share={share} />);
    expect(links()).toEqual(['/share/stories/x/a-heading']);
  });
});
