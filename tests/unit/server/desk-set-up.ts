import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, onTestFinished, vi } from 'vitest';
import { parseBody } from '#lib/content/markdown/parse-body.ts';
import { createContentStore } from '#lib/content/store/content-store.ts';
import { currentEdition } from '#lib/content/store/current-edition.ts';
import { createDeskActs } from '#server/editors/desk-acts.ts';
import { createUnsavedPages } from '#server/editors/unsaved-pages.ts';
import type { Rendered } from '#server/pages/render.ts';

/** Of each test, epoch milliseconds. */
export const now = Date.parse('2026-06-01T00:00:00Z');
export const file = 'content/stories/one.md';
export const story = (title: string, more = '', body = 'Text of the story.\n') =>
  `---\ntitle: ${title}, a story of the station\nsummary: What is known.\npublished: 2026-01-01T09:00:00+05:00\ntopics: [crewed]\nsources:\n  - publisher: P\n    title: T\n${more}---\n\n${body}`;
export const urdu = (of: string) =>
  `---\ntitle: ایک کہانی جو ابھی لکھی جا رہی ہے\nsummary: خلاصہ یہاں ہے۔\ntranslation:\n  status: machine\n  of: "${of}"\n---\n\nمتن۔\n`;

/** As the framework would: what stands in the edition of this render, and in its language. */
export async function render(address: string): Promise<Rendered> {
  const language = address.startsWith('/ur/') ? 'ur' : 'en';
  const edition = (await currentEdition()).in(language);
  const shown = edition.story(address.split('/').at(-1) ?? '');
  const { blocks } = shown ? await edition.body(shown) : { blocks: [] };
  const html = `<!DOCTYPE html><html lang="${language}"><head><title>${shown?.title}</title></head><body><h1>${shown?.title}</h1>${JSON.stringify(blocks)}<p>${address}</p></body></html>`;
  return { status: 200, contentType: 'text/html', body: Buffer.from(html) };
}

/** A content folder of its own for each test. @returns where it is */
export function eachHasAFolder(): () => string {
  let contentDir = '';
  beforeEach(async () => {
    const root = await mkdtemp(join(tmpdir(), 'desk-'));
    contentDir = join(root, 'content');
    await mkdir(join(contentDir, 'stories'), { recursive: true });
    await writeFile(join(contentDir, 'site.yml'), 'title: T\ntagline: A\npublisher: P\n');
    await writeFile(join(contentDir, 'stories/one.md'), story('One'));
    onTestFinished(() => rm(root, { recursive: true }));
  });
  return () => contentDir;
}

/** The desk's acts on a folder, asked as its door asks them. */
export async function deskOn(contentDir: string, renderPage = render) {
  const content = createContentStore({
    contentDir,
    stateDir: join(contentDir, '../state'),
    parseBody: async (source) => parseBody(source),
    now: () => now,
    drafts: true,
    log: { warn: () => undefined },
  });
  await content.load();
  const onFailure = vi.fn();
  const takeIn = async () => void (await content.refresh());
  const pages = createUnsavedPages({ render: renderPage, siteUrl: 'http://localhost:3000', onFailure });
  const acts = createDeskActs({
    contentDir,
    stateDir: join(contentDir, '../state'),
    content,
    pages,
    takeIn,
    now: () => now,
  });
  const ask = async (act: string, body: unknown): Promise<unknown> => acts[act]?.(body);
  const look = async (text: string, at = file) => {
    const [looked, made] = [
      Object(await ask('look', { file: at, text })),
      Object(await ask('page', { file: at, text })),
    ];
    const ok = { ...looked.ok, ...made.ok };
    return { ...looked, ok, html: pages.at(ok.page ?? '')?.body.toString() };
  };
  return { ask, look, pages, onFailure };
}
