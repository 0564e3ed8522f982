import { createServer, request } from 'node:http';
import inject from 'light-my-request';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addressOf } from '#lib/addresses/addresses.ts';
import type { Edition } from '#lib/content/model/model.ts';
import type { Problem } from '#lib/terms/problem.ts';
import type { DeskDoor } from '#server/editors/desk-door.ts';
import { createPreview } from '#server/editors/preview.ts';
import type { AskedPage } from '#server/pages/answers.ts';
import { finishHtml } from '#server/pages/finishing/finish-html.ts';
import { aMilestone } from '#tests/component/fixtures.ts';
import { editionWith, problemIn } from './edition-stand-in.ts';

const html =
  '<!DOCTYPE html><html><head><title>A page – Site</title><meta property="og:title" content="A &amp; B"/><meta property="og:url" content="https://orbit.example/a"/></head><body class="a"><p>Text</p></body></html>';
const aboutLaunch: AskedPage = {
  do: 'page',
  address: '/stories/launch',
  subject: { of: 'story', slug: 'launch' },
  language: 'en',
};
const now = Date.parse('2026-06-01T00:00:00Z');

const desk: DeskDoor = {
  token: 'the token',
  takes: ({ url = '' }) => url.startsWith('/__desk/'),
  handle: (_, response) => void response.end('the desk'),
};
const agedIn = (name: string): Problem => ({ ...problemIn(name), severity: 'notice' });
const slipped = (edition: Partial<Edition>, at = now, source = html, about = aboutLaunch) =>
  createPreview({
    siteUrl: 'http://localhost:3000',
    desk,
    deskTags: () => ['<script type="module">import "desk"</script>'],
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

  it('knows a page again, whatever the framework writes into it anew', async () => {
    const known = async (source: string) => /data-page="(\w+)"/.exec(await mark({}, now, source))?.[1];
    const anew = html
      .replace('</head>', '<link rel="stylesheet" href="/_next/static/a.css?v=2"/></head>')
      .replace('</body>', '<!--$--><script>self.__next_r="2"</script></body>');
    expect(await known(html)).toMatch(/^\w{8,}$/);
    expect(await known(anew)).toBe(await known(html));
    expect(await known(html.replace('Text', 'Other'))).not.toBe(await known(html));
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
    const about = { ...aboutLaunch, address: '/timeline/first', subject: { of: 'milestone', id: 'first' } } as const;
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

  it('shows the link as a network would', async () => {
    const page = await mark({});
    expect(page).toContain('<p class="card-title">A seat on Tiangong is agreed</p>');
  });

  it('gives the desk its token, and to no other page', async () => {
    const about: AskedPage = { do: 'page', address: '/desk', subject: { of: 'desk' }, language: 'en' };
    expect(await mark({}, now, html, about)).toContain('<meta name="desk-token" content="the token"/>');
    expect(await mark({})).not.toContain('the token');
  });

  it('begins the desk’s code in the pages in which somebody writes, whose policy lets it load its modules', async () => {
    const policyOf = async (about: AskedPage) => {
      const { html: marked, own, loads } = await slipped({}, now, html, about);
      return finishHtml(marked, { secure: false, embeddable: false }, undefined, own, loads).policy;
    };
    const subject = { of: 'deskFile', folder: 'stories', name: 'launch' } as const;
    const address = addressOf(subject, 'en');
    expect(await policyOf({ do: 'page', address, subject, language: 'en' })).toMatch(/script-src 'sha256-\S+ 'self';/);
    expect(await policyOf(aboutLaunch)).toMatch(/script-src 'sha256-\S+;/);
  });

  it('opens no stream while it ends, and says so without an answer, after which no page would ask again', async () => {
    const preview = createPreview({
      siteUrl: 'http://localhost:3000',
      desk,
      deskTags: () => [],
      edition: () => editionWith({}),
      now: () => now,
    });
    preview.close();
    const asked = inject(
      (incoming, response) => preview.handle(incoming, response, async () => undefined),
      '/__reload',
    );
    await expect(asked).rejects.toThrow('destroyed');
  });

  it('has a reload script that survives finishing and that the policy allows', async () => {
    const { html, own } = await slipped({});
    const finished = finishHtml(html, { secure: false, embeddable: false }, undefined, own);
    expect(finished.html).toContain('new EventSource("/__reload")');
    expect(finished.policy).toMatch(/script-src 'sha256-/);
    expect(finished.policy).toContain("connect-src 'self'");
  });
});

describe('who is kept out of the preview', () => {
  const readers = 'the site';
  const framework = 'the framework';

  async function setUp(siteUrl: string) {
    const preview = createPreview({
      siteUrl,
      desk,
      deskTags: () => [],
      edition: () => editionWith({}),
      now: () => now,
    });
    const server = createServer((incoming, response) => {
      if (!preview.takes(incoming)) response.end(readers);
      else preview.handle(incoming, response, async (_, answer) => void answer.end(framework));
    });
    onTestFinished(() => void server.close());
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return (path: string, headers: Record<string, string>) =>
      new Promise<string | number>((resolve, reject) => {
        const outgoing = request({ host: '127.0.0.1', port, path, headers, agent: false }, (answer) => {
          let text = '';
          answer.on('data', (chunk) => (text += chunk));
          answer.on('end', () => resolve(answer.statusCode === 200 ? text : (answer.statusCode ?? 0)));
        });
        outgoing.on('error', reject).end();
      });
  }

  it.each([
    ['localhost', readers],
    ['localhost:3000', readers],
    ['LOCALHOST:4250', readers],
    ['127.0.0.1:3000', readers],
    ['127.255.0.3', readers],
    ['[::1]:3000', readers],
    ['desk.example:3000', readers],
    ['evil.example', 421],
    ['localhost.evil.example', 421],
    ['127.0.0.1.evil.example', 421],
    ['evil.example@localhost', readers],
    ['localhost@evil.example', 421],
    ['192.168.1.7:3000', 421],
    ['[::ffff:c0a8:107]', 421],
    ['%', 421],
  ])('a request for "%s" is answered by %s', async (host, expected) => {
    const ask = await setUp('http://desk.example:3000');
    for (const path of ['/', '/healthz']) expect(await ask(path, { host }), path).toBe(expected);
    if (expected === 421) {
      for (const path of ['/__reload', '/__desk/save', '/_next/static/a.js', '/__nextjs_source-map'])
        expect(await ask(path, { host }), path).toBe(421);
    }
  });

  it.each([
    ['/__desk/open', 'the desk'],
    ['/_next/static/chunks/a.js?v=1', framework],
    ['/__nextjs_font/geist-latin.woff2', framework],
    ['/__nextjs_source-map?filename=a', framework],
    ['/__nextjs_original-stack-frames', framework],
    ['/__nextjs_attach-nodejs-inspector', 404],
    ['/__nextjs_attach-nodejs-inspector?/_next/static/', 404],
    ['/__nextjs_restart_dev', 404],
    ['/__nextjs_launch-editor?file=a', 404],
    ['/__nextjs_devtools_config', 404],
    ['/_next/mcp', 404],
    ['/_next/image?url=/a.png&w=64&q=75', 404],
    ['/_next/static/../../__nextjs_attach-nodejs-inspector', 404],
    ['/_next/static/%2e%2e/%2E./__nextjs_attach-nodejs-inspector', 404],
    ['/_next/static/..\\..\\__nextjs_attach-nodejs-inspector', 404],
    ['/_next/static/#', 404],
  ])('%s is answered by %s', async (path, expected) => {
    const ask = await setUp('http://localhost:3000');
    expect(await ask(path, {})).toBe(expected);
  });

  it('a page of another site gets nothing of the framework', async () => {
    const ask = await setUp('http://localhost:3000');
    const from = (origin: string) => ask('/__nextjs_source-map?filename=a', { origin });
    expect(await from('http://127.0.0.1:3000')).toBe(framework);
    for (const origin of ['http://evil.example', 'https://localhost.evil.example', 'null', ''])
      expect(await from(origin), origin).toBe(403);
  });
});
