import { describe, expect, it } from 'vitest';
import type { Edition } from '#lib/content/model/model.ts';
import type { Problem } from '#lib/terms/problem.ts';
import { createPreview, type PreviewedPage } from '#server/editors/preview.ts';
import { finishHtml } from '#server/pages/finishing/finish-html.ts';
import { aMilestone } from '#tests/component/fixtures.ts';
import { editionWith, problemIn } from './edition-stand-in.ts';

const html =
  '<!DOCTYPE html><html><head><title>A page – Site</title><meta property="og:title" content="A &amp; B"/><meta property="og:url" content="https://orbit.example/a"/></head><body class="a"><p>Text</p></body></html>';
const aboutLaunch: PreviewedPage = { address: '/stories/launch', subject: { of: 'story', slug: 'launch' } };
const now = Date.parse('2026-06-01T00:00:00Z');

const agedIn = (name: string): Problem => ({ ...problemIn(name), severity: 'notice' });
const slipped = (edition: Partial<Edition>, at = now, source = html, about = aboutLaunch) =>
  createPreview({
    siteUrl: 'http://localhost:3000',
    edition: () => ({ ...editionWith({ stories: ['launch'] }), ...edition }),
    now: () => at,
  }).mark(source, about);
const mark = async (...parameters: Parameters<typeof slipped>) => (await slipped(...parameters)).html;

describe('the editors’ preview', () => {
  it('shows the problems of the page’s own files above it, as text, and counts the others', async () => {
    const own = { ...problemIn('stories/launch'), message: 'has <b> & more' };
    const page = await mark({ problems: [own, problemIn('stories/another'), problemIn('pages/about')] });
    expect(page).toMatch(/<details class="slip-part-page" open><summary>1 problem on this page<\/summary>/);
    expect(page).toMatch(/content\/stories\/launch\.md:3:7<\/bdi> <span dir="auto">title: has &lt;b&gt; &amp; more/);
    expect(page).toMatch(/<details class="slip-part-elsewhere"><summary>2 problems elsewhere<\/summary>/);
    expect(page.indexOf('<p>Text')).toBeGreaterThan(page.indexOf('</aside>'));
  });

  it('opens by itself for errors and warnings, not for what has aged', async () => {
    expect(await mark({ problems: [agedIn('stories/launch')] })).toMatch(
      /<details class="slip-part-page"><summary>1 notice on this page/,
    );
    expect(await mark({})).toContain('<p>Nothing to mend on this page</p>');
  });

  it('counts what has aged apart from what is to be mended', async () => {
    const aged = [agedIn('factboxes/programme'), agedIn('milestones/first')];
    expect(await mark({ problems: aged })).toContain('<summary>2 notices elsewhere</summary>');
    expect(await mark({ problems: [...aged, problemIn('pages/about')] })).toContain(
      '<summary>1 problem and 2 notices elsewhere</summary>',
    );
  });

  it('says above a draft milestone, and behind links to it, that readers do not see it', async () => {
    const draft = aMilestone({ id: 'first', status: 'draft' });
    const edition = { milestones: [draft], milestone: (id: string) => (id === 'first' ? draft : undefined) };
    const linked = html.replace('Text', '<a href="/timeline/first">First</a>');
    const about = { address: '/timeline/first', subject: { of: 'timeline', name: 'first' } } as const;
    const page = await mark(edition, now, linked, about);
    expect(page).toContain('Draft: readers do not see this.');
    expect(page).toContain('a[href="/timeline/first"]::after{content:" (draft)"}');
  });

  it('says above a page and behind links to it that readers do not see it yet', async () => {
    const early = Date.parse('2026-04-22T03:59:59Z');
    const page = await mark({}, early, html.replace('Text', '<a href="/stories/launch">Launch</a>'));
    expect(page).toContain('Embargoed until 22 April 2026, 09:00\u00a0PKT: readers do not see this yet.');
    expect(page).toContain('a[href="/stories/launch"]::after{content:" (embargoed)"}');
    expect(await mark({})).not.toMatch(/Embargoed|::after\{content:" \(/);
  });

  it('shows the link as a network would, from what stands in the page', async () => {
    const page = await mark({});
    expect(page).toContain('<p class="card-title">A &amp; B</p>');
  });

  it('has a reload script that survives finishing and that the policy allows', async () => {
    const { html, own } = await slipped({});
    const finished = finishHtml(html, { secure: false, embeddable: false }, undefined, own);
    expect(finished.html).toContain('new EventSource("/__reload")');
    expect(finished.policy).toMatch(/script-src 'sha256-/);
    expect(finished.policy).toContain("connect-src 'self'");
  });
});
