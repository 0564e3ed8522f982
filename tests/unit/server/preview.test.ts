import { describe, expect, it } from 'vitest';
import { finishHtml } from '#server/finish-html.ts';
import { createPreview } from '#server/preview.ts';
import { problemIn } from './edition-stand-in.ts';

const html = '<!DOCTYPE html><html><body class="a"><p>Text</p></body></html>';

describe('the editors’ preview', () => {
  it('shows the problems at the top of the page, as text', () => {
    const problem = { ...problemIn('a'), message: 'has <b> & more' };
    const { mark } = createPreview({ siteUrl: 'http://localhost:3000', problems: () => [problem] });
    const page = mark(html);
    expect(page).toMatch(/<body class="a"><aside.*content\/a\.md:3:7 title: has &lt;b&gt; &amp; more.*<p>Text/s);
  });

  it('shows no box when nothing is wrong', () => {
    const { mark } = createPreview({ siteUrl: 'http://localhost:3000', problems: () => [] });
    expect(mark(html)).not.toContain('<aside');
  });

  it('has a reload script that survives finishing and that the policy allows', () => {
    const { mark } = createPreview({ siteUrl: 'http://localhost:3000', problems: () => [] });
    const finished = finishHtml(mark(html), { secure: false, embeddable: false });
    expect(finished.html).toContain('new EventSource("/__reload")');
    expect(finished.policy).toMatch(/script-src 'sha256-/);
    expect(finished.policy).toContain("connect-src 'self'");
  });
});
